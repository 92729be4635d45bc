import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answer, fromPage, fromPanel } from '../../messages'
import { db } from '../../storage/schema'
import { paintSaved } from '../../storage/settings'
import { answerCommands } from './commands'
import { createDesk } from './desk'
import { keepGateRegistered } from './gate-scripts'
import { highlightHandlers } from './highlight-handlers'
import { libraryHandlers } from './library-handlers'
import { offerInMenu } from './menu'
import { pageHandlers } from './page-handlers'
import { showHighlightsAnew } from './page-highlights'
import { panelHandlers } from './panel-handlers'
import { reporting } from './report'
import { isOwnPage, isPageOfTab } from './senders'
import { followPermissions } from './sites'
import { openPanel, openPanelOnClick } from './toolbar'
import { repaintOnChange } from './understand'
import { watchTabs } from './watch-tabs'

export default defineBackground(() => {
  const desk = createDesk(db())
  answer(fromPage, isPageOfTab, pageHandlers(desk, openPanel))
  answer(fromPanel, isOwnPage, { ...panelHandlers(desk), ...libraryHandlers(desk), ...highlightHandlers(desk) })
  answerCommands(desk)
  offerInMenu(desk)
  openPanelOnClick(desk)
  watchTabs(desk)
  repaintOnChange(desk)
  paintSaved.watch(reporting('showing what was saved', () => showHighlightsAnew(desk)))
  keepGateRegistered()
  followPermissions(desk)
  browser.runtime.onInstalled.addListener(reporting('seeding the notes', desk.seed))
  browser.runtime.onStartup.addListener(reporting('seeding the notes', desk.seed))
  reporting('taking away what has had its time', desk.tidy)()
})
