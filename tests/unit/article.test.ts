import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { readArticle } from '../../reading/article'

const read = (body: string, head = '') =>
  readArticle(
    parseHTML(`<!doctype html><html><head>${head}</head><body>${body}</body></html>`).document as unknown as Document,
  )

const LONG = [
  'The harbour office in Rason opened a second pier on Monday, said a trader who visited the port last week.',
  'Three ships were waiting, he said, and the customs post had been moved to the north side of the basin.',
  'Nobody at the office would say who paid for the concrete, which came by rail, or for the two new cranes.',
]
const PARAGRAPHS = LONG.map((text) => `<p>${text}</p>`).join('')
const MENU = '<nav><a href="/a">World</a><a href="/b">Politics</a></nav>'

describe('what is the article', () => {
  it('is headline and paragraphs, parted by blank lines', () => {
    const article = read(
      `${MENU}<div class="page"><h1>A second pier</h1><div>${PARAGRAPHS}</div></div><footer>Contact us</footer>`,
    )
    expect(article.text).toBe(['A second pier', ...LONG].join('\n\n'))
    expect(article.title).toBe('A second pier')
    expect(article.text.slice(0, article.leadEnd)).toBe(`A second pier\n\n${LONG[0]}`)
    expect(article.partial).toBe(false)
  })

  it.each([
    [
      'a list of related articles',
      '<ul><li><a href="/1">Another pier for the port</a></li><li><a href="/2">Old pier closes</a></li></ul>',
    ],
    ['the heading over it', '<h3>Related stories</h3><ul><li><a href="/1">Another pier</a></li></ul>'],
    ['a line that is one link', '<p>Read more: <a href="/1">the pier that nobody wanted at the port of Rason</a></p>'],
    ['a card', '<div><h3><a href="/1">Another pier for the port</a></h3><p>A few words of summary of it.</p></div>'],
    [
      'comments',
      '<section id="comments"><p>I was there, and it was raining all day, so I could not see the pier.</p></section>',
    ],
    [
      'a cookie wall',
      '<div class="cookie-consent"><p>We and our partners store information on a device, such as cookies.</p></div>',
    ],
    [
      'a newsletter box',
      '<div class="newsletter-signup"><p>Get the harbour news in your inbox, every morning, for free.</p></div>',
    ],
    ['a pull quote', '<blockquote class="pullquote">The customs post had been moved to the north side</blockquote>'],
    [
      'script and style',
      '<script>var pier = "pier"</script><style>.pier{}</style><noscript>Turn on scripts</noscript>',
    ],
    ['what is hidden', '<p hidden>Hidden words about the pier that nobody should ever be shown here.</p>'],
    ['text for screen readers', '<span class="sr-only">Opens in a new window, so that nothing is lost at all</span>'],
    [
      'an editor',
      '<div contenteditable="true"><p>What the reader writes of the pier is not the page’s own text.</p></div>',
    ],
    [
      'an aside',
      '<aside><p>The port of Rason has been open to foreign ships since the nineties, in theory.</p></aside>',
    ],
    [
      'the box before a paywall',
      '<div class="paywall-prompt"><h2>Subscribe</h2><p>All about the port and its piers, for one euro a month.</p></div>',
    ],
    ['an advertisement', '<div class="ad-slot"><p>Advertisement</p></div>'],
  ])('leaves out %s', (_, extra) => {
    const plain = read(`<article><h1>A second pier</h1>${PARAGRAPHS}</article>`).text
    expect(read(`<article><h1>A second pier</h1>${PARAGRAPHS}${extra}</article>`).text).toBe(plain)
  })

  it('keeps a link within a sentence, a quotation, a caption and a table', () => {
    const article = read(`<article><h1>Pier</h1>${PARAGRAPHS}
      <p>It was built by <a href="/s">the Sample Company</a>, of Rason, in a year.</p>
      <figure><img><figcaption>The pier on Monday (sample photo)</figcaption></figure>
      <blockquote><p>It is a good pier.</p><footer>The pier master</footer></blockquote>
      <table><tr><td>Length</td><td>90 m</td></tr></table></article>`)
    for (const words of [
      'by the Sample Company, of Rason',
      'The pier on Monday',
      'It is a good pier.',
      'The pier master',
      '90 m',
    ])
      expect(article.text).toContain(words)
  })

  it('takes a headline and a standfirst from outside the body', () => {
    const article =
      read(`<header><h1>A second pier</h1><p class="standfirst">Who paid for it is not known to anybody at the port.</p></header>
      ${MENU}<div itemprop="articleBody">${PARAGRAPHS}</div>`)
    expect(article.text.startsWith('A second pier\n\nWho paid for it')).toBe(true)
    expect(article.text.slice(0, article.leadEnd).endsWith(LONG[0] as string)).toBe(true)
  })

  it('prefers the headline that is the page’s title to the name of the site', () => {
    const article = read(
      `<header><h1><a href="/">Sample Times</a></h1></header><div><h1>A second pier at the port</h1>${PARAGRAPHS}</div>`,
      '<title>A second pier at the port | Sample Times</title>',
    )
    expect(article.title).toBe('A second pier at the port')
  })

  it('puts an article together that lies in several boxes', () => {
    const boxes = LONG.map((text) => `<div class="block"><p>${text} ${text}</p></div>`).join('')
    expect(read(`${MENU}<div class="body">${boxes}</div>`).text.split('\n\n')).toHaveLength(3)
  })

  it('believes no class that would take most of the page away', () => {
    expect(read(`<div class="social-page">${PARAGRAPHS}${PARAGRAPHS}</div>`).text).toContain(LONG[2])
    expect(read(`<body class="has-sidebar"><div class="tag-ads post">${PARAGRAPHS}</div>`).text).toContain(LONG[2])
  })

  it('reads a list of headlines where there is no article', () => {
    const items = LONG.map((text) => `<li><h3><a href="/x">${text}</a></h3></li>`).join('')
    expect(read(`${MENU}<main><h1>News</h1><ul>${items}</ul></main>`).text).toBe(['News', ...LONG].join('\n\n'))
  })

  it('is what stands behind a paywall, where the page marks it so', () => {
    const article = read(
      `<article><h1>Pier</h1><p>${LONG[0]}</p><p>${LONG[1]}</p><div class="paywall"><p>${LONG[2]}</p></div></article>`,
    )
    expect(article.text).toContain(LONG[2])
  })

  it('is the first of an endless page, under its own headline, whatever the page is called by now', () => {
    const whole = (title: string) => `<article><h1>${title}</h1>${PARAGRAPHS}</article>`
    const article = read(`<main>${whole('A pier')}${whole('A second pier')}</main>`, '<title>A second pier</title>')
    expect(article.text).toBe(['A pier', ...LONG].join('\n\n'))
    expect(article).toMatchObject({ title: 'A pier', later: false, titledOther: true })
    expect(article.several).toHaveLength(2)
  })

  it('is one where a headline stands over several parts, or in a card beside it', () => {
    for (const more of [
      `<article><h1>In brief</h1>${PARAGRAPHS}</article>`,
      '</article><article><h1><a href="/1">Another pier</a></h1><p>A few words of summary of it.</p>',
    ])
      expect(read(`<article><h1>A second pier</h1>${PARAGRAPHS}${more}</article>`)).toMatchObject({
        several: [],
        later: false,
        titledOther: false,
      })
  })

  it('has nothing to say of an empty page or a page of frames', () => {
    expect(read('').text).toBe('')
    const frames = parseHTML('<html><frameset><frame src="a"></frameset></html>').document as unknown as Document
    expect(readArticle(frames)).toMatchObject({ text: '', sections: [{ start: 0, end: 0 }] })
  })

  it('reads Korean and Japanese', () => {
    const korean = '견본 항구에는 지난주 두 번째 부두가 문을 열었다고 이곳을 다녀온 무역상이 전했다.'
    const japanese = '見本の港では先週、二つ目の埠頭が開かれたと、現地を訪れた貿易商が語った。倉庫も移された。'
    const text = read(
      `${MENU}<div><p>${korean}</p><p>${korean}</p></div><ul><li><a href="/">관련 기사 하나가 여기에 있다</a></li></ul>`,
    ).text
    expect(text).toBe(`${korean}\n\n${korean}`)
    expect(read(`${MENU}<div><p>${japanese}</p><p>${japanese}<ruby>港<rt>みなと</rt></ruby></p></div>`).text).toBe(
      `${japanese}\n\n${japanese}港`,
    )
  })
})

describe('lines', () => {
  it('folds white space as it is rendered', () => {
    const [first] = LONG
    expect(read(`<div><p>\n  ${first?.replaceAll(' ', ' \n\t ')}  </p><p>${LONG[1]}</p></div>`).text).toBe(
      `${first}\n\n${LONG[1]}`,
    )
  })
  it('joins what stands in one line', () => {
    expect(read(`<p>${LONG[0]} Kim <b>Sam</b><i>ple</i> <span> spoke</span>.</p>`).text).toContain('Kim Sample spoke.')
  })
  it('makes a break a line, and two breaks a paragraph', () => {
    expect(read(`<div>${LONG[0]}<br>${LONG[1]}<br><br>${LONG[2]}</div>`).text).toBe(
      `${LONG[0]}\n${LONG[1]}\n\n${LONG[2]}`,
    )
  })
})

describe('sections', () => {
  const words = (article: ReturnType<typeof read>) =>
    article.sections.map(({ start, end }) => article.text.slice(start, end).split('\n')[0])

  it('are one where there are no headings', () => {
    const article = read(`<article>${PARAGRAPHS}</article>`)
    expect(article.sections).toEqual([{ start: 0, end: article.text.length }])
  })
  it('go from heading to heading', () => {
    const article = read(
      `<article><h1>Pier</h1>${PARAGRAPHS}<h2>Cranes</h2>${PARAGRAPHS}<h4>Rails</h4><p>${LONG[0]}</p></article>`,
    )
    expect(words(article)).toEqual(['Pier', 'Cranes', 'Rails'])
    expect(article.sections.at(-1)?.end).toBe(article.text.length)
  })
  it('are both parts of a digest, and of a live blog that has just begun', () => {
    const part = (title: string) => `<article><h2>${title}</h2>${PARAGRAPHS}</article>`
    const head = '<h1>A day at the pier</h1>'
    expect(words(read(`<main>${head}${part('North')}${part('South')}</main>`))).toEqual([
      'A day at the pier',
      'North',
      'South',
    ])
    // A short one beside an article is another article's beginning.
    const teaser = `<article><h2>South</h2><p>${LONG[0]}</p></article>`
    expect(words(read(`<main>${head}${part('North')}${teaser}</main>`))).toEqual(['A day at the pier', 'North'])
  })
  it('are the entries of a live blog, whatever headings stand in them', () => {
    const entry = (title: string) =>
      `<article><h3>${title}</h3><p>${LONG[0]}</p><h4>More</h4><p>${LONG[1]}</p></article>`
    const article = read(
      `<main><h1>Live at the pier</h1><p>${LONG[2]}</p>${entry('10:00')}${entry('11:00')}${entry('12:00')}</main>`,
    )
    expect(words(article)).toEqual(['Live at the pier', '10:00', '11:00', '12:00'])
  })
})

describe('limits', () => {
  it('requirement 6: looks for the name of the site in a title of any length', () => {
    const title = `A second pier${' '.repeat(1_000_000)}at the port`
    const article = read(`<div>${PARAGRAPHS}</div>`, `<meta property="og:title" content="${title}">`)
    expect(article.title.length).toBeLessThanOrEqual(2000)
  })
  it('stops at a number of nodes or characters and says so', () => {
    const document = () =>
      parseHTML(`<body><article>${PARAGRAPHS.repeat(20)}</article></body>`).document as unknown as Document
    const byNodes = readArticle(document(), { nodes: 50, text: 1_000_000 })
    expect(byNodes.partial).toBe(true)
    expect(byNodes.text.length).toBeGreaterThan(0)
    const byText = readArticle(document(), { nodes: 100_000, text: 1000 })
    expect(byText).toMatchObject({ partial: true })
    expect(byText.text.length).toBeLessThanOrEqual(1100)
    expect(readArticle(document()).partial).toBe(false)
  })
})
