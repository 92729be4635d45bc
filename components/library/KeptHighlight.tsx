import { localDay } from '../../knowledge/dates'
import { CommentEditor } from '../CommentEditor'
import { Icon } from '../Icon'
import { Menu } from '../Menu'
import type { HighlightView, PanelActions } from '../panel-props'
import { COLOURS, Shape } from '../Shape'
import { useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import { formatDate } from '../text/dates'

interface Props {
  row: HighlightView
  editing: boolean
  actions: Pick<PanelActions, 'goToHighlight' | 'setColour' | 'copy' | 'keepDraft' | 'saveComment'>
  onEdit(): void
  onDelete(): void
  onClose(): void
}

/** A saved stretch beside the kept text: a press brings it into view there. */
export function KeptHighlight({ row, editing, actions, onEdit, onDelete, onClose }: Props) {
  const t = useText()
  const l = useArea(words)
  const { id, quote, colour, comment, draft, status, savedAt } = row
  const lost = status === 'orphan'
  const short = quote.length > 40 ? `${quote.slice(0, 40)}…` : quote
  return (
    <li class={`row saved hue-${colour}${editing ? ' writing' : ''}`} data-highlight-id={id} data-status={status}>
      <span class="sign" role="img" aria-label={t.highlights.colours[colour]}>
        <Shape colour={colour} hollow={status !== 'anchored'} />
      </span>
      <div>
        <button type="button" class="open" aria-disabled={lost} onClick={() => !lost && actions.goToHighlight(id)}>
          <q>{quote}</q>
        </button>
        {!editing && comment && <p class="comment">{comment}</p>}
        {!editing && draft !== undefined && (
          <button type="button" class="act draft" onClick={onEdit}>
            {l.draft}: <span>{draft.trim() || t.highlights.draftEmpty}</span>
          </button>
        )}
        {!editing && <p class="alt where">{t.highlights.saved(formatDate(localDay(new Date(savedAt)), t.lang))}</p>}
      </div>
      <Menu
        class="ib"
        label={t.highlights.menu(short)}
        button={<Icon name="more" />}
        items={[
          ...COLOURS.map((other) => ({
            label: t.highlights.colours[other],
            icon: <Shape colour={other} />,
            checked: other === colour,
            act: () => actions.setColour(id, other),
          })),
          { label: comment || draft !== undefined ? l.editComment : l.addComment, act: onEdit },
          { label: t.highlights.copy, act: () => actions.copy(quote) },
          { label: l.delete, hint: l.deleteWhy, act: onDelete },
        ]}
      />
      {editing && <CommentEditor key={id} row={row} actions={actions} onClose={onClose} />}
    </li>
  )
}
