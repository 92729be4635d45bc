import { useState } from 'preact/hooks'
import type { PackFigures } from '../../knowledge/pack-figures'
import { CopyButton } from '../CopyButton'
import { OutLink } from '../links'
import { useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/packs'
import { formatDate } from '../text/dates'
import { PackChecks } from './PackChecks'

export interface PacksProps {
  /** The pack that came with Sidelight; undefined until it is read. */
  core?: { figures: PackFigures; hash: string } | undefined
  failed?: boolean | undefined
  /** The extension's own version: the pack comes with it. */
  version: string
  /** How many notes the reader has written; nothing is said of them where there are none. */
  mine: number
  copy(text: string): Promise<void>
}

/** The library's tab *Packs*: which notes there are, who wrote and checked them, and on what terms. */
export function Packs({ core, failed, version, mine, copy }: PacksProps) {
  const p = useArea(words)
  const [at, setAt] = useState<'core' | 'mine'>('core')
  const shown = mine > 0 ? at : 'core'
  return (
    <main class="packs-tab">
      <nav class="packs-list" aria-label={p.list}>
        <PackButton name={p.core} what={p.inside(version)} at={shown === 'core'} onOpen={() => setAt('core')} />
        {mine > 0 && (
          <PackButton name={p.mine} what={p.mineCount(mine)} at={shown === 'mine'} onOpen={() => setAt('mine')} />
        )}
      </nav>
      {shown === 'mine' && (
        <div class="pack">
          <section>
            <h2 class="tab-title">{p.mine}</h2>
            <p class="alt">{p.mineCount(mine)}</p>
            <p>{p.mineWhat}</p>
            <a class="act" href="#notes">
              {p.mineOpen}
            </a>
          </section>
        </div>
      )}
      {shown === 'core' && failed && <p class="pack">{p.failed}</p>}
      {shown === 'core' && core && <Core {...core} version={version} copy={copy} />}
    </main>
  )
}

function PackButton(props: { name: string; what: string; at: boolean; onOpen(): void }) {
  const { name, what, at, onOpen } = props
  return (
    <button type="button" class={at ? 'pk at' : 'pk'} aria-current={at} onClick={onOpen}>
      <b class="name">{name}</b>
      <span class="alt">{what}</span>
    </button>
  )
}

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'
const FIGURES = ['notes', 'withLine', 'facts', 'publishers', 'readingList'] as const

type CoreProps = NonNullable<PacksProps['core']> & Pick<PacksProps, 'version' | 'copy'>

function Core({ figures, hash, version, copy }: CoreProps) {
  const t = useText()
  const p = useArea(words)
  const { licence, report } = p
  const date = formatDate(figures.newest, t.lang)
  return (
    <>
      <div class="pack">
        <section>
          <h2 class="tab-title">{p.core}</h2>
          <p class="alt">
            {p.version(version, date)} · {p.knowsTo(formatDate(figures.knowsTo, t.lang))}
          </p>
          <dl class="nums">
            {FIGURES.map((figure) => (
              <div key={figure} data-figure={figure}>
                <dt>{p.figures[figure]}</dt>
                <dd>{p.number(figures[figure])}</dd>
              </div>
            ))}
          </dl>
        </section>
        <PackChecks figures={figures} />
        <section>
          <div class="pack-head">
            <h2>{licence.title}</h2>
            <CopyButton label={licence.copy} copied={p.copied} copy={() => copy(licence.attribution(version, date))} />
          </div>
          <dl class="kv">
            <dt>{licence.notes}</dt>
            <dd>
              {licence.notesWhat}{' '}
              <OutLink class="link" address={LICENCE}>
                {licence.notesTerms}, {new URL(LICENCE).host}
              </OutLink>
            </dd>
            <dt>{licence.sources}</dt>
            <dd>{licence.sourcesWhat}</dd>
            <dt>{licence.tests}</dt>
            <dd>{licence.testsWhat}</dd>
            <dt>{licence.places}</dt>
            <dd>{licence.placesWhat}</dd>
            <dt>{licence.readingList}</dt>
            <dd>{licence.readingListWhat}</dd>
            <dt>{licence.counts}</dt>
            <dd>{licence.countsWhat}</dd>
          </dl>
        </section>
      </div>
      <section class="pack-report">
        <h2>{report.title}</h2>
        <p>{report.what}</p>
        <CopyButton label={report.copy} copied={p.copied} copy={() => copy(report.text(version, hash.slice(0, 8)))} />
      </section>
    </>
  )
}
