import type { RefObject } from 'preact'
import { FoundGroup } from './FoundGroup'
import { ArticleHit, HighlightHit, NoteHit } from './FoundRows'
import { moveInRows } from './found-rows'
import { Icon } from './Icon'
import type { LookUpFound, LookUpView } from './look-up-props'
import { PeopleByPost } from './PeopleByPost'
import { useText } from './text'
import { useArea } from './text/area'
import * as words from './text/areas/look-up'
import { Waiting } from './Waiting'

/** Rows shown before "n more". */
const SHOWN = { notes: 5, articles: 4, highlights: 3 }

export interface LookUpActions {
  onOpenNote(noteId: string): void
  /** Goes to a highlight on the page that is shown. */
  onShowHighlight(id: string): void
  /** More articles than stand here: on to the library. */
  onLibrary(): void
  /** The arrow up from the first row; with `clear` Escape. */
  onBack(clear: boolean): void
}

interface Props extends LookUpActions {
  view: LookUpView
  list: RefObject<HTMLElement | null>
}

/** What was found, in groups that keep their order: people by post where a post was named, notes, articles, highlights. */
export function LookUpResults({ view, list, ...actions }: Props) {
  const t = useText()
  const l = useArea(words)
  const { results, searching } = view
  return (
    <section
      class="results"
      aria-label={t.lookUp.results}
      ref={list}
      onKeyDown={(event) => moveInRows(event, list.current, actions.onBack)}
    >
      <p class="unseen" role="status">
        {results && !searching && said(results, l)}
      </p>
      {!results && <Waiting />}
      {results && !foundNothing(view) && <Groups view={view} results={results} {...actions} />}
      {results && foundNothing(view) && <Nothing view={view} results={results} {...actions} />}
      {searching && searching !== 'soon' && <p class="alt searching">{l.searching(searching.looked, searching.of)}</p>}
    </section>
  )
}

/** All has been looked through, and there was nothing. */
export const foundNothing = ({ results, searching }: LookUpView) =>
  results !== undefined && !searching && isNothing(results)

const isNothing = ({ posts, total }: LookUpFound) =>
  !posts && total.notes + total.library + total.readingList + total.highlights === 0

const said = ({ posts, total }: LookUpFound, l: typeof words.en) =>
  l.found(
    (posts?.time ? posts.inTime : posts?.everyone)?.length ?? 0,
    total.notes,
    total.library + total.readingList,
    total.highlights,
  )

function Groups({ view, results, ...actions }: LookUpActions & { view: LookUpView; results: LookUpFound }) {
  const t = useText()
  const l = useArea(words)
  const { posts, notes, articles, highlights, total, consonants } = results
  const closed = view.looked.articles === null
  const none = view.searching ? '…' : t.lookUp.none
  const more = total.library - articles.filter(({ from }) => from === 'library').length
  const places = [
    total.library > 0 && l.inLibrary(total.library),
    total.readingList > 0 && l.inReadingList(total.readingList),
  ].filter(Boolean)
  const noteCount = consonants ? l.initials(consonants, total.notes) : String(total.notes || t.lookUp.none)
  return (
    <>
      {posts && <PeopleByPost posts={posts} onOpen={actions.onOpenNote} />}
      <FoundGroup
        title={t.lookUp.notes}
        count={total.notes > notes.length ? t.lookUp.first(notes.length, total.notes) : noteCount}
        shown={SHOWN.notes}
        rows={notes.map((note) => <NoteHit key={note.noteId} note={note} onOpen={actions.onOpenNote} />)}
      />
      <FoundGroup
        title={t.lookUp.articles}
        count={places.join(', ') || none}
        shown={SHOWN.articles}
        rows={articles.map((article) => <ArticleHit key={article.url} article={article} />)}
      >
        {more > 0 && (
          <button type="button" class="act fold" tabIndex={-1} onClick={actions.onLibrary}>
            {l.moreInLibrary(more)}
            <Icon name="right" />
          </button>
        )}
      </FoundGroup>
      {!closed && (
        <FoundGroup
          title={l.highlights}
          count={String(total.highlights || none)}
          shown={SHOWN.highlights}
          rows={highlights.map((highlight) => (
            <HighlightHit key={highlight.id} highlight={highlight} onShow={actions.onShowHighlight} />
          ))}
        />
      )}
    </>
  )
}

function Nothing({ view, results, ...actions }: LookUpActions & { view: LookUpView; results: LookUpFound }) {
  const t = useText()
  const l = useArea(words)
  const { notes, articles, highlights } = view.looked
  const { nearest } = results
  return (
    <div class="nothing">
      <h2>{t.lookUp.nothing(view.query.trim())}</h2>
      <p>
        {l.looked(notes, articles, highlights)}
        {nearest && (
          <>
            {' '}
            {l.closeTo}{' '}
            <button type="button" class="act" lang={nearest.lang} onClick={() => actions.onOpenNote(nearest.noteId)}>
              {nearest.name}
            </button>
          </>
        )}
      </p>
      {!nearest && (
        <button type="button" class="act" onClick={() => actions.onBack(true)}>
          {l.clear}
        </button>
      )}
      <p class="alt">{t.lookUp.onlyHere}</p>
    </div>
  )
}
