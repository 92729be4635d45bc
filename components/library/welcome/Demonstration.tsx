import { render } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { CardView } from '../../../reading/types'
import { Card } from '../../Card'
import cardCss from '../../card.css?inline'
import { type Text, useText } from '../../text'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/welcome'
import type { DemoCards } from './welcome-props'

/** Two underlined names in a sentence, and the real card of the one that is pointed at or has the focus. */
export function Demonstration({ cards }: { cards: DemoCards | undefined }) {
  const t = useText()
  const { demo } = useArea(words)
  const [shown, setShown] = useState<'first' | 'second'>('second')
  const name = (which: 'first' | 'second', line: string) => (
    <button
      type="button"
      class={which === shown ? `${line} word` : line}
      aria-pressed={which === shown}
      onMouseEnter={() => setShown(which)}
      onFocus={() => setShown(which)}
      onClick={() => setShown(which)}
    >
      {demo[which]}
    </button>
  )
  const card = cards?.[shown]
  return (
    <figure class="demo" aria-label={demo.label}>
      <p class="demo-text">
        {demo.before}
        {name('first', 'u')}
        {demo.between}
        {name('second', 'u lit')}
        {demo.after}
      </p>
      <ol class="demo-says">
        <li>{demo.dotted}</li>
        <li>{demo.solid}</li>
      </ol>
      <div class="demo-card">{card && <ShadowCard view={card} t={t} />}</div>
      <ol class="demo-says" start={3}>
        <li>{card?.block?.kind === 'then-since' ? demo.card : demo.cardWithoutSince}</li>
      </ol>
    </figure>
  )
}

/** It is looked at here and not used: its foot opens nothing. */
const HERE = '.card{width:auto;max-width:344px;color-scheme:inherit}.nw{white-space:normal}.foot{display:none}'

/** The card as pages get it, in a shadow root of its own. */
function ShadowCard({ view, t }: { view: CardView; t: Text }) {
  const host = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(cardCss + HERE)
    const root = host.current?.shadowRoot ?? host.current?.attachShadow({ mode: 'open' })
    if (!root) return
    root.adoptedStyleSheets = [sheet]
    render(
      <Card
        lang={t.lang}
        view={view}
        panel={{ canOpen: true }}
        onOpen={nothing}
        onNotThis={nothing}
        onKnow={nothing}
        onClose={nothing}
      />,
      root,
    )
  }, [view, t])
  return <div ref={host} />
}

const nothing = () => {}
