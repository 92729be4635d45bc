import type { FoundNote, FoundPerson, FoundPost, FoundPosts, LookUpFound } from '../../components/look-up-props'
import type { PartialDate } from '../../knowledge/dates'
import { type Holder, holderKey, type Note, titleOf } from '../../knowledge/note'
import { type Office, officeName } from '../../knowledge/office'
import { createNameIndex, type FoundName, type NameIndex } from '../../reading/look-up/names'
import { marksOf, needleOf, type Wanted } from '../../reading/look-up/needle'
import {
  type Holding,
  heldIn,
  heldOn,
  holdingsNamed,
  holdingsOf,
  knownSpans,
  type PostAsked,
  postAsked,
} from '../../reading/look-up/posts'
import { otherScripts } from '../../reading/terms'
import type { Knowledge } from '../../storage/knowledge'

/** Rows that are made at most; the panel shows the first of them and folds the rest. */
const MOST = 40

/** What the notes know, made ready for looking up, once for each reading of them. */
export interface Reference {
  knowledge: Knowledge
  lang: 'en' | 'ko'
  names: NameIndex
  holdings: Holding[]
}

export function referenceOf(knowledge: Knowledge, lang: 'en' | 'ko'): Reference {
  const notes = [...knowledge.notes.values()]
  return { knowledge, lang, names: createNameIndex(notes, lang, knowledge.counts), holdings: holdingsOf(notes) }
}

/** Where the reader is: the article of the page that the panel shows. */
export interface Here {
  /** Notes that it names, and those behind *Since this article*. */
  terms: ReadonlySet<string>
  lit: ReadonlySet<string>
  day?: PartialDate | undefined
}

/** Notes and people: what can be shown with each key. */
export function foundNow(
  query: string,
  wanted: Wanted,
  reference: Reference,
  here: Here,
): Pick<LookUpFound, 'posts' | 'notes' | 'consonants'> & { found: FoundName[] } {
  const { knowledge, lang, names } = reference
  const found = names.find(wanted)
  const asked = postAsked(query, knowledge.offices)
  return {
    found,
    posts: asked ? foundPosts(asked, reference, here) : foundPeople(query, reference, here),
    notes: found.slice(0, MOST).map((one) => foundNote(one, wanted, lang, here)),
    consonants: wanted.consonants ? wanted.phrase.text : undefined,
  }
}

/** A note as a row, without anything that was looked for. */
export function plainNote(note: Note, lang: 'en' | 'ko', here: Here): FoundNote {
  return {
    noteId: note.id,
    title: { text: titleOf(note, lang) },
    scripts: otherScripts(note, lang),
    kind: note.kind,
    inArticle: here.terms.has(note.id),
    lit: here.lit.has(note.id),
  }
}

/** A note as a row, with what was looked for marked. */
export function foundNote(
  { note, name, lang: nameLang, rank }: FoundName,
  wanted: Wanted,
  lang: 'en' | 'ko',
  here: Here,
): FoundNote {
  // Where the words stand apart, or in what was typed with others, they are marked one by one.
  const needles = rank > 4 ? [needleOf(wanted.phrase.text), ...wanted.words] : [wanted.phrase]
  const marked = <T extends { text: string }>(one: T) => ({
    ...one,
    marks: marksOf(one.text, needles, wanted.consonants),
  })
  const plain = plainNote(note, lang, here)
  const shown = name === plain.title.text || plain.scripts.some(({ text }) => text === name)
  const own = note.summary[lang]
  return {
    ...plain,
    title: marked(plain.title),
    scripts: plain.scripts.map(marked),
    summary: { text: own ?? note.summary.en, lang: own ? lang : 'en' },
    matched: shown ? undefined : marked({ text: name, lang: nameLang }),
  }
}

function foundPosts({ offices, time }: PostAsked, reference: Reference, here: Here): FoundPosts | undefined {
  const ids = new Set(offices.map(({ id }) => id))
  const asked = reference.holdings.filter(({ office }) => ids.has(office))
  const [only] = offices
  const alone = offices.length === 1 && only && !only.several
  const people = (holdings: readonly Holding[]) => peopleOf(holdings, reference, here)
  return {
    offices: offices.map((office) => officeName(office, reference.lang)),
    time,
    inTime: time ? people(asked.filter((holding) => heldIn(holding, time))) : [],
    // Without a year it is the last ones who are asked for.
    everyone: people(time ? asked : asked.toReversed()),
    known: alone ? knownSpans(asked) : undefined,
    completeAsOf: offices.length === 1 && only && isOfThatTime(only, time) ? only.complete_as_of : undefined,
  }
}

const namesOf = (holder: Record<'en' | 'ko', string>, lang: 'en' | 'ko'): Pick<FoundPerson, 'title' | 'scripts'> => {
  const other = lang === 'en' ? 'ko' : 'en'
  return { title: { text: holder[lang] }, scripts: [{ text: holder[other], lang: other }] }
}

const heldBy = (holder: Holder, holdings: readonly Holding[]) =>
  holdings.filter((one) => holderKey(one.holder) === holderKey(holder))

/** The day on which the notes name all says something of its own year only. */
const isOfThatTime = ({ complete_as_of: day }: Office, time: PartialDate | undefined) =>
  !time || day?.slice(0, 4) === time.slice(0, 4)

/** People of whom the notes know no more than what they held; the others are found by their notes. */
function foundPeople(query: string, reference: Reference, here: Here): FoundPosts | undefined {
  const everyone = peopleOf(holdingsNamed(query, reference.holdings), reference, here)
  return everyone.length > 0 ? { offices: [], inTime: [], everyone } : undefined
}

function peopleOf(holdings: readonly Holding[], reference: Reference, here: Here): FoundPerson[] {
  const holders = new Map(holdings.map(({ holder }) => [holderKey(holder), holder]))
  return [...holders.values()].flatMap((holder) => person(holder, heldBy(holder, holdings), reference, here))
}

function person(holder: Holder, held: readonly Holding[], reference: Reference, here: Here): FoundPerson[] {
  const { knowledge, lang, holdings } = reference
  const noteId = held[0]?.noteId
  const note = noteId && knowledge.notes.get(noteId)
  if (!note) return []
  const post = (holding: Holding, marked: boolean): FoundPost => {
    const office = knowledge.offices.find(({ id }) => id === holding.office)
    const text = office ? officeName(office, lang) : holding.office
    return { ...holding, name: { text, marks: marked ? [[0, text.length]] : [] } }
  }
  const others = heldBy(holder, holdings).filter((one) => !held.includes(one))
  const [now] = here.day ? heldOn(others, here.day) : []
  const end = held.at(-1)?.to
  const next = end && others.find(({ from }) => from && from >= end)
  return [
    {
      noteId: note.id,
      ...(typeof holder === 'string'
        ? { title: { text: titleOf(note, lang) }, scripts: otherScripts(note, lang) }
        : namesOf(holder, lang)),
      posts: held.map((holding) => post(holding, true)),
      also: now ? { ...post(now, false), day: here.day } : next ? post(next, false) : undefined,
    },
  ]
}
