import { useState } from 'preact/hooks'
import { localDay } from '../knowledge/dates'
import { nestQuotes } from '../reading/quotation'
import { CommentEditor } from './CommentEditor'
import { useCopyItems } from './CopyAs'
import { Icon } from './Icon'
import { Menu, type MenuItem } from './Menu'
import type { HighlightView, PanelActions } from './panel-props'
import { COLOURS, Shape } from './Shape'
import { type Text, useText } from './text'
import { useArea } from './text/area'
import * as saving from './text/areas/saving'
import { formatDate } from './text/dates'

interface Props {
  row: HighlightView
  editing: boolean
  actions: PanelActions
  onEdit(): void
  onDelete(): void
  /** The comment is closed, its draft kept or saved. */
  onClose(): void
}

/** A saved stretch: its words, the reader's comment, and where it is now. A click on it goes there in the page. */
export function HighlightRow({ row, editing, actions, onEdit, onDelete, onClose }: Props) {
  const t = useText()
  const { id, quote, colour, comment, draft, status } = row
  const lost = status === 'orphan'
  const change = status === 'changed' ? row.change : undefined
  const copies = useCopyItems({ kind: 'highlight', id })
  return (
    <li class={`row saved hue-${colour}${editing ? ' writing' : ''}`} data-highlight-id={id} data-status={status}>
      <span class="sign" role="img" aria-label={t.highlights.colours[colour]}>
        <Shape colour={colour} hollow={lost || status === 'changed'} />
      </span>
      <div>
        {status === 'changed' && !change?.kept && <p class="changed">{t.highlights.changed}</p>}
        <button
          type="button"
          class="open"
          aria-disabled={lost}
          title={lost ? undefined : t.highlights.goThere}
          onClick={() => !lost && actions.goToHighlight(id)}
        >
          {change && !change.kept ? <Differences pieces={change.pieces} /> : <q>{quote}</q>}
        </button>
        {!editing && comment && <p class="comment">{comment}</p>}
        {!editing && draft !== undefined && (
          <button type="button" class="act draft" onClick={onEdit}>
            {t.highlights.draft}: <span>{draft.trim() || t.highlights.draftEmpty}</span>
          </button>
        )}
        {!editing && <Whereabouts row={row} />}
        {!editing && change && <Change row={row} change={change} actions={actions} />}
        {!editing && lost && <Place onPlace={() => actions.placeAtSelection(id)} />}
      </div>
      {editing ? (
        <button type="button" class="ib" aria-label={t.highlights.close} title={t.highlights.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      ) : (
        <Menu
          class="ib"
          label={t.highlights.menu(shortened(quote))}
          button={<Icon name="more" />}
          items={choices(row, t, copies, actions, onEdit, onDelete)}
        />
      )}
      {editing && <CommentEditor key={id} row={row} actions={actions} onClose={onClose} />}
    </li>
  )
}

/** What has changed within the words: what was taken out, and what stands there instead. */
function Differences({ pieces }: { pieces: NonNullable<HighlightView['change']>['pieces'] }) {
  return (
    <q>
      {pieces.map(({ kind, text }, at) => {
        const Mark = kind === 'was' ? 'del' : 'ins'
        return kind === 'same' ? text : <Mark key={at}>{text}</Mark>
      })}
    </q>
  )
}

/** "In place · saved 18 Jan 2026"; where it is not, the sentence that it stood in, or what stood before it. */
function Whereabouts({ row }: { row: HighlightView }) {
  const t = useText()
  const words = useArea(saving)
  const { savedAt, placedAt, status, earlier = [] } = row
  const day = (at: number) => formatDate(localDay(new Date(at)), t.lang)
  const saved = placedAt ? words.placed(day(placedAt)) : t.highlights.saved(day(savedAt))
  const change = status === 'changed' ? row.change : undefined
  const here = () => {
    if (status === 'anchored') return `${t.highlights.inPlace} · ${saved}`
    if (change) return change.kept ? words.keptAs(day(savedAt)) : words.seenChanged(day(savedAt), day(change.seenAt))
    return status === 'orphan' ? (stoodIn(row, day(savedAt), words) ?? saved) : saved
  }
  return (
    <>
      <p class="alt where">{here()}</p>
      {earlier.map(({ quote, at }) => (
        <p key={at} class="alt where">
          {words.earlier(day(at), nestQuotes(quote))}
        </p>
      ))}
    </>
  )
}

/** The sentence around words that are gone; of words that were the whole of it, what stood before. */
function stoodIn({ quote, sentence, before }: HighlightView, day: string, words: typeof saving.en): string | undefined {
  const whole = sentence.trim()
  if (whole && whole !== quote.trim()) return words.savedIn(day, nestQuotes(whole))
  return before ? words.after(day, nestQuotes(before)) : undefined
}

interface ChangeProps {
  row: HighlightView
  change: NonNullable<HighlightView['change']>
  actions: PanelActions
}

/** A changed sentence is evidence: to keep what was saved comes first, then both versions, each with its day. */
function Change({ row, change, actions }: ChangeProps) {
  const t = useText()
  const words = useArea(saving)
  const [both, setBoth] = useState(false)
  const copies = useCopyItems({ kind: 'versions', id: row.id })
  const day = (at: number) => formatDate(localDay(new Date(at)), t.lang)
  const saved = row.placedAt ?? row.savedAt
  const versions = [
    { label: words.versionSaved(day(saved)), text: row.quote },
    { label: words.versionSeen(day(change.seenAt)), text: change.now },
  ]
  return (
    <>
      {both && (
        <dl class="versions">
          {versions.map(({ label, text }) => (
            <div key={label}>
              <dt class="alt">{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <div class="acts evidence">
        {!change.kept && (
          <button type="button" class="act" onClick={() => actions.keepAsSaved(row.id)}>
            {words.keep(shortDay(saved, t))}
          </button>
        )}
        <button type="button" class="act second" aria-expanded={both} onClick={() => setBoth(!both)}>
          {both ? words.hideBoth : words.showBoth}
        </button>
        <Menu class="act second" button={words.copyBoth} items={copies} />
      </div>
    </>
  )
}

function Place({ onPlace }: { onPlace(): void }) {
  const words = useArea(saving)
  return (
    <div class="acts evidence">
      <button type="button" class="act" title={words.placeHow} onClick={onPlace}>
        <Icon name="aim" />
        {words.place}
      </button>
    </div>
  )
}

/** "18 Jan"; with the year where it is not this one. */
function shortDay(at: number, t: Text): string {
  const date = new Date(at)
  const sameYear = date.getFullYear() === new Date().getFullYear()
  const day = formatDate(localDay(date), t.lang)
  return sameYear ? day.replace(t.lang === 'ko' ? /^\d+년 / : / \d+$/, '') : day
}

/** As much of the words as tells one row's menu from the next. */
const shortened = (quote: string) => (quote.length > 40 ? `${quote.slice(0, 40)}…` : quote)

function choices(
  { id, quote, colour, comment, draft }: HighlightView,
  t: Text,
  copies: readonly MenuItem[],
  actions: PanelActions,
  onEdit: () => void,
  onDelete: () => void,
): MenuItem[] {
  const h = t.highlights
  return [
    ...COLOURS.map((other) => ({
      label: h.colours[other],
      icon: <Shape colour={other} />,
      checked: other === colour,
      act: () => actions.setColour(id, other),
    })),
    { label: comment || draft !== undefined ? h.editComment : h.addComment, act: onEdit },
    ...copies,
    { label: h.copy, act: () => actions.copy(quote) },
    { label: h.delete, hint: h.deleteWhy, act: onDelete },
  ]
}
