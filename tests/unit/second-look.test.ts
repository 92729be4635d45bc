import { describe, expect, it } from 'vitest'
import { detect } from '../../reading/detect'
import { reasonText } from '../../reading/detect/reason-text'
import { lookCloser } from '../../reading/detect/second-look'
import type { PageFacts } from '../../reading/types'

const page = (title: string, text = '', host = 'news.example'): PageFacts => ({
  host,
  path: '/',
  title,
  lang: '',
  metas: {},
  jsonLd: [],
  sections: [],
  headline: '',
  text,
})
const judge = (title: string, text = '', host?: string) => {
  const facts = page(title, text, host)
  return lookCloser(detect(facts), facts)
}
const decide = (title: string, text?: string) => judge(title, text).decision

/** Prose of some length that names nothing of Korea. */
const filler = 'The council met again on Tuesday to talk about the new harbour and its cost. '.repeat(12)
/** Texts full of names, under headlines that are on something else. */
const full = `North Korea is named here. ${'A North Korean stands in the story, and North Korea is where it happens. '.repeat(12)}`
const fullKo = '오래 준비한 이야기다. 북한에서 벌어지는 일이 나오고 북한 사람도 나온다. '.repeat(12)

describe('a headline on something else only mentions the North', () => {
  const on = (what: string, headlines: string[], text = '') =>
    it.each(headlines)(`${what}: %s`, (headline) => expect(decide(headline, text)).toBe('mentions'))

  on('many topics', [
    'Six things to know this Monday: North Korea, rail fares, a flower show',
    'Morning briefing: North Korea, bread prices and a lost parrot',
    'World news roundup: storms, strikes, North Korea',
    '[아침 브리핑] 北, 새 온실 준공·환율 하락',
    'Your Tuesday briefing: North Korea opens a pier',
    '간추린 뉴스: 북한 온실, 서울 한파, 부산 축제',
    '今日のニュース 北朝鮮の貨物船、株価、花見',
    '早报：朝鲜新码头、油价、天气',
  ])
  on(
    'a live report on other hours',
    ['Live updates: North Korea letter arrives, then the budget vote'],
    `${filler}North Korea came up once. ${filler}`,
  )
  on('a measure for something else', [
    'Envoy: we must not fail in the strait as we did in North Korea',
    'Will this island become North Korea?',
    'Is the valley the next North Korea?',
    'The island is not North Korea',
    'A ferry deal, and the lessons from North Korea',
    '"여기가 북한이냐" 아파트 방송에 주민 반발',
    '회사 체육대회가 북한 수준…직원들 한숨',
    '"김정은 같은 결정" 구단주 향한 팬들의 비판',
    '도로 공사 규제, 북한보다 심하다는 상인들',
    '"평양인 줄 알았다" 텅 빈 신도시 거리',
    'ここは北朝鮮のようだと住民が苦情',
    '像朝鲜一样的管理？小区新规引争议',
    '金正恩式管理？小区新规引争议',
  ])
  on(
    'the war remembered',
    [
      'Town unveils stone for its Korean War veterans',
      'The battle of the reservoir: Chosin, seventy years on',
      '천안함 용사 추모식, 유족들 헌화',
      '부산서 6·25 참전용사 추모식 열려',
      '九旬抗美援朝老兵回忆雪夜行军',
      '朝鮮戦争の元兵士、慰霊の式典に',
    ],
    'Men who had fought in North Korea in 1950 were there. '.repeat(10) + filler,
  )
  on(
    'a story told',
    [
      'Crash landing drama: who plays whom in the new tvN series',
      'Korean War thriller: the new trailer sends its spy to North Korea',
      '“The Long Ferry” review: a quiet spy film',
      'The star of the ferry drama on playing a defector',
      '분단 영화 리뷰: 판문점의 네 병사',
      '돌아갈 곳을 잃은 사람들 <국경의 등불>',
      '북한 장교와 재벌 딸의 사랑, 새 드라마 시청률 1위',
      '韓国ドラマ「国境の灯」あらすじ 北朝鮮の将校と恋に',
      '韩剧《界河》热播 讲述朝鲜军官的爱情',
    ],
    full,
  )
  on(
    'South Korean parties, with the North as a stick',
    [
      '여 "북로남불" 야 "또 색깔론"',
      '국힘 "민주당, 김정은 심기만 살펴" 민주 "망언"',
      '새누리, 정상회담 대화록 공개 요구',
      '후보 토론회서 "종북" 공방…사과 요구',
    ],
    fullKo,
  )
  on(
    'South Korean courts',
    [
      '대법, 국가보안법 위반 시민단체 간부 징역 2년 확정',
      '법원 "간첩 조작 사건 피해자에 국가 배상"',
      '검찰, 서해 피격 은폐 의혹 전 실장 소환',
      'South Korean court acquits man jailed as a spy in 1974',
      'Seventy years of South Korea’s National Security Act',
      "특검, '평양 무인기' 작전 관여 장성 조사",
    ],
    fullKo,
  )
  on('schools of Koreans in Japan', ['朝鮮学校の補助金、市が再開へ', '조선학교 무상화 소송, 2심도 패소'], fullKo)
  on(
    'travel on this side',
    ['백두산 여행 코스와 비용 정리', '인천 출발 두만강·백두산 4박 5일', 'DMZ day tour: how to visit the tunnels'],
    fullKo,
  )
  on('markets', [
    'Gold edges higher as North Korea worries grow',
    '코스피, 北 미사일 소식에 약보합',
    '日経平均、北朝鮮情勢で反落',
    '港股收跌 朝鲜局势拖累',
  ])
  on('who is given an office in the South', ['통일부 장관 후보자, 농지법 위반 의혹', '[인사] 통일부'])
  on('Koreans of China', ['延边朝鲜族的秋收节', 'Yanbian: a Korean prefecture in China'], full)
  on('a dish', ['여름엔 평양 냉면, 서울 맛집 다섯 곳', 'Where to eat Pyongyang cold noodles in Seoul'], fullKo)
  on('one of three or more', [
    'China, Russia and North Korea: a summer of summits',
    'Envoy lists Iran, North Korea, Syria',
    '북·중·러 모두 하는데 우리만 못 한다는 의원',
    'イラン・ロシア・北朝鮮を名指し',
  ])

  it.each(['Carrier sails home from Korean peninsula drills', '한반도에 배치된 새 정찰기 공개…동맹 강화'])(
    'the alliance on the peninsula is none where the North is not named: %s',
    (headline) => expect(decide(headline, filler)).toBe('none'),
  )
})

describe('what is the North’s matter after all stays about it', () => {
  it.each([
    ['a drama of its own', 'North Korean drama airs on state TV after ten years'],
    ['a documentary', 'Documentary film on North Korean escapees opens in Busan'],
    ['punished for a film', '北, 南 드라마 유포한 청년 처벌'],
    ['it speaks first', '북한 "국가보안법은 악법" 논평'],
    ['its own prices', '북한 환율 급등…장마당 쌀값도'],
    ['the remains of the war', 'North Korea returns remains of Korean War soldiers'],
    ['talks to end the war', 'Envoys hold talks to end Korean War'],
    ['a trio that draws together', "외교부 '북중러 밀착' 예의주시"],
    ['two states', 'Russia and North Korea open a bridge'],
    ['hackers charged abroad', '美 법무부, 북한 해커 3명 기소'],
    ['an embassy’s man', '주북 러시아대사 후임에 전 차관 임명'],
    ['denuclearisation beside the alliance', '한미 국방장관 "한반도 비핵화·억제력 재확인"'],
    ['a life told', 'What life is like in North Korea'],
    ['an office of its own', '김정은, 새 국방상 임명'],
    ['becoming its ally', 'Is the bloc becoming North Korea’s ally?'],
    ['things to know about it', 'Five things to know about North Korea’s new port'],
    ['the subject of a Chinese headline', '朝鲜播出外国电影引关注'],
  ])('%s', (_, headline) => expect(decide(headline)).toBe('about'))

  it('an exercise whose opening gives the North as the reason', () =>
    expect(
      decide('Allies begin exercise on tense Korean Peninsula', `The drill answers threats from the North. ${full}`),
    ).toBe('about'))
  it('a live report that is full of it', () =>
    expect(decide('Live updates: the summit with North Korea', full)).toBe('about'))
  it('its own media are not doubted', () =>
    expect(judge('Five things for this week: Kim Jong Un', '', 'www.kcna.kp').decision).toBe('about'))
})

describe('a brief that opens with the North is about it', () => {
  it.each([
    ['in Korean', '동해안 새 단장', '(서울=가나통신) 홍길동 기자 = 최근 북한이 동해안 항구를 넓혔다고 밝혔다.'],
    ['in English', 'New pier for the coast', 'Officials say North Korea has opened a pier.'],
    ['an armed act', 'Boat lost at sea', 'Off the eastern coast, North Korean gunboats seized a trawler.'],
    ['an armed act suffered', 'The Miller incident', 'Captain Miller is struck down by two North Korean guards.'],
  ])('%s', (_, title, text) => expect(decide(title, text)).toBe('about'))
  it('a long text that does is not', () =>
    expect(decide('New pier for the coast', `Officials in North Korea had no comment. ${filler}`)).toBe('mentions'))
})

describe('the reasons of the second look', () => {
  it('stand after those of the gate, in the headline’s words', () =>
    expect(judge('도로 공사 규제, 북한보다 심하다는 상인들').reasons.map(reasonText)).toEqual([
      'title names "북한"',
      'but "북한보다"',
    ]))
  it('say with what a brief opens', () =>
    expect(
      judge('New pier for the coast', 'Officials say North Korea has opened a pier.').reasons.map(reasonText),
    ).toContain('opens with "Officials say North Korea"'))
  it('are the gate’s own where its word stands', () => {
    const gate = detect(page('North Korea opens a second pier'))
    expect(lookCloser(gate, { title: 'North Korea opens a second pier', text: '' })).toBe(gate)
  })
})
