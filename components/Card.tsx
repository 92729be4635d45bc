import { useEffect, useRef } from 'preact/hooks'
import type { CardLine, CardView } from '../reading/types'
import { Icon } from './Icon'
import { Menu } from './Menu'
import type { UiLang } from './panel-props'
import { TextContext, textFor, useText } from './text'
import { formatDate, formatRange } from './text/dates'
import { standing, whenChecked } from './text/facts'
import { Said, Scripts } from './words'

interface Props {
  lang: UiLang
  view: CardView
  /** Where the page cannot open the panel (Firefox with its sidebar shut) the card names the key that does. */
  panel: { canOpen: true } | { shortcut: string }
  /** Opened by the keyboard: the focus goes into the card, and it can be closed by a button. */
  focused?: boolean
  onOpen(): void
  onNotThis(scope: 'page' | 'always'): void
  onKnow(): void
  onClose(): void
}

/** The card in the page: public pack text only. Kind and scripts, name, one sentence, one block, foot. */
export function Card({ lang, view, panel, focused = false, onOpen, onNotThis, onKnow, onClose }: Props) {
  const t = textFor(lang)
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focused) card.current?.focus()
  }, [focused, view.noteId])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }
  return (
    <TextContext.Provider value={t}>
      <div
        ref={card}
        class="card"
        role="dialog"
        aria-label={view.title}
        lang={lang}
        tabIndex={-1}
        data-note-id={view.noteId}
        onKeyDown={onKeyDown}
      >
        <p class="alt">
          {t.kinds[view.kind]}
          {view.scripts.length > 0 && ' · '}
          <Scripts scripts={view.scripts} />
        </p>
        <p class="name">{view.title}</p>
        <p>
          <Said {...view.summary} fallback={view.summary.lang !== lang} />
        </p>
        <Block block={view.block} />
        <div class="foot">
          <span class="alt">{t.card.sources(view.sources)}</span>
          {'canOpen' in panel ? (
            <button type="button" class="act" onClick={onOpen}>
              {t.card.open}
              <Icon name="right" />
            </button>
          ) : (
            <Key shortcut={panel.shortcut} />
          )}
          <Menu
            class="ib"
            label={t.card.menu}
            button={<Icon name="more" />}
            items={[
              { label: t.note.notThis, hint: t.card.notThisPage, act: () => onNotThis('page') },
              { label: t.card.never, hint: t.card.neverWhy, act: () => onNotThis('always') },
              { label: t.note.know, hint: t.note.knowWhy, act: onKnow },
            ]}
          />
          {focused && (
            <button type="button" class="ib" aria-label={t.card.close} onClick={onClose}>
              <Icon name="close" />
            </button>
          )}
        </div>
      </div>
    </TextContext.Provider>
  )
}

function Key({ shortcut }: { shortcut: string }) {
  const [key, does] = useText().card.key(shortcut)
  return (
    <span class="alt key">
      <kbd>{key}</kbd> {does}
    </span>
  )
}

/** *Then and since* in lamp; *last checked* and the newest fact in grey; or who says what. */
function Block({ block }: { block: CardView['block'] }) {
  const t = useText()
  if (!block) return null
  if (block.kind === 'then-since') {
    const { day, at, toCome, since } = block
    return (
      <dl class="since">
        {(at || toCome) && (
          <div>
            <dt>
              <time dateTime={day}>{formatDate(day, t.lang)}</time>
            </dt>
            <dd>{toCome ? t.card.stillToCome : at && <Line line={at} />}</dd>
          </div>
        )}
        {since && (
          <div>
            <dt>{t.since.short}</dt>
            <dd>
              <Line line={since} dated />
            </dd>
          </div>
        )}
      </dl>
    )
  }
  if (block.kind === 'last-checked')
    return (
      <div class="lately">
        <p>
          <b lang={block.line.lang}>{whenChecked(standing(block.line.text), block.checked, t)}</b>
        </p>
        <p class="alt">{t.card.nothingLater}</p>
      </div>
    )
  if (block.kind === 'facts')
    return (
      <div class="lately">
        <Line line={block.line} dated />
      </div>
    )
  return (
    <div class="contested">
      <p>
        <b>{t.card.contested(block.claim)}</b>
      </p>
      <dl>
        <div>
          <dt>{t.note.saysSo}</dt>
          <dd>{block.says}</dd>
        </div>
        {block.denies && (
          <div>
            <dt>{t.note.saysOtherwise}</dt>
            <dd>{block.denies}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}

/** A fact's words, and after them its date. */
function Line({ line, dated = false }: { line: CardLine; dated?: boolean }) {
  const t = useText()
  const { from, to } = line.when ?? {}
  const date = from && to ? formatRange(from, to, t.lang) : from ? formatDate(from, t.lang) : undefined
  const text = standing(line.text)
  if (!dated || !date) return <span lang={line.lang}>{text}</span>
  return (
    <>
      <span lang={line.lang}>{bare(text)}</span>, <span class="nw">{date}</span>
    </>
  )
}

/** Without its full stop, where words follow. */
const bare = (text: string) => text.replace(/[.。]$/, '')
