/** What the library must hold, by the answers that the browser gave before it was killed. */
export interface Model {
  /** By the words that were saved, which are another each time. */
  highlights: Record<string, { article: string; colour: number; comment: string; deleted: boolean; draft?: string }>
  /** Texts of kept articles, by address. */
  texts: Record<string, string[]>
  known: string[]
}

export const emptyModel = (): Model => ({ highlights: {}, texts: {}, known: [] })

/** An act of the reader: what it makes of the model once it is acknowledged. */
export interface Act {
  name: string
  apply(model: Model): void
}

/** The model after an act. */
export function after(model: Model, act: Act): Model {
  const next = structuredClone(model)
  act.apply(next)
  return next
}

/** A model as text that is the same for the same content, whatever the order. */
export function canonical(model: Model): string {
  const sorted = <T>(record: Record<string, T>) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
  const highlights = Object.fromEntries(
    Object.entries(sorted(model.highlights)).map(([words, row]) => [
      words,
      sorted({ ...row } as Record<string, unknown>),
    ]),
  )
  const texts = Object.fromEntries(Object.entries(sorted(model.texts)).map(([url, list]) => [url, [...list].sort()]))
  return JSON.stringify({ highlights, texts, known: [...model.known].sort() }, null, 1)
}

/** What differs between two models, a few lines of it. */
export function difference(wanted: Model, found: Model): string {
  const [a, b] = [canonical(wanted).split('\n'), canonical(found).split('\n')]
  const missing = a.filter((line) => !b.includes(line)).slice(0, 6)
  const extra = b.filter((line) => !a.includes(line)).slice(0, 6)
  return [...missing.map((line) => `- ${line.trim()}`), ...extra.map((line) => `+ ${line.trim()}`)].join('\n')
}
