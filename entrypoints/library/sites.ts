import type { SiteRow } from '../../components/settings/settings-props'
import { hostsOf, type Publisher, siteOf } from '../../knowledge/publisher'

/** What decides what Sidelight does on which site. */
export interface SiteLists {
  /** Patterns that the browser allows now: `*://www.example.org/*`. */
  origins: readonly string[]
  /** Those of them that were allowed at install. */
  atInstall: readonly string[]
  off: readonly string[]
  quiet: readonly string[]
  paintedState: readonly string[]
}

/** The site of a permission's pattern; `*` for all sites. Undefined for a pattern that is of no web site. */
export function siteOfPattern(pattern: string): string | undefined {
  if (pattern === '<all_urls>') return '*'
  const host = /^(?:\*|https?):\/\/([^/]+)\//.exec(pattern)?.[1]
  return host && siteOf(host.replace(/^\*\./, ''))
}

/** One row for each site that is allowed, and for each that is switched off without being allowed; by name. */
export function siteRows(lists: SiteLists, publishers: readonly Publisher[], lang: 'en' | 'ko'): SiteRow[] {
  const atInstall = new Set(lists.atInstall.map(siteOfPattern))
  const off = new Set(lists.off.map(siteOf))
  const quiet = new Set(lists.quiet.map(siteOf))
  const paintedState = new Set(lists.paintedState.map(siteOf))
  const allowed = new Set(lists.origins.flatMap((pattern) => siteOfPattern(pattern) ?? []))

  const row = (site: string): SiteRow => {
    const publisher = publishers.find(({ hosts }) => hosts.some(({ host }) => siteOf(host) === site))
    const isQuiet = publisher?.state ? !paintedState.has(site) : quiet.has(site)
    const own = !atInstall.has(site)
    return {
      site,
      publisher: publisher && (publisher.name[lang] ?? publisher.name.en),
      state: off.has(site) ? 'off' : isQuiet ? 'quiet' : 'on',
      group: !allowed.has(site) ? 'off' : publisher?.state ? 'state' : own ? 'yours' : 'install',
      removable: own && allowed.has(site),
    }
  }
  return [...new Set([...allowed, ...off])].sort().map(row)
}

/** The site that a reader has typed, with or without `https://` and path; undefined for what is no address. */
export function typedSite(typed: string): string | undefined {
  const text = typed.trim()
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`
  if (!URL.canParse(address)) return undefined
  const { protocol, hostname } = new URL(address)
  const isHost = /^([a-z0-9-]+\.)+[a-z0-9-]*[a-z][a-z0-9-]*$/.test(hostname)
  return /^https?:$/.test(protocol) && isHost ? siteOf(hostname) : undefined
}

/** The patterns to ask the browser for, or to give back. */
export function patternsOf(site: string): string[] {
  return site === '*' ? ['*://*/*'] : hostsOf(site).map((host) => `*://${host}/*`)
}
