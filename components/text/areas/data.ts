import type { FaultView, FileProblem, ReportKind } from '../../library/data/data-props'
import { PRIVATE_WINDOW } from '../private-window'
import { formatSize } from '../sizes'

const number = new Intl.NumberFormat('en')
const plural = new Intl.PluralRules('en')
/** A number and its noun stay on one line. */
const many = (n: number, one: string, other: string) =>
  `${number.format(n)}\u00a0${plural.select(n) === 'one' ? one : other}`
const list = new Intl.ListFormat('en', { type: 'unit' })
const articles = (n: number) => many(n, 'article', 'articles')
const highlights = (n: number) => many(n, 'highlight', 'highlights')
const notes = (n: number) => many(n, 'note of yours', 'notes of yours')

interface Kept {
  articles: number
  highlights: number
  notes: number
}
const keptEn = (kept: Kept) =>
  list.format([
    ...(kept.articles ? [articles(kept.articles)] : []),
    ...(kept.highlights ? [highlights(kept.highlights)] : []),
    ...(kept.notes ? [notes(kept.notes)] : []),
  ])
const keptKo = (kept: Kept) =>
  [
    ...(kept.articles ? [`기사 ${number.format(kept.articles)}건`] : []),
    ...(kept.highlights ? [`하이라이트 ${number.format(kept.highlights)}개`] : []),
    ...(kept.notes ? [`내가 쓴 노트 ${number.format(kept.notes)}개`] : []),
  ].join(', ')

const TABLES_EN: Record<string, string> = {
  articles: 'article',
  texts: 'article text',
  readings: 'reading',
  highlights: 'highlight',
  drafts: 'draft',
  opened: 'opened note',
  notes: 'own note',
  settings: 'settings',
  sites: 'site',
}
const TABLES_KO: Record<string, string> = {
  articles: '기사',
  texts: '기사 본문',
  readings: '읽은 기록',
  highlights: '하이라이트',
  drafts: '초안',
  opened: '열어 본 노트',
  notes: '내가 쓴 노트',
  settings: '설정',
  sites: '사이트',
}

/** Words of the library's tab *Data*. Dates come in words already. */
export const en = {
  title: 'Data',
  backup: {
    last: (distance: string) => `Last saved to a file ${distance}`,
    never: 'Not saved to a file yet',
    nothing: 'Nothing is kept here yet',
    on: (date: string) => `On ${date}.`,
    lastFile: (date: string) => `Your last file is of ${date}.`,
    since: (kept: Kept) => `New or changed since then, and in this browser only: ${keptEn(kept)}.`,
    all: (kept: Kept) => `All of it is in this browser only: ${keptEn(kept)}.`,
    upToDate: 'Nothing has changed since then.',
    act: 'Save to a file',
    busy: 'Writing the file',
    about: (name: string, size: string) => `${name}, about ${size}`,
    passphrase: 'Passphrase',
    ifWanted: 'if you want one',
    price:
      'With it, the file opens for nobody who does not know it, and nobody can reset it. Without it, anyone who has the file can read it.',
    tooShort: (least: number) => `At least ${least} characters, or none: a shorter one is soon guessed.`,
    show: 'Show',
    hide: 'Hide',
    holds:
      'In the file: articles, highlights, comments, your notes, the names you know, settings, the bin, and which sites you had allowed. The browser’s permission itself cannot travel.',
    done: (name: string) => `${name} was handed to the browser, which puts it with your downloads.`,
    failed: 'The file could not be written. Nothing here was changed.',
    tooLarge: 'Your library is larger than what one file can hold, so no file was written.',
  },

  restore: {
    title: 'Restore from a file',
    choose: 'Choose a file',
    another: 'Choose another file',
    why: 'You see first what the file would add. Nothing here is overwritten.',
    reading: (name: string) => `Reading ${name}`,
    locked: (name: string) => `${name} is locked with a passphrase.`,
    wrong: 'That passphrase does not open this file, or the file was altered. Nothing has been written.',
    open: 'Open',
    saved: (date: string) => `, saved ${date}. Read, but `,
    nothingYet: 'nothing has been written yet.',
    columns: ['in the file', 'here already', 'new', 'differ'],
    what: 'What',
    rows: {
      articles: 'Articles',
      highlights: 'Highlights',
      notes: 'Your notes',
      known: 'Names you know',
      settings: 'Settings',
    } satisfies Record<ReportKind, string>,
    none: 'none',
    count: (n: number) => number.format(n),
    differ:
      'Where highlights or notes differ, both are kept. Of an article that differs, the title and date here stay and the other text is added. Nothing here is overwritten.',
    takeSettings: (n: number) => `Take the file’s settings where ${many(n, 'one differs', 'settings differ')}`,
    leftOut: (n: number) =>
      `${many(n, 'entry belongs', 'entries belong')} to no article in the file and will be left out.`,
    nothingNew: 'All of it is here already.',
    act: 'Restore what is new',
    leave: 'Leave it',
    writing: 'Writing',
    done: (kept: Kept, known: number) => {
      const added = [keptEn(kept), ...(known ? [many(known, 'name you know', 'names you know')] : [])].filter(Boolean)
      return added.length ? `Restored, the bin included: ${list.format(added)}.` : 'Restored.'
    },
    close: 'Done',
    notWritten: {
      error: 'The browser did not write it. Nothing was restored.',
      unread: 'The browser did not read it, or did not open the library. Nothing was restored.',
      uncopied: 'It was restored, but its safety copy was not made. Do not delete the file.',
      full: 'There is no room left for it in this browser. Nothing was restored.',
      newer: 'What is kept here comes from a later version of Sidelight. Update Sidelight first. Nothing was restored.',
    },
    sites: (n: number) => `${many(n, 'former site is', 'former sites are')} not allowed in this browser`,
    sitesWhy: 'Permissions cannot travel in a file; the browser asks once for all.',
    sitesShow: (n: number): string => (n === 1 ? 'Which one' : 'Which ones'),
    allow: (n: number) => (n === 1 ? 'Allow it' : `Allow all ${number.format(n)}`),
    problems: {
      empty: 'The file is empty.',
      'too-large': 'The file is larger than any backup that Sidelight writes.',
      'too-deep': 'The file is nested deeper than any backup that Sidelight writes.',
      broken: 'The file ends in the middle or was damaged on its way.',
      'not-ours': 'This is not a backup from Sidelight.',
      newer: 'The file comes from a later version of Sidelight. Update Sidelight first, then restore it.',
      locked: 'The file is locked.',
      'wrong-passphrase': 'The passphrase does not open it.',
      faulty: 'The file is from Sidelight, but parts of it are not as they must be.',
    } satisfies Record<FileProblem, string>,
    refused: (name: string) => `${name} was not restored.`,
    nothingWritten: 'Nothing has been written.',
    faults: (n: number) => many(n, 'fault', 'faults'),
    moreFaults: (n: number) => `and ${number.format(n)} more`,
    fault: ({ table, entry, field, what }: FaultView) => {
      const place = [TABLES_EN[table] ?? table, entry && `no. ${entry}`, field && `“${field}”`]
        .filter(Boolean)
        .join(', ')
      return `${place}: ${WHAT_EN[what]}`
    },
  },

  export: {
    title: 'Highlights as Markdown',
    why: 'For Obsidian and other notebooks: one file for each article, named the same every time; each highlight with its comment, its source and a block id that stays.',
    fresh: 'Only articles with something new',
    freshSince: (date: string, n: number, h: number) => `since ${date}: ${articles(n)}, ${highlights(h)}`,
    freshNothing: (date: string) => `nothing is new since ${date}`,
    act: 'Save highlights',
    busy: 'Writing the files',
    what: (n: number, h: number) => `${articles(n)}, ${highlights(h)}`,
    zip: 'in one zip',
    none: 'No highlight has been saved yet.',
    done: (name: string, n: number) => `${name}, with ${articles(n)}, was handed to the browser.`,
    failed: 'The files could not be written.',
  },

  remembered: {
    title: 'What is remembered',
    change: 'Change',
    choices: {
      unset: 'Only what you save, until you choose what may be remembered.',
      'days-90': 'Articles about North Korea that you read, for 90 days.',
      always: 'Articles about North Korea that you read, until you delete them.',
      saved: 'Only what you save.',
    },
    stay: (n: number) => `${many(n, 'article is', 'articles are')} saved and ${n === 1 ? 'stays' : 'stay'}.`,
    read: (n: number) => `${many(n, 'is', 'are')} only read.`,
    readGo: (n: number, date: string, next: number) =>
      `${many(n, 'is', 'are')} only read: the next ${next === 1 ? 'goes' : `${number.format(next)} go`} on ${date}.`,
    who: 'In private windows nothing is kept. Anyone who can open this browser profile can read what is kept; clearing the browser’s history does not clear it.',
    stateMedia: 'On state media',
    same: 'the same',
    saved: 'only what I save',
  },

  room: {
    title: 'Room taken',
    of: (used: string, allowed: string) => `${used} of the ${allowed} that this browser allows`,
    used: (used: string) => used,
    parts: (texts: string, others: string, rest: string) =>
      `Article texts ${texts}, highlights and the rest of what is yours ${others}, Sidelight’s own notes and safety copies ${rest}.`,
    unknown: 'This browser does not say how much.',
  },

  forget: {
    title: 'Forget',
    why: ['At once and for good, after one question. What you ', 'delete', ' elsewhere waits in the bin.'],
    hour: 'The last hour',
    site: 'One site',
    everything: 'Everything',
    act: 'Forget',
    erase: 'Erase',
    count: (n: number, h: number, bin: boolean) =>
      [articles(n), h && highlights(h), bin && 'the bin included'].filter(Boolean).join(', '),
    nothing: 'nothing',
    all: (kept: Kept, bin: number) => [keptEn(kept), bin && 'the bin'].filter(Boolean).join(', ') || 'nothing',
    askHour: 'Forget the last hour?',
    askSite: (host: string) => `Forget everything from ${host}?`,
    askAll: 'Erase everything that is kept here?',
    whatHour:
      'What you read and saved in the last hour goes at once, with comments and drafts. Nothing brings it back.',
    whatSite: (n: number, h: number) =>
      `${h ? `${articles(n)} and ${highlights(h)}` : articles(n)} with comments and drafts go at once. Nothing brings them back.`,
    whatAll:
      'Files you saved stay where they are, and so do the notes that came with Sidelight. Nothing else brings it back.',
    inNoFile: 'None of it is in a file.',
    daysInNoFile: (kept: Kept) => `Changed since your last file, so in none: ${keptEn(kept)}.`,
    keep: 'Keep it',
    saveFirst: 'Save to a file first',
    eraseAll: 'Erase everything',
    done: 'Forgotten. Nothing of it is left here.',
    failed: 'It could not be forgotten. Try again.',
  },

  bin: {
    title: (n: number) => `In the bin, for 30 days: ${many(n, 'thing', 'things')}`,
    empty: 'The bin is empty.',
    look: 'Look in the bin',
    close: 'Close the bin',
    kinds: { article: 'Article', highlight: 'Highlight' },
    taken: (n: number) => `with ${highlights(n)}`,
    goes: (date: string) => `goes on ${date}`,
    back: 'Take back',
    backOf: (words: string) => `Take back: ${words}`,
    more: (n: number) => `${number.format(n)} more`,
    emptyIt: 'Empty the bin',
    ask: 'Empty the bin?',
    what: (n: number) =>
      `${many(n, 'thing goes', 'things go')} at once. Nothing brings ${n === 1 ? 'it' : 'them'} back.`,
  },

  failed: {
    title: 'Your library did not open',
    text: 'The browser’s storage gave an error, so nothing can be saved or restored here. Terms on pages are explained all the same.',
    act: 'Try again',
  },
  private: {
    title: 'Private window',
    text: 'Your library stays closed here. Open this page in an ordinary window.',
  },
  size: (bytes: number) => formatSize(bytes, 'en'),
}

const WHAT_EN: Record<FaultView['what'], string> = {
  missing: 'it is missing',
  unknown: 'Sidelight knows no such entry',
  wrong: 'its value is not valid',
  twice: 'it is there twice',
  forbidden: 'such a name is not allowed',
}
const WHAT_KO: Record<FaultView['what'], string> = {
  missing: '빠져 있습니다',
  unknown: 'Sidelight가 모르는 항목입니다',
  wrong: '값이 올바르지 않습니다',
  twice: '두 번 들어 있습니다',
  forbidden: '쓸 수 없는 이름입니다',
}

export const ko: typeof en = {
  title: '데이터',
  backup: {
    last: (distance) => `${distance}${distance.endsWith('전') ? '에' : ''} 파일로 저장했습니다`,
    never: '아직 파일로 저장하지 않았습니다',
    nothing: '아직 보관한 것이 없습니다',
    on: (date) => `저장한 날은 ${date}입니다.`,
    lastFile: (date) => `마지막 파일을 저장한 날은 ${date}입니다.`,
    since: (kept) => `그 뒤에 새로 생기거나 바뀌어 이 브라우저에만 있는 것: ${keptKo(kept)}.`,
    all: (kept) => `모두 이 브라우저에만 있습니다: ${keptKo(kept)}.`,
    upToDate: '그 뒤로 바뀐 것이 없습니다.',
    act: '파일로 저장',
    busy: '파일을 쓰는 중',
    about: (name, size) => `${name}, 약 ${size}`,
    passphrase: '암호',
    ifWanted: '선택 사항',
    price:
      '암호를 넣으면 암호를 모르는 사람은 아무도 파일을 열 수 없고, 다시 정할 수도 없습니다. 넣지 않으면 파일을 가진 사람은 누구나 읽을 수 있습니다.',
    tooShort: (least) => `${least}자 이상 쓰거나 비워 두십시오. 더 짧으면 금방 알아낼 수 있습니다.`,
    show: '보기',
    hide: '숨기기',
    holds:
      '파일에 담기는 것: 기사, 하이라이트, 메모, 내가 쓴 노트, 이미 아는 용어, 설정, 휴지통, 허용했던 사이트 목록. 브라우저의 허용 자체는 옮길 수 없습니다.',
    done: (name) => `${name} 파일을 브라우저에 넘겼습니다. 내려받은 파일이 모이는 곳에 있습니다.`,
    failed: '파일을 쓰지 못했습니다. 여기서 바뀐 것은 없습니다.',
    tooLarge: '보관함이 파일 하나에 담을 수 있는 크기를 넘어 파일을 쓰지 않았습니다.',
  },

  restore: {
    title: '파일에서 되살리기',
    choose: '파일 고르기',
    another: '다른 파일 고르기',
    why: '파일이 무엇을 더하는지 먼저 보여 줍니다. 여기 있는 것은 덮어쓰지 않습니다.',
    reading: (name) => `${name} 파일을 읽는 중`,
    locked: (name) => `${name} 파일은 암호로 잠겨 있습니다.`,
    wrong: '이 암호로 열리지 않거나 파일이 바뀌었습니다. 아무것도 쓰지 않았습니다.',
    open: '열기',
    saved: (date) => `, ${date}에 저장. 읽기만 했고 `,
    nothingYet: '아직 아무것도 쓰지 않았습니다.',
    columns: ['파일에', '이미 있음', '새것', '서로 다름'],
    what: '항목',
    rows: {
      articles: '기사',
      highlights: '하이라이트',
      notes: '내가 쓴 노트',
      known: '이미 아는 용어',
      settings: '설정',
    },
    none: '없음',
    count: (n) => number.format(n),
    differ:
      '하이라이트나 노트가 서로 다르면 둘 다 남깁니다. 기사가 다르면 여기 있는 제목과 날짜를 그대로 두고 다른 본문을 더합니다. 여기 있는 것은 덮어쓰지 않습니다.',
    takeSettings: (n) => `서로 다른 설정 ${number.format(n)}개는 파일의 것으로 바꾸기`,
    leftOut: (n) => `파일 안의 어느 기사에도 속하지 않는 항목 ${number.format(n)}개는 빼고 되살립니다.`,
    nothingNew: '모두 이미 여기에 있습니다.',
    act: '새것 되살리기',
    leave: '그만두기',
    writing: '쓰는 중',
    done: (kept, known) => {
      const added = [keptKo(kept), ...(known ? [`이미 아는 용어 ${number.format(known)}개`] : [])].filter(Boolean)
      return added.length ? `되살렸습니다: ${added.join(', ')}.` : '되살렸습니다.'
    },
    close: '닫기',
    notWritten: {
      error: '브라우저가 쓰지 못했습니다. 되살린 것은 없습니다.',
      unread: '브라우저가 파일을 읽지 못했거나 보관함을 열지 못했습니다. 되살린 것은 없습니다.',
      uncopied: '되살렸지만 안전 사본을 만들지 못했습니다. 파일을 지우지 마십시오.',
      full: '이 브라우저에 남은 공간이 없습니다. 되살린 것은 없습니다.',
      newer:
        '여기 보관한 것은 더 새로운 Sidelight가 쓴 것입니다. 먼저 Sidelight를 업데이트하십시오. 되살린 것은 없습니다.',
    },
    sites: (n) => `전에 허용한 사이트 ${number.format(n)}곳이 이 브라우저에서는 허용되어 있지 않습니다`,
    sitesWhy: '허용은 파일로 옮길 수 없어 브라우저가 한 번에 묻습니다.',
    sitesShow: () => '어느 사이트인지 보기',
    allow: (n) => (n === 1 ? '허용' : `${number.format(n)}곳 모두 허용`),
    problems: {
      empty: '빈 파일입니다.',
      'too-large': 'Sidelight가 쓰는 어떤 백업 파일보다도 큰 파일입니다.',
      'too-deep': 'Sidelight가 쓰는 어떤 백업 파일보다도 깊게 겹친 파일입니다.',
      broken: '파일이 중간에 끝났거나 옮기는 동안 손상되었습니다.',
      'not-ours': 'Sidelight의 백업 파일이 아닙니다.',
      newer: '더 새로운 Sidelight에서 만든 파일입니다. 먼저 Sidelight를 업데이트한 뒤 되살리십시오.',
      locked: '잠긴 파일입니다.',
      'wrong-passphrase': '이 암호로 열리지 않습니다.',
      faulty: 'Sidelight의 파일이지만 올바르지 않은 곳이 있습니다.',
    },
    refused: (name) => `${name} 파일은 되살리지 않았습니다.`,
    nothingWritten: '아무것도 쓰지 않았습니다.',
    faults: (n) => `잘못된 곳 ${number.format(n)}군데`,
    moreFaults: (n) => `그 밖에 ${number.format(n)}군데`,
    fault: ({ table, entry, field, what }) => {
      const place = [TABLES_KO[table] ?? table, entry && `${entry}번째`, field && `‘${field}’`]
        .filter(Boolean)
        .join(', ')
      return `${place}: ${WHAT_KO[what]}`
    },
  },

  export: {
    title: '하이라이트를 마크다운으로',
    why: 'Obsidian 같은 노트 프로그램에 씁니다. 기사마다 파일 하나이고 이름은 늘 같습니다. 하이라이트마다 메모와 출처, 바뀌지 않는 블록 ID가 붙습니다.',
    fresh: '새것이 있는 기사만',
    freshSince: (date, n, h) => `${date} 이후: 기사 ${number.format(n)}건, 하이라이트 ${number.format(h)}개`,
    freshNothing: (date) => `${date} 이후 새것이 없습니다`,
    act: '하이라이트 저장',
    busy: '파일을 쓰는 중',
    what: (n, h) => `기사 ${number.format(n)}건, 하이라이트 ${number.format(h)}개`,
    zip: 'zip 파일 하나',
    none: '아직 저장한 하이라이트가 없습니다.',
    done: (name, n) => `기사 ${number.format(n)}건을 담은 ${name} 파일을 브라우저에 넘겼습니다.`,
    failed: '파일을 쓰지 못했습니다.',
  },

  remembered: {
    title: '기억하는 것',
    change: '바꾸기',
    choices: {
      unset: '무엇을 기억할지 고를 때까지는 저장한 것만 보관합니다.',
      'days-90': '읽은 북한 관련 기사를 90일 동안 보관합니다.',
      always: '읽은 북한 관련 기사를 직접 삭제할 때까지 보관합니다.',
      saved: '저장한 것만 보관합니다.',
    },
    stay: (n) => `저장한 기사 ${number.format(n)}건은 계속 남습니다.`,
    read: (n) => `읽기만 한 기사는 ${number.format(n)}건입니다.`,
    readGo: (n, date, next) =>
      `읽기만 한 기사는 ${number.format(n)}건이며, 다음으로 ${number.format(next)}건이 ${date}에 사라집니다.`,
    who: `${PRIVATE_WINDOW}에서는 아무것도 보관하지 않습니다. 이 브라우저 프로필을 여는 사람은 보관한 것을 읽을 수 있으며, 브라우저의 방문 기록을 지워도 이것은 지워지지 않습니다.`,
    stateMedia: '관영 매체에서',
    same: '똑같이',
    saved: '저장한 것만',
  },

  room: {
    title: '차지하는 공간',
    of: (used, allowed) => `이 브라우저가 허용하는 ${allowed} 가운데 ${used}`,
    used: (used) => used,
    parts: (texts, others, rest) =>
      `기사 본문 ${texts}, 하이라이트를 비롯한 내 것 ${others}, Sidelight의 노트와 안전 사본 ${rest}.`,
    unknown: '이 브라우저는 크기를 알려 주지 않습니다.',
  },

  forget: {
    title: '잊기',
    why: ['한 번 묻고 바로, 영영 잊습니다. 다른 곳에서 ', '삭제', '한 것은 휴지통에 남습니다.'],
    hour: '지난 한 시간',
    site: '사이트 하나',
    everything: '모두',
    act: '잊기',
    erase: '지우기',
    count: (n, h, bin) =>
      [`기사 ${number.format(n)}건`, h && `하이라이트 ${number.format(h)}개`, bin && '휴지통 포함']
        .filter(Boolean)
        .join(', '),
    nothing: '없음',
    all: (kept, bin) => [keptKo(kept), bin && '휴지통'].filter(Boolean).join(', ') || '없음',
    askHour: '지난 한 시간을 잊겠습니까?',
    askSite: (host) => `${host}의 모든 것을 잊겠습니까?`,
    askAll: '여기 보관한 것을 모두 지우겠습니까?',
    whatHour: '지난 한 시간 동안 읽고 저장한 것이 메모와 초안까지 바로 사라집니다. 되돌릴 수 없습니다.',
    whatSite: (n, h) =>
      `기사 ${number.format(n)}건${h ? `과 하이라이트 ${number.format(h)}개가` : '이'} 메모와 초안까지 바로 사라집니다. 되돌릴 수 없습니다.`,
    whatAll: '저장해 둔 파일과 Sidelight에 딸려 온 노트는 그대로 남습니다. 그 밖에는 되돌릴 길이 없습니다.',
    inNoFile: '파일로 저장된 것이 없습니다.',
    daysInNoFile: (kept) => `마지막으로 저장한 뒤에 바뀌어 파일에 없는 것: ${keptKo(kept)}.`,
    keep: '그대로 두기',
    saveFirst: '먼저 파일로 저장',
    eraseAll: '모두 지우기',
    done: '잊었습니다. 여기 남은 것은 없습니다.',
    failed: '잊지 못했습니다. 다시 해 보십시오.',
  },

  bin: {
    title: (n) => `휴지통에 30일 동안: ${number.format(n)}개`,
    empty: '휴지통이 비어 있습니다.',
    look: '휴지통 보기',
    close: '휴지통 닫기',
    kinds: { article: '기사', highlight: '하이라이트' },
    taken: (n) => `하이라이트 ${number.format(n)}개와 함께`,
    goes: (date) => `${date}에 사라짐`,
    back: '되돌리기',
    backOf: (words) => `되돌리기: ${words}`,
    more: (n) => `${number.format(n)}개 더`,
    emptyIt: '휴지통 비우기',
    ask: '휴지통을 비우겠습니까?',
    what: (n) => `${number.format(n)}개가 바로 사라집니다. 되돌릴 수 없습니다.`,
  },

  failed: {
    title: '보관함이 열리지 않았습니다',
    text: '브라우저의 저장소에 오류가 있어 여기서 저장하거나 되살릴 수 없습니다. 페이지의 용어는 그대로 설명합니다.',
    act: '다시 시도',
  },
  private: {
    title: PRIVATE_WINDOW,
    text: '여기서는 보관함을 열지 않습니다. 일반 창에서 이 페이지를 여십시오.',
  },
  size: (bytes) => formatSize(bytes, 'ko'),
}
