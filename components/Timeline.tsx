import type { PartialDate } from '../knowledge/dates'
import type { Note } from '../knowledge/note'
import type { PlacedFact } from '../reading/types'
import { CopyAs } from './CopyAs'
import { Disclosure } from './Disclosure'
import type { NoteOpened } from './panel-props'
import { Sourced } from './Sources'
import { useText } from './text'
import { useArea } from './text/area'
import * as saving from './text/areas/saving'
import { formatDate } from './text/dates'
import { contains, factDate, factStatement, factText, inLang, standing, standsOn } from './text/facts'
import { DOT } from './words'

/** Facts before the day that show at once; older ones are folded. */
const EARLIER = 4
/** Facts after it that show at once. */
const SINCE = 6

interface Props {
  opened: NoteOpened
  onSource(key: string): void
}

/**
 * One timeline: what was before in grey, the article's day a ring in lamp, and everything after it on the wash, so
 * that *since* is a place. It ends with the day on which its sources were last read.
 */
export function Timeline({ opened, onSource }: Props) {
  const t = useText()
  const { note, day, dayIs, asOf } = opened
  // An event on the day, or in the month or year around it, stands with the day; what held then began before it.
  const byDate = (a: PlacedFact, b: PlacedFact) =>
    standsOn(a.fact, day).localeCompare(standsOn(b.fact, day)) || a.index - b.index
  const started = [...asOf.before, ...asOf.at.filter(({ fact }) => fact.type === 'state')].sort(byDate)
  const now = asOf.at.filter(({ fact }) => fact.type === 'event').sort(byDate)
  const since = [...asOf.since].sort(byDate)
  const known = new Set(since.map(({ index }) => index))
  const ahead = asOf.toCome.filter(({ index }) => !known.has(index)).sort(byDate)
  const toCome = asOf.toCome.length > 0
  const here =
    dayIs === 'article'
      ? toCome
        ? t.note.hereToCome
        : t.note.here
      : toCome
        ? t.note.hereTodayToCome
        : t.note.hereToday
  const item = (placed: PlacedFact) => <Item key={placed.index} placed={placed} opened={opened} onSource={onSource} />
  const folded = started.slice(0, Math.max(0, started.length - EARLIER))
  const read = lastRead(note)
  return (
    <>
      {folded.length > 0 && (
        <Disclosure label={t.note.earlier(folded.length)}>
          <ol class="tl">{folded.map(item)}</ol>
        </Disclosure>
      )}
      <ol class={folded.length > 0 ? 'tl' : 'tl whole'}>
        {started.slice(folded.length).map(item)}
        <li class="here">
          <time dateTime={day}>{formatDate(day, t.lang)}</time>
          <span>{here}</span>
        </li>
        {now.map(item)}
        {ahead.map(item)}
      </ol>
      {since.length > 0 && (
        <div class="after">
          <h3>{t.since.title}</h3>
          <ol class="tl">{since.slice(0, SINCE).map(item)}</ol>
          {since.length > SINCE && (
            <Disclosure label={t.more(since.length - SINCE)}>
              <ol class="tl">{since.slice(SINCE).map(item)}</ol>
            </Disclosure>
          )}
          {read && <p class="end">{t.note.lastRead(formatDate(read, t.lang))}</p>}
        </div>
      )}
      {since.length === 0 && read && <p class="end">{t.note.lastRead(formatDate(read, t.lang))}</p>}
    </>
  )
}

function Item({ placed, opened, onSource }: { placed: PlacedFact } & Props) {
  const t = useText()
  const { citeFact } = useArea(saving)
  const { fact } = placed
  const { note, day, title, asOf } = opened
  const said = factText(fact, day, t)
  const coarse = asOf.at.includes(placed) && fact.type === 'event' && contains(fact.from, day)
  const { date, happened } =
    coarse && fact.from
      ? { date: t.note.within(formatDate(fact.from, t.lang)), happened: undefined }
      : factDate(fact, day, t)
  const isAhead = asOf.toCome.includes(placed) && !asOf.since.some(({ index }) => index === placed.index)
  const who = fact.said_by && inLang(fact.said_by, t.lang)
  return (
    <li class={isAhead ? 'fact ahead' : 'fact'}>
      <div>
        <p class="alt">
          <span class="when">{date}</span>
          {happened && DOT + happened}
          {isAhead && DOT + (fact.scheduled ? t.note.announced(formatDate(fact.scheduled, t.lang)) : t.note.toCome)}
          {who && (
            <>
              {DOT}
              <span lang={who.lang}>{t.note.saidBy(who.text)}</span>
            </>
          )}
        </p>
        <p>
          <Sourced text={standing(said.text)} lang={said.lang} keys={fact.sources} note={note} onSource={onSource} />
        </p>
      </div>
      <CopyAs
        bare
        label={`${citeFact}: ${date}`}
        what={{
          kind: 'fact',
          statement: factStatement(title, fact, t),
          noteId: note.id,
          sources: fact.sources,
        }}
      />
    </li>
  )
}

/** The newest day on which one of the note's sources was read. */
function lastRead(note: Note): PartialDate | undefined {
  return Object.values(note.sources)
    .map(({ seen_on }) => seen_on)
    .sort()
    .at(-1)
}
