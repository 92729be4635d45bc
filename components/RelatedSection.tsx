import type { PartialDate } from '../knowledge/dates'
import type { Related } from '../reading/types'
import { OutLink, safeLink } from './links'
import type { Part } from './panel-props'
import { Section } from './Section'
import { useText } from './text'
import { distanceFrom, formatDate } from './text/dates'
import { Failed, Waiting } from './Waiting'
import { DOT } from './words'

/** Rows shown; the ranking below them is too weak to be worth a reader's time. */
const SHOWN = 6

interface Props {
  related: Part<Related[]>
  /** The article's own day; without it a related article has a date and no distance. */
  articleDay?: PartialDate | undefined
  firstArticle?: boolean | undefined
  /** The library stays closed: a private window. */
  closed: boolean
  titleOf(noteId: string): string | undefined
  retry(): void
}

/** *Related articles*: from the reader's own library and the reading list, each saying why. */
export function RelatedSection({ related, articleDay, firstArticle = false, closed, titleOf, retry }: Props) {
  const t = useText()
  const all = related.status === 'ready' ? related.value : []
  // A row that cannot say why it stands here does not.
  const rows = all.filter((row) => row.text || row.both.some((noteId) => titleOf(noteId) !== undefined))
  const fromList = rows.filter((row) => row.from === 'reading-list').length
  const onlyList = rows.length > 0 && fromList === rows.length
  const aside = onlyList ? t.related.onlyList : fromList ? t.related.fromBoth : t.related.fromLibrary
  return (
    <Section name="related" title={t.related.title} aside={rows.length > 0 && aside}>
      {related.status === 'waiting' && <Waiting rows={2} />}
      {related.status === 'failed' && <Failed text={t.related.failed} problem={related.problem} retry={retry} />}
      {closed && <p class="alt">{t.related.private}</p>}
      {related.status === 'ready' && rows.length === 0 && !closed && <p class="alt">{t.related.none}</p>}
      {onlyList && firstArticle && !closed && <p class="alt">{t.related.first}</p>}
      <ul class="rows">
        {rows.slice(0, SHOWN).map((row) => (
          <Row key={row.url} row={row} articleDay={articleDay} mixed={fromList > 0 && !onlyList} titleOf={titleOf} />
        ))}
      </ul>
    </Section>
  )
}

interface RowProps {
  row: Related
  articleDay?: PartialDate | undefined
  /** Rows come from both places, so each says from which. */
  mixed: boolean
  titleOf(noteId: string): string | undefined
}

function Row({ row, articleDay, mixed, titleOf }: RowProps) {
  const t = useText()
  const both = row.both.map(titleOf).filter((title) => title !== undefined)
  const host = safeLink(row.url)?.host
  const when = row.date && formatDate(row.date, t.lang)
  const far = row.date && articleDay && distanceFrom(row.date, articleDay, t.lang)
  const where = [row.publisher, host !== row.publisher && host, [when, far].filter(Boolean).join(', ')]
  const why = [
    both.length > 0 && t.related.both(both),
    row.text && t.related.text,
    row.alsoAt?.length && t.related.alsoAt(row.alsoAt),
    mixed && (row.from === 'library' ? t.related.fromLibrary : t.related.fromList),
  ]
  return (
    <li class="row">
      <OutLink class="name open" address={row.url} lang={row.lang}>
        {row.title}
      </OutLink>
      <p class="alt">{where.filter(Boolean).join(DOT)}</p>
      <p class="alt">{why.filter(Boolean).join(DOT)}</p>
    </li>
  )
}
