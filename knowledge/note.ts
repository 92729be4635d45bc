import * as v from 'valibot'
import { isDay, isPartialDate } from './dates'

/** Version of the pack format (the YAML of a note and the compiled `pack.json`). Owned by this file. */
export const PACK_FORMAT = 3

export const LANGS = ['en', 'ko', 'zh', 'ja'] as const
/** Languages in which notes carry names. */
export type Lang = (typeof LANGS)[number]

export const KINDS = [
  'person',
  'place',
  'organisation',
  'event',
  'law',
  'economy',
  'policy',
  'practice',
  'weapon',
  'media',
  'concept',
] as const
/** What a note is about, in one word; said in words on card and row. */
export type Kind = (typeof KINDS)[number]

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words joined by hyphens'),
  v.maxLength(80),
)
const date = v.pipe(v.string(), v.check(isPartialDate, 'a date is 2026, 2026-02 or 2026-02-19'))
const day = v.pipe(v.string(), v.check(isDay, 'a day is written 2026-02-19'))
const url = v.pipe(
  v.string(),
  v.url(),
  v.regex(/^https?:\/\//, 'an address starts with http:// or https://'),
  v.maxLength(500),
)

/** Text by language of the interface: English always, Korean where it was written. */
const localised = (max: number) => v.strictObject({ en: text(max), ko: v.optional(text(max)) })

/**
 * One spelling of a name with the rules under which it counts.
 * A plain string in YAML is `{text}` with no rule.
 */
const nameRule = v.strictObject({
  text: text(200),
  /** Which orthography or transcription it is, for display: `north` and `south` Korean, `romanised`. */
  use: v.optional(v.picklist(['north', 'south', 'romanised'])),
  /** Matches only in exactly these capitals (acronyms: WPK, MSS). */
  case: v.optional(v.literal(true)),
  /** Counts only on a page that is about North Korea. */
  about: v.optional(v.literal(true)),
  /**
   * Many states have one (Ministry of State Security): counts only where the nearest state named in the sentence is
   * North Korea, or none is and the page is about North Korea.
   */
  whose: v.optional(v.literal(true)),
  /** Counts only with one of these words in the same sentence. */
  near: v.optional(v.pipe(v.array(text(80)), v.minLength(1))),
  /** Never counts where it is part of one of these longer phrases (태평양 for 평양). */
  unless: v.optional(v.pipe(v.array(text(80)), v.minLength(1))),
  /** Where its rules are not met it is listed as *possibly* instead of being dropped; without `near`, always. */
  possibly: v.optional(v.literal(true)),
  /** For look-up only; never matched in a page's text. */
  search: v.optional(v.literal(true)),
})
const nameEntry = v.pipe(
  v.union([text(200), nameRule]),
  v.transform((entry): v.InferOutput<typeof nameRule> => (typeof entry === 'string' ? { text: entry } : entry)),
)
export type NameRule = v.InferOutput<typeof nameRule>

/** Where a fact was read. */
export const sourceSchema = v.strictObject({
  url,
  title: text(300),
  publisher: text(120),
  /** The page's own date. */
  date: v.optional(date),
  /** The day on which the page (or the stored copy of it) was read, and how much of it. */
  seen_on: day,
  seen: v.picklist(['page', 'excerpt']),
  /** Set where the page read is a copy or a rewrite: what it copies, and the original's address if known. */
  copy_of: v.optional(text(200)),
  original: v.optional(url),
})
export type Source = v.InferOutput<typeof sourceSchema>

const namedHolder = v.strictObject({ en: text(120), ko: text(120) })
/** Who held a post: the id of a note, or the names of a person who has none. */
export type Holder = string | v.InferOutput<typeof namedHolder>

/** One string for each holder; no id has a capital, which every English name has. */
export const holderKey = (holder: Holder): string => (typeof holder === 'string' ? holder : holder.en)

/** What was true or happened, when, and where it was read. See "As of" in docs/writing-notes.md. */
export const factSchema = v.strictObject({
  type: v.picklist(['state', 'event']),
  /** When it began to hold, or happened. A state whose beginning no source gives has none. */
  from: v.optional(date),
  /** First day (month, year) on which a state held no more; last day of an event that lasted. */
  to: v.optional(date),
  /** When it became public, where that is later than `from`. */
  reported: v.optional(date),
  /** Since when a coming event was announced. */
  scheduled: v.optional(date),
  /** A state's last check: nothing is asserted past it. */
  verified_until: v.optional(date),
  /** One sentence or clause without its date, which is shown beside it. */
  text: localised(300),
  /** Who says so, where it is a claim and not established. */
  said_by: v.optional(localised(120)),
  /** A post that somebody held: `holder` is the id of a note, or a name in both languages where there is none. */
  post: v.optional(v.strictObject({ office: id, holder: v.union([id, namedHolder]), body: v.optional(id) })),
  /** Keys of the note's `sources`. */
  sources: v.pipe(v.array(id), v.minLength(1)),
})
export type Fact = v.InferOutput<typeof factSchema>

const claimSide = v.strictObject({
  who: localised(120),
  how: v.optional(localised(160)),
  sources: v.pipe(v.array(id), v.minLength(1)),
})

/** A note: one person, place, body, practice or thing, under all its spellings. */
export const noteSchema = v.strictObject({
  id,
  kind: v.picklist(KINDS),
  names: v.strictObject({
    en: v.pipe(v.array(nameEntry), v.minLength(1)),
    ko: v.optional(v.array(nameEntry), []),
    zh: v.optional(v.array(nameEntry), []),
    ja: v.optional(v.array(nameEntry), []),
  }),
  /** One sentence of at most 200 characters that is true on any day: no office, no "current", no "now". */
  summary: localised(200),
  /** Background in a small Markdown subset (paragraphs, emphasis, links to notes as `[text](note:id)`). */
  body: v.optional(localised(2000)),
  facts: v.optional(v.array(factSchema), []),
  contested: v.optional(
    v.array(v.strictObject({ claim: localised(300), says: v.array(claimSide), denies: v.array(claimSide) })),
    [],
  ),
  relations: v.optional(v.array(v.strictObject({ rel: text(40), to: id })), []),
  place: v.optional(
    v.strictObject({
      lat: v.pipe(v.number(), v.minValue(-90), v.maxValue(90)),
      lon: v.pipe(v.number(), v.minValue(-180), v.maxValue(180)),
      /**
       * Which point it is, where the place itself has no single one: a province's `seat`, the `centre` of an area, a
       * river's `mouth`, or a larger place that it lies `within`.
       */
      point: v.optional(v.picklist(['seat', 'centre', 'mouth', 'within'])),
      /** Pages where it was read: the first gives it, the others bear it out. */
      pages: v.optional(v.pipe(v.array(url), v.minLength(1))),
    }),
  ),
  sources: v.optional(v.record(id, sourceSchema), {}),
  reviewed: day,
  /** A second reading of every fact against its source, and by whom. */
  checked: v.optional(v.strictObject({ on: day, by: v.picklist(['second-reading', 'second-person']) })),
  /** `false`: found and listed, never painted (north-korea). */
  paint: v.optional(v.literal(false)),
})
export type Note = v.InferOutput<typeof noteSchema>
export type Localised = { en: string; ko?: string | undefined }

/** The name under which a note is shown in a language, English where that language has none. */
export function titleOf(note: Note, lang: 'en' | 'ko'): string {
  return (note.names[lang][0] ?? note.names.en[0])?.text ?? note.id
}
