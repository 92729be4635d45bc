import type { PartialDate } from '../../knowledge/dates'

/** How a citation is written; see `cite`. */
export const CITATION_STYLES = ['chicago', 'newsroom', 'markdown'] as const
export type CitationStyle = (typeof CITATION_STYLES)[number]

/** What is cited: one page of one outlet. Every part but outlet and address may be missing, and then is left out. */
export interface CitedWork {
  /** As the page prints them; one who is called as the outlet is no author. */
  authors?: readonly string[] | undefined
  title: string
  outlet: string
  published?: PartialDate | undefined
  url: string
  /** The day on which its words were seen. */
  retrieved?: PartialDate | undefined
  /** What it is a copy of, in words. */
  copyOf?: string | undefined
}

/** A version of a sentence, and the day on which it stood so. */
export interface Version {
  quote: string
  on: PartialDate
}

/**
 * What can be copied with its source: the article, a saved sentence in it, both versions of a sentence that was changed
 * after it was saved, or a fact with the sources that a note gives for it (`statement`: its words, with its date).
 */
export type Citable =
  | { kind: 'article'; work: CitedWork }
  | { kind: 'highlight'; quote: string; work: CitedWork }
  | { kind: 'changed'; was: Version; now: Version; work: CitedWork }
  | { kind: 'fact'; statement: string; works: readonly CitedWork[] }

/** Authors without the outlet's own name, which many pages give as one, and without the job after a Korean name. */
export function authorsOf({ authors = [], outlet }: CitedWork, withJob: boolean): string[] {
  const same = (one: string) => one.trim().toLowerCase() === outlet.trim().toLowerCase()
  return authors
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => name && !same(name))
    .map((name) => (withJob ? name : name.replace(/^([가-힣]{2,5})\s*(?:기자|특파원|객원기자|통신원)$/, '$1')))
}
