import { OutLink, safeLink } from './links'
import type { FoundArticle } from './panel-props'
import { Section } from './Section'
import { useText } from './text'
import { useArea } from './text/area'
import * as words from './text/areas/states'
import { formatDate } from './text/dates'
import { DOT } from './words'

/** *Last read*: the way back to what was read before, folded, where there is nothing of this page to show. */
export function LastRead({ articles }: { articles: readonly FoundArticle[] }) {
  const t = useText()
  const s = useArea<typeof words.en>(words).lastRead
  return (
    <Section name="last-read" title={s.title} aside={s.aside(articles.length)} folded>
      <ul class="rows">
        {articles.map((article) => (
          <li class="row" key={article.url}>
            <OutLink class="name open" address={article.url} lang={article.lang}>
              {article.title}
            </OutLink>
            <p class="alt">
              {[article.publisher, safeLink(article.url)?.host, article.date && formatDate(article.date, t.lang)]
                .filter((part, at, all) => part && all.indexOf(part) === at)
                .join(DOT)}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
