import { bareHost } from '../knowledge/publisher'

/** What a page of such a host holds. */
export type PrivatePlace = 'mail' | 'document' | 'chat' | 'local'

/**
 * Hosts whose pages are the reader's own letters, papers and talk. The toolbar button opens the panel there as
 * anywhere, but nothing of the page is looked at before the reader asks for it a second time. The services that are
 * used most, each by the address that its maker gives for it (seen November 2026); a host counts with all below it.
 */
const HOSTS: Record<Exclude<PrivatePlace, 'local'>, readonly string[]> = {
  mail: [
    'mail.google.com', // support.google.com/mail
    'outlook.live.com', // support.microsoft.com, "sign in to Outlook.com"
    'outlook.office.com', // learn.microsoft.com, "Microsoft 365 URLs and IP address ranges"
    'outlook.office365.com',
    'outlook.cloud.microsoft',
    'icloud.com', // support.apple.com/guide/icloud
    'app.fastmail.com', // fastmail.help
    'app.tuta.com', // tuta.com/support
    'e.mail.ru', // help.mail.ru/mail
    'navigator.gmx.net', // hilfe.gmx.net
    'navigator.web.de', // hilfe.web.de
  ],
  document: [
    'docs.google.com', // support.google.com/docs
    'drive.google.com', // support.google.com/drive
    'keep.google.com',
    'onedrive.live.com', // support.microsoft.com/onedrive
    'sharepoint.com', // learn.microsoft.com, as above: each organisation has a host below it
    'office.com',
    'm365.cloud.microsoft',
    'dropbox.com', // help.dropbox.com
    'app.box.com', // support.box.com
    'notion.so', // notion.com/help
    'app.notion.com',
    'evernote.com', // help.evernote.com
    'mybox.naver.com', // help.naver.com
  ],
  chat: [
    'web.whatsapp.com', // faq.whatsapp.com
    'web.telegram.org', // telegram.org/apps
    'discord.com', // support.discord.com
    'app.slack.com', // slack.com/help
    'teams.microsoft.com', // learn.microsoft.com, as above
    'teams.live.com',
    'teams.cloud.microsoft',
    'messages.google.com', // support.google.com/messages
    'chat.google.com',
    'messenger.com', // facebook.com/help/messenger-app
    'app.element.io', // element.io/help
    'wx.qq.com', // weixin.qq.com
    'chatgpt.com', // help.openai.com
    'claude.ai', // support.anthropic.com
    'gemini.google.com', // support.google.com/gemini
  ],
}

/** The first part of a host by which mail and talk are served in the houses of others: `mail.proton.me`, `webmail.`. */
const FIRST_PARTS: Record<string, PrivatePlace> = {
  mail: 'mail',
  webmail: 'mail',
  owa: 'mail',
  roundcube: 'mail',
  chat: 'chat',
  mattermost: 'chat',
  nextcloud: 'document',
}

/** Names that are never given in the public net: RFC 6761, 6762 and 8375, ICANN's `.internal` (2024), and usual in offices. */
const LOCAL_NAME = /(^|\.)(localhost|local|internal|home\.arpa|lan|intranet|corp|home)$/
/** RFC 1918, 1122, 3927 and 6598. */
const LOCAL_V4 =
  /^(0|10|127|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))(\.\d+){1,3}$/
/** RFC 4291 and 4193: this machine, the link, the house; and addresses of the older kind written as these. */
const LOCAL_V6 = /^\[(::1?|f[cd][\da-f]{2}:.*|fe[89ab][\da-f]:.*|::ffff:.*)\]$/

/** What kind of private place an address is; undefined for the public web. */
export function privatePlace(url: string): PrivatePlace | undefined {
  if (!URL.canParse(url)) return undefined
  const { protocol, hostname } = new URL(url)
  if (protocol === 'file:') return 'local'
  if (!/^https?:$/.test(protocol)) return undefined
  const host = hostname.replace(/\.$/, '')
  // A name without a dot is of the reader's own network.
  if (!/[.:]/.test(host) || LOCAL_NAME.test(host) || LOCAL_V4.test(host) || LOCAL_V6.test(host)) return 'local'
  for (const place of ['mail', 'document', 'chat'] as const)
    if (HOSTS[place].some((known) => host === known || host.endsWith(`.${known}`))) return place
  return FIRST_PARTS[bareHost(host).split('.')[0] ?? '']
}
