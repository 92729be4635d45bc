import { readFileSync } from 'node:fs'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { OUTLET_GROUPS, originsOf, outletName, outletsOf } from '../../knowledge/outlets'
import { publisherSchema } from '../../knowledge/publisher'

const publisher = (id: string, hosts: object[], more: object = {}) =>
  v.parse(publisherSchema, {
    id,
    name: { en: id.toUpperCase() },
    hosts,
    access: 'optional',
    state: false,
    langs: ['en'],
    line: { en: 'Sample' },
    verified: false,
    ...more,
  })

describe('outlets', () => {
  it('are one for all editions under a host, since a permission is given to hosts', () => {
    const outlets = outletsOf([
      publisher(
        'sample-en',
        [
          { host: 'www.sample.org', path: '/en' },
          { host: 'sample.org', path: '/en' },
        ],
        {
          access: 'install',
          only_north_korea: true,
        },
      ),
      publisher('sample-pro', [{ host: 'sample.org', path: '/pro' }]),
      publisher('other', [{ host: 'ko.sample.org' }]),
    ])
    expect(outlets.map(({ id, group, atInstall }) => [id, group, atInstall])).toEqual([
      ['sample-en', 'north-korea', true],
      ['other', 'world', false],
    ])
    expect(outlets.map((outlet) => outletName(outlet, 'ko'))).toEqual(['SAMPLE-EN, SAMPLE-PRO', 'OTHER'])
    expect(outlets.map(originsOf)).toEqual([['*://www.sample.org/*', '*://sample.org/*'], ['*://ko.sample.org/*']])
  })

  it.each([
    [{ state: true, country: 'North Korea', only_north_korea: true }, 'state'],
    [{ only_north_korea: true, country: 'South Korea' }, 'north-korea'],
    [{ country: 'South Korea' }, 'south-korea'],
    [{ country: 'Japan' }, 'world'],
    [{}, 'world'],
  ] as const)('%j are of the group %s', (more, group) => {
    expect(outletsOf([publisher('sample', [{ host: 'sample.org' }], more)])[0]?.group).toBe(group)
  })

  it('leave out what is never read', () => {
    expect(outletsOf([publisher('dead', [{ host: 'dead.org' }], { access: 'never', dead: true })])).toEqual([])
  })

  it('of the starter pack fill every group, each host once, and no group but two is on at install', () => {
    const outlets = outletsOf(
      v.parse(v.array(publisherSchema), parse(readFileSync('packs/core/publishers.yaml', 'utf8'))),
    )
    const hosts = outlets.flatMap((outlet) => outlet.hosts)
    expect(new Set(hosts).size).toBe(hosts.length)
    for (const group of OUTLET_GROUPS)
      expect(outlets.filter((outlet) => outlet.group === group).length, group).toBeGreaterThan(5)
    expect(new Set(outlets.filter(({ atInstall }) => atInstall).map(({ group }) => group))).toEqual(
      new Set(['north-korea', 'state']),
    )
  })
})
