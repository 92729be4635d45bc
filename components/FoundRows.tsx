import { safeLink } from './links'
import type { FoundArticle, FoundHighlight, FoundNote } from './look-up-props'
import { Shape } from './Shape'
import { useText } from './text'
import { useArea } from './text/area'
import * as words from './text/areas/look-up'
import { formatDate } from './text/dates'
import { DOT, Marked, Said, Scripts } from './words'

/** Whether Tab stops at a row: at the first of each group. */
interface Stop {
  stop?: boolean
}
const tab = (stop: boolean | undefined) => (stop ? 0 : -1)

/** A note: its name, the other scripts, kind and summary, and the name that was found where it is none of these. */
export function NoteHit({ note, stop, onOpen }: { note: FoundNote; onOpen(noteId: string): void } & Stop) {
  const t = useText()
  const l = useArea(words)
  const [namedWith] = note.matched ? l.namedWith(note.matched.text) : ['']
  return (
    <li class="hit" data-note={note.noteId}>
      <button type="button" class="open" tabIndex={tab(stop)} onClick={() => onOpen(note.noteId)}>
        <span class="line">
          <span class={note.lit ? 'name lit' : 'name'}>
            <Marked {...note.title} />
          </span>
          <span class="alt">
            <Scripts scripts={note.scripts} />
          </span>
          {note.inArticle && <span class="n">{t.lookUp.inArticle}</span>}
        </span>
        {note.summary && (
          <span class="says">
            <span class="kd">{t.kinds[note.kind]}</span> <Said {...note.summary} />
          </span>
        )}
        {note.matched && (
          <span class="alt">
            {namedWith}
            <Marked {...note.matched} />
          </span>
        )}
      </button>
    </li>
  )
}

/** An article: its title, what stands around the words, and where it comes from. */
export function ArticleHit({ article, stop }: { article: FoundArticle } & Stop) {
  const t = useText()
  const link = safeLink(article.url)
  const place = article.from === 'reading-list' && t.lookUp.readingList
  const said = (
    <>
      <span class="name">
        <Marked {...article.title} />
      </span>
      {article.snippet && (
        <span class="says">
          <Marked {...article.snippet} />
        </span>
      )}
      <span class="alt">
        {[article.publisher, link?.host, article.date && formatDate(article.date, t.lang), place]
          .filter((part, at, all) => part && all.indexOf(part) === at)
          .join(DOT)}
      </span>
    </>
  )
  return (
    <li class="hit">
      {link ? (
        <a class="open" href={link.href} target="_blank" rel="noopener noreferrer" tabIndex={tab(stop)}>
          {said}
        </a>
      ) : (
        <span class="open">{said}</span>
      )}
    </li>
  )
}

/** A highlight: its words, and the comment where that was found. On the page shown it is gone to; else its page is opened. */
export function HighlightHit({
  highlight,
  stop,
  onShow,
}: { highlight: FoundHighlight; onShow(id: string): void } & Stop) {
  const t = useText()
  const l = useArea(words)
  const { quote, comment, colour, publisher, date, url, here } = highlight
  const link = here ? undefined : safeLink(url)
  const said = (
    <>
      <Shape colour={colour} />
      <span class="unseen">{t.highlights.colours[colour]}: </span>
      <span class="says">
        <Marked {...quote} />
      </span>
      {comment && (
        <span class="alt">
          {l.yourComment}
          <Marked {...comment} />
        </span>
      )}
      <span class="alt">{[publisher, date && formatDate(date, t.lang)].filter(Boolean).join(DOT)}</span>
    </>
  )
  return (
    <li class="hit saved-hit">
      {link ? (
        <a class="open" href={link.href} target="_blank" rel="noopener noreferrer" tabIndex={tab(stop)}>
          {said}
        </a>
      ) : (
        <button type="button" class="open" tabIndex={tab(stop)} onClick={() => onShow(highlight.id)}>
          {said}
        </button>
      )}
    </li>
  )
}
