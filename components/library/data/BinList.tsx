import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../../Icon'
import { useText } from '../../text'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'
import type { BinItemView, DataActions } from './data-props'
import { dayInWords } from './days'
import { Question } from './Question'

/** Rows that are shown at once. */
const PAGE = 50

interface Props {
  bin: readonly BinItemView[]
  actions: DataActions
}

/** What was deleted in the last 30 days: to take back, or to take away for good. */
export function BinList(props: Props) {
  const d = useArea(words)
  return props.bin.length ? <Rows {...props} /> : <p class="alt bin-empty">{d.bin.empty}</p>
}

function Rows({ bin, actions }: Props) {
  const { lang } = useText()
  const d = useArea(words)
  const id = useId()
  const [open, setOpen] = useState(false)
  const [asked, setAsked] = useState(false)
  const [shown, setShown] = useState(PAGE)
  const list = useRef<HTMLDivElement>(null)
  // It comes up below the window's edge, as the last thing of the page.
  useLayoutEffect(() => {
    if (open) list.current?.scrollIntoView({ block: 'nearest' })
  }, [open])
  return (
    <>
      <div class="line bin">
        <span>{d.bin.title(bin.length)}</span>
        <button type="button" class="act" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
          {open ? d.bin.close : d.bin.look}
          <Icon name={open ? 'up' : 'right'} />
        </button>
      </div>
      <div id={id} ref={list} hidden={!open}>
        <ul class="bin-rows">
          {bin.slice(0, shown).map((item) => (
            <li key={item.id} class="line">
              <div>
                <span class="binned">{item.words}</span>
                <p class="alt">
                  {[
                    d.bin.kinds[item.kind],
                    item.taken > 0 && d.bin.taken(item.taken),
                    item.host,
                    d.bin.goes(dayInWords(item.goes, lang)),
                  ]
                    .filter(Boolean)
                    .join('\u00a0· ')}
                </p>
              </div>
              <button
                type="button"
                class="act"
                aria-label={d.bin.backOf(item.words)}
                onClick={() => actions.takeBack(item)}
              >
                <Icon name="undo" />
                {d.bin.back}
              </button>
            </li>
          ))}
        </ul>
        <div class="acts">
          {bin.length > shown && (
            <button type="button" class="act fold" onClick={() => setShown(shown + PAGE)}>
              {d.bin.more(bin.length - shown)}
              <Icon name="down" />
            </button>
          )}
          <button type="button" class="act" aria-expanded={asked} onClick={() => setAsked(!asked)}>
            {d.bin.emptyIt}
          </button>
        </div>
        {asked && (
          <Question
            ask={d.bin.ask}
            onClose={() => setAsked(false)}
            acts={
              <>
                <button type="button" class="plain" onClick={() => setAsked(false)}>
                  {d.forget.keep}
                </button>
                <button
                  type="button"
                  class="plain hard"
                  onClick={async () => {
                    setAsked(false)
                    await actions.emptyBin()
                  }}
                >
                  {d.bin.emptyIt}
                </button>
              </>
            }
          >
            {d.bin.what(bin.length)}
          </Question>
        )}
      </div>
    </>
  )
}
