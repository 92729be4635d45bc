import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Citing } from './CopyAs'
import { ForgetQuestion } from './ForgetQuestion'
import { rowsOf } from './found-rows'
import { HighlightsSection } from './HighlightsSection'
import { Icon } from './Icon'
import { KeyLine } from './KeyLine'
import { LastRead } from './LastRead'
import { LookUpBox } from './LookUpBox'
import { LookUpRecent } from './LookUpRecent'
import { foundNothing, LookUpResults } from './LookUpResults'
import { NoteView } from './NoteView'
import { Notices } from './Notices'
import { type Asked, OwnMenu } from './OwnMenu'
import { usePanelKeys } from './panel-keys'
import type { ArticleView, Forgettable, PanelProps, SiteSwitch } from './panel-props'
import { RelatedSection } from './RelatedSection'
import { RememberChoices } from './RememberChoices'
import { RememberFoot } from './RememberFoot'
import { SiteMenu } from './SiteMenu'
import { SourceSection } from './SourceSection'
import { States } from './States'
import { TermsSection } from './TermsSection'
import { Toast } from './Toast'
import { TextContext, textFor } from './text'
import { useReturn } from './use-return'
import { useTrail } from './use-trail'

/**
 * The side panel: head and look-up box, and below them one of three things: what was looked up, an opened note, or
 * the page with its four sections. The sections stay in the DOM while another thing is shown.
 */
export function Panel(props: PanelProps) {
  const { lang, site, state, article, note, lookUp, toast, actions } = props
  const t = textFor(lang)
  const panel = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLInputElement>(null)
  const found = useRef<HTMLElement>(null)
  const looking = lookUp.query.trim() !== ''
  const [boxOpen, setBoxOpen] = useState(false)
  const recent = boxOpen && lookUp.recent.length > 0
  const shown = looking ? 'results' : recent ? 'recent' : note ? 'note' : 'page'
  const order = termOrder(article)
  const at = note ? order.indexOf(note.note.id) : -1

  const opened = useRef(0)
  const [asked, setAsked] = useState<Asked>()
  // Not asked of another page than it is answered for.
  useLayoutEffect(() => setAsked(undefined), [props.address])
  const toOwnMenu = () => panel.current?.querySelector<HTMLElement>('.own-menu')?.focus()
  const answered = () => {
    setAsked(undefined)
    toOwnMenu()
  }

  useReturn(body, shown === 'note' ? note?.note.id : undefined)
  const trail = useTrail(note?.note.id)
  /** The note from which the way back leads to what was looked up. */
  const returned = useRef<string | undefined>(undefined)
  useLayoutEffect(() => {
    if (shown !== 'results' && shown !== 'recent') return
    if (body.current) body.current.scrollTop = 0
    if (shown !== 'results' || !returned.current) return
    const row = found.current?.querySelector<HTMLElement>(`[data-note="${CSS.escape(returned.current)}"] > .open`)
    returned.current = undefined
    ;(row ?? box.current)?.focus()
  }, [shown])
  useLayoutEffect(() => {
    if (lookUp.focus) box.current?.focus()
  }, [lookUp.focus])
  useLayoutEffect(() => {
    const root = panel.current?.ownerDocument.documentElement
    if (root) root.lang = lang
  }, [lang])

  usePanelKeys(panel, {
    lookUp: () => box.current?.focus(),
    back: () => {
      if (shown !== 'note') return false
      back()
      return true
    },
    move: (by, arrow) => {
      if (shown === 'page') return moveInList(body.current, by, arrow)
      const next = shown === 'note' && !arrow ? order[at + by] : undefined
      if (at < 0 || !next) return false
      actions.openNote(next)
      return true
    },
    showInPage: () => {
      const id = shown === 'note' ? note?.note.id : focusedTerm(body.current)
      if (!id || shown === 'results' || (note && shown === 'note' && note.count === 0)) return false
      actions.showInPage(id)
      return true
    },
  })

  const openFrom = (noteId: string) => {
    if (note && noteId !== note.note.id) trail.goOn({ noteId: note.note.id }, noteId)
    actions.openNote(noteId)
  }
  const back = () => {
    const last = trail.last
    trail.goBack()
    if (last && 'noteId' in last) return actions.openNote(last.noteId)
    actions.closeNote()
    if (!last) return
    returned.current = note?.note.id
    actions.query(last.query)
  }
  const backLabel = () => {
    if (!trail.last) return order.length > 0 ? t.note.back : t.note.backToPanel
    return 'query' in trail.last
      ? t.lookUp.backTo(trail.last.query)
      : (props.titleOf(trail.last.noteId) ?? t.note.backToPanel)
  }
  const openFound = (noteId: string) => {
    setBoxOpen(false)
    if (!looking) return actions.openNote(noteId)
    trail.goOn({ query: lookUp.query.trim() }, noteId)
    actions.query('')
    actions.openNote(noteId)
  }
  const backToBox = (clear: boolean) => {
    if (clear) actions.query('')
    box.current?.focus()
  }
  const privately = state.kind === 'private' || site.kind === 'private'
  const closed = privately
    ? 'private'
    : site.kind === 'sample'
      ? 'sample'
      : state.kind === 'storage-failed'
        ? 'storage'
        : undefined
  const host = hostOf(site)
  const day = article?.source.status === 'ready' ? article.source.value.date?.value : undefined

  return (
    <TextContext.Provider value={t}>
      <Citing.Provider value={{ style: props.citationStyle, copy: actions.copyCitation }}>
        <div class="panel" lang={lang} ref={panel}>
          <header class="head">
            <div class="top">
              <h1 class="me">
                <Icon name="logo" />
                {t.name}
              </h1>
              <SiteMenu site={site} onSwitch={actions.switchSite} />
              {!closed && (
                <OwnMenu offered={forgettable(props.keptHere, host)} onAsk={setAsked} onLibrary={actions.openLibrary} />
              )}
            </div>
            <LookUpBox
              query={lookUp.query}
              unreadable={lookUp.unreadable === true}
              input={box}
              onQuery={actions.query}
              onOpen={() => setBoxOpen(true)}
              onLeave={(to) => setBoxOpen(to !== null && found.current?.contains(to) === true)}
              onDown={() => {
                const [first] = rowsOf(found.current)
                if (first) first.focus()
                else moveInList(body.current, 1, false)
              }}
              onEnter={() => rowsOf(found.current)[0]?.click()}
            />
            {asked === 'remember' && (
              <RememberChoices
                now={props.remember}
                onClose={answered}
                onKeep={(choice) => {
                  actions.setRemember(choice)
                  answered()
                }}
              />
            )}
            {asked && asked !== 'remember' && (
              <ForgetQuestion
                key={asked}
                what={asked}
                host={host}
                highlights={article?.highlights.rows.length ?? props.keptHere?.highlights ?? 0}
                onForget={() => actions.forget(asked)}
                onClose={answered}
              />
            )}
          </header>
          <Notices notices={props.notices ?? []} actions={actions} />
          <main class="body" ref={body}>
            {looking && (
              <LookUpResults
                view={lookUp}
                list={found}
                onOpenNote={openFound}
                onShowHighlight={actions.goToHighlight}
                onLibrary={() => actions.searchLibrary(lookUp.query.trim())}
                onBack={backToBox}
              />
            )}
            {shown === 'recent' && (
              <LookUpRecent
                notes={lookUp.recent}
                list={found}
                onOpenNote={openFound}
                onForget={actions.forgetOpened}
                onBack={() => box.current?.focus()}
                onLeave={(to) =>
                  setBoxOpen(to === box.current || (to !== null && found.current?.contains(to) === true))
                }
              />
            )}
            {shown === 'note' && note && (
              <NoteView
                key={note.note.id}
                opened={note}
                at={at}
                of={order.length}
                before={at < 0 ? undefined : order[at - 1]}
                next={at < 0 ? undefined : order[at + 1]}
                backLabel={backLabel()}
                onBack={back}
                onOpenNote={openFrom}
                actions={actions}
              />
            )}
            <div class="page" hidden={shown !== 'page'}>
              <States state={state} actions={actions} toLookUp={() => box.current?.focus()} />
              {!article && props.lastRead && props.lastRead.length > 0 && <LastRead articles={props.lastRead} />}
              {article && (
                <>
                  <SourceSection
                    source={article.source}
                    pageDate={article.pageDate}
                    kept={article.kept}
                    dateCleared={article.dateCleared}
                    today={props.today}
                    actions={actions}
                  />
                  <TermsSection terms={article.terms} day={day ?? props.today} actions={actions} />
                  <RelatedSection
                    related={article.related}
                    articleDay={day}
                    firstArticle={article.firstArticle}
                    closed={privately}
                    titleOf={props.titleOf}
                    retry={actions.retry}
                  />
                  <HighlightsSection
                    rows={article.highlights.rows}
                    closed={closed}
                    quiet={props.site.kind === 'quiet'}
                    edit={props.editHighlight}
                    opened={opened}
                    actions={actions}
                  />
                </>
              )}
            </div>
          </main>
          <div class="bottom">
            <div class="toasts" aria-live="polite">
              {toast && <Toast key={toast.id} toast={toast} onUndo={actions.undo} onGone={actions.toastGone} />}
            </div>
            {props.remember === 'unset' && !closed && (
              <RememberFoot
                onKeep={(choice) => {
                  actions.setRemember(choice)
                  toOwnMenu()
                }}
              />
            )}
            <KeyLine
              shown={shown === 'results' && foundNothing(lookUp) ? 'nothing' : shown}
              sources={lookUp.results?.posts !== undefined}
              nearest={lookUp.results?.nearest?.name}
            />
          </div>
        </div>
      </Citing.Provider>
    </TextContext.Provider>
  )
}

/** Ids of the page's terms as the list shows them: *possibly* last. */
function termOrder(article: ArticleView | undefined): string[] {
  if (article?.terms.status !== 'ready') return []
  const { rows } = article.terms.value
  return [...rows.filter((row) => row.certain), ...rows.filter((row) => !row.certain)].map((row) => row.note.id)
}

/** The site that can be named; empty where none is known. */
const hostOf = (site: SiteSwitch) => ('host' in site ? (site.host ?? '') : '')

function forgettable(keptHere: PanelProps['keptHere'], host: string): Forgettable[] {
  return [...(keptHere ? (['article'] as const) : []), ...(host ? (['site'] as const) : []), 'hour', 'everything']
}

/** Moves the focus between the rows that are shown; an arrow only once the focus is on one. */
function moveInList(body: HTMLElement | null, by: 1 | -1, arrow: boolean): boolean {
  const rows = [...(body?.querySelectorAll<HTMLElement>('.page .row .open') ?? [])].filter((row) =>
    row.checkVisibility(),
  )
  const at = rows.findIndex((row) => row.matches(':focus'))
  if (at < 0 && arrow) return false
  const next = rows[at < 0 ? 0 : at + by]
  next?.focus()
  return next !== undefined
}

function focusedTerm(body: HTMLElement | null): string | undefined {
  return body?.querySelector<HTMLElement>('.row[data-note-id]:focus-within')?.dataset.noteId
}
