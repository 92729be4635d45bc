import { publisherOf } from '../../knowledge/publisher'
import { interfaceLang } from '../../storage/interface-lang'
import * as settings from '../../storage/settings'
import type { Desk } from './desk'
import { startInOpenTabs } from './gate-scripts'
import { showHighlightsAnew } from './page-highlights'
import { bringReader, takeReaderAway, tellReader } from './reader-scripts'
import { reporting } from './report'
import { isOff, isQuiet, stopWhere } from './sites'
import { repaint } from './understand'

/** Every setting takes effect at once in the pages that are open, whoever changed it. */
export function followSettings(desk: Desk): void {
  const lines = reporting('painting anew', async () => {
    for (const { tabId, state } of await desk.tabs.all()) await repaint(desk, tabId, state)
  })
  const { known, notThisEver, paintWhat, unpaintedKinds, lineByKind } = settings
  for (const item of [known, notThisEver, paintWhat, unpaintedKinds, lineByKind] as { watch(then: () => void): void }[])
    item.watch(lines)
  settings.paintSaved.watch(reporting('showing what was saved', () => showHighlightsAnew(desk)))

  const quiet = reporting('quieting a page', () => quietAnew(desk))
  settings.quietHosts.watch(quiet)
  settings.paintedStateHosts.watch(quiet)
  settings.sitesOff.watch(
    reporting('switching a site', async () => {
      await stopWhere(desk, (state) => isOff(state.host))
      await startInOpenTabs()
    }),
  )
  settings.uiLanguage.watch(
    reporting('changing the language', async () => {
      const lang = await interfaceLang()
      for (const { tabId, state } of await desk.tabs.all()) await tellReader('speak', { lang }, tabId, state)
    }),
  )
}

/** Looks again at every tab: may something be put into its page? The reader begins anew where the answer is another. */
async function quietAnew(desk: Desk): Promise<void> {
  for (const { tabId, state } of await desk.tabs.all()) {
    const { publishers } = await desk.knowledge(state.private)
    const quiet = await isQuiet(state.host, publisherOf(publishers, state.pageUrl))
    if (quiet === state.quiet) continue
    const next = await desk.tabs.update(tabId, state.visit, (now) => ({ ...now, quiet }))
    if (!next || next.decision === 'none') continue
    await takeReaderAway(tabId, next)
    await bringReader(tabId, next)
  }
}
