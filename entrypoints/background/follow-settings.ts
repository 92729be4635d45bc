import { publisherOf } from '../../knowledge/publisher'
import { interfaceLang } from '../../storage/interface-lang'
import * as settings from '../../storage/settings'
import type { Desk } from './desk'
import { startInOpenTabs } from './gate-scripts'
import { takingTurns } from './in-turn'
import { mayKeep } from './keeping'
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
  const { known, notThisEver, familiarity, paintWhat, unpaintedKinds, lineByKind } = settings
  for (const item of [known, notThisEver, familiarity, paintWhat, unpaintedKinds, lineByKind] as {
    watch(then: () => void): void
  }[])
    item.watch(lines)
  settings.paintSaved.watch(reporting('showing what was saved', () => showHighlightsAnew(desk)))

  // The pages that are open are read on from here, by the new choice.
  const keep = reporting('keeping from here', async () => {
    for (const { tabId, state } of await desk.tabs.all()) if (await mayKeep(state)) await bringReader(tabId, state)
  })
  settings.remember.watch(keep)
  settings.rememberStateMedia.watch(keep)

  // One after the other: a page that is switched off and on again must not be stopped after it has begun anew.
  const inTurn = takingTurns()
  const quiet = reporting('quieting a page', () => inTurn(() => quietAnew(desk)))
  settings.quietHosts.watch(quiet)
  settings.paintedStateHosts.watch(quiet)
  settings.sitesOff.watch(
    reporting('switching a site', () =>
      inTurn(async () => {
        await stopWhere(desk, (state) => isOff(state.host))
        await startInOpenTabs()
      }),
    ),
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
