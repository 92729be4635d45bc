import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import type { OutletGroupView, OutletRow, OutletStatus } from '../../components/library/welcome/welcome-props'
import { OUTLET_GROUPS, type Outlet, originsOf, outletName, outletsOf } from '../../knowledge/outlets'
import type { Publisher } from '../../knowledge/publisher'
import { bareHost } from '../../knowledge/publisher'
import { sendMessage } from '../../messages'
import { sitesOff } from '../../storage/settings'
import { live } from '../own-pages/live-setting'

/** The outlets by group, each with what the browser and the reader allow there now, and what can be done about it. */
export function outletPermissions(publishers: ReadonlySignal<readonly Publisher[]>, lang: ReadonlySignal<'en' | 'ko'>) {
  /** Origins that are allowed, of those that any outlet has. */
  const allowed = signal<ReadonlySet<string>>(new Set())
  const sites = live(sitesOff)
  const off = computed(() => new Set(sites.value.map(bareHost)))
  const refused = signal(false)
  const outlets = computed(() => outletsOf(publishers.value))

  const look = async () => {
    const origins = outlets.value.flatMap(originsOf)
    const has = await Promise.all(origins.map((origin) => browser.permissions.contains({ origins: [origin] })))
    allowed.value = new Set(origins.filter((_, at) => has[at]))
  }
  outlets.subscribe(() => void look())
  browser.permissions.onAdded.addListener(() => void look())
  browser.permissions.onRemoved.addListener(() => void look())

  const statusOf = (outlet: Outlet): OutletStatus => {
    if (!originsOf(outlet).every((origin) => allowed.value.has(origin))) return 'ask'
    return outlet.hosts.every((host) => off.value.has(bareHost(host))) ? 'off' : 'on'
  }
  const groups = computed((): OutletGroupView[] =>
    OUTLET_GROUPS.map((group) => ({
      id: group,
      rows: outlets.value
        .filter((outlet) => outlet.group === group)
        .map((outlet) => ({
          id: outlet.id,
          name: outletName(outlet, lang.value),
          hosts: [...new Set(outlet.hosts.map(bareHost))],
          status: statusOf(outlet),
          atInstall: outlet.atInstall,
        })),
    })),
  )
  const originsOfRows = (rows: readonly OutletRow[]) =>
    outlets.value.filter(({ id }) => rows.some((row) => row.id === id)).flatMap(originsOf)

  async function setSite({ id }: OutletRow, on: boolean): Promise<void> {
    for (const host of outlets.value.find((outlet) => outlet.id === id)?.hosts ?? [])
      await sendMessage('setSite', { host, on })
  }

  return {
    groups,
    refused,
    /** Called straight out of a click, with nothing awaited before: browsers grant permissions only then. */
    async allow(rows: readonly OutletRow[]): Promise<void> {
      refused.value = false
      refused.value = !(await browser.permissions.request({ origins: originsOfRows(rows) }))
    },
    async turnOff(row: OutletRow): Promise<void> {
      if (row.atInstall) await setSite(row, false)
      else await browser.permissions.remove({ origins: originsOfRows([row]) })
    },
    turnOn: (row: OutletRow) => setSite(row, true),
  }
}
