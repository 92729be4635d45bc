import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { compileLexicon } from '../../knowledge/lexicon'
import { noteSchema } from '../../knowledge/note'
import { createMatcher } from '../../reading/match'
import { filler, plantedName } from './planted-names'

const note = (id: string, names: object, kind = 'concept') =>
  v.parse(noteSchema, { id, kind, names, summary: { en: 'A sample.' }, reviewed: '2026-11-24' })

const notes = [
  note(
    'kim-jong-un',
    { en: ['Kim Jong Un'], ko: ['김정은'], zh: ['金正恩'], ja: ['金正恩', 'キム・ジョンウン'] },
    'person',
  ),
  note('kim-yo-jong', { en: ['Kim Yo Jong'], ko: ['김여정'] }, 'person'),
  note('kim-yong-nam', { en: ['Kim Yong Nam'], ko: [{ text: '김영남', about: true }] }, 'person'),
  note('pyongyang', { en: ['Pyongyang', "P'yongyang"], ko: ['평양'], zh: ['平壤'], ja: ['平壌'] }, 'place'),
  note('hunchun', { en: ['Hunchun'], ko: ['훈춘'] }, 'place'),
  note('rason', { en: ['Rason'], ko: [{ text: '나선', near: ['훈춘', '특별시', '경제무역지대'] }] }, 'place'),
  note('workers-party-of-korea', {
    en: ["Workers' Party of Korea", { text: 'WPK', case: true }],
    ko: ['조선로동당', '노동당'],
  }),
  note('ninth-party-congress', { en: ['Ninth Party Congress'], ko: ['제9차 당대회'] }, 'event'),
  note('party-congress', {
    en: [{ text: 'Party Congress', whose: true }],
    ko: [{ text: '당대회', unless: ['전당대회'] }],
  }),
  note('rodong-sinmun', { en: ['Rodong Sinmun'], ko: ['노동신문', '로동신문'] }, 'media'),
  note('supreme-peoples-assembly', { en: ["Supreme People's Assembly"], ko: ['최고인민회의'] }),
  note('hwasong-1', { en: ['Hwasong-1'], ko: ['화성-1형'] }, 'weapon'),
  note('hwasong-18', { en: ['Hwasong-18'], ko: ['화성-18형'] }, 'weapon'),
  note('trade-official', { en: ['trade official'] }),
  note('ministry-of-state-security', { en: [{ text: 'Ministry of State Security', whose: true }] }),
  note('public-distribution-system', {
    en: ['public distribution system', { text: 'PDS', case: true, near: ['ration'] }],
  }),
  note('north-korean-won', { en: ['North Korean won', { text: 'won', near: ['yuan'] }] }, 'economy'),
  note('haeil', { en: ['Haeil'], ja: [{ text: '津波', possibly: true, near: ['水中'] }] }, 'weapon'),
  note('xinjiang', { en: ['Sample'], zh: [{ text: '先锋', unless: ['先锋队'] }] }),
]
const matcher = createMatcher([compileLexicon(notes, 'sample')])
const find = (text: string, about = true, lang?: string) => matcher.find(text, { about, lang })
/** What was found, as `words=note`, with `~` for the possible and `*` for the short. */
const found = (text: string, about = true, lang?: string) =>
  find(text, about, lang).map(
    (hit) => `${text.slice(hit.start, hit.end)}=${hit.noteId}${hit.certain ? '' : '~'}${hit.short ? '*' : ''}`,
  )

describe('words', () => {
  it.each([
    ['Latin names end with the word', 'Pyongyangite, Rasonic, unRason', []],
    [
      'the possessive is outside, straight or curly',
      "Pyongyang's and Hunchun’s",
      ['Pyongyang=pyongyang', 'Hunchun=hunchun'],
    ],
    ["won't is never the won", 'I won’t pay 2 million yuan', []],
    ['the won beside the yuan is', '15,700 won to the yuan', ['won=north-korean-won']],
    ['plurals of common nouns', 'many trade officials’ visits', ['trade officials=trade-official']],
    ['a compound by hyphen', 'Hunchun-based traders', ['Hunchun=hunchun']],
    ['no name in an address', 'www.pyongyang.kp and pyongyang_1', []],
    ['capitals of an acronym', 'WPK officials edited wpk-config.yaml', ['WPK=workers-party-of-korea']],
    [
      'a number ends with its last digit',
      'the Hwasong-18, no Hwasong-1',
      ['Hwasong-18=hwasong-18', 'Hwasong-1=hwasong-1'],
    ],
    ['the longest wins', 'the Ninth Party Congress', ['Ninth Party Congress=ninth-party-congress']],
    ['no name across a blank line', 'said Kim Jong\n\nUn', []],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  it('gives offsets of the original text', () => {
    const text = '\u202aThe “Py\u00adong\u200byang” line'
    expect(find(text)).toEqual([{ noteId: 'pyongyang', name: 'Pyongyang', start: 6, end: 17, certain: true }])
  })
})

describe('requirement 9: the same terms match, and offsets stay right', () => {
  it.each<[string, string, string]>([
    ['bidi controls', '\u202aKim\u202c \u2067Jong\u2069 \u200fUn\u061c', 'kim-jong-un'],
    ['zero-width characters', 'Pyong\u200byang', 'pyongyang'],
    ['zero-width joiners and a word joiner', 'Pyo\u200cng\u200dya\u2060ng', 'pyongyang'],
    ['a byte order mark', 'Pyong\ufeffyang', 'pyongyang'],
    ['soft hyphens', 'Hun\u00adchun', 'hunchun'],
    ['no-break spaces', 'Kim\u00a0Jong\u202fUn', 'kim-jong-un'],
    ['NFD Hangul', '조선로동당'.normalize('NFD'), 'workers-party-of-korea'],
    ['a curly quote', 'Workers\u2019 Party of Korea', 'workers-party-of-korea'],
    ['the other curly quote', 'Workers\u2018 Party of Korea', 'workers-party-of-korea'],
    ...['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015'].map((dash): [string, string, string] => [
      `U+${dash.charCodeAt(0).toString(16)}`,
      `Hwasong${dash}18`,
      'hwasong-18',
    ]),
  ])('%s', (_, name, noteId) => {
    const text = `\u202eHe \u201csaw\u201d ${name}, they say.`
    const hits = find(text)
    expect(hits.map((hit) => hit.noteId)).toEqual([noteId])
    // Marks that nobody sees may stand at the rim, inside or outside.
    const unseen = /^[\u202a\u202c\u2066-\u2069\u200f\u061c]+|[\u202a\u202c\u2066-\u2069\u200f\u061c]+$/g
    expect(text.slice(hits[0]?.start, hits[0]?.end).replace(unseen, '')).toBe(name.replace(unseen, ''))
  })
})

describe('Korean', () => {
  it.each([
    ['particle and title outside', '김정은동지께서는 평양에서도', ['김정은=kim-jong-un', '평양=pyongyang']],
    [
      'stacked particles',
      '최고인민회의에서조차 조선로동당으로서는',
      ['최고인민회의=supreme-peoples-assembly', '조선로동당=workers-party-of-korea'],
    ],
    ['never inside another word', '태평양에서 떨쳐나선', []],
    ['a verb that begins like a name', '훈춘에 나선다', ['훈춘=hunchun']],
    ['a homograph beside its neighbour', '훈춘에서 나선까지', ['훈춘=hunchun', '나선=rason']],
    ['a noun glued on begins a compound', '훈춘지구전선건설을', ['훈춘=hunchun']],
    ['a counter before a name', '제3차당대회를', ['당대회=party-congress']],
    ['nothing unknown after a name that others bear', '김영남도민회, 김영남위원장은', ['김영남=kim-yong-nam']],
    ['anything after a name that nobody else bears', '김정은시대어', ['김정은=kim-jong-un']],
    [
      'two names in one word',
      '조선로동당제9차당대회를',
      ['조선로동당=workers-party-of-korea', '제9차당대회=ninth-party-congress'],
    ],
    ['a name after a known beginning', '북노동신문은', ['노동신문=rodong-sinmun']],
    ['after a number or another script', '北김정은', ['김정은=kim-jong-un']],
    ['the party convention of another word', '전당대회에서', []],
    ['decomposed text', '평양에서'.normalize('NFD'), [`${'평양'.normalize('NFD')}=pyongyang`]],
    ['full-width digits and any dash', '화성－１８형과', ['화성－１８형=hwasong-18']],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('Chinese and Japanese', () => {
  it('needs no borders, minds katakana, keeps the two languages apart', () => {
    expect(found('据报道金正恩离开平壤前往', true, 'zh')).toEqual(['金正恩=kim-jong-un', '平壤=pyongyang'])
    expect(found('キム・ジョンウン総書記が平壌で', true, 'ja')).toEqual([
      'キム・ジョンウン=kim-jong-un',
      '平壌=pyongyang',
    ])
    expect(found('キムジョンウンン', true, 'ja')).toEqual([])
    expect(found('先锋 先锋队', true, 'zh')).toEqual(['先锋=xinjiang'])
    expect(found('先锋', true, 'ja')).toEqual([])
  })
})

describe('rules', () => {
  it('whose: the nearest state decides, else the page', () => {
    expect(found('Agents of the Ministry of State Security came.', true)).toEqual([
      'Ministry of State Security=ministry-of-state-security',
    ])
    expect(found('Agents of the Ministry of State Security came.', false)).toEqual([])
    expect(found("China's Ministry of State Security warned North Korean traders.", true)).toEqual([])
    expect(found('Iran said the Ministry of State Security, a North Korean body, spied.', true)).toEqual([
      'Ministry of State Security=ministry-of-state-security',
    ])
    expect(found('North Korea’s Ministry of State Security warned China.', false)).toEqual([
      'Ministry of State Security=ministry-of-state-security',
    ])
  })

  it('near: in the same sentence only, and not the name itself', () => {
    expect(found('It costs 8,000 won. The yuan fell.')).toEqual([])
  })

  it('possibly: listed where the near word is missing, sure where it stands', () => {
    expect(found('津波', true, 'ja')).toEqual(['津波=haeil~'])
    expect(found('水中の津波', true, 'ja')).toEqual(['津波=haeil'])
  })
})

describe('short forms', () => {
  it('counts the second of two scripts side by side as short', () => {
    expect(found('金正恩（キム・ジョンウン）総書記')).toEqual(['金正恩=kim-jong-un', 'キム・ジョンウン=kim-jong-un*'])
  })

  it('knows an acronym from its definition on', () => {
    expect(found('PDS first. The public distribution system (PDS) failed. PDS shops closed.')).toEqual([
      'public distribution system=public-distribution-system',
      'PDS=public-distribution-system*',
      'PDS=public-distribution-system*',
    ])
  })

  it('knows an acronym that no note lists', () => {
    expect(found('the Supreme People’s Assembly (SPA) met. The SPA adopted')).toContain('SPA=supreme-peoples-assembly*')
  })

  it('knows a surname after the full name, of the last person who has it', () => {
    expect(found('Kim came. Kim Jong Un spoke. Kim left.')).toEqual(['Kim Jong Un=kim-jong-un', 'Kim=kim-jong-un*'])
    expect(found('Kim Jong Un and Kim Yo Jong. Then Kim smiled.')).toContain('Kim=kim-yo-jong*')
    expect(found('Kim Jong Un met Kim Hyong Sik. Then Kim smiled.')).toEqual(['Kim Jong Un=kim-jong-un'])
    expect(found('Kim Jong Un visited Kim Il Sung University.')).toEqual(['Kim Jong Un=kim-jong-un'])
  })
})

describe('several lexicons', () => {
  it('gives words that two claim to the first', () => {
    const mine = compileLexicon([note('my-pyongyang', { en: ['Pyongyang', 'Pyongyang Zoo'] })], 'mine')
    const both = createMatcher([mine, compileLexicon(notes, 'sample')])
    expect(both.find('Pyongyang, Hunchun', { about: true }).map((hit) => hit.noteId)).toEqual([
      'my-pyongyang',
      'hunchun',
    ])
  })
})

describe('any text', () => {
  it('requirement 9: holds every planted name at its exact place', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(filler, plantedName), { minLength: 1, maxLength: 5 }), (parts) => {
        let text = ''
        const planted: { noteId: string; start: number; end: number }[] = []
        for (const [words, name] of parts) {
          text += `${words} , `
          planted.push({ noteId: name.noteId, start: text.length, end: text.length + name.text.length })
          text += `${name.text} ; `
        }
        expect(find(text).map(({ noteId, start, end }) => ({ noteId, start, end }))).toEqual(planted)
      }),
      { numRuns: 500 },
    )
  })

  it('gives hits in order, inside the text, none over another', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            plantedName.map((name) => name.text),
          ),
          { maxLength: 12 },
        ),
        (parts) => {
          const text = parts.join('')
          let last = 0
          for (const { start, end } of find(text)) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
        },
      ),
    )
  })
})
