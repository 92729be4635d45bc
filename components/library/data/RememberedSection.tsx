import { useId } from 'preact/hooks'
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
        <fieldset class="line seg-line">
          <legend>{d.remembered.stateMedia}</legend>
          <div class="seg">
            {CHOICES.map((choice) => (
              <label key={choice}>
                <input
                  type="radio"
                  name={id}
                  checked={choice === stateMedia}
                  onChange={() => actions.setStateMedia(choice)}
                />
                <span>{d.remembered[choice]}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
    </section>
  )
}
