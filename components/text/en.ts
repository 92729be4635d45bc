import type { DateHow, Reason } from '../../reading/types'

const plural = new Intl.PluralRules('en')
const number = new Intl.NumberFormat('en')
const many = (n: number, one: string, other: string) =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : other}`
const list = new Intl.ListFormat('en', { type: 'conjunction' })
const quoted = (words: readonly string[]) => list.format(words.map((word) => `“${word}”`))

const WHERE: Record<Reason['where'], string> = {
  host: 'The site writes about North Korea',
  title: 'The title names',
  section: 'The section is',
  keywords: 'The page’s keywords name',
  description: 'The page’s description names',
  text: 'The text names',
  against: 'Against it:',
}

const HOW: Record<DateHow, string> = {
  'json-ld': 'from the page’s structured data',
  meta: 'from the page’s metadata',
  time: 'from the time given in the article',
  dateline: 'from its dateline',
  'last-lines': 'from its last lines',
  address: 'from its address',
  reader: 'corrected by you',
}

/** The colours as they look: their names are the reader's own, and nothing of the reader's stands in a page. */
const SHAPES = { 1: 'square', 2: 'triangle', 3: 'circle', 4: 'diamond' }

/** Every word of the interface in English. `ko.ts` has the same shape, so a missing one is a type error. */
export const en = {
  lang: 'en' as 'en' | 'ko',
  name: 'Sidelight',
  and: (words: readonly string[]) => list.format(words),
  times: (n: number) => `${n}×`,
  more: (n: number) => `${n} more`,
  fewer: 'Show fewer',
  showMore: 'More',
  retry: 'Try again',
  loading: 'Loading',
  newTab: (host: string) => `Open ${host} in a new tab`,
  englishOnly: 'in English',
  kinds: {
    person: 'Person',
    place: 'Place',
    organisation: 'Organisation',
    event: 'Event',
    law: 'Law',
    economy: 'Economy',
    policy: 'Policy',
    practice: 'Practice',
    weapon: 'Weapon',
    media: 'Media',
    concept: 'Concept',
  },

  site: {
    on: (host: string) => `On for ${host}`,
    off: (host: string) => `Off for ${host}`,
    page: 'This page only',
    quiet: (host: string) => `Quiet on ${host}`,
    private: 'Private window',
    sample: 'Sample',
    unseen: 'Off here',
    menu: 'On or off on this site',
    turnOn: (host: string) => `Turn on for ${host}`,
    turnOff: (host: string) => `Turn off for ${host}`,
    always: (host: string) => `Always on ${host}`,
    asks: 'The browser asks you to confirm.',
    underline: (host: string) => `Underline on ${host} too`,
    offWhy: 'Nothing of it is read any more.',
  },

  lookUp: {
    label: 'Look up',
    placeholder: 'Look up a name, place, term, article …',
    placeholderNotes: 'Look up a name, place or term …',
    clear: 'Clear',
    results: 'Found',
    notes: 'Notes',
    articles: 'Articles',
    none: 'none',
    inArticle: 'in this article',
    also: (name: string) => `also “${name}”`,
    first: (shown: number, of: number) => `first ${shown} of ${number.format(of)}`,
    backTo: (query: string) => `“${query}”`,
    found: (notes: number, articles: number) =>
      `${many(notes, 'note', 'notes')}, ${many(articles, 'article', 'articles')}`,
    nothing: (query: string) => `Nothing called “${query}”`,
    looked: (notes: number, articles: number | null) =>
      articles === null
        ? `Looked in ${many(notes, 'note', 'notes')}; your library stays closed here.`
        : `Looked in ${many(notes, 'note', 'notes')} and ${many(articles, 'article', 'articles')}.`,
    onlyHere: 'Only this computer was searched, not the web.',
    library: 'in your library',
    readingList: 'in the reading list',
  },

  source: {
    title: 'Source',
    unknown: 'Sidelight has no note on this publisher.',
    published: (date: string, distance: string): [string, string, string] => ['Published ', date, `, ${distance}`],
    how: HOW,
    knowsTo: (date: string) => `Notes know events to ${date}`,
    noDate: 'No date found.',
    dateCleared: 'Date taken out by you.',
    setDate: 'Set it',
    correct: 'Correct the date',
    dateLabel: 'Date of this article',
    dateHint: 'A day, a month or a year, as 17 Jan 2026',
    dateInvalid: 'That is no date. Write it as 17 Jan 2026, Jan 2026 or 2026.',
    dateAmbiguous: 'Which of the two is the month? Write it as 2026-01-17.',
    dateTooEarly: 'That is too early: dates go back to 1945.',
    dateAhead: 'That day is still to come.',
    save: 'Save',
    cancel: 'Cancel',
    clear: 'It has no date',
    back: (date: string) => `Back to the page’s date, ${date}`,
    backBare: 'Back to the page’s date',
    about: (name: string) => `About ${name}`,
    funding: 'Funding',
    method: 'How it reports',
    keepInMind: 'Keep in mind',
    unverified: 'This description has not been checked yet.',
    why: 'Why Sidelight is on',
    reason: ({ where, words, count }: Reason) => {
      const named =
        where === 'host' ? (words.length ? ` (${words.join(', ')})` : '') : words.length ? ` ${quoted(words)}` : ''
      return `${WHERE[where]}${named}${count && count > 1 ? `, ${count} times in all` : ''}`
    },
    failed: 'What is known of the source could not be read.',
  },

  since: {
    title: 'Since this article',
    short: 'Since',
    lately: 'Lately',
    latelyWhy: 'the newest before this article',
    latelyUndated: 'the newest in these notes',
  },

  terms: {
    title: 'In this article',
    count: (n: number) => many(n, 'term', 'terms'),
    byImportance: 'by importance',
    inPageOrder: 'in page order',
    orderButton: (order: string) => `Order: ${order}`,
    none: 'No name or term here that the notes explain.',
    partial: 'This page is very long; only a part of it was read.',
    failed: 'The terms of this page could not be read.',
    open: (title: string) => `Open the note on ${title}`,
    show: 'Show in page',
    showTerm: (title: string) => `Show ${title} in the page`,
    spelling: (name: string) => `“${name}”`,
    possibly: 'Possibly',
    possiblyWhy: 'the sense is not sure; not underlined',
    toCome: 'Still to come',
    unpainted: {
      possibly: '',
      'no-facts': 'Not underlined: no checked facts yet',
      known: 'Not underlined: you know this',
      common: 'Not underlined: a common name',
      'not-this': 'Not underlined: you said it is not this',
      never: 'Listed only',
      mentions: '',
      quiet: '',
    },
    again: 'Underline again',
  },

  related: {
    title: 'Related articles',
    fromLibrary: 'from your library',
    fromList: 'from the reading list',
    onlyList: 'from Sidelight’s reading list',
    fromBoth: 'your library and the reading list',
    first: 'This is your first article. Until your library has some, these come from Sidelight’s reading list.',
    none: 'Nothing related yet, neither in your library nor in the reading list.',
    both: (names: readonly string[]) => `both name ${names.join(', ')}`,
    text: 'much of the text is alike',
    alsoAt: (names: readonly string[]) => `also at ${names.join(', ')}`,
    failed: 'Related articles could not be read.',
    private: 'Your library stays closed in a private window.',
  },

  highlights: {
    title: 'Highlights',
    none: 'none yet',
    noneWhy: 'Select a sentence in the article to save it.',
    privateNone: 'not saved here',
    privateWhy: 'A private window keeps nothing.',
    sampleNone: 'not saved here',
    sampleWhy: 'Of the sample nothing is kept. In an article, select a sentence to save it.',
    storageNone: 'saving is off',
    storageWhy: 'Nothing can be saved until the storage opens.',
    drafts: (n: number) => many(n, 'draft', 'drafts'),
    here: (n: number) => `${number.format(n)} here`,
    notFound: (n: number) => `${number.format(n)} not found`,
    unplaced: (n: number) => `${number.format(n)} saved`,
    colours: { 1: 'Fact', 2: 'Claim', 3: 'Question', 4: 'Quote' },
    colour: 'Colour',
    inPlace: 'In place',
    saved: (date: string) => `saved ${date}`,
    changed: 'Text changed since you saved it',
    orphans: 'Not on this page now',
    orphansWhy: 'kept as you saved it',
    savedIn: (date: string, sentence: string) => `saved ${date}, in “${sentence}”`,
    goThere: 'Go there in the page',
    menu: (quote: string) => `Colour, comment, copy, delete: ${quote}`,
    comment: 'Comment',
    addComment: 'Add a comment',
    editComment: 'Edit the comment',
    copy: 'Copy the words',
    delete: 'Delete',
    deleteWhy: 'It stays in the bin for 30 days.',
    draft: 'Draft',
    draftEmpty: 'the comment taken out',
    draftStays: 'Draft, stays with this article',
    discard: 'Discard',
    close: 'Close the comment',
    save: 'Save',
  },

  /** The bar at a selection in the page. */
  bar: {
    label: 'Save the selection',
    save: (colour: 1 | 2 | 3 | 4) => `Save in colour ${colour}, ${SHAPES[colour]}`,
    note: 'Note',
  },

  kept: {
    since: (date: string) => `Kept since ${date}`,
    goes: (date: string) => `goes on ${date}`,
    saved: 'Saved, stays',
    sinceSaved: (date: string) => `Kept since ${date} · saved, stays`,
    not: 'Not kept',
  },

  /** The panel's own menu and what it asks. */
  own: {
    menu: 'Remember and forget',
    remember: 'What Sidelight remembers',
    forget: {
      article: 'Forget this article',
      site: 'Forget this site',
      hour: 'Forget the last hour',
      everything: 'Erase everything',
    },
    cancel: 'Cancel',
  },

  remember: {
    unset: 'Only what you save is kept until you have chosen what Sidelight may remember.',
    choose: 'Choose now',
    title: 'What may Sidelight remember?',
    choices: {
      'days-90': 'Articles about North Korea that I read, for 90 days',
      always: 'Articles about North Korea that I read, until I delete them',
      saved: 'Only what I save',
    },
    why: 'What you save stays in any case. Nothing is sent; whoever opens this browser profile can read what is kept.',
    keep: 'Keep these choices',
  },

  forget: {
    article: {
      ask: 'Forget this article?',
      what: (highlights: number) =>
        highlights
          ? `Its text, when you read it, and ${many(highlights, 'saved highlight', 'saved highlights')} with comments and drafts go at once.`
          : 'Its text and when you read it go at once.',
      act: 'Forget it',
    },
    site: {
      ask: (host: string) => `Forget everything from ${host}?`,
      what: 'All its articles go at once, with what you saved and wrote on them.',
      act: 'Forget this site',
    },
    hour: {
      ask: 'Forget the last hour?',
      what: 'What you read and saved in the last hour goes at once, comments and drafts with it.',
      act: 'Forget the last hour',
    },
    everything: {
      ask: 'Erase everything?',
      what: 'All articles, highlights, comments, drafts and notes of your own go at once.',
      act: 'Erase everything',
    },
    final: 'Forget leaves nothing, and cannot be undone.',
    finalErase: 'Erase leaves nothing, and cannot be undone.',
  },

  note: {
    back: 'In this article',
    backToPanel: 'Back',
    of: (at: number, of: number) => `${at} of ${of}`,
    before: 'Term before',
    next: 'Next term',
    inArticle: (n: number) => `${n}× in this article`,
    notInArticle: 'not named in this article',
    names: 'Names',
    koreanNorth: 'Korean, North',
    koreanSouth: 'Korean, South',
    korean: 'Korean',
    english: 'English',
    romanised: 'Romanised',
    chinese: 'Chinese',
    japanese: 'Japanese',
    moreNames: (label: string) => `More in ${label}`,
    copyName: (name: string) => `Copy ${name}`,
    asOf: 'As of',
    thisArticle: 'this article',
    today: 'today',
    here: 'This article',
    hereToday: 'Today',
    hereToCome: 'This article: still to come',
    hereTodayToCome: 'Today: still to come',
    announced: (date: string) => `to come, announced ${date}`,
    toCome: 'to come',
    undated: 'no date',
    from: (date: string) => `from ${date}`,
    to: (date: string) => `to ${date}`,
    within: (date: string) => `in ${date}`,
    happened: (date: string) => `happened ${date}`,
    reported: (date: string) => `made public ${date}`,
    whenChecked: (date: string) => `when last checked, ${date}`,
    lastChecked: (date: string) => `last checked ${date}`,
    saidBy: (who: string) => `according to ${who}`,
    lastRead: (date: string) => `Sources last read ${date}; nothing later is known.`,
    noFacts: 'No dated facts yet.',
    earlier: (n: number) => `${n} earlier`,
    copyFact: 'Copy this fact with its source',
    contested: 'Contested',
    saysSo: 'Says so',
    saysOtherwise: 'Says otherwise',
    background: 'Background',
    readOn: 'Read on',
    relations: 'Relations',
    relation: (rel: string): string | undefined => rel.charAt(0).toUpperCase() + rel.slice(1),
    sources: 'Sources',
    source: (n: number) => `Source ${n}`,
    sourcesCount: (n: number, publishers: number) => `${n} · ${many(publishers, 'publisher', 'publishers')}`,
    seenOn: (date: string) => `seen on ${date}`,
    seen: { page: 'whole page', excerpt: 'excerpt only' },
    copyOf: (what: string) => `copy of ${what}`,
    original: 'original',
    untitled: 'untitled page',
    notALink: 'not a link that can be opened',
    reviewed: (date: string) => `Note of ${date}.`,
    checked: {
      'second-reading': (date: string) =>
        `Compared with its sources a second time by program on ${date}, not yet read by a person.`,
      'second-person': (date: string) => `Read against its sources by a second person on ${date}.`,
      none: 'Written from the sources named here; not compared with them a second time yet.',
    },
    know: 'I know this',
    knowWhy: 'No more line under it anywhere.',
    unknow: 'Underline it again',
    notThis: 'Not this',
    notThisWhy: 'It means something else here.',
    notThisPage: 'Not on this page',
    notThisAlways: 'Never underline this name',
    notThisAlwaysWhy: 'On no page.',
    englishFacts: 'Some facts are written in English.',
  },

  card: {
    sources: (n: number) => many(n, 'source', 'sources'),
    open: 'Open in panel',
    key: (key: string): [string, string] => [key, 'opens the sidebar'],
    menu: 'More: Not this, I know this',
    stillToCome: 'Still to come',
    nothingLater: 'Nothing later is known.',
    checkedApart: (date: string) => `Last checked ${date}; nothing later is known.`,
    contested: (claim: string) => `Contested: ${claim}`,
    close: 'Close',
  },

  state: {
    cannotSee: {
      title: 'Sidelight cannot see this page',
      text: [
        'It may be a site you have not allowed, or a page of the browser itself. Press ',
        ' in the toolbar to have this page explained.',
      ],
      clickedTitle: 'No extension can read this page',
      clicked:
        'It is a page of the browser itself, or one that the browser keeps to itself. Nothing needs allowing here.',
    },
    pageOnly: {
      title: 'Sidelight is not allowed on this site',
      text: (host: string) => `You opened it for this page only. No other page of ${host} is read.`,
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
    loading: 'Getting the notes ready',
  },

  toast: {
    'not-this-page': (title: string) => `${title}: no line under it on this page`,
    'not-this-always': (title: string) => `${title}: never underlined, on no page`,
    known: (title: string) => `${title}: no more line under it`,
    copied: () => 'Copied',
    'date-set': () => 'Date corrected',
    'date-cleared': () => 'Date taken out',
    'not-found-in-page': (title: string) => `${title} is no longer where it was in the page`,
    'highlight-deleted': () => 'Highlight deleted',
    undo: 'Undo',
    dismiss: 'Dismiss',
  },

  keys: {
    nextPrevious: 'next, previous',
    nextPreviousTerm: 'next, previous term',
    open: 'open',
    show: 'show in page',
    back: 'back',
    choose: 'choose',
    clear: 'clear',
    lookUp: 'look up',
    goThere: 'go there',
    move: 'move',
    edit: 'edit',
    delete: 'delete',
    save: 'save',
    keepDraft: 'close, the draft stays',
  },

  cite: {
    source: 'Source',
    seen: (date: string) => `seen on ${date}`,
  },
}

/** The shape that every language of the interface has. */
export type Text = typeof en
