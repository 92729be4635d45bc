import { useId, useState } from 'preact/hooks'
import { Icon } from '../../Icon'
import { choicesOf, Segments } from '../../Segments'
import { useText } from '../../text'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/welcome'
import { CommandKeysList } from './CommandKeysList'
import { Demonstration } from './Demonstration'
import { Outlets } from './Outlets'
import type { Choices, WelcomeProps } from './welcome-props'

const LANGUAGES = [
  ['en', 'English'],
  ['ko', '한국어'],
] as const
const LEVELS = ['new', 'follow', 'field'] as const
/** Offered first: what is read is of use for some weeks, and then nobody's business. */
const MEMORIES = ['days-90', 'always', 'saved'] as const

/** The first run: on the left what Sidelight does, on the right three questions. Nothing chosen holds before it is kept. */
export function Welcome(props: WelcomeProps) {
  const { state } = props
  const t = useText()
  const w = useArea(words)
  return (
    <div class="welcome" lang={t.lang}>
      <header class="welcome-head">
        <p class="me">
          <Icon name="logo" />
          {t.name}
        </p>
        {state !== 'private' &&
          LANGUAGES.map(([lang, name]) => (
            <button
              key={lang}
              type="button"
              lang={lang}
              aria-pressed={lang === t.lang}
              onClick={() => props.onLang(lang)}
            >
              {name}
            </button>
          ))}
      </header>
      <main class="welcome-body">
        <div>
          <h1>{w.heading}</h1>
          <p class="lead">{w.lead}</p>
          <Demonstration cards={props.cards} />
          <p class="try">
            <a class="plain" href={props.sampleAddress} target="_blank" rel="noopener">
              {w.try}
            </a>
            <span class="alt">{w.tryWhat}</span>
          </p>
          <CommandKeysList keys={props.keys} onChoose={props.onChooseKeys} />
        </div>
        <Questions {...props} />
      </main>
    </div>
  )
}

function Questions({ now, state, onKeep, ...outlets }: WelcomeProps) {
  const w = useArea(words)
  const id = useId()
  const [changed, setChanged] = useState<Partial<Choices>>({})
  const choices = { ...now, ...changed }
  const disabled = state === 'private'
  const choose = (change: Partial<Choices>) => setChanged({ ...changed, ...change })
  return (
    <form
      class="questions"
      onSubmit={(event) => {
        event.preventDefault()
        onKeep(choices)
      }}
    >
      <Outlets
        {...outlets}
        disabled={disabled}
        paintStateMedia={choices.paintStateMedia}
        onPaintStateMedia={(paintStateMedia) => choose({ paintStateMedia })}
      />
      <section aria-labelledby="know">
        <h2 id="know">{w.know}</h2>
        <Segments
          label={w.know}
          value={choices.familiarity}
          choices={choicesOf(LEVELS, w.levels)}
          disabled={disabled}
          onChoose={(familiarity) => choose({ familiarity })}
        />
        <p class="alt">{w.knowWhy[choices.familiarity ?? 'unset']}</p>
      </section>
      <section>
        <fieldset class="first-memory" disabled={disabled}>
          <legend>
            <h2>{w.remembers}</h2>
          </legend>
          {MEMORIES.map((offered) => (
            <label key={offered} class="choice">
              <input
                type="radio"
                name={id}
                checked={offered === choices.remember}
                onChange={() => choose({ remember: offered })}
              />
              {w.choices[offered]}
            </label>
          ))}
        </fieldset>
        {choices.remember !== 'saved' && (
          <div class="on-state">
            <span>{w.onState}</span>
            <Segments
              label={w.onState}
              value={choices.rememberStateMedia}
              choices={[
                ['same', w.onStateSame],
                ['saved', w.onStateSaved],
              ]}
              disabled={disabled}
              onChoose={(rememberStateMedia) => choose({ rememberStateMedia })}
            />
          </div>
        )}
        <p class="alt">{w.remembersWhy}</p>
      </section>
      <section aria-labelledby="who">
        <h2 id="who">{w.who}</h2>
        <p class="plainly">{w.whoIs}</p>
        <div class="keep-line">
          <button type="submit" class="filled" disabled={disabled}>
            {w.keep}
          </button>
          <p class="alt" role="status">
            {state === 'private' ? w.private : state === 'failed' ? w.failed : state === 'kept' ? w.kept : w.keepWhy}{' '}
            {state === 'kept' && (
              <a class="link" href="#settings">
                {w.settings}
              </a>
            )}
          </p>
        </div>
      </section>
    </form>
  )
}
