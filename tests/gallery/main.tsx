import { render } from 'preact'
import { Card } from '../../components/Card'
import cardStyles from '../../components/card.css?inline'
import { Panel } from '../../components/Panel'
import type { PanelProps, UiLang } from '../../components/panel-props'
import { SelectionBar } from '../../components/SelectionBar'
import barStyles from '../../components/selection-bar.css?inline'
import '../../components/styles/index.css'
import * as s from './samples'

// Looking at the views: `npx vite tests/gallery`, then e.g. /?view=note&lang=ko&theme=dark. Not shipped.
const VIEWS: Record<string, (lang: UiLang) => Partial<PanelProps>> = {
  panel: () => ({}),
  lately: (lang) => ({
    site: { kind: 'on', host: 'news.example' },
    article: s.article(lang, {
      source: { status: 'ready', value: s.lately(lang) },
      related: { status: 'ready', value: s.readingList },
    }),
  }),
  also: (lang) => ({
    article: s.article(lang, {
      source: {
        status: 'ready',
        value: s.source(lang, {
          also: [
            { url: 'https://news.example/sample-1', lang: 'ko', original: true, date: '2026-01-14' },
            { url: 'https://news.example/cn/sample-1', lang: 'zh' },
            { url: 'https://news.example/ja/sample-1', lang: 'ja' },
          ],
        }),
      },
    }),
  }),
  note: (lang) => ({ note: s.opened(lang) }),
  'old-note': (lang) => ({ note: s.openedOld(lang) }),
  report: (lang) => ({ note: s.openedOld(lang) }),
  person: (lang) => ({ note: s.openedPerson(lang) }),
  'look-up': (lang) => ({ lookUp: s.found(lang) }),
  post: (lang) => ({ lookUp: s.foundPost(lang) }),
  recent: (lang) => ({ lookUp: { ...s.quietBox, recent: s.found(lang).results?.notes ?? [], focus: 1 } }),
  searching: (lang) => ({ lookUp: { ...s.found(lang), searching: { looked: 1140, of: 1203 } } }),
  unreadable: () => ({ lookUp: { ...s.quietBox, unreadable: true } }),
  'nothing-found': (lang) => ({ lookUp: s.nothingFound(lang) }),
  'cannot-see': (lang) => ({
    site: { kind: 'unseen' },
    state: { kind: 'cannot-see', canAsk: true },
    ...s.nothingHere(lang),
  }),
  'browser-page': (lang) => ({ site: { kind: 'unseen' }, state: { kind: 'browser-page' }, ...s.nothingHere(lang) }),
  pdf: (lang) => ({ site: { kind: 'unseen' }, state: { kind: 'pdf' }, ...s.nothingHere(lang) }),
  'not-run': (lang) => ({
    site: { kind: 'unseen', host: 'mail.example' },
    state: { kind: 'not-run', place: 'mail', host: 'mail.example' },
    ...s.nothingHere(lang),
  }),
  'not-run-local': (lang) => ({
    site: { kind: 'unseen' },
    state: { kind: 'not-run', place: 'local', host: '' },
    ...s.nothingHere(lang),
  }),
  erased: (lang) => ({
    site: { kind: 'unseen' },
    state: { kind: 'erased' },
    ...s.nothingHere(lang),
  }),
  'page-only': () => ({
    site: { kind: 'page', host: 'news.example' },
    state: { kind: 'this-page-only', host: 'news.example' },
  }),
  none: (lang) => ({ site: { kind: 'on', host: 'news.example' }, state: { kind: 'none' }, ...s.nothingHere(lang) }),
  'none-unread': (lang) => ({
    site: { kind: 'on', host: 'news.example' },
    state: { kind: 'none', unread: 'ru' },
    ...s.nothingHere(lang),
  }),
  'none-private': () => ({
    site: { kind: 'private' },
    state: { kind: 'none' },
    notices: [{ kind: 'private' }],
    article: undefined,
    lookUp: { ...s.quietBox, looked: { notes: 402, articles: null, highlights: null } },
  }),
  language: () => ({ site: { kind: 'on', host: 'news.example' }, state: { kind: 'language', unread: 'de' } }),
  mentions: () => ({ site: { kind: 'on', host: 'news.example' }, state: { kind: 'mentions', terms: 14 } }),
  off: (lang) => ({
    site: { kind: 'off', host: 'news.example' },
    state: { kind: 'off', host: 'news.example' },
    ...s.nothingHere(lang),
  }),
  first: (lang) => ({
    remember: 'unset',
    article: s.article(lang, {
      related: { status: 'ready', value: s.readingList },
      firstArticle: true,
      kept: null,
    }),
  }),
  undated: (lang) => ({
    site: { kind: 'on', host: 'news.example' },
    article: s.article(lang, {
      source: { status: 'ready', value: s.source(lang, { date: undefined, since: s.lately(lang).since }) },
      pageDate: undefined,
    }),
  }),
  'no-date': (lang) => ({
    article: s.article(lang, {
      source: { status: 'ready', value: s.source(lang, { date: undefined, since: s.lately(lang).since }) },
      pageDate: undefined,
      dateCleared: true,
    }),
  }),
  notices: () => ({
    notices: [
      { kind: 'write-failed', unsaved: 1, full: true },
      { kind: 'upgrade-blocked' },
      { kind: 'upgrade-failed' },
      { kind: 'newer-data' },
      { kind: 'restored', articles: 12, highlights: 40, copyFrom: s.SAVED_AT },
      { kind: 'changes-restored', changes: 2 },
      { kind: 'lost' },
    ],
  }),
  'write-failed': (lang) => ({
    notices: [{ kind: 'write-failed', unsaved: 0, full: false }],
    article: s.article(lang, { highlights: { rows: s.highlights(lang) } }),
  }),
  quiet: () => ({ site: { kind: 'quiet', host: 'state.example' }, state: { kind: 'quiet' } }),
  private: (lang) => ({
    site: { kind: 'private' },
    state: { kind: 'private' },
    lookUp: { ...s.quietBox, looked: { notes: 402, articles: null, highlights: null } },
    article: s.article(lang, { related: { status: 'ready', value: [] } }),
  }),
  storage: (lang) => ({
    state: { kind: 'storage-failed', browser: 'Firefox' },
    lookUp: { ...s.quietBox, looked: { notes: 402, articles: null, highlights: null } },
    article: s.article(lang, { related: { status: 'failed' } }),
  }),
  failed: () => ({ state: { kind: 'reading-failed', problem: 'The tab was closed' }, article: undefined }),
  loading: () => ({ state: { kind: 'loading' }, article: undefined }),
  waiting: (lang) => ({
    article: s.article(lang, {
      source: { status: 'waiting' },
      terms: { status: 'waiting' },
      related: { status: 'waiting' },
      kept: null,
    }),
  }),
  highlights: (lang) => ({
    article: s.article(lang, {
      terms: { status: 'ready', value: { rows: s.rows(lang).slice(0, 1), order: 'importance' } },
      related: { status: 'ready', value: [] },
      highlights: { rows: s.highlights(lang) },
      kept: { readAt: s.highlights(lang)[0]?.savedAt, saved: true },
    }),
    toast: { id: 1, what: 'highlight-deleted', undo: true },
  }),
  unset: () => ({ remember: 'unset' }),
  empty: (lang) => ({
    article: s.article(lang, {
      pageDate: undefined,
      source: {
        status: 'ready',
        value: s.source(lang, { date: undefined, publisher: undefined, since: { kind: 'nothing' } }),
      },
      terms: { status: 'ready', value: { rows: [], order: 'importance', partial: true } },
      related: { status: 'ready', value: [] },
    }),
  }),
  toast: () => ({ toast: { id: 1, what: 'not-this-page', title: 'Hunchun', undo: true } }),
}

const asked = new URLSearchParams(location.search)
const lang = asked.get('lang') === 'ko' ? 'ko' : 'en'
const view = asked.get('view') ?? ''
const theme = asked.get('theme')
if (theme) document.documentElement.dataset.theme = theme

const app = document.getElementById('app') as HTMLElement
if (view === 'cards') showCards(app)
else if (view === 'bar') showBar(app)
else if (VIEWS[view]) render(<Live lang={lang} more={VIEWS[view](lang)} />, app)
else
  render(
    <ul>
      {['cards', 'bar', ...Object.keys(VIEWS)].map((name) => (
        <li key={name}>
          <a href={`?view=${name}`}>{name}</a> <a href={`?view=${name}&lang=ko&theme=dark`}>ko, dark</a>
        </li>
      ))}
    </ul>,
    app,
  )

// What stands at a note's foot is out of sight, and its form opens by a press.
if (view === 'report')
  requestAnimationFrame(() => app.querySelector<HTMLElement>('.note-foot .acts > [aria-expanded]')?.click())
if (view === 'old-note') requestAnimationFrame(() => app.querySelector('.note-foot')?.scrollIntoView())

function Live({ lang, more }: { lang: UiLang; more: Partial<PanelProps> }) {
  return <Panel {...s.panel(lang, more)} />
}

function showBar(root: HTMLElement) {
  root.style.padding = '24px'
  document.body.style.background = theme === 'dark' ? '#17191d' : '#fff'
  const shadow = root.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(barStyles)
  shadow.adoptedStyleSheets = [sheet]
  const nothing = () => {}
  render(
    <SelectionBar
      lang={lang}
      said={{ outcome: 'saved', panel: { canOpen: true } }}
      onSave={nothing}
      onNote={nothing}
      onCite={nothing}
      onClose={nothing}
    />,
    shadow,
  )
}

/** Each in a shadow root of its own, as in a page. */
function showCards(root: HTMLElement) {
  root.style.cssText =
    'display: grid; grid-template-columns: repeat(auto-fill, 344px); gap: 24px; padding: 24px; align-items: start'
  document.body.style.background = theme === 'dark' ? '#17191d' : '#fff'
  s.cards(lang).forEach((card, at) => {
    const host = document.createElement('div')
    root.append(host)
    const shadow = host.attachShadow({ mode: 'open' })
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(cardStyles)
    shadow.adoptedStyleSheets = [sheet]
    const nothing = () => {}
    render(
      <Card
        lang={lang}
        view={card}
        panel={at === 2 ? { shortcut: 'F2' } : { canOpen: true }}
        focused={at === 4}
        onOpen={nothing}
        onNotThis={nothing}
        onKnow={nothing}
        onClose={nothing}
      />,
      shadow,
    )
  })
}
