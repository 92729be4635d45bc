import { describe, expect, it } from 'vitest'
import { detect } from '../../reading/detect'
import { reasonText } from '../../reading/detect/reason-text'
import { lookCloser } from '../../reading/detect/second-look'
import type { PageFacts } from '../../reading/types'

/** A page with only what a test says of it. */
const page = (facts: Partial<PageFacts>): PageFacts => ({
  host: 'news.example',
  path: '/',
  title: '',
  lang: '',
  metas: {},
  jsonLd: [],
  sections: [],
  headline: '',
  text: '',
  ...facts,
})
/** The gate and the second look after it, as the extension has them. */
const judge = (facts: PageFacts) => lookCloser(detect(facts), facts)
const decide = (title: string, text = '', more: Partial<PageFacts> = {}) =>
  judge(page({ title, text, ...more })).decision
/** Prose of some length that names nothing of Korea. */
const filler = 'The council met again on Tuesday to talk about the new harbour and its cost. '.repeat(8)

describe('a headline that names the North is about it', () => {
  it.each([
    ['English', 'Border market prices climb again in North Korea'],
    ['English, abbreviated', 'N. Korea opens second ski resort'],
    ['English, abbreviated without a stop', 'N Korea opens second ski resort'],
    ['the capital', 'Pyongyang marathon draws fewer runners'],
    ['"the North" beside Korea', 'Seoul: South Korea will not answer the North in kind'],
    ['Korean', '북한, 봄철 모내기 앞두고 비료 생산 독려'],
    ['Korean, 北 alone', '北 "새 학기 교복 전달" 보도'],
    ['Korean, 북 alone', '북, 강변에 새 유치원 개원'],
    ['Korean, a policy towards it', '정부, 대북 인도지원 민간단체와 협의'],
    ['the ministry that deals with it', '통일부 "연락 채널 복원 기다린다"'],
    ['the two halves', '남북 철도 공동조사 자료 공개'],
    ['Chinese, simplified', '朝鲜代表团访问邻国农场'],
    ['Chinese, traditional', '平壤動物園迎來新成員'],
    ['Chinese, 朝 in a compound', '美朝会谈地点仍未确定'],
    ['Japanese', '北朝鮮の貨物船が寄港'],
    ['Japanese, the abductions', '拉致被害者の家族が集会'],
    ['German', 'Nordkorea lädt wieder Reisegruppen ein'],
    ['French', 'La Corée du Nord rouvre une gare'],
    ['French, adjective', 'Un cargo nord-coréen arrive au port'],
    ['Spanish', 'Corea del Norte reabre una playa'],
    ['Italian', 'La Corea del Nord riapre una spiaggia'],
    ['Portuguese', 'Coreia do Norte reabre uma praia'],
    ['Dutch', 'Noord-Korea opent nieuw station'],
    ['Polish', 'Korea Północna otwiera nowy dworzec'],
    ['Russian', 'Северная Корея открыла новый вокзал'],
    ['Russian, КНДР', 'Делегация КНДР прибыла в порт'],
    ['Vietnamese', 'Triều Tiên mở lại nhà ga'],
    ['Indonesian', 'Korea Utara membuka stasiun baru'],
    ['Arabic', 'كوريا الشمالية تفتح محطة جديدة'],
  ])('%s', (_, title) => expect(decide(title)).toBe('about'))

  it('reads decomposed Hangul as it reads composed', () =>
    expect(decide('북한, 새 온실농장 준공'.normalize('NFD'))).toBe('about'))
})

describe('false friends', () => {
  it.each([
    ['조선 is shipbuilding', '조선 3사 수주 목표 상향…조선소 인력난'],
    ['Joseon is a dynasty', 'A Joseon dynasty folding screen comes home'],
    ['朝鲜族 are Koreans in China', '朝鲜族民俗村迎来游客'],
    ['朝鮮王朝 is a dynasty', '朝鮮王朝の絵画展'],
    ['북미 is North America', '게임사 신작, 북미 시장 매출 1위'],
    ['북한산 is a hill at Seoul', '주말 북한산 등산객 북적'],
    ['태평양 is the Pacific', '태평양 건너온 아보카도'],
    ['통일교 is a church', '통일교 행사 참석 논란'],
    ['이대남 are young men', '이대남 표심 어디로'],
    ['경남북 and 충남북 are provinces', '충남북 대설주의보'],
    ['두 국가 해법 is for Israel and Palestine', '유엔총회서 두 국가 해법 지지 결의'],
    ['北 is in Beijing, Hokkaido and Hubei', '北京 지하철 요금 인상, 湖北 호우'],
    ['a book concert', '도서관 앞 북 콘서트 열려'],
    ['the north of another place', 'Storms sweep the north of the country'],
    ['natural killer cells', 'NK cells against tumours: a trial'],
    ['North Macedonia', 'North Macedonia votes on Sunday'],
    ['storms over the peninsula', '태풍 한반도 상륙…폭염 꺾일까'],
    ['South Korean politics', "South Korea's opposition leader resigns"],
    ['K-pop', 'K-pop group adds a second night in Seoul'],
    ['the Kubernetes exam', 'How I passed the KCNA exam: Kubernetes basics in a week'],
  ])('%s', (_, title) => expect(decide(title)).toBe('none'))

  it('knows the Kubernetes exam in a text', () =>
    expect(decide('My study plan', `${filler}I took the KCNA last. Kubernetes takes two weeks to learn.`)).toBe('none'))
  it('leaves coal from North Korea alone: 북한산 is also "made in North Korea"', () =>
    expect(decide('북한산 석탄 실은 화물선 적발')).toBe('about'))
})

describe('the peninsula', () => {
  it.each([
    'Envoys urge calm on the Korean peninsula',
    'Foreign ministers reaffirm denuclearization goal',
    '외교장관 "비핵화 목표 변함없다"',
  ])('is the North where nothing else is said: %s', (title) => expect(decide(title)).toBe('about'))
  it.each(['Bombers join drill near Korean peninsula', '한미 동맹 현대화, 한반도 밖으로 넓히나'])(
    'is the alliance where drills or the alliance are the matter: %s',
    (title) => expect(decide(title)).toBe('none'),
  )
  it('a headline on South Korea and a border, a war or a missile test means the North', () => {
    expect(decide('South Korean soldiers fire warning shots at border')).toBe('about')
    expect(decide('South Korea and China end trade war')).toBe('none')
  })
})

describe('named, and about something else', () => {
  it.each([
    ['one of three or more', 'Senators weigh curbs on Russia, Iran and North Korea'],
    ['one of three, in Korean', '이란·러시아·북한 제재 명단 갱신'],
    ['a measure for something else', 'Editor says school rules are like North Korea'],
    ['a measure, in Korean', '"북한처럼 줄 세운다" 회사 행사에 불만'],
    ['a South Korean trial', "특검, '평양 무인기' 의혹 전 장관 소환"],
    ['a personnel notice', '[인사] 통일부'],
    ['the market', 'Asian stocks slip on North Korea worries'],
    ['a digest', '[이 시각 헤드라인] 北, 새 온실 준공·환율 하락·한파'],
  ])('mentions: %s', (_, title) => expect(decide(title)).toBe('mentions'))

  it('a long text that never comes back to the name in its title only mentions it', () =>
    expect(decide('From Pyongyang to Paris: harbours of the world', filler)).toBe('mentions'))
  it('one name far down a text is a mention', () =>
    expect(decide('Harbour plan approved', `${filler}An engineer had once worked in North Korea.`)).toBe('mentions'))
})

describe('the text', () => {
  it('decides where title and structured data speak of something else', () => {
    const text = `Residents of Hyesan in North Korea say rice is dearer. North Korean traders blame the border guards.
      Officials in Pyongyang have not answered. A North Korean trader said the won had fallen. North Korea sets no price.`
    const facts = {
      metas: { keywords: 'football, transfers' },
      jsonLd: [{ articleSection: 'Sport' }],
      sections: ['Sport'],
    }
    expect(decide('Ten transfers to watch', text, facts)).toBe('about')
  })
  it('is about the North where the report opens with it', () =>
    expect(
      decide(
        '새 관광지 손님맞이 분주',
        '(서울=가나통신) 홍길동 기자 = 북한이 동해안 관광지 개장을 앞두고 북한 주민을...',
      ),
    ).toBe('about'))
  it('is about the North where an armed incident has it further down', () =>
    expect(
      decide('Infiltration on the east coast', 'Three men from a North Korean boat were found by fishermen.'),
    ).toBe('about'))
  it('counts northern spelling as the state speaking', () =>
    expect(
      decide('신년 사설', `${'온 나라 로동계급은 당의 령도따라 력사의 새 장을 펼치자. '.repeat(5)} 조선로동당 만세`),
    ).toBe('about'))
})

describe('who publishes it', () => {
  const dateline = 'Pyongyang, May 2 (KCNA) -- '
  it('state media never write "North Korea": host and DPRK words do', () =>
    expect(
      decide('New Bakery Opens', `${dateline}A bakery opened in a county of the DPRK under the care of the WPK.`, {
        host: 'www.kcna.kp',
      }),
    ).toBe('about'))
  it('a copy without its address is known by the dateline', () =>
    expect(decide('New Bakery Opens', `${dateline}A bakery opened in a county of the DPRK.`)).toBe('about'))
  it('state media on other countries with no northern matter only mention it', () =>
    expect(decide('Floods Hit Far Country', `${dateline}Heavy rain caused floods in a far country.`)).toBe('mentions'))
  it('not every page of an outlet on North Korea is about it', () => {
    expect(decide('Subscribe to our letters', filler, { host: 'www.nknews.org' })).toBe('none')
    expect(detect(page({ host: 'www.dailynk.com', title: 'North Korea: rice prices' })).reasons).toContainEqual(
      expect.objectContaining({ where: 'host', words: ['www.dailynk.com'] }),
    )
  })
  it('a host that only ends like one is another', () =>
    expect(detect(page({ host: 'notdailynk.com', title: 'North Korea' })).reasons.map((r) => r.where)).not.toContain(
      'host',
    ))
})

describe('sections, keywords and descriptions', () => {
  it('the North Korea section is a reason', () =>
    expect(detect(page({ sections: ['politics', 'north_korea'], title: '평양 거리 사진전' })).reasons).toContainEqual(
      expect.objectContaining({ where: 'section', words: ['north_korea'] }),
    ))
  it('a word in a folder is no section', () =>
    expect(detect(page({ sections: ['dprk-detection-playbook'] })).decision).toBe('none'))
  it('keywords alone decide nothing: outlets print all their topics there', () => {
    expect(decide('Harbour plan approved', filler, { metas: { keywords: 'harbour, North Korea, sport' } })).toBe('none')
    const { reasons } = detect(page({ title: 'Pyongyang opens a bakery', jsonLd: [{ keywords: ['North Korea'] }] }))
    expect(reasons).toContainEqual(expect.objectContaining({ where: 'keywords', words: ['North Korea'] }))
  })
})

describe('reasons for the reader', () => {
  it('carry the words as printed, at most three, and their number', () => {
    const { reasons } = detect(
      page({
        title: 'Pyongyang opens a bakery',
        text: 'North Korea opened it. N. Korea says so. The DPRK and Pyongyang and North Korea again.',
      }),
    )
    expect(reasons.map(reasonText)).toEqual([
      'title names "Pyongyang"',
      '5 cue words in the text: "North Korea", "N. Korea", "DPRK"',
    ])
  })
  it('say what speaks against, with the words of the title', () => {
    const { reasons } = judge(page({ title: '"북한처럼 줄 세운다" 회사 행사에 불만' }))
    expect(reasons.map(reasonText)).toContain('but "북한처럼"')
  })
  it('an empty page has none', () => expect(detect(page({}))).toEqual({ decision: 'none', score: 0, reasons: [] }))
})
