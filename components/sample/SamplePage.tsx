import { Icon } from '../Icon'
import { Keys } from '../Keys'
import { useText } from '../text'
import { useArea } from '../text/area'
import * as words from '../text/areas/sample'
import { formatDate } from '../text/dates'

export interface SampleArticle {
  title: string
  /** `YYYY-MM-DD` */
  date: string
  lead: string[]
  sections: { title: string; paragraphs: string[] }[]
}

interface Props {
  article: SampleArticle
  /** Addresses of the panel for this tab, and of the first run. */
  panel: string
  firstRun: string
  /** The key of "next term" as the browser names it; empty where it has none. */
  nextTermKey: string
}

/** A page as a news site would have it, with the panel as a column beside it: what Sidelight is like, in any browser. */
export function SamplePage({ article, panel, firstRun, nextTermKey }: Props) {
  const t = useText()
  const s = useArea(words)
  return (
    <div class="sample-page">
      <section class="sample-head" aria-label={s.sample}>
        <p class="me">
          <Icon name="logo" />
          {t.name}
        </p>
        <p class="says">
          <b>{s.sample}</b> {s.invented}
        </p>
        <ul>
          {s.tries.map((one) => (
            <li key={one}>{one}</li>
          ))}
          {nextTermKey && (
            <li>
              <Keys shortcut={nextTermKey} /> {s.nextTerm}
            </li>
          )}
        </ul>
        <a class="act" href={firstRun}>
          <Icon name="left" />
          {s.back}
        </a>
      </section>
      <main class="sample-body" aria-label={article.title}>
        <article>
          <h1>{article.title}</h1>
          <p class="byline">
            {s.by} · <time dateTime={article.date}>{formatDate(article.date, t.lang)}</time>
          </p>
          {article.lead.map((text) => (
            <p key={text}>{text}</p>
          ))}
          {article.sections.map(({ title, paragraphs }) => (
            <section key={title}>
              <h2>{title}</h2>
              {paragraphs.map((text) => (
                <p key={text}>{text}</p>
              ))}
            </section>
          ))}
        </article>
      </main>
      <iframe class="sample-panel" title={s.panel} src={panel} />
    </div>
  )
}
