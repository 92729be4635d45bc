import { mkdirSync, readFileSync } from 'node:fs'

/**
 * The sample pages at the addresses where a reader would meet their like. Every other address fails: no host is
 * ever looked up. The articles are ours; the hosts are real, since permissions and publishers go by host.
 */
export const ADDRESSES = {
  article: 'https://www.dailynk.com/english/sample-trade-officials-see-little-profit/',
  bare: 'https://www.dailynk.com/english/sample-plain-trade-officials/',
  wire: 'https://en.yna.co.kr/view/SAMPLE20260305000100325',
  state: 'http://www.kcna.kp/en/sample',
  korean: 'https://www.dailynk.com/sample-korean-market/',
  list: 'https://www.dailynk.com/english/',
  live: 'https://www.nknews.org/live/sample-congress-day/',
  negative: 'https://www.example.org/business/sample-shipyard-and-stage/',
  mentions: 'https://www.example.org/world/sample-summit-roundup/',
  drama: 'https://www.example.org/culture/sample-drama-review/',
  hostile: 'https://www.example.org/world/sample-hostile/',
  dark: 'https://www.nknews.org/sample-dark/',
  sepia: 'https://www.38north.org/sample-sepia/',
} as const
export type Sample = keyof typeof ADDRESSES

const FILES: Record<string, string> = {
  [ADDRESSES.article]: 'article.html',
  [ADDRESSES.bare]: 'article-bare.html',
  [ADDRESSES.wire]: 'wire.html',
  [ADDRESSES.state]: 'state-frames.html',
  'http://www.kcna.kp/en/sample/menu': 'state-menu.html',
  'http://www.kcna.kp/en/sample/story': 'state-story.html',
  [ADDRESSES.korean]: 'korean.html',
  [ADDRESSES.list]: 'list.html',
  [ADDRESSES.live]: 'live.html',
  [ADDRESSES.negative]: 'negative.html',
  [ADDRESSES.mentions]: 'mentions.html',
  [ADDRESSES.drama]: 'drama.html',
  [ADDRESSES.hostile]: 'hostile.html',
  [ADDRESSES.dark]: 'dark.html',
  [ADDRESSES.sepia]: 'sepia.html',
}

/** The HTML of a sample file in tests/fixtures/pages. */
export function sample(file: string): string {
  return readFileSync(new URL(`../../fixtures/pages/${file}`, import.meta.url), 'utf8')
}

/** Pages by address; a test may add its own. Query and hash of an address do not count. */
export class Pages {
  readonly #own = new Map<string, string>()
  readonly #types = new Map<string, string>()

  add(address: string, html: string, type = 'text/html; charset=utf-8'): void {
    this.#own.set(address, html)
    this.#types.set(address, type)
  }

  /** The content type of an address. */
  typeOf(address: string): string {
    return this.#types.get(address.replace(/[?#].*$/, '')) ?? 'text/html; charset=utf-8'
  }

  /** The HTML of an address, or nothing where no page is served. */
  at(address: string): string | undefined {
    const bare = address.replace(/[?#].*$/, '')
    const file = FILES[bare]
    return this.#own.get(bare) ?? (file && sample(file))
  }
}

/** Where a run keeps its screenshots: `test-results/pictures/NAME.png`. */
export function picture(name: string): string {
  mkdirSync('test-results/pictures', { recursive: true })
  return `test-results/pictures/${name}.png`
}
