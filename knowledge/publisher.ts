import * as v from 'valibot'
import type { Localised } from './note'

const text = (max: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(max))
const localised = (max: number) => v.strictObject({ en: text(max), ko: v.optional(text(max)) })

/** Who publishes a page: how it reports, who pays, and what to keep in mind. */
export const publisherSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  name: localised(120),
  /** "English edition" */
  edition: v.optional(localised(60)),
  /** A page belongs to the longest host + path prefix. */
  hosts: v.pipe(
    v.array(
      v.strictObject({
        host: v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'a host name, without scheme or path')),
        path: v.optional(v.pipe(v.string(), v.regex(/^\/[^?#]*$/, 'a path starts with /'))),
      }),
    ),
    v.minLength(1),
  ),
  /** `install`: allowed at install; `optional`: asked for; `never`: dead or not ours to read. */
  access: v.picklist(['install', 'optional', 'never']),
  /** True for North Korea's own outlets and their mirrors; not for Xinhua, TASS or VOA. */
  state: v.boolean(),
  /** The whole subject of the outlet is North Korea. */
  only_north_korea: v.optional(v.literal(true)),
  country: v.optional(text(60)),
  langs: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))), v.minLength(1)),
  /** What it is, in one line: "Outlet in Seoul, anonymous sources inside the country". */
  line: localised(140),
  funding: v.optional(localised(240)),
  method: v.optional(localised(300)),
  keep_in_mind: v.optional(localised(400)),
  dead: v.optional(v.literal(true)),
  /** Who keeps its pages, for outlets that are blocked in Seoul, often down or gone. */
  archive: v.optional(
    v.strictObject({ name: localised(60), url: v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//)) }),
  ),
  evidence: v.optional(
    v.array(
      v.strictObject({
        url: v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//)),
        seen_on: v.string(),
        seen: v.picklist(['page', 'excerpt']),
      }),
    ),
    [],
  ),
  /** False where the row was taken over unverified and says so in the panel. */
  verified: v.boolean(),
})
export type Publisher = v.InferOutput<typeof publisherSchema>

/** A real article or reference to start with, so that *related* is not empty on day one. No text. */
export const readingSchema = v.strictObject({
  url: v.pipe(v.string(), v.url(), v.regex(/^https?:\/\//)),
  title: text(300),
  /** A publisher's id where it is one of ours, else its name. */
  publisher: text(120),
  date: v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)),
  lang: v.pipe(v.string(), v.regex(/^[a-z]{2}$/)),
  notes: v.pipe(v.array(v.string()), v.minLength(1)),
  seen_on: v.string(),
})
export type ReadingItem = v.InferOutput<typeof readingSchema>

/** The publisher of an address: the longest host + path prefix wins. `www.` is optional. */
export function publisherOf<P extends Pick<Publisher, 'hosts'>>(
  publishers: readonly P[],
  address: string,
): P | undefined {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return undefined
  }
  let best: P | undefined,
    length = -1
  for (const publisher of publishers)
    for (const { host, path = '/' } of publisher.hosts) {
      if (bareHost(host) !== bareHost(url.hostname)) continue
      const inside = url.pathname === path || url.pathname.startsWith(path.endsWith('/') ? path : `${path}/`)
      if (inside && path.length > length) {
        best = publisher
        length = path.length
      }
    }
  return best
}

/** What a host begins with where it names an edition: `en.yna.co.kr`, `english.hani.co.kr`, `cn.nytimes.com`. */
const EDITION =
  /^(?:www|m|mobile|amp|edition|news|world|en|eng|english|ko|kr|kor|korean?|jp|ja|japan|japanese|cn|zh|china|chinese)\.(?!(?:com?|net?|org?|go|ac|re)\.)(?=[^.]+\.)/

/** Whether two addresses are of one house: the same site but for its editions, or hosts of the same publisher. */
export function isSameHouse(publishers: readonly Publisher[], one: string, other: string): boolean {
  if (!URL.canParse(one) || !URL.canParse(other)) return false
  const house = (address: string) => new URL(address).hostname.replace(EDITION, '')
  if (house(one) === house(other)) return true
  const publisher = publisherOf(publishers, one)
  return publisher !== undefined && publisher === publisherOf(publishers, other)
}

/** A publisher's name in the reader's language; an id that is no publisher's is a name itself. */
export function publisherName(publishers: readonly Publisher[], id: string, lang: 'en' | 'ko'): string {
  const publisher = publishers.find((candidate) => candidate.id === id)
  return publisher ? (publisher.name[lang] ?? publisher.name.en) : id
}

/** Who published an article, in the reader's language; its host where no publisher is known for it. */
export function publisherOrHost(
  publishers: readonly Publisher[],
  { publisherId, host }: { publisherId?: string | undefined; host: string },
  lang: 'en' | 'ko',
): string {
  return publisherName(publishers, publisherId ?? bareHost(host), lang)
}

/** A host without `www.`, which is the same site with it. */
export const bareHost = (host: string) => host.replace(/^www\./, '')

/** A site as the reader's settings name it: its host without port and `www.`. */
export const siteOf = (host: string) => bareHost(host.replace(/:\d+$/, '').toLowerCase())

/** The hosts of a site as the browser's permissions name them. */
export const hostsOf = (site: string) => [site, `www.${site}`]

export type { Localised }
