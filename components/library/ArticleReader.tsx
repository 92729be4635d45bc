import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { localDay } from '../../knowledge/dates'
import { ForgetQuestion } from '../ForgetQuestion'
import { Icon } from '../Icon'
import { OutLink, safeLink } from '../links'
import { Menu } from '../Menu'
import { NoteView } from '../NoteView'
import { TermRow } from '../TermRow'
import { useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import { formatDate } from '../text/dates'
import { Waiting } from '../Waiting'
import { DOT } from '../words'
import { Fate } from './ArticleRow'
import { KeptHighlight } from './KeptHighlight'
import { KeptText } from './KeptText'
import type { Said } from './list-props'
import type { ReaderActions, ReaderView } from './reader-props'

interface Props {
  view: ReaderView
  said?: Said | undefined
  actions: ReaderActions
}

/** An article as it is kept: its text with its names and highlights, and beside it the notes. */
export function ArticleReader({ view, said, actions }: Props) {
  const l = useArea(words)
  const page = useRef<HTMLElement>(null)
  const title = useRef<HTMLHeadingElement>(null)
  const { article, note, goTo } = view
  useLayoutEffect(() => {
    title.current?.focus({ preventScroll: true })
    page.current?.scrollTo?.({ top: 0 })
  }, [article.id])

  useEffect(() => {
    if (!goTo || !view.paragraphs) return
    const place =
      'highlight' in goTo
        ? page.current?.querySelector(`[data-saved~="${goTo.highlight}"]`)
        : page.current?.querySelector(`[data-term="${goTo.noteId}"][data-nth="${goTo.nth}"]`)
    place?.scrollIntoView({ block: 'center' })
    place?.classList.remove('shown')
    // Read once, so that the same place flashes again.
    void (place instanceof HTMLElement && place.offsetWidth)
    place?.classList.add('shown')
  }, [goTo, view.paragraphs !== undefined])

  const opener = useRef<string | undefined>(undefined)
  useLayoutEffect(() => {
    if (note) {
      opener.current = note.opened.note.id
      page.current?.querySelector<HTMLElement>('.note .title')?.focus({ preventScroll: true })
    } else if (opener.current) {
      page.current?.querySelector<HTMLElement>(`.row[data-note-id="${opener.current}"] .open`)?.focus()
      opener.current = undefined
    }
  }, [note?.opened.note.id])

  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey) return
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select, dialog')
      if (typing) return
      if (event.key === 'Escape') (note ? actions.closeNote : actions.back)()
      else if (event.code === 'KeyZ' && (event.ctrlKey || event.metaKey) && !event.shiftKey && said?.undo)
        actions.undo()
      else if (event.code === 'KeyS' && !event.ctrlKey && !event.metaKey && !event.shiftKey && !article.held)
        actions.save(article.savedAt === undefined)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  })

  return (
    <main class="reader" ref={page}>
      <article class="kept-article" aria-labelledby="kept-title">
        <button type="button" class="act back" onClick={actions.back}>
          <Icon name="left" />
          {l.reader.back}
        </button>
        <h2 id="kept-title" ref={title} tabIndex={-1} lang={article.lang || undefined}>
          {article.title}
        </h2>
        <Facts view={view} actions={actions} />
        {view.paragraphs === undefined && <Waiting rows={6} />}
        {view.paragraphs?.length === 0 && <p class="alt">{l.reader.noText}</p>}
        {view.paragraphs && (
          <KeptText
            title={article.title}
            lang={article.lang}
            paragraphs={view.paragraphs}
            openNoteId={note?.opened.note.id}
            onOpenNote={actions.openNote}
          />
        )}
      </article>
      <aside class="beside" aria-label={l.reader.beside}>
        {note ? (
          <NoteView
            {...note}
            backLabel={l.reader.closeNote}
            onBack={actions.closeNote}
            onOpenNote={actions.openNote}
            actions={actions}
          />
        ) : (
          <Beside view={view} actions={actions} />
        )}
      </aside>
      <div class={said ? 'many' : 'many none'}>
        <span class="said">
          <span role="status">{said && l.said[said.what](said.count)}</span>
          {said?.undo && (
            <button type="button" class="act" aria-keyshortcuts="Control+Z" onClick={actions.undo}>
              <Icon name="undo" />
              {l.undo}
            </button>
          )}
        </span>
      </div>
    </main>
  )
}

/** Who published it and when, what becomes of it, where it is in the web, and what can be done with it. */
function Facts({ view, actions }: Omit<Props, 'said'>) {
  const t = useText()
  const l = useArea(words)
  const [asked, setAsked] = useState(false)
  const { article, versions, version } = view
  const link = safeLink(article.address)
  const saved = article.savedAt !== undefined
  const day = (at: number) => formatDate(localDay(new Date(at)), t.lang)
  return (
    <>
      <p class="alt facts">
        {article.publisher}
        {DOT}
        {article.published ? formatDate(article.published, t.lang) : l.noDateGiven}
        {DOT}
        <Fate item={article} />
      </p>
      <div class="acts">
        <OutLink class="act" address={article.address}>
          <Icon name="out" />
          {link ? l.reader.page(link.host) : article.address}
        </OutLink>
        {link && (
          <OutLink class="act" address={article.archive}>
            <span title={l.reader.archiveWhy}>{l.reader.archive}</span>
            <Icon name="out" />
          </OutLink>
        )}
        {article.binnedUntil === undefined && (
          <button
            type="button"
            class="act"
            aria-pressed={saved}
            disabled={article.held}
            title={article.held ? l.held(article.title) : undefined}
            onClick={() => actions.save(!saved)}
          >
            <Icon name={saved ? 'kept' : 'keep'} />
            {saved ? l.values.saved : l.save}
          </button>
        )}
        <Menu
          class="ib"
          label={l.rowMenu(article.title)}
          button={<Icon name="more" />}
          items={[
            ...(article.binnedUntil === undefined ? [{ label: l.delete, hint: l.deleteWhy, act: actions.remove }] : []),
            { label: l.forget, hint: l.forgetWhy, act: () => setAsked(true) },
          ]}
        />
        {versions.length > 1 && (
          <label class="versions">
            {l.reader.version}{' '}
            <select value={version} onChange={(event) => actions.version(event.currentTarget.value)}>
              {versions.map(({ hash, seenAt }) => (
                <option key={hash} value={hash}>
                  {day(seenAt)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {asked && (
        <ForgetQuestion
          what="article"
          host={link?.host ?? ''}
          highlights={view.highlights.length}
          onForget={actions.forget}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}

/** The names in the text, by importance, and what was saved of it. */
function Beside({ view, actions }: Omit<Props, 'said'>) {
  const l = useArea(words)
  const [editing, setEditing] = useState<string>()
  const { rows, highlights } = view
  const lost = highlights.filter(({ status }) => status === 'orphan')
  const here = highlights.filter(({ status }) => status !== 'orphan')
  const list = (some: ReaderView['highlights']) => (
    <ul>
      {some.map((row) => (
        <KeptHighlight
          key={row.id}
          row={row}
          editing={editing === row.id}
          actions={actions}
          onEdit={() => setEditing(row.id)}
          onDelete={() => actions.deleteHighlight(row.id)}
          onClose={() => setEditing(undefined)}
        />
      ))}
    </ul>
  )
  return (
    <>
      <section aria-label={l.reader.highlights} class="section">
        <div class="sec">
          <h2>{l.reader.highlights}</h2>
          <span class="aside">{highlights.length ? l.count(highlights.length) : l.reader.noHighlights}</span>
        </div>
        {here.length > 0 && list(here)}
        {lost.length > 0 && (
          <div class="lost">
            <h3>{l.reader.notHere}</h3>
            {list(lost)}
          </div>
        )}
      </section>
      <section aria-label={l.reader.names} class="section">
        <div class="sec">
          <h2>{l.reader.names}</h2>
          {rows && <span class="aside">{l.count(rows.length)}</span>}
        </div>
        {!rows && <Waiting rows={3} />}
        {rows?.length === 0 && <p class="alt">{l.reader.noNames}</p>}
        <ul>
          {rows?.map((row) => (
            <TermRow key={row.note.id} row={row} day={view.day} hidden={false} actions={actions} />
          ))}
        </ul>
      </section>
    </>
  )
}
