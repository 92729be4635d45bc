import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { collectPageFacts } from '../../reading/page-facts'

const PROSE =
  'The harbour office said on Monday that the ferry would sail again in spring, after two years of repairs. '
const collect = (html: string, href = 'https://news.example/politics/north_korea/2026/01/ferry.html') =>
  collectPageFacts(parseHTML(`<!doctype html><html lang="en">${html}</html>`).document, new URL(href))
const withJson = (json: string) =>
  collect(`<head><script type="application/ld+json">${json}</script></head><body></body>`).jsonLd

describe('structured data, as publishers write it', () => {
  it('flattens arrays, several blocks and @graph', () => {
    const { jsonLd } = collect(`<head>
      <script type="application/ld+json">[{"@type":"NewsArticle","headline":"A"},{"@type":"Person"}]</script>
      <script type="application/ld+json">{"@graph":[{"@type":"WebPage"},[{"@type":"Article"}]]}</script></head>`)
    expect(jsonLd.map((item) => item['@type'])).toEqual(['NewsArticle', 'Person', undefined, 'WebPage', 'Article'])
  })
  it.each([
    ['in a comment', '<!-- {"headline":"Ferry"} -->'],
    ['in CDATA', '//<![CDATA[\n{"headline":"Ferry"}\n//]]>'],
    ['with HTML entities', '{&quot;headline&quot;:&quot;Ferry&quot;}'],
    ['with a raw line break in a string', '{"headline":"Ferry","description":"two\nlines"}'],
    ['with a trailing comma', '{"headline":"Ferry",}'],
    ['with a semicolon after it', '{"headline":"Ferry"};'],
  ])('reads it %s', (_, json) => expect(withJson(json)[0]?.headline).toBe('Ferry'))
  it.each(['', 'null', '"text"', '{"headline": "Ferry', '<b>no</b>'])('takes nothing from %j', (json) =>
    expect(withJson(json)).toEqual([]),
  )
})

it('requirement 6: a megabyte of braces, and graphs in one another without end, are no evidence and take no time', () => {
  expect(withJson('{'.repeat(1_000_000))).toEqual([])
  const deep = '{"@graph":'.repeat(5000)
  expect(withJson(`${deep}1${'}'.repeat(5000)}`).length).toBeLessThan(20)
})

it('takes the first of each meta, by lower-case name or property', () => {
  const { metas } = collect(`<head><meta property="OG:Title" content=" A  ferry "><meta property="og:title" content="B">
    <meta name="Description" content="Sails"><meta charset="utf-8"></head>`)
  expect(metas).toEqual({ 'og:title': 'A ferry', description: 'Sails' })
})

it('finds the section in breadcrumb, meta, JSON-LD and address', () => {
  const { sections } = collect(`<head><meta property="article:section" content="World">
    <script type="application/ld+json">{"articleSection":["Asia","Ports"]}</script></head>
    <body><nav class="site-breadcrumbs"><a href="/">Home</a> <a href="/nk">North Korea</a></nav></body>`)
  expect(sections).toEqual(expect.arrayContaining(['Home', 'North Korea', 'World', 'Asia', 'Ports', 'north_korea']))
})

it.each([
  ['/english/north-korean-traders-in-china/', ['english']],
  ['/english/north-korean-traders-in-china', ['english']],
  ['/north-korea/2026/01/a-ferry-sails/', ['north-korea', '2026', '01']],
  ['/', []],
])('the article’s own name in its address is no section: %s', (path, sections) =>
  expect(collect('', `https://news.example${path}`).sections).toEqual(sections),
)

it('gives host and path, and none where the page has no address', () => {
  expect(collect('', 'https://Sub.News.example/a/b?c=d')).toMatchObject({ host: 'sub.news.example', path: '/a/b' })
  expect(collect('', 'about:blank')).toMatchObject({ host: '', sections: [] })
})

it('gives the headline only where it says more than the title', () => {
  const headline = (title: string) =>
    collect(`<head><title>${title}</title></head><body><main><h1>Ferry sails</h1></main></body>`).headline
  expect(headline('Ferry sails | News Example')).toBe('')
  expect(headline('News Example')).toBe('Ferry sails')
})

describe('the first text of the article', () => {
  it('leaves out what stands beside it', () => {
    const { text } = collect(`<body><nav><p>Menu of everything in this paper and more</p></nav>
      <div class="cookie-wall"><p>We and our 700 partners store cookies on your device</p></div>
      <main><article><h1>Ferry sails</h1><p>${PROSE}</p>
        <aside><p>Read this other story about another thing</p></aside>
        <div class="related-links"><p>Related: something else entirely happened</p></div>
        <figure><figcaption>A ferry, seen from above</figcaption></figure>
        <p>Tickets go on <b>sale</b> in <a href="#">March</a>.</p></article>
        <section class="comments"><p>First! I never liked that ferry anyway</p></section></main>
      <footer><p>All rights reserved by the paper since 1901</p></footer></body>`)
    expect(text).toBe(`${PROSE.trim()} Tickets go on sale in March.`)
  })
  it('is read from text and line breaks where a page has no paragraphs', () => {
    const { text } = collect(
      `<body><div id="article-body">${PROSE}<br>${PROSE}<br><a href="/">${PROSE}</a></div></body>`,
    )
    expect(text).toBe((PROSE + PROSE).trim())
  })
  it('is not lost where a wrapper of the whole page is called has-sidebar or comments-open', () => {
    const { text } = collect(
      `<body class="has-sidebar comments-open"><div class="content-sidebar-wrap"><h1>Ferry</h1><p>${PROSE}</p></div></body>`,
    )
    expect(text).toContain('ferry would sail')
  })
  it('is articleBody where the page itself shows a stub', () => {
    const { text } = collect(
      `<head><script type="application/ld+json">{"articleBody":"${PROSE.repeat(3)}"}</script></head><body><p>Subscribe.</p></body>`,
    )
    expect(text).toBe(PROSE.repeat(3).trim())
  })
  it('stops after some thousands of characters', () => {
    const { text } = collect(`<body><main>${`<p>${PROSE}</p>`.repeat(400)}</main></body>`)
    expect(text.length).toBeGreaterThan(3900)
    expect(text.length).toBeLessThan(4300)
  })
  it('takes no script or style for prose', () => {
    const { text } = collect(
      `<body><script>var aVeryLongLineOfScriptThatIsNoProse = 'indeed it is not'</script><style>.a{color:red;background:blue}</style></body>`,
    )
    expect(text).toBe('')
  })
})

it('requirement 7: is collected from a document in which images have the names of its properties', () => {
  const { document } = parseHTML(
    `<!doctype html><html lang="en"><head><title>Ferry</title></head><body><main><p>${PROSE}</p></main></body></html>`,
  )
  for (const name of ['querySelector', 'querySelectorAll', 'documentElement', 'title', 'createTreeWalker'])
    Object.defineProperty(document, name, { value: document.createElement('img') })
  const { title, text } = collectPageFacts(document, new URL('https://news.example/'))
  expect({ title, text }).toEqual({ title: 'Ferry', text: PROSE.trim() })
})
