import { describe, expect, it } from 'vitest'
import type { Publisher } from '../../knowledge/publisher'
import { CITATION_STYLES, type Citable, type CitedWork, cite, workOf } from '../../reading/citation'

const URL_ = 'https://www.dailynk.com/english/sample/'
const WORK: CitedWork = {
  authors: ['A. Sample'],
  title: 'Sample officials see “little” profit',
  outlet: 'Daily NK',
  published: '2026-01-17',
  url: URL_,
  retrieved: '2026-11-24',
}
const TODAY = '2026-11-24'
const QUOTE = 'the orders arrive with the price already written in'
const plain = (what: Citable, style: (typeof CITATION_STYLES)[number], lang: 'en' | 'ko' = 'en') =>
  cite(what, { style, lang, today: TODAY }).plain
const html = (what: Citable, style: (typeof CITATION_STYLES)[number], lang: 'en' | 'ko' = 'en') =>
  cite(what, { style, lang, today: TODAY }).html
const article = (more: Partial<CitedWork> = {}): Citable => ({ kind: 'article', work: { ...WORK, ...more } })
const highlight = (quote = QUOTE, more: Partial<CitedWork> = {}): Citable => ({
  kind: 'highlight',
  quote,
  work: { ...WORK, ...more },
})
const KOREAN: CitedWork = {
  authors: ['홍길동 기자'],
  title: '견본 일꾼 “값은 이미 정해져 온다”',
  outlet: '데일리NK',
  published: '2026-01-17',
  url: 'https://www.dailynk.com/sample/',
  retrieved: '2026-11-24',
}

describe('in Chicago’s notes', () => {
  it('an article: author, title, outlet, date, day of access, address', () => {
    expect(plain(article(), 'chicago')).toBe(
      `A. Sample, “Sample officials see ‘little’ profit,” Daily NK, January 17, 2026, accessed November 24, 2026, ${URL_}.`,
    )
  })

  it('a highlight: its words first, in marks', () => {
    expect(plain(highlight(), 'chicago').split('\n')).toEqual([`“${QUOTE}”`, plain(article(), 'chicago')])
  })

  it('the outlet is in italics and the address a link, in the rich form', () => {
    expect(html(article(), 'chicago')).toBe(
      '<p>A. Sample, “Sample officials see ‘little’ profit,” <i>Daily NK</i>, January 17, 2026, accessed November 24, 2026, ' +
        `<a href="${URL_}">${URL_}</a>.</p>`,
    )
  })

  it.each<[Partial<CitedWork>, string]>([
    [{ authors: undefined }, '“T,” Daily NK, January 17, 2026, accessed November 24, 2026, U.'],
    [{ authors: ['Daily NK', ' daily nk '] }, '“T,” Daily NK, January 17, 2026, accessed November 24, 2026, U.'],
    [{ authors: ['A', 'B'] }, 'A and B, “T,” Daily NK, January 17, 2026, accessed November 24, 2026, U.'],
    [{ authors: ['A', 'B', 'C'] }, 'A et al., “T,” Daily NK, January 17, 2026, accessed November 24, 2026, U.'],
    [{ published: undefined }, 'A. Sample, “T,” Daily NK, accessed November 24, 2026, U.'],
    [{ published: '2026-01', retrieved: undefined }, 'A. Sample, “T,” Daily NK, January 2026, U.'],
    [{ published: '2026', retrieved: undefined }, 'A. Sample, “T,” Daily NK, 2026, U.'],
    [{ title: '', retrieved: undefined }, 'A. Sample, Daily NK, January 17, 2026, U.'],
    [{ title: 'Who pays?', retrieved: undefined }, 'A. Sample, “Who pays?,” Daily NK, January 17, 2026, U.'],
    [{ title: 'It ends.', retrieved: undefined }, 'A. Sample, “It ends,” Daily NK, January 17, 2026, U.'],
    [{ title: '', authors: [], published: undefined, retrieved: undefined }, 'Daily NK, U.'],
  ])('what is missing is left out: %o', (more, expected) => {
    expect(plain(article({ title: 'T', url: 'U', ...more }), 'chicago')).toBe(expected)
  })

  it('in Korean as Korean journals do, without the job after the name', () => {
    expect(plain({ kind: 'article', work: KOREAN }, 'chicago', 'ko')).toBe(
      '홍길동, “견본 일꾼 ‘값은 이미 정해져 온다’,” 『데일리NK』, 2026년 1월 17일, https://www.dailynk.com/sample/ (검색일: 2026년 11월 24일).',
    )
    expect(
      plain(
        { kind: 'article', work: { ...KOREAN, authors: ['가', '나', '다', '라'], retrieved: undefined } },
        'chicago',
        'ko',
      ),
    ).toMatch(/^가 외, “.* https:\/\/www\.dailynk\.com\/sample\/\.$/)
  })

  it('no Korean name of an outlet is set in italics', () => {
    expect(html({ kind: 'article', work: KOREAN }, 'chicago')).not.toContain('<i>')
  })
})

describe('as a newsroom attributes', () => {
  it('an article and a highlight', () => {
    expect(plain(article(), 'newsroom').split('\n')).toEqual([
      'Daily NK reported on Jan. 17 in “Sample officials see ‘little’ profit.”',
      `By A. Sample, ${URL_} (retrieved Nov. 24)`,
    ])
    expect(plain(highlight(), 'newsroom').split('\n')).toEqual([
      `Daily NK reported on Jan. 17: “${QUOTE}.”`,
      `“Sample officials see ‘little’ profit,” by A. Sample, ${URL_} (retrieved Nov. 24)`,
    ])
  })

  it.each<[string, string]>([
    ['2026-03-03', 'on March 3'],
    ['2026-09-01', 'on Sept. 1'],
    ['2025-06-30', 'on June 30, 2025'],
    ['2026-01', 'in January 2026'],
    ['2025', 'in 2025'],
  ])('dates as AP writes them: %s', (published, words) => {
    expect(plain(highlight(QUOTE, { published }), 'newsroom')).toContain(`Daily NK reported ${words}: “`)
  })

  it('a year within the sentence is closed by a comma', () => {
    expect(plain(article({ published: '2025-06-30' }), 'newsroom')).toMatch(/^Daily NK reported on June 30, 2025, in “/)
  })

  it('without author, title or date', () => {
    const bare = { authors: [], published: undefined, retrieved: undefined }
    expect(plain(article(bare), 'newsroom').split('\n')).toEqual([
      'Daily NK reported in “Sample officials see ‘little’ profit.”',
      URL_,
    ])
    expect(plain(article({ ...bare, title: '' }), 'newsroom').split('\n')).toEqual(['Daily NK reported.', URL_])
    expect(plain(highlight(QUOTE, { ...bare, title: '' }), 'newsroom').split('\n')[1]).toBe(URL_)
  })

  it.each([
    ['It came.', '“It came.”'],
    ['Why?', '“Why?”'],
    ['“Carry the boxes,” he says', '“‘Carry the boxes,’ he says.”'],
    ['he says “carry the boxes”', '“he says ‘carry the boxes.’”'],
    ['一句话。', '“一句话。”'],
  ])('the stop of the sentence stands inside the marks: %s', (quote, marked) => {
    expect(plain(highlight(quote), 'newsroom').split('\n')[0]).toBe(`Daily NK reported on Jan. 17: ${marked}`)
  })

  it('in Korean without a particle after any name, and without the year where it is this one', () => {
    expect(plain({ kind: 'highlight', quote: '값까지 적혀 있다', work: KOREAN }, 'newsroom', 'ko').split('\n')).toEqual(
      [
        '데일리NK 1월 17일 보도: “값까지 적혀 있다”',
        '“견본 일꾼 ‘값은 이미 정해져 온다’”, 홍길동 기자, https://www.dailynk.com/sample/ (11월 24일 확인)',
      ],
    )
    expect(
      plain({ kind: 'article', work: { ...KOREAN, published: '2025-12-31', authors: [] } }, 'newsroom', 'ko'),
    ).toMatch(/^데일리NK 2025년 12월 31일 보도: “견본 일꾼 /)
  })
})

describe('in Markdown', () => {
  it('a quotation with its source in the last line, the title as the link', () => {
    expect(plain(highlight(), 'markdown')).toBe(
      `> ${QUOTE}\n>\n> — A. Sample, [Sample officials see “little” profit](${URL_}), *Daily NK*, 17 Jan 2026 (retrieved 24 Nov 2026)`,
    )
    expect(plain(article({ authors: [] }), 'markdown', 'ko')).toBe(
      `[Sample officials see “little” profit](${URL_}), *Daily NK*, 2026년 1월 17일 (2026년 11월 24일 확인)`,
    )
  })

  it('a quotation of several paragraphs stays one', () => {
    expect(plain(highlight('First.\n\nSecond\nline.'), 'markdown')).toMatch(
      /^> First\.\n>\n> Second\n> line\.\n>\n> — A/,
    )
    expect(html(highlight('First.\n\nSecond.'), 'markdown')).toMatch(
      /^<blockquote><p>First\.<\/p><p>Second\.<\/p><p>— A.*<\/p><\/blockquote>$/,
    )
  })

  it('escapes what would be a mark of Markdown or HTML, and closes no link early', () => {
    const evil = '# *a* [b](javascript:x) <img src=x> `c` _d_ &lt; 1. ~~e~~'
    const said = plain(highlight(evil, { title: 'a ](http://evil) b', url: 'https://x.org/a_(b)?c=<d>' }), 'markdown')
    expect(said).toContain('> \\# \\*a\\* \\[b\\](javascript:x) \\<img src=x\\> \\`c\\` \\_d\\_ \\&lt; 1. \\~~e')
    expect(said).toContain('[a \\](http://evil) b](https://x.org/a_%28b%29?c=%3Cd%3E)')
    expect(plain(highlight('1. one\n- two'), 'markdown')).toContain('> 1\\. one\n> \\- two')
  })
})

describe('a quotation', () => {
  const said = (quote: string) => plain(highlight(quote), 'chicago').split('\n')[0]

  it.each([
    ['“Carry them,” she says', '“‘Carry them,’ she says”'],
    ['he said “they told me ‘no’ twice” and left', '“he said ‘they told me “no” twice’ and left”'],
    ['the workers’ hands', '“the workers’ hands”'],
    ['“the workers’ hands”', '“‘the workers’ hands’”'],
    ['she said "no" and "never"', '“she said ‘no’ and ‘never’”'],
    ['한 소식통은 “값까지 적혀 있다”면서', '“한 소식통은 ‘값까지 적혀 있다’면서”'],
    ['他说“不行”', '“他说‘不行’”'],
  ])('within a quotation: %s', (quote, expected) => {
    expect(said(quote)).toBe(expected)
  })

  it('of several paragraphs opens anew with each and closes once', () => {
    expect(plain(highlight('One.\n\nTwo.'), 'chicago')).toMatch(/^“One\.\n\n“Two\.”\n/)
  })
})

describe('a fact', () => {
  const fact: Citable = {
    kind: 'fact',
    statement: 'Sample congress: held in Sampleville (19–25 Feb 2026)',
    works: [
      {
        title: 'Congress opens',
        outlet: 'Sample agency',
        published: '2026-02-20',
        url: 'https://a.example/1',
        retrieved: '2026-05-03',
      },
      {
        title: '',
        outlet: 'Sample institute',
        url: 'https://b.example/2',
        retrieved: '2026-05-04',
        copyOf: 'a report',
      },
    ],
  }

  it('cites its own sources, each with the day on which it was seen', () => {
    expect(plain(fact, 'chicago').split('\n')).toEqual([
      'Sample congress: held in Sampleville (19–25 Feb 2026)',
      '“Congress opens,” Sample agency, February 20, 2026, accessed May 3, 2026, https://a.example/1.',
      'Sample institute, copy of a report, accessed May 4, 2026, https://b.example/2.',
    ])
    expect(plain(fact, 'newsroom').split('\n').slice(1)).toEqual([
      'Source: Sample agency, “Congress opens,” Feb. 20, https://a.example/1 (retrieved May 3)',
      'Source: Sample institute, copy of a report, https://b.example/2 (retrieved May 4)',
    ])
    expect(plain(fact, 'markdown').split('\n').slice(1)).toEqual([
      '',
      '- [Congress opens](https://a.example/1), *Sample agency*, 20 Feb 2026 (retrieved 3 May 2026)',
      '- <https://b.example/2>, *Sample institute*, copy of a report (retrieved 4 May 2026)',
    ])
    expect(html(fact, 'markdown')).toContain('<ul><li><a href="https://a.example/1">Congress opens</a>')
  })

  it('in Korean', () => {
    expect(plain(fact, 'newsroom', 'ko').split('\n')[1]).toBe(
      '출처: Sample agency, “Congress opens”, 2월 20일, https://a.example/1 (5월 3일 확인)',
    )
  })
})

describe('a sentence that was changed', () => {
  const changed: Citable = {
    kind: 'changed',
    was: { quote: 'half of it', on: '2026-01-18' },
    now: { quote: 'part of it', on: '2026-11-24' },
    work: WORK,
  }

  it.each([
    ['chicago', ['As of January 18, 2026: “half of it”', 'As of November 24, 2026: “part of it”']],
    ['newsroom', ['Daily NK, as of Jan. 18: “half of it.”', 'Daily NK, as of Nov. 24: “part of it.”']],
  ] as const)('has both versions, each with its day: %s', (style, lines) => {
    expect(plain(changed, style).split('\n').slice(0, 2)).toEqual(lines)
    expect(plain(changed, style)).toContain(URL_)
  })

  it('in Markdown and in Korean', () => {
    expect(plain(changed, 'markdown')).toMatch(
      /^As of 18 Jan 2026:\n\n> half of it\n\nAs of 24 Nov 2026:\n\n> part of it\n\n— A\. Sample/,
    )
    expect(plain(changed, 'newsroom', 'ko')).toMatch(/^Daily NK, 1월 18일 기준: “half of it”\n/)
  })
})

describe('hostile words', () => {
  const evil = '<script>alert(1)</script><img src=x onerror="x">&amp;'

  it.each(CITATION_STYLES)('requirement 10: are literal text in the rich form: %s', (style) => {
    for (const what of [
      highlight(evil, { title: evil, outlet: evil, authors: [evil], published: '2026' }),
      { kind: 'fact', statement: evil, works: [{ ...WORK, title: evil, copyOf: evil }] } as Citable,
    ]) {
      const rich = html(what, style)
      expect(rich).not.toMatch(/<(?!\/?(?:p|i|a|ul|li|blockquote|br)\b)/)
      expect(rich).not.toMatch(/ on\w+="/)
      expect(rich).toContain('&lt;script&gt;')
    }
  })

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'blob:https://x/1',
    'https://a:b@x.org/',
    '"><b>',
  ])('requirement 11: %s is text, never a link', (url) => {
    for (const style of CITATION_STYLES) {
      expect(html(article({ url }), style)).not.toContain('<a ')
      expect(plain(article({ url, title: '' }), style)).not.toContain('](')
    }
  })
})

describe('an article of the library', () => {
  const publisher = { id: 'dailynk-en', name: { en: 'Daily NK', ko: '데일리NK' } } as Publisher
  const kept = { title: 'T', host: 'www.dailynk.com', publisherId: 'dailynk-en', published: '2026-01-17', url: URL_ }

  it('goes by its publisher’s name in the reader’s language, else by its host', () => {
    expect(workOf(kept, [publisher], 'ko', TODAY)).toMatchObject({ outlet: '데일리NK', retrieved: TODAY })
    expect(workOf({ ...kept, publisherId: undefined }, [publisher], 'en', TODAY).outlet).toBe('dailynk.com')
  })

  it('has no author who is the publisher in any language', () => {
    expect(workOf({ ...kept, authors: ['데일리NK', 'A. Sample'] }, [publisher], 'en', TODAY).authors).toEqual([
      'A. Sample',
    ])
  })
})
