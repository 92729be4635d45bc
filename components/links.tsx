import type { ComponentChildren } from 'preact'
import { Icon } from './Icon'
import { useText } from './text'

/**
 * An address that may become a link: http or https, without credentials. Everything else (`javascript:`, `data:`,
 * `file:`, a name and password before the host) stays text.
 */
export function safeLink(address: string): { href: string; host: string } | undefined {
  if (!URL.canParse(address)) return undefined
  const url = new URL(address)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  if (url.username || url.password) return undefined
  return { href: url.href, host: url.hostname.replace(/^www\./, '') }
}

interface Props {
  address: string
  class?: string
  lang?: string | undefined
  children: ComponentChildren
}

/** A link out of the panel, in a new tab, that names its host when pointed at; where the address may not be one, its words. */
export function OutLink({ address, class: name, lang, children }: Props) {
  const t = useText()
  const link = safeLink(address)
  if (!link)
    return (
      <span class={name} lang={lang}>
        {children}
      </span>
    )
  return (
    <a class={name} lang={lang} href={link.href} target="_blank" rel="noopener noreferrer" title={t.newTab(link.host)}>
      {children}
    </a>
  )
}

/** The same as a small arrow at the end of a row; nothing where the address may not be a link. */
export function OutArrow({ address }: { address: string }) {
  const t = useText()
  const link = safeLink(address)
  if (!link) return null
  const label = t.newTab(link.host)
  return (
    <a class="ib" href={link.href} target="_blank" rel="noopener noreferrer" aria-label={label} title={label}>
      <Icon name="out" />
    </a>
  )
}
