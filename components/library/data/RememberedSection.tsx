import { useId } from 'preact/hooks'
import { choicesOf, Segments } from '../../Segments'
import { useText } from '../../text'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'
import type { DataProps } from './data-props'
import { dayInWords } from './days'

const CHOICES = ['same', 'saved'] as const

/** What is kept of what is read, and when it goes. */
export function RememberedSection({ remember, stateMedia, summary, actions }: DataProps) {
  const { lang } = useText()
  const d = useArea(words)
  const id = useId()
  const { saved, onlyRead, next } = summary
  const reading = next
    ? d.remembered.readGo(onlyRead, dayInWords(next.at, lang), next.articles)
    : onlyRead > 0 && d.remembered.read(onlyRead)
  return (
    <section aria-labelledby={id} class="remembered">
      <header>
        <h2 id={id}>{d.remembered.title}</h2>
        <a class="act" href="#settings">
          {d.remembered.change}
        </a>
      </header>
      <p>{d.remembered.choices[remember]}</p>
      <p class="alt">
        {saved > 0 && d.remembered.stay(saved)} {reading} {d.remembered.who}
      </p>
      {(remember === 'days-90' || remember === 'always') && (
        <div class="line seg-line">
          <span>{d.remembered.stateMedia}</span>
          <Segments
            label={d.remembered.stateMedia}
            choices={choicesOf(CHOICES, d.remembered)}
            value={stateMedia}
            onChoose={actions.setStateMedia}
          />
        </div>
      )}
    </section>
  )
}
