import { useEffect, useRef } from 'preact/hooks'
import type { CardLine, CardView } from '../reading/types'
import { Icon } from './Icon'
import { asPrinted } from './Keys'
import { Menu } from './Menu'
import type { UiLang } from './panel-props'
import { TextContext, textFor, useText } from './text'
import { dateInText, formatDate, formatRange } from './text/dates'
import { isPhrase, standing, whenChecked } from './text/facts'
import { DOT, Said, Scripts } from './words'

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
          {view.scripts.length > 0 && DOT}
          <Scripts scripts={view.scripts} />
        </p>
        <p class="name">{view.title}</p>
        <p class="clamp">
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
              { label: t.note.notThisPage, hint: t.note.notThisWhy, act: () => onNotThis('page') },
              { label: t.note.notThisAlways, hint: t.note.notThisAlwaysWhy, act: () => onNotThis('always') },
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
  const [key, does] = useText().card.key(asPrinted(shortcut))
  return (
    <span class="alt key">
      <kbd>{key}</kbd> <span>{does}</span>
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
            <dd class="clamp">{toCome ? t.card.stillToCome : at && <Line line={at} />}</dd>
          </div>
        )}
        {since && (
          <div>
            <dt>{t.since.short}</dt>
            <dd class="clamp">
              <Line line={since} dated />
            </dd>
          </div>
        )}
      </dl>
    )
  }
  if (block.kind === 'last-checked') {
    const { line, checked } = block
    const text = standing(line.text)
    const phrase = isPhrase(text, t)
    return (
      <div class="lately">
        <p class="clamp">
          <b lang={line.lang}>{phrase ? whenChecked(text, checked, t) : text}</b>
        </p>
        <p class="alt">{phrase ? t.card.nothingLater : t.card.checkedApart(dateInText(checked, t.lang))}</p>
      </div>
    )
  }
  if (block.kind === 'facts')
    return (
      <div class="lately">
        <p class="clamp">
          <Line line={block.line} dated />
        </p>
      </div>
    )
  return (
    <div class="contested">
      <p class="clamp">
        <b>{t.card.contested(block.claim)}</b>
      </p>
      <dl>
        <div>
          <dt>{t.note.saysSo}</dt>
          <dd class="clamp">{block.says}</dd>
        </div>
        {block.denies && (
          <div>
            <dt>{t.note.saysOtherwise}</dt>
            <dd class="clamp">{block.denies}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}

/**
 * A fact's words, and before them what a clamped line must not lose: its date, and past the day of its last check that
 * day.
 */
function Line({ line, dated = false }: { line: CardLine; dated?: boolean }) {
  const t = useText()
  const { checked, lang } = line
  const { from, to } = line.when ?? {}
  const date = from && to ? formatRange(from, to, t.lang) : from ? formatDate(from, t.lang) : undefined
  const text = standing(line.text)
  const phrase = isPhrase(text, t)
  return (
    <>
      {dated && date && (
        <>
          <span class="nw">{date}</span>
          {DOT}
        </>
      )}
      {checked && !phrase && `(${t.note.lastChecked(dateInText(checked, t.lang))}) `}
      <span lang={lang}>{checked && phrase ? whenChecked(text, checked, t) : text}</span>
    </>
  )
}
