import * as v from 'valibot'
import { isPartialDate } from '../../knowledge/dates'
import { noteSchema } from '../../knowledge/note'
import type { LibraryRecords } from '../library-records'
import type { ArticleRow, DraftRow, HighlightRow, NoteRow, OpenedRow, ReadingRow, TextRow } from '../schema'
import { type SettingsInFile, settingsSchema } from './settings'
import { SINGLE_SITE } from './sites'

/** The name by which a file is known as ours, and the version of what stands in it. Owned by this file. */
export const FORMAT = 'sidelight-backup'
export const VERSION = 1

/** All that the reader has, as it is written to a file. */
export interface Backup {
  format: typeof FORMAT
  version: typeof VERSION
  /** When it was written, milliseconds. */
  savedAt: number
  records: LibraryRecords
  /** What the reader has set; a setting that stands as it came is not in it. */
  settings: SettingsInFile
  /** Sites that the reader had allowed, as `*://www.example.org/*`; a permission itself cannot travel. */
  sites: string[]
}

const LATEST = Date.UTC(2100, 0)
/** A moment in milliseconds. One past 2100 is no clock's fault any more, and would never have had its time. */
export const time = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LATEST))
const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const uuid = v.pipe(v.string(), v.uuid())
const noteId = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/))
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))

/** Every column of a table, the optional ones too: a new column that is not named here is a type error. */
type Columns<Row> = { [K in keyof Required<Row>]: v.GenericSchema<unknown, Row[K]> }

const article = v.strictObject({
  id: uuid,
  addresses: v.pipe(v.array(text(20_000)), v.minLength(1), v.maxLength(1000)),
  url: v.optional(text(20_000)),
  title: text(2000),
  authors: v.optional(v.pipe(v.array(text(500)), v.maxLength(100))),
  host: text(300),
  publisherId: v.optional(text(80)),
  published: v.optional(v.pipe(v.string(), v.check(isPartialDate))),
  dateByHand: v.optional(v.literal(true)),
  lang: text(200),
  textHash: hash,
  terms: v.pipe(v.array(noteId), v.maxLength(10_000)),
  readAt: time,
  savedAt: v.optional(time),
  deletedAt: v.optional(time),
  updatedAt: time,
} satisfies Columns<ArticleRow>)

const articleText = v.strictObject({
  articleId: uuid,
  hash,
  text: text(1_000_000),
  seenAt: time,
} satisfies Columns<TextRow>)

const reading = v.strictObject({ id: text(21_000), articleId: uuid, at: time } satisfies Columns<ReadingRow>)

const selector = v.variant('type', [
  v.strictObject({ type: v.literal('TextQuoteSelector'), exact: text(20_000), prefix: text(200), suffix: text(200) }),
  v.strictObject({ type: v.literal('TextPositionSelector'), start: place, end: place }),
])

const selectors = v.pipe(v.array(selector), v.minLength(1), v.maxLength(4))

const highlight = v.strictObject({
  id: uuid,
  articleId: uuid,
  selectors,
  sentence: text(5000),
  colour: v.picklist([1, 2, 3, 4]),
  comment: text(20_000),
  changes: v.optional(
    v.pipe(
      v.array(v.strictObject({ text: text(40_000), seenAt: time, kept: v.optional(v.literal(true)) })),
      v.maxLength(1000),
    ),
  ),
  earlier: v.optional(
    v.pipe(v.array(v.strictObject({ selectors, sentence: text(5000), at: time })), v.maxLength(10_000)),
  ),
  placedAt: v.optional(time),
  createdAt: time,
  updatedAt: time,
  deletedAt: v.optional(time),
} satisfies Columns<HighlightRow>)

const draft = v.strictObject({
  highlightId: uuid,
  articleId: uuid,
  text: text(20_000),
  updatedAt: time,
} satisfies Columns<DraftRow>)

const opened = v.strictObject({ noteId, at: time } satisfies Columns<OpenedRow>)

const ownNote = v.strictObject({
  ...noteSchema.entries,
  pack: v.literal('mine'),
  updatedAt: time,
} satisfies Columns<NoteRow>)

const site = v.pipe(v.string(), v.maxLength(300), v.regex(SINGLE_SITE))

export const backupSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  savedAt: time,
  records: v.strictObject({
    articles: v.array(article),
    texts: v.array(articleText),
    readings: v.array(reading),
    highlights: v.array(highlight),
    drafts: v.array(draft),
    opened: v.array(opened),
    notes: v.array(ownNote),
  } satisfies Columns<LibraryRecords>),
  settings: settingsSchema,
  sites: v.pipe(v.array(site), v.maxLength(5000)),
} satisfies Columns<Backup>)

/** What makes a row of each table the only one of its kind. */
export const KEYS: { [T in keyof LibraryRecords]: (row: LibraryRecords[T][number]) => string } = {
  articles: (row) => row.id,
  texts: (row) => `${row.articleId} ${row.hash}`,
  readings: (row) => row.id,
  highlights: (row) => row.id,
  drafts: (row) => row.highlightId,
  opened: (row) => row.noteId,
  notes: (row) => row.id,
}
