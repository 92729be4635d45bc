import { localDay } from '../../knowledge/dates'
import type { HighlightRow } from '../../storage/schema'
import { data } from './library-data'

/** Writes highlights to a Markdown file, by article. How many there were; without any no file is written. */
export async function exportHighlights(highlights: readonly HighlightRow[]): Promise<number> {
  if (highlights.length === 0) return 0
  const text = data.value.articles
    ?.map((article) => {
      const own = highlights.filter((row) => row.articleId === article.id)
      if (own.length === 0) return ''
      const head = `## ${article.title}\n\n${article.addresses[0] ?? ''}\n`
      return [head, ...own.map(quoted)].join('\n')
    })
    .filter(Boolean)
    .join('\n\n')
  saveFile(`sidelight-highlights-${localDay(new Date())}.md`, text ?? '')
  return highlights.length
}

function quoted({ selectors, sentence, comment }: HighlightRow): string {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector')?.exact ?? sentence
  const lines = quote.split('\n').map((line) => `> ${line}`)
  return [...lines, ...(comment ? ['', comment] : []), ''].join('\n')
}

function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
