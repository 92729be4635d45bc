import { localDay } from '../knowledge/dates'
import { CommentEditor } from './CommentEditor'
import { Icon } from './Icon'
import { Menu, type MenuItem } from './Menu'
import type { HighlightView, PanelActions } from './panel-props'
import { COLOURS, Shape } from './Shape'
import { type Text, useText } from './text'
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
  return (
    <li class={`row saved hue-${colour}${editing ? ' writing' : ''}`} data-highlight-id={id} data-status={status}>
      <span class="sign" role="img" aria-label={t.highlights.colours[colour]}>
        <Shape colour={colour} hollow={lost || status === 'changed'} />
      </span>
      <div>
        {status === 'changed' && <p class="changed">{t.highlights.changed}</p>}
        <button
          type="button"
          class="open"
          aria-disabled={lost}
          title={lost ? undefined : t.highlights.goThere}
          onClick={() => !lost && actions.goToHighlight(id)}
        >
          <q>{quote}</q>
        </button>
        {!editing && comment && <p class="comment">{comment}</p>}
        {!editing && draft !== undefined && (
          <button type="button" class="act draft" onClick={onEdit}>
            {t.highlights.draft}: <span>{draft.trim() || t.highlights.draftEmpty}</span>
          </button>
        )}
        {!editing && <p class="alt where">{whereabouts(row, t)}</p>}
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
          items={choices(row, t, actions, onEdit, onDelete)}
        />
      )}
      {editing && <CommentEditor key={id} row={row} actions={actions} onClose={onClose} />}
    </li>
  )
}

/** "In place · saved 18 Jan 2026"; where it is not, the sentence that it stood in. */
function whereabouts({ quote, sentence, savedAt, status }: HighlightView, t: Text): string {
  const day = formatDate(localDay(new Date(savedAt)), t.lang)
  if (status === 'orphan' && sentence.trim() && sentence.trim() !== quote.trim())
    return t.highlights.savedIn(day, sentence.trim())
  const saved = t.highlights.saved(day)
  return status === 'anchored' ? `${t.highlights.inPlace} · ${saved}` : saved
}

/** As much of the words as tells one row's menu from the next. */
const shortened = (quote: string) => (quote.length > 40 ? `${quote.slice(0, 40)}…` : quote)

function choices(
  { id, quote, colour, comment, draft }: HighlightView,
  t: Text,
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
    { label: h.copy, act: () => actions.copy(quote) },
    { label: h.delete, hint: h.deleteWhy, act: onDelete },
  ]
}
