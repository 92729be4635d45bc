import { describe, expect, it } from 'vitest'
import { unreadLanguage } from '../../reading/languages'
import { privatePlace } from '../../reading/private-places'

describe('a private place', () => {
  it.each([
    ['https://mail.google.com/mail/u/0/#inbox', 'mail'],
    ['https://MAIL.GOOGLE.COM./mail', 'mail'],
    ['https://mail.proton.me/u/0/inbox', 'mail'],
    ['https://webmail.outlet.example/', 'mail'],
    ['https://www.icloud.com/mail', 'mail'],
    ['https://outlook.office.com/mail/', 'mail'],
    ['https://docs.google.com/document/d/1/edit', 'document'],
    ['https://house-my.sharepoint.com/personal/a', 'document'],
    ['https://www.notion.so/page', 'document'],
    ['https://web.whatsapp.com/', 'chat'],
    ['https://discord.com/channels/1', 'chat'],
    ['https://chat.outlet.example/room', 'chat'],
    ['http://localhost:3000/', 'local'],
    ['http://intranet/', 'local'],
    ['https://wiki.office.internal/page', 'local'],
    ['http://printer.local/', 'local'],
    ['http://127.0.0.1:8080/', 'local'],
    ['http://0x7f.1/', 'local'],
    ['http://10.1.2.3/', 'local'],
    ['http://172.16.0.9/', 'local'],
    ['http://172.31.255.1/', 'local'],
    ['http://192.168.1.1/admin', 'local'],
    ['http://169.254.1.1/', 'local'],
    ['http://100.64.0.1/', 'local'],
    ['http://[::1]/', 'local'],
    ['http://[fd12:3456::1]/', 'local'],
    ['http://[fe80::1]/', 'local'],
    ['http://[::ffff:192.168.1.1]/', 'local'],
    ['file:///home/reader/sample.html', 'local'],
  ])('is %s: %s', (url, place) => {
    expect(privatePlace(url)).toBe(place)
  })

  it.each([
    'https://www.dailynk.com/english/',
    'https://www.dailymail.co.uk/news/',
    'https://news.google.com/',
    'https://mailonline.example/',
    'https://email.example/',
    'https://notdocs.google.com.outlet.example/',
    'https://notnotion.so/',
    'http://172.15.0.1/',
    'http://172.32.0.1/',
    'http://100.63.0.1/',
    'http://100.128.0.1/',
    'http://192.169.0.1/',
    'http://11.0.0.1/',
    'http://[2001:db8::1]/',
    'https://10.example/',
    'about:config',
    'nonsense',
  ])('is not %s', (url) => {
    expect(privatePlace(url)).toBeUndefined()
  })
})

describe('a language', () => {
  it.each(['en', 'EN-gb', 'ko', 'ko-KP', 'zh-Hant-TW', 'ja', '', '  ', 'english', 'x', '*'])(
    'is not said to be unread: %j',
    (lang) => {
      expect(unreadLanguage(lang)).toBeUndefined()
    },
  )
  it.each([
    ['ru', 'ru'],
    ['ru-RU', 'ru'],
    ['DE', 'de'],
    ['fr_FR', 'fr'],
    ['yue-Hant', 'yue'],
  ])('%s is unread', (lang, primary) => {
    expect(unreadLanguage(lang)).toBe(primary)
  })
})
