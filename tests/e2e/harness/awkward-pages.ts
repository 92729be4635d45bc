import type { Pages } from './pages'

/** Pages that are not built as an article with a heading over it. All on a site that is allowed at install. */
export const AWKWARD = {
  /** Loads a second article under the first, by a script of the test's. */
  endless: 'https://www.nknews.org/sample-endless-first/',
  endlessNext: 'https://www.nknews.org/sample-endless-second/',
  folded: 'https://www.nknews.org/sample-folded/',
  digest: 'https://www.nknews.org/sample-digest/',
  briefs: 'https://www.nknews.org/sample-live-young/',
  late: 'https://www.nknews.org/sample-late/',
  stub: 'https://www.nknews.org/sample-stub/',
  amp: 'https://www.nknews.org/sample-amp/',
  rtl: 'https://www.nknews.org/sample-rtl/',
  framed: 'https://www.nknews.org/sample-framed/',
  framedStory: 'https://www.nknews.org/sample-framed-story/',
} as const

const p = (...lines: string[]) => lines.map((line) => `<p>${line}</p>`).join('')
const page = (title: string, body: string, { head = '', html = 'lang="en"' } = {}) =>
  `<!doctype html><html ${html}><meta charset="utf-8"><link rel="icon" href="data:,"><title>${title}</title>${head}
  <style>body { font: 18px/1.6 sans-serif; margin: 0 auto; max-width: 700px }</style>${body}</html>`

export const FIRST = 'Sample: what traders in Pyongyang hear of the congress'
export const SECOND = 'Sample: Hunchun customs post counts its lorries again'
const dated = (title: string, day: string, author: string) =>
  `<script type="application/ld+json">${JSON.stringify({
    '@type': 'NewsArticle',
    headline: title,
    datePublished: `${day}T09:00:00+09:00`,
    author: { name: author },
  })}</script>`
const FILLER = [
  'Sample: the traders who came back last week say that prices are what they were, and that nobody asks why that is so.',
  'Sample: one of them had waited for eleven days, and went home with nothing but a list of those who had waited longer.',
]
const first = `<article class="story"><h1>${FIRST}</h1><time datetime="2026-01-17">17 January 2026</time>${p(
  'Sample: in Pyongyang they speak of the Ninth Party Congress, and of Kim Jong Un, who has said nothing of it yet.',
  ...FILLER,
  'Sample: Pyongyang will hear of it in time, and Kim Jong Un will say when that is, in North Korea as elsewhere.',
)}<div style="height: 900px"></div></article>`
const second = `<article class="story"><h1>${SECOND}</h1><time datetime="2026-02-03">3 February 2026</time>${p(
  'Sample: lorries stand at Hunchun again, and wait for Rason; North Korea counts them, and so does Pyongyang.',
  ...FILLER,
  ...FILLER,
  'Sample: from Hunchun to Rason is an hour by road, they say, and a day by the papers that North Korea asks for.',
)}<div style="height: 900px"></div></article>`

/** What the page's own script adds when the reader nears the end. */
export const SECOND_ARTICLE = second

export function addAwkwardPages(pages: Pages): void {
  const metas = `<meta property="og:title" content="${FIRST}"><meta property="article:published_time" content="2026-01-17T09:00:00+09:00">`
  pages.add(
    AWKWARD.endless,
    page(FIRST, `<main>${first}</main>`, { head: metas + dated(FIRST, '2026-01-17', 'Kim Sample') }),
  )
  pages.add(
    AWKWARD.folded,
    page(
      'Sample: questions on North Korea and its congress',
      `<style>.shut { display: none } .low { height: 0; overflow: hidden; transition: height 0.2s }</style>
      <main><article><h1>Sample: questions on North Korea and its congress</h1>${p(...FILLER)}
      <details><summary>Where is it held?</summary>${p('Sample: in Pyongyang, where Kim Jong Un will open it.')}</details>
      <button id="more">Who is invited?</button><div class="shut">${p('Sample: the Workers’ Party of Korea from Hunchun to Rason.')}</div>
      <button id="again">And then?</button><div class="low">${p('Sample: then Rodong Sinmun prints the list.')}</div>
      ${p('Sample: Pyongyang is named here in the open as well, and North Korea.')}</article></main>
      <script>
        more.onclick = () => more.nextElementSibling.classList.toggle('shut')
        again.onclick = () => { again.nextElementSibling.style.height = '80px' }
      </script>`,
    ),
  )
  const brief = (title: string, ...lines: string[]) =>
    `<article class="brief"><h2>${title}</h2>${p(...lines, ...FILLER)}</article>`
  const two = (heads: string) =>
    `${heads}${brief('From the border', 'Sample: at Hunchun the lorries wait for Pyongyang to say a word, and North Korea says none.')}
    ${brief('From the capital', 'Sample: Pyongyang speaks of the Ninth Party Congress, and at Hunchun they listen to North Korea.')}`
  pages.add(
    AWKWARD.digest,
    page(
      'Sample: North Korea in two columns',
      `<style>main { display: grid; grid-template-columns: 1fr 1fr }</style><h1>Sample: North Korea in two columns</h1><main>${two('')}</main>`,
    ),
  )
  pages.add(
    AWKWARD.briefs,
    page('Sample: live from North Korea', `<main>${two('<h1>Sample: live from North Korea</h1>')}</main>`),
  )
  pages.add(
    AWKWARD.late,
    page(
      'Sample: what North Korea says of its congress',
      `<main><div id="app"><p>Loading</p></div></main><script>setTimeout(() => {
        document.querySelector('#app').innerHTML = ${JSON.stringify(first).replaceAll('</', '<\\/')}
      }, 5000)</script>`,
    ),
  )
  pages.add(AWKWARD.framedStory, page(FIRST, first))
  pages.add(
    AWKWARD.framed,
    page(
      'Sample: a blog',
      `<iframe src="${AWKWARD.framedStory}" style="border: 0; width: 100%; height: 100vh"></iframe>
      <iframe src="${AWKWARD.briefs}" style="border: 0; width: 100%; height: 100px"></iframe>`,
    ),
  )
  pages.add(
    AWKWARD.stub,
    page(
      FIRST,
      `<main><article><h1>${FIRST}</h1>${p('Sample: in Pyongyang they speak of the Ninth Party Congress, and of Kim Jong Un.')}
      <div class="paywall-prompt"><h2>Subscribe to go on reading</h2>${p('Sample: all on the Ministry of State Security and on Rodong Sinmun for one euro a month.')}</div>
      </article></main>`,
      { head: dated(FIRST, '2026-01-17', 'Kim Sample') },
    ),
  )
  pages.add(
    AWKWARD.amp,
    page(
      FIRST,
      `<style amp-boilerplate>body { visibility: hidden }</style>${first}
      <script>setTimeout(() => document.body.style.setProperty('visibility', 'visible'), 3000)</script>`,
      { html: '⚡ lang="en"', head: dated(FIRST, '2026-01-17', 'Kim Sample') },
    ),
  )
  pages.add(
    AWKWARD.rtl,
    page(
      'عينة: Kim Jong Un في Pyongyang وكوريا الشمالية',
      `<main><article><h1>عينة: Kim Jong Un في Pyongyang وكوريا الشمالية</h1>${p(
        'عينة: تحدث Kim Jong Un في Pyongyang عن مؤتمر الحزب، ولم تقل كوريا الشمالية متى يبدأ هذا المؤتمر ولا من يحضره من الخارج.',
        'عينة: ينتظر السائقون في Hunchun منذ أيام، ويقول أحدهم إن الطريق إلى Rason مغلق حتى إشعار آخر، ولا أحد يعرف السبب.',
      )}</article></main>`,
      { html: 'lang="ar" dir="rtl"' },
    ),
  )
}
