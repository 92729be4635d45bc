/** Articles, texts and highlights as the store keeps them; sentences and hosts of our own making or of the sample pages. */
export interface SampleLibrary {
  articles: object[]
  texts: object[]
  highlights: object[]
}

const DAY = 86_400_000
const uuid = (kind: string, n: number) => `0000000${kind}-0000-4000-8000-${String(n).padStart(12, '0')}`
export const articleId = (n: number) => uuid('a', n)
export const highlightId = (n: number) => uuid('b', n)

const SENTENCES = {
  en: [
    'In this sample a trade official may sign for small sums only, and answers for his own list.',
    'Lorries wait in Hunchun until the stamp has come.',
    'The sample column says that a chair and the yearly sum are all that is left.',
    'Nobody at the crossing would be named for this sample.',
    'Prices in the market of the sample went up by a tenth.',
  ],
  ko: [
    '견본 문장으로, 무역일군들은 새해 과제를 받고서야 돌아갈 날을 헤아려 본다고 한다.',
    '훈춘의 견본 화물차는 도장을 기다린다.',
    '견본 시장의 값이 한 달 사이에 올랐다는 이야기가 돈다.',
  ],
}
const TITLES = {
  en: ['Sample report: what may still be signed', 'Sample interview: orders with the price already set'],
  ko: ['견본 기사: 훈춘에서 맞은 새해', '견본 해설: 외화벌이 과제를 맡은 사람들의 아주 긴 제목을 가진 기사'],
}
const SITES = [
  { host: 'www.dailynk.com', publisherId: 'dailynk-en', path: '/english/sample', lang: 'en' },
  { host: 'www.dailynk.com', publisherId: 'dailynk-ko', path: '/sample', lang: 'ko' },
  { host: 'www.nknews.org', publisherId: 'nknews', path: '/sample', lang: 'en' },
  { host: 'news.example.org', publisherId: undefined, path: '/sample', lang: 'en' },
] as const

/**
 * So many articles, each a week older than the one before; every third is saved, every sixth of these has highlights.
 * @param now when they were read, in milliseconds
 * @param sentences how long their texts are
 */
export function sampleLibrary(count: number, now: number, sentences = 12): SampleLibrary {
  const library: SampleLibrary = { articles: [], texts: [], highlights: [] }
  for (let n = 1; n <= count; n++) {
    const site = SITES[n % SITES.length] as (typeof SITES)[number]
    const { lang } = site
    const title = `${TITLES[lang][n % 2]} ${n}`
    const lines = Array.from({ length: sentences }, (_, at) => SENTENCES[lang][(n + at) % SENTENCES[lang].length])
    const text = [title, ...lines.map((line, at) => (at % 3 === 2 ? `${line}\n\n` : `${line} `))].join('\n\n').trim()
    const saved = n % 3 === 0
    const readAt = now - (n % 80) * DAY
    library.articles.push({
      id: articleId(n),
      addresses: [`https://${site.host.replace('www.', '')}${site.path}-${n}`],
      title,
      host: site.host,
      publisherId: site.publisherId,
      published: n % 11 === 0 ? undefined : new Date(Date.UTC(2026, 10, 1) - n * 7 * DAY).toISOString().slice(0, 10),
      lang,
      textHash: `hash-${n}`,
      terms: ['trade-official', 'hunchun'].slice(0, 1 + (n % 2)),
      readAt,
      savedAt: saved ? readAt : undefined,
      updatedAt: readAt,
    })
    library.texts.push({ articleId: articleId(n), hash: `hash-${n}`, text, seenAt: readAt })
    if (n % 6 !== 0) continue
    const sentence = lines[0] ?? ''
    const start = text.indexOf(sentence)
    for (let at = 0; at < 1 + ((n / 6) % 3); at++)
      library.highlights.push({
        id: highlightId(n * 10 + at),
        articleId: articleId(n),
        selectors: [
          {
            type: 'TextQuoteSelector',
            exact: sentence,
            prefix: text.slice(Math.max(0, start - 32), start),
            suffix: text.slice(start + sentence.length).slice(0, 32),
          },
          { type: 'TextPositionSelector', start, end: start + sentence.length },
        ],
        sentence,
        colour: 1 + ((n / 6 + at) % 4),
        comment: at === 0 ? `Sample comment ${n}: ask who signs.` : '',
        createdAt: readAt + at,
        updatedAt: readAt + at,
      })
  }
  return library
}

/** Runs in the extension's own origin: puts rows into the database that the extension has made. */
export async function putLibrary(library: SampleLibrary): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('sidelight')
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const names = ['articles', 'texts', 'highlights'] as const
  const transaction = database.transaction(names, 'readwrite')
  for (const name of names) for (const row of library[name]) transaction.objectStore(name).put(row)
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve
    transaction.onerror = () => reject(transaction.error)
  })
  database.close()
}
