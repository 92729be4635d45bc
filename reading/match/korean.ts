/**
 * What may stand glued to a name in Korean. A name ends where only these follow it to the end of the word; anything
 * else makes it another word (나선 in 나선다, 평양 in 평양성분).
 */

/** Case and topic particles, copula and quotation endings; they stack (에서조차도, 께서는, 으로서의). After a consonant: */
const AFTER_CONSONANT =
  '은 이 을 과 으로 으로서 으로써 으로부터 이랑 이나 이든 이라 이라도 이라는 이라고 이라며 이라면 이란 이다 이었다 이며 이고 이자 이던 이야말로 이여 이시다 이시며 이신'
/** After a vowel; 로 and what begins with it also after ㄹ. */
const AFTER_VOWEL = '는 가 를 와 랑 나 든 라 라도 라는 라고 라며 라면 란 다 였다 며 고 자 던 야말로 여 여서'
const AFTER_VOWEL_OR_L = '로 로서 로써 로부터'
/** After either, and after other particles. */
const AFTER_ANY =
  '의 에 에서 에게 에게서 께 께서 한테 에로 하고 도 만 까지 조차 마저 밖에 처럼 같이 보다 마다 뿐 인 인데 임 일 들 만큼 대로 치고 커녕'

/** Titles and forms of address, after names of people. */
const TITLES =
  '동지 위원장 국무위원장 총비서 비서 제1비서 총리 부총리 부장 부부장 제1부부장 외무상 국방상 상 부상 원수 원수님 차수 대장 상장 중장 소장 장군 장군님 ' +
  '수령 수령님 대원수 대원수님 주석 의장 부위원장 위원 총참모장 국장 총국장 단장 대사 공사 대변인 대표 여사 씨 님 전 이하 일가 가문 정권 체제 시대 부부 ' +
  '부녀 남매 방중 방러 주의'

/** Nouns and suffixes after names of places, bodies and things. */
const NOUNS =
  '시 군 도 구역 리 동 읍 역 항 공항 비행장 지구 지역 일대 시내 시민 주민 사람 출신 소식통 상인 당국 당국자 정부 측 쪽 내 내부 간 별 산 제 발 행 형 호 급 용 식 적 ' +
  '당 시당 도당 군당 군인 장병 병사 대원 간부 일군 일꾼 조직 단체 회원 위원회 시장 공장 농장 대학 병원 학교 호텔 거리 강 섬 만 발사 발사장 미사일 미싸일 ' +
  '체계 사상 노선 로선 정치 혁명 위업 영도 령도 시대 조선 강국 정책 사업 활동 문제 사건 사태 회담 회의 대회 선언 합의 협정 체결 결의 제재 기간 때 후 이후 이전 당시 ' +
  '관련 인근 주변 언덕 부근 방면 상공 영공 관광 무역 밀수 행사 건설 전선 등판 기념 기념일 개최 참가 참석 방문 출범 창건 차량 사이 여성 남성 가족 아동 어린이 학생 청년 ' +
  '노동자 로동자 농민 군대 동포 교포 단신 매체 속보'

const alternatives = (...lists: string[]) => lists.flatMap((list) => list.split(' ')).join('|')
const ANY_PARTICLE = alternatives(AFTER_ANY, AFTER_CONSONANT, AFTER_VOWEL, AFTER_VOWEL_OR_L)
/** A noun of two syllables or more begins a compound, which may go on as it likes: 청진지구전선건설을. */
const COMPOUND = `(?:${NOUNS.split(' ')
  .filter((noun) => noun.length > 1)
  .join('|')}).*`
const tail = (...first: string[]) =>
  new RegExp(
    `^(?:${COMPOUND}|(?:(?:${alternatives(TITLES, NOUNS)})+|(?:${alternatives(AFTER_ANY, ...first)}))(?:${ANY_PARTICLE})*)$`,
  )
/** What may follow a syllable, by how it ends: 나선은, 라선시는, but never 나선다. */
const TAILS = {
  consonant: tail(AFTER_CONSONANT),
  l: tail(AFTER_CONSONANT, AFTER_VOWEL_OR_L),
  vowel: tail(AFTER_VOWEL, AFTER_VOWEL_OR_L),
}

/** Unicode puts the 28 finals of a syllable in a row: none is 0, ㄹ is 8. */
function finalOf(syllable: number): keyof typeof TAILS {
  const final = (syllable - 0xac00) % 28
  return final === 0 ? 'vowel' : final === 8 ? 'l' : 'consonant'
}

/** Words that stand glued before a name (북최선희, 전국정원장, 신노동당): the rest of the word is the name. */
const BEFORE = new Set(
  '북 남 북한 남한 조선 사회주의 우리 전 현 신 구 친 반 대 각 당 주 미 한 중 러 일 탈 재 국가 중국 러시아 해외 제'.split(
    ' ',
  ),
)
/** Counters between a number and a name: 제3차전원회의, 46호관리소. */
const COUNTERS = new Set('차 회 기 호 년 월 일'.split(' '))

/** North Korea's name begins no other word (but 북한산 and 북한강, by its note's `unless`): 북한단신, 북한학, 북한인권. */
const OPEN = new Set(['북한', '탈북'])

/** Syllables enough that it is no accident: whatever follows is a compound with the name (주체사상체계, 로동신문사). */
const LONG = 4

const known = new Map<string, boolean>()

/**
 * Whether the name, `rest` being the syllables after it to the end of the word, may end there. `shared`: a name
 * that others bear, too (김영남), so nothing unknown may follow.
 */
export function mayFollow(name: string, rest: string, shared: boolean): boolean {
  if (rest === '' || name.length >= LONG || OPEN.has(name) || (name.length === 3 && !shared)) return true
  if (rest.length > 16) return false
  const final = finalOf(name.charCodeAt(name.length - 1))
  let may = known.get(final + rest)
  if (may === undefined) {
    may = TAILS[final].test(rest)
    if (known.size > 5000) known.clear()
    known.set(final + rest, may)
  }
  return may
}

/** Whether these syllables may stand between the start of the word and the name; `afterDigit`: a number is before them. */
export function mayPrecede(before: string, name: string, afterDigit: boolean): boolean {
  return (name.length >= 3 && BEFORE.has(before)) || (afterDigit && COUNTERS.has(before))
}
