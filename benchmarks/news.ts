import type { Note } from '../knowledge/note'
import { pick, pickOften, randomFrom } from './random'

/** Made-up names and made-up news: how long words and names are, and how often names stand, is as in real reports. */

export type NewsLang = 'en' | 'ko'

const SYLLABLES = {
  en: 'kim ri pak choe jong han yun so jang kang o paek ryang hwang il un su chol yong hyok song ju nam guk myong sik hui gyong sun ok bong chang jin hak'.split(
    ' ',
  ),
  ko: [...'김리박최정한윤서장강오백량황일은수철용혁성주남국명식희경순옥봉창진학원평함청단개신덕안순흥해로광운'],
}
const PARTS = {
  en: 'state central people general military trade workers foreign science youth farm border security supreme party external economic light heavy machine mining railway forestry fishery textile chemical energy power water land sea air rocket missile nuclear space reactor museum school hospital university academy institute agency'.split(
    ' ',
  ),
  ko: '국가 중앙 인민 총참모 군수 무역 로동 대외 과학 청년 농장 국경 보위 최고 당 경제 경공업 중공업 기계 탄광 철도 림업 수산 방직 화학 동력 수력 국토 해군 공군 로케트 미싸일 핵 우주 원자로 박물관 학교 병원 대학 아카데미 연구소 기관'.split(
    ' ',
  ),
}
const HEADS = {
  en: 'committee ministry bureau department commission company complex factory command corps office bank'.split(' '),
  ko: '위원회 성 국 부 총국 회사 련합기업소 공장 사령부 군단 사무소 은행'.split(' '),
}
const WORDS = {
  en: 'the of to in and a that on for said with was by from its it as has at an be this are will were which not have been after more their but over year had they than also other about up one two into last against out would when could before new under between since who during first officials report trade people market prices source week government country month border according told reporters statement talks meeting sanctions program test launch visit leader economy food grain rice workers goods imports exports sold rose fell added noted called increase decline local residents inspection control plan building order supply season harvest fuel electricity factories construction flood recovery'.split(
    ' ',
  ),
  ko: '지난 올해 최근 현지 소식통은 이날 전했다 밝혔다 있다 것으로 알려졌다 가격이 시장에서 주민들은 당국이 이번 대한 위해 통해 따르면 관련 지역에서 식량 부족으로 쌀값이 올랐다 내렸다 수입 물자가 국경을 통한 거래가 다시 시작됐다 회의에서 결정된 사업을 강하게 추진하고 있으며 노동자들이 동원되고 그러나 특히 일부 많은 여전히 계속 크게 조금 새로운 지시를 내렸다고 말했다 보도했다 발표했다 진행됐다 이에 앞서 한편 또한'.split(
    ' ',
  ),
}
const PARTICLES = ['은', '는', '이', '가', '을', '를', '의', '에', '에서', '로', '과', '와', '도', '에게', '까지', '']

/** As many different names; a third people, a sixth places, half bodies. */
export function madeUpNames(lang: NewsLang, count: number): string[] {
  const random = randomFrom(lang === 'en' ? 11 : 12)
  const syllable = () => pick(random, SYLLABLES[lang])
  const capital = (word: string) => (lang === 'en' ? word.charAt(0).toUpperCase() + word.slice(1) : word)
  const gap = lang === 'en' ? ' ' : ''
  const makers = [
    () => [syllable(), syllable(), syllable()].map(capital).join(gap),
    () => [syllable(), syllable(), syllable()].map(capital).join(gap),
    () => capital(syllable() + syllable()) + (random() < 0.5 ? (lang === 'en' ? ' county' : '군') : syllable()),
    () => [pick(random, PARTS[lang]), pick(random, PARTS[lang]), pick(random, HEADS[lang])].map(capital).join(' '),
    () => capital(syllable() + syllable()) + gap + [pick(random, PARTS[lang]), pick(random, HEADS[lang])].join(gap),
    () =>
      [capital(syllable() + syllable()), capital(pick(random, PARTS[lang])), capital(pick(random, HEADS[lang]))].join(
        ' ',
      ),
  ]
  const names = new Set<string>()
  while (names.size < count) names.add(pick(random, makers)())
  return [...names]
}

/** News of at least so many UTF-16 units, about one word in fifteen a name of the list. */
export function madeUpNews(lang: NewsLang, names: readonly string[], length: number): string {
  const random = randomFrom(lang === 'en' ? 21 : 22)
  const words: string[] = []
  for (let size = 0, left = 0; size < length; left--) {
    const start = left <= 0
    if (start) {
      if (words.length) words[words.length - 1] += random() < 0.2 ? '.\n\n' : '.'
      left = 8 + Math.floor(random() * 18)
    }
    const name = random() < 1 / 15
    let word = name ? pickOften(random, names) : pickOften(random, WORDS[lang])
    if (name && lang === 'ko') word += pick(random, PARTICLES)
    if (start && lang === 'en') word = word.charAt(0).toUpperCase() + word.slice(1)
    if (random() < 0.04) word += ','
    words.push(word)
    size += word.length + 1
  }
  return words.join(' ').replaceAll('\n ', '\n')
}

/** Notes of five names each, one name in five with a rule, as in the core pack. */
export function notesOf(lang: NewsLang, names: readonly string[]): Pick<Note, 'id' | 'kind' | 'names'>[] {
  const near = lang === 'en' ? ['party', 'border'] : ['당국', '국경']
  const rules = names.map((text, at) => ({
    text,
    ...(at % 10 === 3 && { about: true }),
    ...(at % 20 === 7 && { near }),
    ...(at % 20 === 9 && { possibly: true }),
  }))
  const notes: Pick<Note, 'id' | 'kind' | 'names'>[] = []
  for (let at = 0; at < rules.length; at += 5) {
    const none = { en: [], ko: [], zh: [], ja: [] }
    notes.push({ id: `note-${at}`, kind: 'organisation', names: { ...none, [lang]: rules.slice(at, at + 5) } })
  }
  return notes
}
