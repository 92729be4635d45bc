/** Words in a citation: plain, in italics, or a link. */
export type Span = string | { text: string; italic?: true; href?: string }

/** A paragraph of a citation. Neighbouring ones of a `quote` are one quotation, those of an `item` one list. */
export interface Block {
  kind: 'line' | 'quote' | 'item'
  spans: Span[]
}

const textOf = (span: Span) => (typeof span === 'string' ? span : span.text)

/** A citation as plain text. */
export function toPlain(blocks: readonly Block[]): string {
  return blocks.map(({ spans }) => spans.map(textOf).join('')).join('\n')
}

/** A citation as HTML, made of escaped text alone; a link only where its address is one of the web. */
export function toHtml(blocks: readonly Block[]): string {
  return runsOf(blocks)
    .map(({ kind, blocks: run }) => {
      const inner = run.map(({ spans }) => spans.map(spanHtml).join(''))
      if (kind === 'item') return `<ul>${inner.map((item) => `<li>${item}</li>`).join('')}</ul>`
      const paragraphs = inner.map((line) => `<p>${line}</p>`).join('')
      return kind === 'quote' ? `<blockquote>${paragraphs}</blockquote>` : paragraphs
    })
    .join('')
}

/** A citation as Markdown (CommonMark); whatever in it would be a mark of Markdown or HTML is escaped. */
export function toMarkdown(blocks: readonly Block[]): string {
  return runsOf(blocks)
    .map(({ kind, blocks: run }) => {
      const inner = run.map(({ spans }) => spans.map(spanMarkdown).join(''))
      if (kind === 'item') return inner.map((item) => `- ${item}`).join('\n')
      if (kind === 'line') return inner.join('\n\n')
      return inner
        .join('\n\n')
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n')
    })
    .join('\n\n')
}

function runsOf(blocks: readonly Block[]): { kind: Block['kind']; blocks: Block[] }[] {
  const runs: { kind: Block['kind']; blocks: Block[] }[] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (last?.kind === block.kind) last.blocks.push(block)
    else runs.push({ kind: block.kind, blocks: [block] })
  }
  return runs
}

function spanHtml(span: Span): string {
  const text = escapeHtml(textOf(span)).replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')
  if (typeof span === 'string') return text
  if (span.href !== undefined && isWebAddress(span.href)) return `<a href="${escapeHtml(span.href)}">${text}</a>`
  return span.italic ? `<i>${text}</i>` : text
}

function spanMarkdown(span: Span): string {
  const text = escapeMarkdown(textOf(span))
  if (typeof span === 'string') return text
  if (span.href !== undefined && isWebAddress(span.href))
    return span.href === span.text ? `<${markdownAddress(span.href)}>` : `[${text}](${markdownAddress(span.href)})`
  return span.italic ? `*${text}*` : text
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] as string)

const escapeMarkdown = (text: string) =>
  text
    .replace(/[\\`*_[\]<>]|&(?=#?\w+;)|~(?=~)/g, '\\$&')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s|$)/gm, '$1\\$2')

/** Brackets and spaces would end a link before its end. */
const markdownAddress = (url: string) =>
  url.replace(/[\s()<>\\]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)

function isWebAddress(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, username, password } = new URL(address)
  return /^https?:$/.test(protocol) && !username && !password
}
