import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { answer, fromOwnPages, fromPage } from '../../messages'
import { openLibrary } from '../../storage/durable/open-library'
import { protectLibrary } from '../../storage/durable/protect-library'
import { db } from '../../storage/schema'
import { acknowledged } from './acknowledged'
import { articleHandlers } from './article-handlers'
import { answerCommands } from './commands'
import { dataHandlers } from './data-handlers'
import { createDesk } from './desk'
import { welcomeOnInstall } from './first-run'
import { followSettings } from './follow-settings'
import { keepGateRegistered } from './gate-scripts'
import { highlightHandlers } from './highlight-handlers'
import { libraryHandlers } from './library-handlers'
import { lookUpHandlers } from './look-up'
import { offerInMenu } from './menu'
import { pageHandlers } from './page-handlers'
import { panelHandlers } from './panel-handlers'
import { reporting } from './report'
import { isOwnPage, isPageOfTab } from './senders'
import { settingHandlers } from './setting-handlers'
import { followPermissions } from './sites'
import { openPanel, openPanelOnClick } from './toolbar'
import { watchTabs } from './watch-tabs'

export default defineBackground(() => {
  const safe = protectLibrary(db())
  const desk = createDesk(db(), safe)
  const ownPageHandlers = {
    ...panelHandlers(desk),
    ...libraryHandlers(desk),
    ...articleHandlers(desk),
    ...highlightHandlers(desk),
    ...dataHandlers(desk),
    ...settingHandlers(desk),
    ...lookUpHandlers(desk),
  }
  answer(fromPage, isPageOfTab, acknowledged(safe, pageHandlers(desk, openPanel)))
  answer(fromOwnPages, isOwnPage, acknowledged(safe, ownPageHandlers))
  answerCommands(desk)
  offerInMenu(desk)
  openPanelOnClick(desk)
  watchTabs(desk)
  followSettings(desk)
  keepGateRegistered()
  followPermissions(desk)
  welcomeOnInstall()
  browser.runtime.onInstalled.addListener(reporting('seeding the notes', desk.seed))
  browser.runtime.onStartup.addListener(reporting('seeding the notes', desk.seed))
  reporting('opening the library', () => openLibrary(desk.database))()
  reporting('taking away what has had its time', desk.tidy)()
})
