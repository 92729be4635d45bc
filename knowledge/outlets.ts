import { bareHost, type Publisher } from './publisher'

/** Groups in which outlets are offered; they follow from what a publisher's row says of it anyway. */
export const OUTLET_GROUPS = ['north-korea', 'state', 'south-korea', 'world'] as const
export type OutletGroup = (typeof OUTLET_GROUPS)[number]

/** What a permission is given to: all publishers that share a host, since browsers grant hosts and not paths. */
export interface Outlet {
  /** Id of its first publisher. */
  id: string
  group: OutletGroup
  publishers: Publisher[]
  hosts: string[]
  /** Allowed when the extension is installed; then it can be switched off, but the permission stays. */
  atInstall: boolean
}

/**
 * The outlets that may be read, in the order of the pack; none of those that are never read (dead, or not ours to
 * read). Editions under one host are one outlet.
 */
export function outletsOf(publishers: readonly Publisher[]): Outlet[] {
  const outlets: Outlet[] = []
  for (const publisher of publishers) {
    if (publisher.access === 'never') continue
    const hosts = publisher.hosts.map(({ host }) => host)
    const sites = new Set(hosts.map(bareHost))
    const shared = outlets.find((outlet) => outlet.hosts.some((host) => sites.has(bareHost(host))))
    if (!shared) {
      const { id, access } = publisher
      outlets.push({
        id,
        group: groupOf(publisher),
        publishers: [publisher],
        hosts: [...new Set(hosts)],
        atInstall: access === 'install',
      })
      continue
    }
    shared.publishers.push(publisher)
    shared.hosts = [...new Set([...shared.hosts, ...hosts])]
    shared.atInstall ||= publisher.access === 'install'
  }
  return outlets
}

function groupOf({ state, only_north_korea, country }: Publisher): OutletGroup {
  if (state) return 'state'
  if (only_north_korea) return 'north-korea'
  return country === 'South Korea' ? 'south-korea' : 'world'
}

/** An outlet's name in the reader's language: of each publisher once ("NK News, NK Pro"). */
export function outletName({ publishers }: Pick<Outlet, 'publishers'>, lang: 'en' | 'ko'): string {
  return [...new Set(publishers.map(({ name }) => name[lang] ?? name.en))].join(', ')
}

/** How the browser's permissions name the outlet's hosts. */
export const originsOf = ({ hosts }: Pick<Outlet, 'hosts'>) => hosts.map((host) => `*://${host}/*`)
