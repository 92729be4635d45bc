import { expect, it } from 'vitest'
import { normaliseAddress } from '../../reading/address'

it.each([
  ['http://www.Example.org/News/1/?utm_source=x&b=2&a=1#top', 'https://example.org/News/1?a=1&b=2'],
  ['https://example.org', 'https://example.org'],
  ['https://example.org/', 'https://example.org'],
  ['https://example.org/view?id=12&fbclid=abc', 'https://example.org/view?id=12'],
  ['https://example.org:8443/a', 'https://example.org:8443/a'],
])('%s', (address, normal) => {
  expect(normaliseAddress(address)).toBe(normal)
  expect(normaliseAddress(normal)).toBe(normal)
})

it('leaves what is no web address as it is', () => {
  expect(normaliseAddress('not an address')).toBe('not an address')
  expect(normaliseAddress('file:///etc/passwd')).toBe('file:///etc/passwd')
})
