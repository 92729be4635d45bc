import fc from 'fast-check'
import * as v from 'valibot'
import { type Note, noteSchema } from '../../knowledge/note'

const NAMES: { id: string; kind: string; names: Record<string, string[]> }[] = [
  { id: 'kim-jong-un', kind: 'person', names: { en: ['Kim Jong Un'], ko: ['김정은'], zh: ['金正恩'] } },
  { id: 'pyongyang', kind: 'place', names: { en: ['Pyongyang'], ko: ['평양'] } },
  { id: 'workers-party-of-korea', kind: 'concept', names: { en: ["Workers' Party of Korea"] } },
  { id: 'ninth-party-congress', kind: 'event', names: { en: ['Ninth Party Congress'], ko: ['제9차 당대회'] } },
  { id: 'hwasong-18', kind: 'weapon', names: { en: ['Hwasong-18'], ko: ['화성-18형'] } },
  { id: 'rodong-sinmun', kind: 'media', names: { en: ['Rodong Sinmun'], ko: ['로동신문'] } },
]

/** The notes whose names are planted. */
export const plantedNotes: Note[] = NAMES.map((note) =>
  v.parse(noteSchema, { ...note, summary: { en: 'A sample.' }, reviewed: '2026-11-24' }),
)

const SPELT = NAMES.flatMap(({ id, names }) =>
  Object.values(names).flatMap((all) => all.map((name) => ({ noteId: id, name }))),
)
/** Nothing that a reader sees: soft hyphen, zero-width characters, bidi controls. */
const INVISIBLE = '\u00ad \u200b \u200c \u200d \u200e \u200f \u061c \u202a \u202c \u2060 \u2066 \u2069 \ufeff'.split(
  ' ',
)
const JOINTS = [
  ...[' ', '  ', '\n', '\u00a0', '\u202f', '\u2009', ' \u200b', '-', '\uff0d'],
  ...['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015'],
]
const APOSTROPHES = ["'", '\u2018', '\u2019', '\u201b', '\u02bc', '\uff07']

/**
 * A name in a random spelling: any dash or space for its spaces, invisible characters, full width, decomposed, other
 * apostrophes, capitals.
 */
export const plantedName = fc
  .record({
    spelt: fc.constantFrom(...SPELT),
    picks: fc.array(fc.nat(1000), { minLength: 30, maxLength: 30 }),
    form: fc.constantFrom('NFC', 'NFD'),
    upper: fc.boolean(),
    wide: fc.boolean(),
  })
  .map(({ spelt: { noteId, name }, picks, form, upper, wide }) => {
    const pick = (from: readonly string[], i: number) =>
      from[(picks[i % picks.length] as number) % from.length] as string
    const text = [...(upper ? name.toUpperCase() : name)]
      .map((char, i) => {
        // At every third place, but not at the rim: whether a mark there belongs to the name cannot be seen.
        const invisible = i > 0 && (picks[(i + 3) % picks.length] as number) % 3 === 0 ? pick(INVISIBLE, i) : ''
        if (char === ' ' || char === '-') return invisible + pick(JOINTS, i + 7)
        if (char === "'") return invisible + pick(APOSTROPHES, i)
        return invisible + (wide && /[!-~]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char)
      })
      .join('')
      .normalize(form)
    return { noteId, text }
  })

/** Words around the names. */
export const filler = fc
  .array(
    fc.constantFrom('the', 'of', 'said', '그리고', '있다', '報', '(', ')', ',', '\n', '\u202e', '🚀', 'é', '2026'),
    { maxLength: 6 },
  )
  .map((words) => words.join(' '))
