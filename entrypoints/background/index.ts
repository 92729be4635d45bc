import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answer, fromPage, fromPanel } from '../../messages'
import { db } from '../../storage/schema'
import { answerCommands } from './commands'
import { createDesk } from './desk'
import { keepGateRegistered } from './gate-scripts'
import { pageHandlers } from './page-handlers'
import { panelHandlers } from './panel-handlers'
import { isOwnPage, isPageOfTab } from './senders'
import { openPanel, openPanelOnClick } from './toolbar'
import { watchTabs } from './watch-tabs'

export default defineBackground(() => {
  const desk = createDesk(db())
  answer(fromPage, isPageOfTab, pageHandlers(desk, openPanel))
  answer(fromPanel, isOwnPage, panelHandlers(desk))
  openPanelOnClick(desk)
  answerCommands(desk)
  watchTabs(desk)
  keepGateRegistered()
  browser.runtime.onInstalled.addListener(() => desk.seed())
  browser.runtime.onStartup.addListener(() => desk.seed())
})
