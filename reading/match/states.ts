import { Script, scriptOf } from '../../knowledge/characters'

/**
 * Which state a sentence speaks of, for names that many states have (a Ministry of State Security, a Politburo).
 * Words are folded; North Korea by its names, its capital, party and leaders, the others by name, people and capital.
 */

const NORTH =
  "\\b(?:north korea(?:n|ns)?|n\\.? ?korea(?:n|ns)?|dprk|d\\.p\\.r\\.k|democratic people's republic of korea|nk|pyongyang|wpk|kcna|kim jong (?:un|il)|" +
  "kim il sung|workers' party of korea|the north's)\\b|북한|北|(?<![가-힣])북(?:측|의|은|이|에|과|,|·)|조선(?!일보|시대|왕조|족|소|업|해양|비즈|총독|중앙일보)|평양|김정은|김정일|김일성|로동당|노동당|" +
  '朝鲜(?!半岛|族|战争|日报)|(?<![南北])朝鮮(?!半島|族|戦争|戰爭|日報|王朝|時代|学校|人)|北朝鮮|北韓|平壤|平壌|金正恩|金正日|金日成|キム・?ジョンウン|キム総書記|朝中社'

const OTHERS =
  '\\b(?:south korea(?:n|ns)?|s\\. ?korea(?:n|ns)?|rok|seoul|china|chinese|prc|beijing|communist party of china|cpc|ccp|xi jinping|xi|russian?|russians|moscow|kremlin|putin|soviet|ussr|' +
  'japan|japanese|tokyo|u\\.s|usa|united states|american?|americans|washington|pentagon|vietnam|vietnamese|hanoi|lao|laos|laotian|cuban?|iran|iranian|iraqi?|israeli?|idf|houthi|syrian?|' +
  'taiwan|taiwanese|mongolian?|ukraine|ukrainian|kyiv|belarus|belarusian|britain|british|uk|france|french|germany|german|spain|spanish|italy|italian|' +
  'swedish|sweden|poland|polish|india|indian|pakistani?|bangladesh|thailand|thai|philippine|philippines|malaysian?|singapore|indonesian?|cambodian?|myanmar|' +
  'canada|canadian|mexican?|mexico|brazil|brazilian|venezuelan?|nicaraguan?|australian?|turkey|turkish|egypt|egyptian|saudi|qatar|palestinian|afghan|' +
  'european|eu|nato|armenian?|serbian?|hungarian?|kazakhstan|uzbekistan|congo|nigerian?|south africa|african)\\b|' +
  '한국(?!전쟁)|남한|남조선|괴뢰한국|중국|러시아|로씨야|일본|미국|베트남|윁남|라오스|쿠바|꾸바|이란|이라크|이스라엘|시리아|수리아|대만|몽골|우크라이나|벨라루스|벨라루씨|' +
  '영국|프랑스|독일|이탈리아|인도|파키스탄|태국|필리핀|말레이시아|싱가포르|캐나다|멕시코|브라질|호주|튀르키예|[中美日韓露]|' +
  '韩国|韓国|韓國|南韓|南朝鮮|中国|中國|中共|中方|俄罗斯|俄羅斯|俄方|苏联|日本|日方|美国|美國|美方|越南|古巴|伊朗|以色列|叙利亚|台湾|台灣|蒙古|乌克兰|烏克蘭|白俄罗斯|英国|法国|德国|' +
  '印度|巴基斯坦|ロシア|アメリカ|米国|ベトナム|ウクライナ|イラン|イスラエル|シリア|台湾|インド|モンゴル|ベラルーシ|[韩俄]'

const STATES = new RegExp(`(${NORTH})|(?:${OTHERS})`, 'g')

/**
 * Whose a thing is that stands at [start, end) of a folded text, by the state named nearest to it within its sentence;
 * `undefined` where none is.
 */
export function nearestState(
  text: string,
  sentence: readonly [number, number],
  start: number,
  end: number,
): 'north' | 'other' | undefined {
  let nearest: 'north' | 'other' | undefined
  let least = Number.POSITIVE_INFINITY
  STATES.lastIndex = 0
  const part = text.slice(sentence[0], sentence[1])
  for (const match of part.matchAll(STATES)) {
    const from = sentence[0] + match.index
    const to = from + match[0].length
    if (from < end && start < to) continue
    // Korean, Chinese and Japanese name the owner before the thing; English often after it (Ministry of Defence of the ROK).
    const distance =
      to <= start ? start - to : (from - end) * (scriptOf(text.charCodeAt(from)) === Script.letter ? 1 : 2)
    if (distance < least) {
      least = distance
      nearest = match[1] === undefined ? 'other' : 'north'
    }
  }
  return nearest
}
