import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answer, fromPage, fromPanel } from '../../messages'
import { db } from '../../storage/schema'
import { answerCommands } from './commands'
import { createDesk } from './desk'
import { keepGateRegistered } from './gate-scripts'
import { libraryHandlers } from './library-handlers'
import { lookUpHandlers, lookUpSelections } from './look-up'
import { pageHandlers } from './page-handlers'
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
  answer(fromPanel, isOwnPage, { ...panelHandlers(desk), ...libraryHandlers(desk), ...lookUpHandlers(desk) })
  answerCommands(desk)
  lookUpSelections()
  openPanelOnClick(desk)
  watchTabs(desk)
  repaintOnChange(desk)
  keepGateRegistered()
  followPermissions(desk)
  browser.runtime.onInstalled.addListener(reporting('seeding the notes', desk.seed))
  browser.runtime.onStartup.addListener(reporting('seeding the notes', desk.seed))
  reporting('taking away what has had its time', desk.tidy)()
})
