import { localDay } from '../../../knowledge/dates'
import type { PrivatePlace } from '../../../reading/private-places'
import { formatDate } from '../dates'
import { languageName } from '../languages'
import { PRIVATE_WINDOW } from '../private-window'

const plural = new Intl.PluralRules('en')
const number = new Intl.NumberFormat('en')
const many = (n: number, one: string, other: string) =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : other}`

const PLACES: Record<PrivatePlace, string> = {
  mail: 'This looks like mail',
  document: 'This looks like a document of yours',
  chat: 'This looks like a conversation',
  local: 'This is a page of your own computer or network',
}

const NOT_READ = 'Sidelight reads English, Korean, Chinese and Japanese'

/** What the panel says of a page first, and of what is kept. */
export const en = {
  cannotSee: {
    title: 'Sidelight cannot see this page',
    text: [
      'It may be a site you have not allowed, or a page of the browser itself. Press ',
      ' in the toolbar to have this page explained.',
    ],
    act: 'Ask to be allowed here',
    below: 'The browser then offers “Allow” in its toolbar, for this site only.',
  },
  browserPage: {
    title: 'No extension can read this page',
    text: 'It belongs to the browser, or the browser keeps it to itself. Nothing needs allowing here.',
  },
  pdf: {
    title: 'This is a PDF',
    text: 'The browser gives its text to no extension. Select a name in it, and the context menu has “Look up in Sidelight”.',
  },
  lookUp: 'Look up a name',
  notRun: {
    title: 'Nothing ran here',
    text: (place: PrivatePlace) => `${PLACES[place]}, so Sidelight has not looked at it. It does so if you ask.`,
    act: 'Explain this page',
    below: 'This page only, and nothing of it is sent.',
  },
  erased: {
    title: 'Everything is erased',
    text: 'Nothing is known of this page any more either, and its lines are gone. It is read again when you load it anew.',
  },
  pageOnly: {
    title: 'Sidelight is not allowed on this site',
    text: (host: string) =>
      host
        ? `You opened it for this page only. No other page of ${host} is read.`
        : 'You opened it for this page only.',
    act: (host: string) => `Always on ${host}`,
    below: 'The browser asks you to confirm.',
  },
  none: {
    title: 'Nothing about North Korea here',
    text: 'Only title and opening were checked; nothing was kept.',
    act: 'Explain this page anyway',
  },
  mentions: {
    title: 'North Korea is mentioned in passing',
    text: (terms: number) =>
      `${many(terms, 'term', 'terms')} found. Nothing is underlined in the page, and it is not remembered as read.`,
    act: 'Turn on for this page',
  },
  off: {
    title: 'Off on this site',
    text: (host: string) => `Sidelight reads no page of ${host}.`,
    act: (host: string) => `Turn on for ${host}`,
  },
  quiet: {
    title: 'Quiet here: the page is left alone',
    text: 'No underlines, no card. Sidelight leaves nothing in this page.',
    act: 'Underline on this site too',
  },
  language: {
    title: (tag: string) => `This page is in ${languageName(tag, 'en') ?? 'another language'}`,
    text: `${NOT_READ}. Here it knows only names spelled as in one of these.`,
    cannotKnow: `${NOT_READ}, so it cannot know what this page is about. Nothing was kept.`,
    /** The same in one clause, after another sentence. */
    also: (tag: string) => `The page is in ${languageName(tag, 'en') ?? 'another language'}; ${NOT_READ}.`,
  },
  private: {
    title: 'Private window: nothing is kept',
    text: 'Terms are explained as usual. No article, highlight or search is stored, and your library stays closed.',
  },
  storage: {
    title: (browser: string) => `This ${browser} keeps nothing for Sidelight`,
    text: 'Its storage did not open. Terms are explained all the same, from the notes that came with Sidelight; saving is off, so that nothing is lost.',
    act: 'Try again',
  },
  failed: {
    title: 'This page could not be read',
    text: 'Sidelight stopped before it had the text. Nothing in the page was changed.',
    act: 'Try again',
  },
  lastRead: {
    title: 'Last read',
    aside: (n: number) => `${number.format(n)}, from your library`,
  },
  notices: {
    label: 'Notices',
    private: 'Private window: nothing is kept, and your library stays closed.',
    writeFailed: (full: boolean) =>
      `The last change could not be kept${full ? ', since the disk is full' : ''}. You can read on.`,
    unsaved: (n: number, full: boolean) =>
      `${many(n, 'comment', 'comments')} could not be kept${full ? ', since the disk is full' : ''}. ${n === 1 ? 'It stays' : 'They stay'} in this panel until that works.`,
    'not-opened':
      'This browser keeps nothing for Sidelight: its storage did not open. Terms are explained all the same.',
    'upgrade-blocked': 'Your library waits for another Sidelight page to be closed, and then goes on by itself.',
    'upgrade-failed':
      'Your library could not be brought to this version: it is as it was, and nothing new is kept. Save it to a file.',
    'newer-data': 'Your library was written by a newer Sidelight, so this one only reads it; update it to save again.',
    restored: (articles: number, highlights: number, copyFrom: number | null) =>
      `The browser had lost your library; ${many(articles, 'article', 'articles')} and ${many(highlights, 'highlight', 'highlights')} are back${copyFrom === null ? '' : `, from the safety copy of ${formatDate(localDay(new Date(copyFrom)), 'en')} and what came after it`}.`,
    'changes-restored': (n: number) =>
      `The browser had lost ${n === 1 ? 'your last change' : `your last ${number.format(n)} changes`}; ${n === 1 ? 'it is' : 'they are'} back.`,
    lost: 'The browser lost your library, and no safety copy could be read. A file that you saved can be restored.',
    again: 'Try again',
    saveOld: 'Save it to a file',
    dismiss: 'Dismiss this notice',
  },
}

const PLACES_KO: Record<PrivatePlace, string> = {
  mail: '메일로 보입니다',
  document: '직접 쓰는 문서로 보입니다',
  chat: '대화로 보입니다',
  local: '이 컴퓨터나 내부망의 페이지입니다',
}

const NOT_READ_KO = 'Sidelight는 영어, 한국어, 중국어, 일본어를 읽습니다'

export const ko: typeof en = {
  cannotSee: {
    title: 'Sidelight가 이 페이지를 볼 수 없습니다',
    text: [
      '허용하지 않은 사이트이거나 브라우저 자체의 페이지일 수 있습니다. 도구 모음의 ',
      ' 단추를 누르면 이 페이지를 설명합니다.',
    ],
    act: '이 사이트에서 허용 요청하기',
    below: '브라우저가 도구 모음에 ‘허용’ 단추를 보여 줍니다. 이 사이트에만 적용됩니다.',
  },
  browserPage: {
    title: '확장 프로그램이 읽을 수 없는 페이지입니다',
    text: '브라우저 자체의 페이지이거나 브라우저가 막아 둔 페이지입니다. 여기서 허용할 것은 없습니다.',
  },
  pdf: {
    title: 'PDF 문서입니다',
    text: '브라우저는 PDF의 글을 확장 프로그램에 내주지 않습니다. 이름을 선택하고 마우스 오른쪽 단추 메뉴에서 ‘Sidelight에서 찾기’를 고르면 됩니다.',
  },
  lookUp: '이름 찾기',
  notRun: {
    title: '여기서는 아무것도 실행하지 않았습니다',
    text: (place) => `${PLACES_KO[place]}. 그래서 들여다보지 않았습니다. 원하시면 설명해 드립니다.`,
    act: '이 페이지 설명하기',
    below: '이 페이지에만 적용되고, 밖으로 보내는 것은 없습니다.',
  },
  erased: {
    title: '모두 지웠습니다',
    text: '이 페이지에 대해서도 아무것도 남아 있지 않으며 밑줄도 사라졌습니다. 페이지를 새로 열면 다시 읽습니다.',
  },
  pageOnly: {
    title: '이 사이트는 아직 허용하지 않았습니다',
    text: (host) =>
      host ? `이 페이지에서만 열었습니다. ${host}의 다른 페이지는 읽지 않습니다.` : '이 페이지에서만 열었습니다.',
    act: (host) => `${host}에서 늘 켜기`,
    below: '브라우저가 한 번 확인합니다.',
  },
  none: {
    title: '북한에 관한 내용이 없습니다',
    text: '제목과 첫머리만 살펴보았고, 아무것도 저장하지 않았습니다.',
    act: '그래도 이 페이지 설명하기',
  },
  mentions: {
    title: '북한이 잠깐 언급됩니다',
    text: (terms) =>
      `용어 ${number.format(terms)}개를 찾았습니다. 본문에 밑줄을 긋지 않고, 읽은 기사로 기억하지 않습니다.`,
    act: '이 페이지에서 켜기',
  },
  off: {
    title: '이 사이트에서는 꺼져 있습니다',
    text: (host) => `Sidelight는 ${host}의 어떤 페이지도 읽지 않습니다.`,
    act: (host) => `${host}에서 켜기`,
  },
  quiet: {
    title: '패널만: 페이지는 그대로 둡니다',
    text: '밑줄도 카드도 없습니다. Sidelight는 이 페이지에 아무것도 남기지 않습니다.',
    act: '이 사이트에서도 밑줄 긋기',
  },
  language: {
    title: (tag) => {
      const name = languageName(tag, 'ko')
      return name ? `이 페이지의 언어: ${name}` : '읽지 않는 언어의 페이지입니다'
    },
    text: `${NOT_READ_KO}. 여기서는 그중 한 언어의 표기로 적힌 이름만 알아봅니다.`,
    cannotKnow: `${NOT_READ_KO}. 이 페이지가 무엇에 관한 글인지 알 수 없습니다. 아무것도 보관하지 않았습니다.`,
    also: (tag) => {
      const name = languageName(tag, 'ko')
      return `${name ? `이 페이지의 언어는 ${name}입니다` : '다른 언어의 페이지입니다'}. ${NOT_READ_KO}.`
    },
  },
  private: {
    title: `${PRIVATE_WINDOW}: 아무것도 저장하지 않습니다`,
    text: '용어는 평소처럼 설명합니다. 기사도, 하이라이트도, 찾은 말도 저장하지 않고 내 보관함은 열지 않습니다.',
  },
  storage: {
    title: (browser) => `이 ${browser}에는 Sidelight가 아무것도 저장하지 못합니다`,
    text: '저장소가 열리지 않았습니다. 용어는 Sidelight에 들어 있는 노트로 그대로 설명합니다. 잃는 것이 없도록 저장은 꺼 두었습니다.',
    act: '다시 시도',
  },
  failed: {
    title: '이 페이지를 읽지 못했습니다',
    text: '본문을 얻기 전에 멈추었습니다. 페이지에서 바뀐 것은 없습니다.',
    act: '다시 시도',
  },
  lastRead: {
    title: '마지막에 읽은 기사',
    aside: (n) => `내 보관함에서 ${number.format(n)}건`,
  },
  notices: {
    label: '알림',
    private: `${PRIVATE_WINDOW}: 아무것도 저장하지 않고 내 보관함은 열지 않습니다.`,
    writeFailed: (full) =>
      `${full ? '디스크가 가득 차서 ' : ''}마지막 변경을 보관하지 못했습니다. 계속 읽을 수 있습니다.`,
    unsaved: (n, full) =>
      `${full ? '디스크가 가득 차서 ' : ''}메모 ${number.format(n)}개를 보관하지 못했습니다. 보관할 때까지 이 패널에 남습니다.`,
    'not-opened': '저장소가 열리지 않아 이 브라우저에는 아무것도 저장하지 못합니다. 용어는 그대로 설명합니다.',
    'upgrade-blocked': '내 보관함이 다른 Sidelight 페이지가 닫히기를 기다리고 있습니다. 닫히면 저절로 이어집니다.',
    'upgrade-failed':
      '내 보관함을 이 버전으로 바꾸지 못했습니다. 보관함은 그대로이고 새로 보관하지는 않습니다. 파일로 저장해 두십시오.',
    'newer-data':
      '더 새로운 Sidelight가 쓴 내 보관함이어서 여기서는 읽기만 합니다. 업데이트하면 다시 저장할 수 있습니다.',
    restored: (articles, highlights, copyFrom) =>
      `브라우저가 내 보관함을 잃어버려, ${copyFrom === null ? '' : `${formatDate(localDay(new Date(copyFrom)), 'ko')}의 안전 사본과 그 뒤의 변경에서 `}기사 ${number.format(articles)}건과 하이라이트 ${number.format(highlights)}개를 되살렸습니다.`,
    'changes-restored': (n) => `브라우저가 마지막 변경 ${number.format(n)}건을 잃어버려, 되살렸습니다.`,
    lost: '브라우저가 내 보관함을 잃어버렸고, 읽을 수 있는 안전 사본이 없습니다. 저장해 둔 파일은 복원할 수 있습니다.',
    again: '다시 시도',
    saveOld: '파일로 저장',
    dismiss: '알림 닫기',
  },
}
