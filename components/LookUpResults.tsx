import type { RefObject } from 'preact'
import { useId } from 'preact/hooks'
import { OutLink, safeLink } from './links'
import type { FoundArticle, FoundNote, LookUpFound, LookUpView } from './panel-props'
import { useText } from './text'
import { formatDate } from './text/dates'
import { Waiting } from './Waiting'
import { DOT, Marked, Said, Scripts } from './words'

interface Props {
  view: LookUpView
  list: RefObject<HTMLElement | null>
  onOpenNote(noteId: string): void
  /** The arrow up from the first row, and Escape. */
  onBack(clear: boolean): void
}

/** What the look-up box found: notes, then articles. Arrows move between rows; Enter is the row's own. */
export function LookUpResults({ view, list, onOpenNote, onBack }: Props) {
  const t = useText()
  const { results, query } = view
  const onKeyDown = (event: KeyboardEvent) => {
    const hits = hitsOf(list.current)
    const at = hits.indexOf(event.target as HTMLElement)
    if (at < 0 || event.isComposing) return
    if (event.key === 'ArrowDown') hits[at + 1]?.focus()
    else if (event.key === 'ArrowUp' && at > 0) hits[at - 1]?.focus()
    else if (event.key === 'ArrowUp') onBack(false)
    else if (event.key === 'Escape') onBack(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <section class="results" aria-label={t.lookUp.results} ref={list} onKeyDown={onKeyDown}>
      <p class="unseen" role="status">
        {results && t.lookUp.found(total(results, 'notes'), total(results, 'articles'))}
      </p>
      {!results && <Waiting />}
      {results && results.notes.length + results.articles.length === 0 && <Nothing view={view} />}
      {results && results.notes.length + results.articles.length > 0 && (
        <>
          <Group title={t.lookUp.notes} shown={results.notes.length} found={total(results, 'notes')}>
            {results.notes.map((note) => (
              <NoteHit key={note.noteId} note={note} query={query} onOpen={() => onOpenNote(note.noteId)} />
            ))}
          </Group>
          {view.looked.articles !== null && (
            <Group title={t.lookUp.articles} shown={results.articles.length} found={total(results, 'articles')}>
              {results.articles.map((article) => (
                <ArticleHit key={article.url} article={article} query={query} />
              ))}
            </Group>
          )}
        </>
      )}
    </section>
  )
}

/** The rows that can be opened, in the order shown. */
export function hitsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('.hit > .open') ?? [])]
}

/** How many were found, shown or not. */
const total = ({ notes, articles, found }: LookUpFound, kind: 'notes' | 'articles') =>
  found?.[kind] ?? { notes, articles }[kind].length

interface GroupProps {
  title: string
  shown: number
  found: number
  children: preact.ComponentChildren
}

function Group({ title, shown, found, children }: GroupProps) {
  const t = useText()
  const id = useId()
  return (
    <div class="group">
      <h2 id={id}>
        {title} <span class="aside">{found > shown ? t.lookUp.first(shown, found) : found || t.lookUp.none}</span>
      </h2>
      <ul aria-labelledby={id}>{children}</ul>
    </div>
  )
}

function NoteHit({ note, query, onOpen }: { note: FoundNote; query: string; onOpen(): void }) {
  const t = useText()
  return (
    <li class="hit">
      <button type="button" class="open" onClick={onOpen}>
        <span class="line">
          <span class="name">
            <Marked text={note.title} query={query} />
          </span>
          <span class="alt">
            <Scripts scripts={note.scripts} query={query} />
          </span>
          {note.inArticle && <span class="n">{t.lookUp.inArticle}</span>}
        </span>
        <span class="says">
          <span class={note.summary ? 'kd' : 'alt'}>{t.kinds[note.kind]}</span>
          {note.summary && (
            <>
              {' '}
              <Said {...note.summary} />
            </>
          )}
        </span>
        {note.matched && (
          <span class="alt">
            <Marked text={t.lookUp.also(note.matched)} query={query} />
          </span>
        )}
      </button>
    </li>
  )
}

function ArticleHit({ article, query }: { article: FoundArticle; query: string }) {
  const t = useText()
  const place = article.from === 'library' ? t.lookUp.library : t.lookUp.readingList
  return (
    <li class="hit">
      <OutLink class="open" address={article.url}>
        <span class="name" lang={article.lang}>
          <Marked text={article.title} query={query} />
        </span>
        <span class="alt">
          {[article.publisher, safeLink(article.url)?.host, article.date && formatDate(article.date, t.lang), place]
            .filter((part, at, all) => part && all.indexOf(part) === at)
            .join(DOT)}
        </span>
      </OutLink>
    </li>
  )
}

function Nothing({ view }: { view: LookUpView }) {
  const t = useText()
  return (
    <div class="nothing">
      <h2>{t.lookUp.nothing(view.query.trim())}</h2>
      <p>{t.lookUp.looked(view.looked.notes, view.looked.articles)}</p>
      <p class="alt">{t.lookUp.onlyHere}</p>
    </div>
  )
}
