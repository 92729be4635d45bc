import { useState } from 'preact/hooks'
import { localDay } from '../../knowledge/dates'
import { ForgetQuestion } from '../ForgetQuestion'
import { Icon } from '../Icon'
import { safeLink } from '../links'
import { Menu, type MenuItem } from '../Menu'
import { Shape } from '../Shape'
import { useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import { formatDate } from '../text/dates'
import { DOT, Marked } from '../words'
import type { InList } from './ListPage'
import type { ArticleItem, ArticleListActions } from './list-props'

interface Props {
  item: ArticleItem
  inList: InList
  actions: ArticleListActions
}

/** Signs shown of an article's highlights before their number says the rest. */
const SIGNS = 6

/** An article that is kept. Saved and only read differ in bookmark, weight and what becomes of them. */
export function ArticleRow({ item, inList, actions }: Props) {
  const t = useText()
  const l = useArea(words)
  const [asked, setAsked] = useState(false)
  const { id, title, lang, lines, published, savedAt, colours, binnedUntil } = item
  const saved = savedAt !== undefined
  const held = saved && colours.length > 0
  const keep = held ? l.held(title.text) : saved ? l.kept(title.text) : l.keep(title.text)
  return (
    <li
      class={`r${saved ? ' kept' : ''}${inList.selected ? ' picked' : ''}${inList.current ? ' cur' : ''}`}
      data-id={id}
      aria-current={inList.current ? 'true' : undefined}
    >
      <label class="tick">
        <input
          type="checkbox"
          aria-label={l.select(title.text)}
          checked={inList.selected}
          onClick={(event) => inList.onSelect(event.currentTarget.checked, event.shiftKey)}
        />
      </label>
      <button
        type="button"
        class="ib keep"
        aria-label={keep}
        title={keep}
        aria-pressed={saved}
        disabled={binnedUntil !== undefined}
        onClick={() => actions.save([id], !saved)}
      >
        <Icon name={saved ? 'kept' : 'keep'} />
      </button>
      <div class="what">
        <a class="open name" href={`#articles/${id}`} lang={lang || undefined}>
          <Marked {...title} />
        </a>
        {lines && (
          <p class="lines" lang={lang || undefined}>
            <Marked {...lines} />
          </p>
        )}
        <p class="alt">
          {item.publisher}
          {DOT}
          <Fate item={item} />
        </p>
      </div>
      <div class="when">
        {published ? <time dateTime={published}>{formatDate(published, t.lang)}</time> : <span>{l.noDateGiven}</span>}
        {colours.length > 0 && (
          <span class="signs" role="img" aria-label={l.highlights(colours.length)}>
            {colours.slice(0, SIGNS).map((colour, at) => (
              <Shape key={at} colour={colour} />
            ))}
            {l.count(colours.length)}
          </span>
        )}
      </div>
      <Menu
        class="ib"
        label={l.rowMenu(title.text)}
        button={<Icon name="more" />}
        items={choices(item, held, l, actions, () => setAsked(true))}
      />
      {asked && (
        <div class="asked-here">
          <ForgetQuestion
            what="article"
            host={safeLink(item.address)?.host ?? ''}
            highlights={colours.length}
            onForget={() => actions.forget(id)}
            onClose={() => setAsked(false)}
          />
        </div>
      )}
    </li>
  )
}

/** "saved 18 Jan 2026, stays", "read 9 Nov 2026, goes on 7 Feb 2027". */
export function Fate({ item }: { item: Pick<ArticleItem, 'readAt' | 'savedAt' | 'goesOn' | 'binnedUntil'> }) {
  const t = useText()
  const l = useArea(words)
  const day = (at: number) => formatDate(localDay(new Date(at)), t.lang)
  const { readAt, savedAt, goesOn, binnedUntil } = item
  if (binnedUntil !== undefined) return <>{l.binned(localDay(new Date(binnedUntil)))}</>
  if (savedAt !== undefined)
    return (
      <>
        {t.lang === 'ko' && `${day(savedAt)} `}
        <b>{l.saved}</b>
        {t.lang === 'en' && ` ${day(savedAt)}`}, {l.stays}
      </>
    )
  const read = t.lang === 'ko' ? `${day(readAt)} ${l.read}` : `${l.read} ${day(readAt)}`
  return (
    <>
      {read}, {goesOn === undefined ? l.untilDeleted : l.goes(localDay(new Date(goesOn)))}
    </>
  )
}

function choices(
  { id, savedAt, binnedUntil }: ArticleItem,
  held: boolean,
  l: typeof words.en,
  actions: ArticleListActions,
  onForget: () => void,
): MenuItem[] {
  const forget = { label: l.forget, hint: l.forgetWhy, act: onForget }
  if (binnedUntil !== undefined) return [{ label: l.restore, act: () => actions.restore([id]) }, forget]
  const saved = savedAt !== undefined
  return [
    ...(held ? [] : [{ label: saved ? l.unsave : l.save, act: () => actions.save([id], !saved) }]),
    { label: l.delete, hint: l.deleteWhy, act: () => actions.remove([id]) },
    forget,
  ]
}
