import { localDay } from '../../knowledge/dates'
import { CommentEditor } from '../CommentEditor'
import { Icon } from '../Icon'
import { OutArrow } from '../links'
import { Menu, type MenuItem } from '../Menu'
import { COLOURS, Shape } from '../Shape'
import { type Text, useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import { formatDate } from '../text/dates'
import { DOT, Marked } from '../words'
import type { InList } from './ListPage'
import type { HighlightItem, HighlightListActions } from './list-props'

interface Props {
  item: HighlightItem
  inList: InList
  editing: boolean
  actions: HighlightListActions
  onEdit(): void
  onClose(): void
}

/** A saved stretch among all others: its words, the comment, and the article that it stands in. */
export function HighlightItemRow({ item, inList, editing, actions, onEdit, onClose }: Props) {
  const t = useText()
  const l = useArea(words)
  const { id, articleId, quote, lang, comment, draft, colour, title, published } = item
  const short = quote.text.length > 40 ? `${quote.text.slice(0, 40)}…` : quote.text
  const day = formatDate(localDay(new Date(item.savedAt)), t.lang)
  return (
    <li
      class={`r highlight hue-${colour}${inList.selected ? ' picked' : ''}${inList.current ? ' cur' : ''}`}
      data-id={id}
      data-highlight-id={id}
      aria-current={inList.current ? 'true' : undefined}
    >
      <label class="tick">
        <input
          type="checkbox"
          aria-label={l.select(short)}
          checked={inList.selected}
          onClick={(event) => inList.onSelect(event.currentTarget.checked, event.shiftKey)}
        />
      </label>
      <span class="sign" role="img" aria-label={t.highlights.colours[colour]}>
        <Shape colour={colour} />
      </span>
      <div class="what">
        <a class="open" href={`#articles/${articleId}/${id}`} lang={lang || undefined}>
          <q>
            <Marked {...quote} />
          </q>
        </a>
        {!editing && comment.text && (
          <p class="comment">
            <Marked {...comment} />
          </p>
        )}
        {!editing && draft !== undefined && (
          <button type="button" class="act draft" onClick={onEdit}>
            {l.draft}: <span>{draft.trim() || t.highlights.draftEmpty}</span>
          </button>
        )}
        <p class="alt">
          <span lang={lang || undefined}>{title}</span>
          {DOT}
          {item.publisher}
          {published && DOT + formatDate(published, t.lang)}
        </p>
      </div>
      <div class="when">
        {item.binnedUntil === undefined ? (
          t.highlights.saved(day)
        ) : (
          <span>{l.binned(localDay(new Date(item.binnedUntil)))}</span>
        )}
      </div>
      <span class="acts-of">
        <OutArrow address={item.address} />
        <Menu
          class="ib"
          label={t.highlights.menu(short)}
          button={<Icon name="more" />}
          items={choices(item, t, l, actions, onEdit)}
        />
      </span>
      {editing && (
        <CommentEditor
          key={id}
          row={{
            id,
            colour,
            draft,
            comment: item.plainComment,
            quote: quote.text,
            sentence: item.sentence,
            savedAt: item.savedAt,
            status: 'unknown',
          }}
          actions={actions}
          onClose={onClose}
        />
      )}
    </li>
  )
}

function choices(
  { id, colour, comment, draft, binnedUntil }: HighlightItem,
  t: Text,
  l: typeof words.en,
  actions: HighlightListActions,
  onEdit: () => void,
): MenuItem[] {
  if (binnedUntil !== undefined) return [{ label: l.restore, act: () => actions.restore([id]) }]
  return [
    ...COLOURS.map((other) => ({
      label: t.highlights.colours[other],
      icon: <Shape colour={other} />,
      checked: other === colour,
      act: () => actions.setColour(id, other),
    })),
    { label: comment.text || draft !== undefined ? l.editComment : l.addComment, act: onEdit },
    { label: l.delete, hint: l.deleteWhy, act: () => actions.remove([id]) },
  ]
}
