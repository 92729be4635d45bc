import type { LookUpView } from '../../components/look-up-props'
import type {
  ArticleView,
  HighlightView,
  NoteOpened,
  PanelActions,
  PanelProps,
  UiLang,
} from '../../components/panel-props'
import type { Fact, Kind, NameRule, Note, Source } from '../../knowledge/note'
import type { Publisher } from '../../knowledge/publisher'
import type { AsOf, CardView, PlacedFact, Related, SourceView, TermRow } from '../../reading/types'

// Sentences made up for looking at the views, with three real facts: the Ninth Party Congress of 19-25 Feb 2026, an
// article of 17 Jan 2026, and where Hunchun is. "Today" is 24 Nov 2026.
export const TODAY = '2026-11-24'
export const DAY = '2026-01-17'

const names = (...texts: string[]): NameRule[] => texts.map((text) => ({ text }))

const SOURCES: Record<string, Source> = {
  one: {
    url: 'https://www.agency.example/2026/02/26/congress',
    title: 'Sample headline on the congress',
    publisher: 'Sample agency',
    date: '2026-02-26',
    seen_on: '2026-03-03',
    seen: 'page',
    copy_of: 'a state agency’s report',
    original: 'https://state.example/r/1',
  },
  two: {
    url: 'https://www.agency.example/2026/02/27/decisions',
    title: 'Sample list of decisions, with a title that is long enough to need a second line',
    publisher: 'Sample agency',
    date: '2026-02-27',
    seen_on: '2026-03-03',
    seen: 'excerpt',
  },
  three: {
    url: 'https://outlet.example/archive/9',
    title: 'Sample notice of the meeting',
    publisher: 'Sample outlet',
    seen_on: '2026-03-03',
    seen: 'page',
  },
}

const event = (from: string, en: string, ko: string | undefined, more: Partial<Fact> = {}): Fact => ({
  type: 'event',
  from,
  text: { en, ko },
  sources: ['one'],
  ...more,
})

function note(
  id: string,
  kind: Kind,
  en: string,
  ko: string,
  summary: string,
  summaryKo: string,
  more: Partial<Note> = {},
): Note {
  return {
    id,
    kind,
    names: { en: names(en), ko: names(ko), zh: [], ja: [] },
    summary: { en: summary, ko: summaryKo },
    facts: [],
    contested: [],
    relations: [],
    sources: SOURCES,
    reviewed: '2026-11-20',
    ...more,
  }
}

const CONGRESS_HELD = event('2026-02-19', 'Held in Pyongyang.', '평양에서 열렸다.', {
  to: '2026-02-25',
  sources: ['one', 'two'],
})
const DECISION = event('2026-03', 'Sample fact: one decision that touches trade officials.', undefined, {
  sources: ['two'],
  said_by: { en: 'two anonymous sources inside the country', ko: '북한 내부 익명 소식통 2명' },
})
const STEP = event(
  '2025-12',
  'Sample fact: an earlier step towards the congress, in one line.',
  '견본 사실: 대회를 준비한 앞 단계, 한 줄.',
  {
    sources: ['three'],
  },
)

export const congress = note(
  'ninth-party-congress',
  'event',
  'Ninth Party Congress',
  '제9차 당대회',
  'The ruling party’s congress. It sets the party’s line and its leadership.',
  '집권당의 대회. 당의 노선과 지도부를 정한다.',
  {
    names: {
      en: [...names('Ninth Party Congress', '9th Party Congress', 'Ninth Congress of the WPK')],
      ko: [
        { text: '조선로동당 제9차대회', use: 'north' },
        { text: '제9차 당대회', use: 'south' },
        { text: '노동당 9차 대회', use: 'south' },
      ],
      zh: names('朝鲜劳动党第九次代表大会'),
      ja: names('朝鮮労働党第9回大会'),
    },
    facts: [STEP, CONGRESS_HELD, DECISION],
    contested: [
      {
        claim: {
          en: 'Sample claim: the yearly sum asked of trade officials went up after the congress.',
          ko: '견본 주장: 대회 뒤 무역일군에게 매기는 한 해 과제가 늘었다.',
        },
        says: [
          {
            who: { en: 'Sample outlet, Seoul', ko: '견본 매체, 서울' },
            how: { en: 'one anonymous source inside the country', ko: '북한 내부 익명 소식통 1명' },
            sources: ['three'],
          },
        ],
        denies: [
          {
            who: { en: 'Sample state outlet', ko: '견본 관영 매체' },
            how: { en: 'state media, in its own interest', ko: '국가 매체, 이해 당사자' },
            sources: ['two'],
          },
        ],
      },
    ],
    body: {
      en: 'Sample text. Here stands what a reader needs and no more: what a congress is for, who is called to it, and which papers come out of it. A name in it, such as the [Workers’ Party of Korea](note:workers-party-of-korea), opens its own note.\n\nA second paragraph with *emphasis*, a [link out](https://outlet.example/more) and a list:\n\n- delegates from every county\n- a report on the years before',
      ko: '견본 글. 독자에게 필요한 만큼만 적는다. 당대회는 무엇을 하는 자리인지, 누가 모이는지, 어떤 문서가 나오는지. [조선로동당](note:workers-party-of-korea)처럼 글에 나오는 이름을 누르면 그 노트가 열린다.',
    },
    checked: { on: '2026-11-21', by: 'second-reading' },
  },
)

const placed = (of: Note, fact: Fact): PlacedFact => ({ fact, index: of.facts.indexOf(fact), noteId: of.id })
const NOTHING: AsOf = { day: '2026-01-17', before: [], at: [], since: [], toCome: [] }

const quota = note(
  'foreign-currency-quota',
  'economy',
  'Foreign-currency quota',
  '외화벌이 과제',
  'Sum that a unit or official must hand over each year.',
  '기관이나 일군이 해마다 바쳐야 하는 외화 액수.',
)
const hunchun = note(
  'hunchun',
  'place',
  'Hunchun',
  '훈춘',
  'Chinese border city opposite Rason; Quanhe–Wonjong crossing.',
  '라선 맞은편의 중국 국경 도시. 취안허–원정 통상구가 있다.',
  {
    names: { en: names('Hunchun'), ko: names('훈춘'), zh: names('珲春'), ja: [] },
    facts: [event('2025-10-12', 'Sample fact about the crossing at Hunchun.', '훈춘 통상구에 관한 견본 사실.')],
  },
)
const person = note(
  'hong-kil-dong',
  'person',
  'Hong Kil Dong',
  '홍길동',
  'Stands in this sample for anyone whose post has changed.',
  '이 견본에서 직책이 바뀐 사람을 대신한다.',
  {
    facts: [
      {
        type: 'state',
        from: '2024-03',
        verified_until: '2025-11',
        text: { en: 'Sample vice minister', ko: '견본 부상' },
        sources: ['three'],
      },
      { type: 'state', from: '2026-03', text: { en: 'Sample minister', ko: '견본 상' }, sources: ['one'] },
    ],
  },
)

const plain = (id: string, kind: Kind, en: string, ko: string) =>
  note(id, kind, en, ko, 'Sample sentence that is true on any day.', '어느 날에 읽어도 맞는 견본 문장.')

const OTHERS: Note[] = [
  plain('ideological-review', 'practice', 'Ideological review', '사상검토'),
  plain('trade-official', 'economy', 'Trade official', '무역일군'),
  plain('workers-party-of-korea', 'organisation', 'Workers’ Party of Korea', '조선로동당'),
  plain('state-directed-trade', 'economy', 'State-directed trade', '국가 주도 무역'),
  plain('banishment', 'practice', 'Banishment', '추방'),
  plain('new-cold-war', 'concept', 'New Cold War', '신냉전'),
  plain('chinese-yuan', 'economy', 'Chinese yuan', '위안'),
  plain('rason', 'place', 'Rason', '라선'),
  plain('pyongyang', 'place', 'Pyongyang', '평양'),
  plain('daily-nk', 'media', 'Daily NK', '데일리NK'),
]

function row(of: Note, lang: UiLang, count: number, more: Partial<TermRow> = {}): TermRow {
  const own = of.names[lang][0]?.text ?? of.id
  const other = lang === 'ko' ? 'en' : 'ko'
  const scripts = [
    ...of.names[other].slice(0, 1).map(({ text }) => ({ text, lang: other as 'en' | 'ko' })),
    ...of.names.zh.slice(0, 1).map(({ text }) => ({ text, lang: 'zh' as const })),
  ]
  const korean = lang === 'ko' && of.summary.ko
  return {
    note: of,
    title: own,
    scripts: of === congress ? scripts.slice(0, 1) : scripts,
    count,
    summary: { text: korean || of.summary.en, lang: korean ? 'ko' : 'en', fallback: lang === 'ko' && !korean },
    asOf: NOTHING,
    toCome: false,
    lit: false,
    certain: true,
    ...more,
  }
}

export function rows(lang: UiLang): TermRow[] {
  const held = placed(congress, CONGRESS_HELD)
  return [
    row(congress, lang, 1, {
      lit: true,
      toCome: true,
      since: held,
      scripts: [{ text: lang === 'ko' ? 'Ninth Party Congress' : '제9차 당대회', lang: lang === 'ko' ? 'en' : 'ko' }],
      title: lang === 'ko' ? '제9차 당대회' : 'Ninth Party Congress',
    }),
    row(quota, lang, 2, { spelling: 'the quota' }),
    row(hunchun, lang, 1, { newest: placed(hunchun, hunchun.facts[0] as Fact) }),
    row(person, lang, 1, { newest: placed(person, person.facts[0] as Fact) }),
    ...OTHERS.map((other, at) =>
      row(other, lang, (at % 3) + 1, at === 0 ? { unpainted: 'known' } : at === 1 ? { unpainted: 'no-facts' } : {}),
    ),
    row(plain('hong-kyon-bon', 'person', 'Hong Kyon Bon', '홍견본'), lang, 1, {
      certain: false,
      unpainted: 'possibly',
      spelling: 'Hong',
    }),
  ]
}

export const dailyNk: Publisher = {
  id: 'daily-nk',
  name: { en: 'Daily NK', ko: '데일리NK' },
  edition: { en: 'English edition', ko: '영문판' },
  hosts: [{ host: 'dailynk.com', path: '/english' }],
  access: 'install',
  state: false,
  langs: ['en'],
  line: {
    en: 'Outlet in Seoul · anonymous sources inside the country',
    ko: '서울에 있는 매체 · 북한 내부 익명 소식통',
  },
  funding: { en: 'Sample sentence on who pays for it.', ko: '누가 돈을 대는지 적은 견본 문장.' },
  method: { en: 'Sample sentence on how it reports.', ko: '어떻게 보도하는지 적은 견본 문장.' },
  keep_in_mind: { en: 'Sample sentence on what to keep in mind.', ko: '유의할 점을 적은 견본 문장.' },
  evidence: [],
  verified: true,
}

export function source(lang: UiLang, more: Partial<SourceView> = {}): SourceView {
  return {
    publisher: dailyNk,
    host: 'dailynk.com',
    date: { value: DAY, how: 'json-ld' },
    also: [],
    knowsTo: '2026-10-24',
    reasons: [
      { where: 'host', words: ['dailynk.com'] },
      { where: 'text', words: ['Hunchun', 'Workers’ Party', 'Pyongyang'], count: 9 },
    ],
    decision: 'about',
    since: {
      kind: 'since',
      facts: [
        { fact: placed(congress, CONGRESS_HELD), title: lang === 'ko' ? '제9차 당대회' : 'Ninth Party Congress' },
      ],
    },
    ...more,
  }
}

export function lately(lang: UiLang): SourceView {
  const title = (of: Note) => of.names[lang][0]?.text ?? of.id
  const facts = [
    {
      fact: placed(hunchun, event('2026-10-12', 'Sample fact about the crossing.', '통상구에 관한 견본 사실.')),
      title: title(hunchun),
    },
    {
      fact: placed(quota, event('2026-09-03', 'Sample fact about the quota.', '과제에 관한 견본 사실.')),
      title: title(quota),
    },
    { fact: placed(congress, CONGRESS_HELD), title: lang === 'ko' ? '제9차 당대회' : 'Ninth Party Congress' },
    { fact: placed(person, event('2026-01', 'A fourth sample fact.', '네 번째 견본 사실.')), title: title(person) },
  ]
  return source(lang, { date: { value: TODAY, how: 'time' }, since: { kind: 'lately', facts } })
}

export const related: Related[] = [
  {
    url: 'https://agency.example/brief',
    title: 'Sample brief on the spring congress',
    publisher: 'Sample agency',
    date: '2026-02-03',
    lang: 'en',
    score: 4,
    from: 'library',
    both: ['ninth-party-congress'],
    text: true,
    alsoAt: ['Sample paper'],
  },
  {
    url: 'https://outlet.example/hunchun',
    title: '견본 기사: 훈춘의 무역일군',
    publisher: 'Sample outlet',
    date: '2026-01-12',
    lang: 'ko',
    score: 3,
    from: 'library',
    both: ['hunchun', 'trade-official'],
    text: false,
  },
]

export const readingList: Related[] = [
  {
    url: 'https://institute.example/crossings',
    title: 'Sample reference on border crossings',
    publisher: 'Sample institute',
    date: '2025-11-04',
    lang: 'en',
    score: 2,
    from: 'reading-list',
    both: ['hunchun'],
    text: false,
  },
]

export const SAVED_AT = new Date(2026, 0, 18, 12).getTime()

/** One of each: in place, with a draft, changed, not on the page now. */
export function highlights(lang: UiLang): HighlightView[] {
  const said = (en: string, ko: string) => (lang === 'ko' ? ko : en)
  const row = (n: number, quote: string, more: Partial<HighlightView>): HighlightView => ({
    id: `00000000-0000-4000-8000-00000000000${n}`,
    quote,
    sentence: quote,
    colour: 1,
    comment: '',
    savedAt: SAVED_AT,
    status: 'anchored',
    ...more,
  })
  return [
    row(1, said('“Somebody has to carry the sample,” she says', '“견본은 누가 나릅니까?” 하고 그는 묻는다'), {
      colour: 4,
      draft: said('Good for the end. Ask whether she may be quoted.', '끝에 쓰기 좋음. 이름을 밝혀도 되는지 물을 것.'),
    }),
    row(2, said('the sample lists now arrive with the sum already filled in', '견본 목록에는 금액이 이미 적혀 있다'), {
      colour: 2,
      comment: said('One speaker. Look for a second.', '한 사람의 말. 다른 사람을 찾을 것.'),
    }),
    row(3, said('half of it came out of the sample’s own pocket', '절반은 견본의 주머니에서 나왔다'), {
      colour: 3,
      status: 'changed',
      change: {
        now: said('part of it came out of the sample’s own pocket', '일부는 견본의 주머니에서 나왔다'),
        seenAt: new Date(2026, 10, 24, 12).getTime(),
        kept: false,
        pieces: [
          { kind: 'was', text: said('half', '절반은') },
          { kind: 'now', text: said('part', '일부는') },
          { kind: 'same', text: said(' of it came out of the sample’s own pocket', ' 견본의 주머니에서 나왔다') },
        ],
      },
    }),
    row(4, said('Before the congress the sample list has grown longer', '대회를 앞두고 견본 목록이 길어졌다'), {}),
    row(5, said('asked for the sample not to be named', '견본의 이름을 밝히지 말아 달라고 했다'), {
      status: 'orphan',
      sentence: said(
        'The speaker asked for the sample not to be named.',
        '말한 이는 견본의 이름을 밝히지 말아 달라고 했다.',
      ),
    }),
  ]
}

export function article(lang: UiLang, more: Partial<ArticleView> = {}): ArticleView {
  return {
    source: { status: 'ready', value: source(lang) },
    pageDate: { value: DAY, how: 'json-ld' },
    terms: { status: 'ready', value: { rows: rows(lang), order: 'importance' } },
    related: { status: 'ready', value: related },
    highlights: { rows: [] },
    kept: { readAt: SAVED_AT, goesOn: SAVED_AT + 90 * 86_400_000, saved: false },
    ...more,
  }
}

export function opened(lang: UiLang, more: Partial<NoteOpened> = {}): NoteOpened {
  return {
    note: congress,
    title: lang === 'ko' ? '제9차 당대회' : 'Ninth Party Congress',
    scripts: [],
    day: DAY,
    dayIs: 'article',
    asOf: {
      day: '2026-01-17',
      before: [placed(congress, STEP)],
      at: [],
      since: [placed(congress, CONGRESS_HELD), placed(congress, DECISION)],
      toCome: [placed(congress, CONGRESS_HELD)],
    },
    lit: true,
    count: 1,
    known: false,
    refused: false,
    relations: [
      {
        rel: 'congress of',
        to: 'workers-party-of-korea',
        title: lang === 'ko' ? '조선로동당' : 'Workers’ Party of Korea',
        scripts: [
          { text: lang === 'ko' ? 'Workers’ Party of Korea' : '조선로동당', lang: lang === 'ko' ? 'en' : 'ko' },
        ],
        open: true,
      },
      { rel: 'follows', to: 'eighth-party-congress', title: 'Eighth Party Congress', scripts: [], open: false },
    ],
    old: false,
    report: { pack: '0123abcd', page: 'https://news.example/2026/01/17/congress' },
    ...more,
  }
}

export function openedOld(lang: UiLang): NoteOpened {
  return opened(lang, { note: { ...congress, reviewed: '2025-11-20', checked: undefined }, old: true })
}

export function openedPerson(lang: UiLang): NoteOpened {
  return opened(lang, {
    note: person,
    title: lang === 'ko' ? '홍길동' : 'Hong Kil Dong',
    asOf: {
      day: '2026-01-17',
      before: [],
      at: [placed(person, person.facts[0] as Fact)],
      since: [placed(person, person.facts[1] as Fact)],
      toCome: [],
    },
    lit: false,
    relations: [],
  })
}

export const quietBox: LookUpView = {
  query: '',
  looked: { notes: 402, articles: 1203, highlights: 214 },
  recent: [],
}

export function found(lang: UiLang): LookUpView {
  const ko = lang === 'ko'
  return {
    ...quietBox,
    query: ko ? '훈춘' : 'hunch',
    results: {
      notes: [
        {
          noteId: 'hunchun',
          title: ko ? { text: '훈춘', marks: [[0, 2]] } : { text: 'Hunchun', marks: [[0, 5]] },
          scripts: [ko ? { text: 'Hunchun', lang: 'en' } : { text: '훈춘', lang: 'ko' }, { text: '珲春', lang: 'zh' }],
          kind: 'place',
          summary: ko
            ? { text: '라선 맞은편의 중국 국경 도시.', lang: 'ko' }
            : { text: 'Chinese border city opposite Rason; Quanhe–Wonjong crossing.', lang: 'en' },
          inArticle: true,
        },
        {
          noteId: 'crossing',
          title: { text: ko ? '취안허·원정 국경 통로' : 'Quanhe–Wonjong crossing' },
          scripts: [],
          kind: 'place',
          matched: ko
            ? { text: '훈춘 세관', lang: 'ko', marks: [[0, 2]] }
            : { text: 'Hunchun customs house', lang: 'en', marks: [[0, 5]] },
        },
      ],
      articles: [
        {
          url: 'https://outlet.example/hunchun',
          title: { text: '견본 기사: 훈춘에서 맞은 새해', lang: 'ko', marks: [[7, 9]] },
          publisher: 'Sample outlet',
          date: '2026-01-06',
          from: 'library',
        },
        {
          url: 'https://outlet.example/crossing',
          title: { text: 'Sample feature: a morning at the crossing', lang: 'en' },
          snippet: {
            text: '… the road from Hunchun is busy by nine, the sample text says …',
            lang: 'en',
            marks: [[16, 21]],
          },
          publisher: 'Sample outlet',
          date: '2025-12-02',
          from: 'library',
        },
        {
          url: 'https://institute.example/crossings',
          title: { text: 'Sample reference: Hunchun and the other crossings', lang: 'en', marks: [[18, 23]] },
          publisher: 'Sample institute',
          date: '2025-11-04',
          from: 'reading-list',
        },
      ],
      highlights: [
        {
          id: '7d1c1c5e-0000-4000-8000-000000000001',
          quote: { text: 'Hunchun faces Rason across the river', lang: 'en', marks: [[0, 5]] },
          colour: 1,
          publisher: 'Sample outlet',
          date: '2026-01-17',
          url: 'https://outlet.example/hunchun',
          here: true,
        },
        {
          id: '7d1c1c5e-0000-4000-8000-000000000002',
          quote: { text: 'The lorries wait on the bridge until noon', lang: 'en' },
          comment: {
            text: ko ? '훈춘 쪽 목록과 비교할 것' : 'compare with the Hunchun list',
            marks: ko ? [[0, 2]] : [[17, 22]],
          },
          colour: 3,
          publisher: 'Sample outlet',
          date: '2025-12-02',
          url: 'https://outlet.example/crossing',
          here: false,
        },
      ],
      total: { notes: 2, library: 14, readingList: 1, highlights: 2 },
    },
  }
}

/** A post and a year; people, months and sources are made up. */
export function foundPost(lang: UiLang): LookUpView {
  const ko = lang === 'ko'
  const source = (n: number) => ({
    url: `https://agency.example/${n}`,
    title: 'Sample report on a session',
    publisher: 'Sample agency',
    date: '2019-06-04',
    seen_on: '2026-11-24',
    seen: 'page' as const,
  })
  const name = (marked: boolean) => {
    const text = ko ? '내각총리' : 'Premier'
    return { text, marks: marked ? ([[0, text.length]] as const) : [] }
  }
  const other = { text: ko ? '당 견본 비서' : 'Sample secretary of the party' }
  const hong = {
    noteId: 'hong-kil-dong',
    title: { text: ko ? '홍길동' : 'Hong Kil Dong' },
    scripts: [ko ? { text: 'Hong Kil Dong', lang: 'en' as const } : { text: '홍길동', lang: 'ko' as const }],
    posts: [{ name: name(true), from: '2013', to: '2019-06-04', sources: [source(1)] }],
    also: { name: other, from: '2020-01', sources: [source(2)] },
  }
  const im = {
    noteId: 'im-kkok-jong',
    title: { text: ko ? '림꺽정' : 'Im Kkok Jong' },
    scripts: [ko ? { text: 'Im Kkok Jong', lang: 'en' as const } : { text: '림꺽정', lang: 'ko' as const }],
    posts: [{ name: name(true), from: '2019-06-04', checked: '2026-03-12', sources: [source(1)] }],
    also: {
      name: other,
      from: '2024-02',
      checked: '2026-03',
      day: '2026-01-17',
      sources: [source(1), source(2)],
      saidBy: { en: 'Sample agency (state media)', ko: '견본 통신(관영)' },
    },
  }
  return {
    ...quietBox,
    query: ko ? '총리 2019' : 'premier 2019',
    results: {
      posts: {
        offices: [ko ? '내각총리' : 'Premier'],
        time: '2019',
        inTime: [hong, im],
        everyone: [hong, im],
        known: [
          { from: '1948-09', to: '1972-12' },
          { from: '2013', checked: '2026-03-12' },
        ],
      },
      notes: [],
      articles: [],
      highlights: [],
      total: { notes: 0, library: 0, readingList: 0, highlights: 0 },
    },
  }
}

export function nothingFound(lang: UiLang): LookUpView {
  return {
    ...quietBox,
    query: lang === 'ko' ? '훈츤 세관' : 'Hunchunn gate',
    results: {
      notes: [],
      articles: [],
      highlights: [],
      total: { notes: 0, library: 0, readingList: 0, highlights: 0 },
      nearest: lang === 'ko' ? { noteId: 'hunchun', name: '훈춘', lang } : { noteId: 'hunchun', name: 'Hunchun', lang },
    },
  }
}

/** Every callback, doing nothing; a test puts its own in. */
export const noActions: PanelActions = {
  copyCitation: () => {},
  copyReport: async () => {},
  keepAsSaved: () => {},
  placeAtSelection: () => {},
  query: () => {},
  searchLibrary: () => {},
  forgetOpened: () => {},
  openNote: () => {},
  closeNote: () => {},
  showInPage: () => {},
  setOrder: () => {},
  setDate: () => {},
  resetDate: () => {},
  copy: () => {},
  know: () => {},
  unknow: () => {},
  notThis: () => {},
  thisAgain: () => {},
  undo: () => {},
  toastGone: () => {},
  switchSite: () => {},
  explain: () => {},
  retry: () => {},
  goToHighlight: () => {},
  setColour: () => {},
  keepDraft: () => {},
  saveComment: () => {},
  deleteHighlight: () => {},
  setRemember: () => {},
  openLibrary: () => {},
  forget: () => {},
  askForSite: () => {},
  dismiss: () => {},
}

/** A page that is not explained: the reader's last articles, folded. */
export function nothingHere(lang: UiLang): Partial<PanelProps> {
  const row = (n: number, title: string, publisher: string) => ({
    url: `https://outlet.example/${n}`,
    title,
    publisher,
    date: DAY,
    lang,
    from: 'library' as const,
  })
  const lastRead =
    lang === 'ko'
      ? [
          row(1, '견본 기사: 훈춘의 무역일군들이 새해에 받은 과제', '데일리NK'),
          row(2, '견본 기사: 대회를 앞둔 견본 목록', '견본 통신'),
        ]
      : [
          row(1, 'Sample article: what trade officials in Hunchun were told at New Year', 'Daily NK'),
          row(2, 'Sample article: the list before the congress', 'Sample agency'),
        ]
  return { article: undefined, keptHere: undefined, lastRead }
}

export function panel(lang: UiLang, more: Partial<PanelProps> = {}): PanelProps {
  const titles = new Map(rows(lang).map(({ note, title }) => [note.id, title]))
  return {
    lang,
    today: TODAY,
    site: { kind: 'on', host: 'dailynk.com' },
    state: { kind: 'reading' },
    article: article(lang),
    keptHere: { highlights: 0 },
    lookUp: quietBox,
    remember: 'days-90',
    citationStyle: 'chicago',
    titleOf: (id) => titles.get(id),
    actions: noActions,
    ...more,
  }
}

export function cards(lang: UiLang): CardView[] {
  const said = (en: string, ko: string) => ({ text: lang === 'ko' ? ko : en, lang })
  const base = (of: Note, title: string): CardView => ({
    noteId: of.id,
    kind: of.kind,
    title,
    scripts:
      lang === 'ko'
        ? of.names.en.slice(0, 1).map(({ text }) => ({ text, lang: 'en' as const }))
        : of.names.ko
            .slice(of === congress ? 1 : 0)
            .slice(0, 1)
            .map(({ text }) => ({ text, lang: 'ko' as const })),
    summary: said(of.summary.en, of.summary.ko ?? ''),
    block: null,
    sources: 2,
  })
  return [
    {
      ...base(congress, lang === 'ko' ? '제9차 당대회' : 'Ninth Party Congress'),
      block: {
        kind: 'then-since',
        day: DAY,
        toCome: true,
        since: { when: { from: '2026-02-19', to: '2026-02-25' }, ...said('Held in Pyongyang.', '평양에서 열렸다.') },
      },
    },
    {
      ...base(person, lang === 'ko' ? '홍길동' : 'Hong Kil Dong'),
      block: {
        kind: 'then-since',
        day: DAY,
        toCome: false,
        at: said('Sample vice minister', '견본 부상'),
        since: { when: { from: '2026-03' }, ...said('Sample minister', '견본 상') },
      },
    },
    {
      ...base(person, lang === 'ko' ? '홍길동' : 'Hong Kil Dong'),
      block: { kind: 'last-checked', line: said('Sample premier', '견본 총리'), checked: '2026-03' },
    },
    {
      ...base(quota, lang === 'ko' ? '외화벌이 과제' : 'Foreign-currency quota'),
      block: {
        kind: 'contested',
        claim: lang === 'ko' ? '액수가 늘었다' : 'that it went up',
        says: lang === 'ko' ? '견본 매체, 익명 소식통 1명' : 'Sample outlet, one anonymous source',
        denies: lang === 'ko' ? '견본 관영 매체' : 'Sample state outlet',
      },
    },
    {
      ...base(hunchun, lang === 'ko' ? '훈춘' : 'Hunchun'),
      block: {
        kind: 'facts',
        line: { when: { from: '2025-10-12' }, ...said('Sample fact about the crossing.', '통상구에 관한 견본 사실.') },
      },
    },
  ]
}
