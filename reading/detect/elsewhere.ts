/**
 * Matters that are something else, though a headline names North Korea or a text is full of its names: what the
 * definitions in docs/detection.md call *mentions*. For the second look, which has room for whole lists. A rule holds
 * where all that it says holds.
 */
export interface Elsewhere {
  /** In the headline, where § stands for each name of the North. */
  headline: RegExp
  /** In the headline, too. */
  and?: RegExp
  /** In the headline, and makes it the North's matter after all. */
  unless?: RegExp
  /** The headline does not name the North. */
  unnamed?: true
  /** The text does not name the North in its opening. */
  unopened?: true
  /** The text has few names of the North for its length. */
  thin?: true
  /** The text is an article, long enough to say what it is about. */
  long?: true
  /** Holds even where headline or text open with the North as the one who acts. */
  evenIfItActs?: true
}

/** Many topics under one headline, of which the North is one. */
const DIGEST: Elsewhere = {
  headline:
    /헤드라인\]|톱뉴스|신문 사설|주요 ?뉴스|뉴스레터|(?:뉴스|아침|모닝|저녁|주간|국제|지구촌) ?브리핑|간추린|오늘의 (?:주요 ?)?(?:뉴스|일정)|in brief|newsletter|\b(?:\d+|five|six|seven|ten) (?:things|stories) (?:for|to know (?:today|this|for)|you need to know)|things you need to know today|(?:morning|evening|daily|weekly|weekend|world|global|nightly|\w+day) (?:briefing|digest|wrap|round-?up|update:)|(?:week|month|year|day) in (?:review|pictures)|today in history|(?:top|today[’']s|world) (?:stories|headlines)|what you missed|ニュース(?:まとめ|ダイジェスト)|今日のニュース|主なニュース|(?:早|晚|午|周)[报報][：:丨|]|要[闻聞](?:速[览覽]|回[顾顧]|[：:|丨])|新[闻聞](?:联播|聯播|速[览覽]|早班)|(?:今日|本周|一周)(?:要[闻聞]|热点|熱點)/i,
  unless: /(?:about|on|in) §/i,
  evenIfItActs: true,
}

/** A report of many hours or items under one address is what its text says, whatever came first in it. */
const LIVE: Elsewhere = {
  headline: /as it happened|live updates?|\blive\b ?[:–-]|[:–-] ?live\b|en direct|liveticker|실시간|生中継|直播/i,
  thin: true,
  long: true,
  evenIfItActs: true,
}

/** The North as a measure for something else. */
const COMPARED: Elsewhere = {
  headline: RegExp(
    [
      /(?<!\bwhat .*)(?:like|than|unlike|resembl\w+|reminiscent of|compar\w+ \w+ (?:to|with)|akin to) §|(?:turn\w* (?:\w+ )?into|becom\w+) §(?![’'])|§-(?:style|like|esque)|as (?:it|he|she|they|we|you) (?:did|does|do|had|has) (?:in|with|to|on|for) §|(?:not|no) (?:another|the next) §|(?:next|another|new) §(?=$|[?!.,:’'”"])|the § of (?!korea)|\bis(?: not|n[’']t) §|lessons? (?:from|of) §|§ (?:model|playbook|scenario|treatment)\b/,
      /§(?:식 |처럼|화[ ”"’']|판 |급 |[가-힣 ]{0,8}때(?:처럼|와 ?같)| ?같(?:은|다|이|았)|보다(?! 먼저)|만도|만큼|이나 (?:하는|할|다름)|도 (?:아[는닌]|안 |못 |놀[라랄랐]|울고|부러)|(?:이었|였|이)?으면|이(?:지|네|었)|(?:으?로|에) ?(?:가라|가서 살|보내라)| ?(?:수준|흉내|따라 ?하|전철|꼴|데자뷔|트라우마|시즌 ?2)|에서나|에나 |인 ?줄|(?:과|와)? ?(?:다를|다름|똑같|뭐가 다|판박이|흡사|닮은)|(?:을|를)? ?(?:연상|방불|뺨치|떠올|빼닮)|이냐|이? ?될 (?:판|것))|(?:마치|흡사|제2의|여기가|또 하나의) ?§|보다[^.]{0,30}§["”’]?$/,
      /§(?:のよう|みたい|並み|化|と同じ|より(?!も先)|ばり|かよ|か？$)|第[2二]の§/,
      /(?:(?<![图圖画畫影录錄])像|如同|好比|[学學]习?|不如|[沦淪][为為]|[变變]成)§|§(?:式|般的|化[^学學肥]|一样|一樣|不如)|(?:下一[个個]|第二[个個]|翻版)§/,
    ]
      .map((part) => part.source)
      .join('|'),
    'i',
  ),
  unless: /like § (?:has|is|was|will)|than § (?:says|said)/i,
}

/** The war of 1950 to 1953 and the fights at sea since, remembered elsewhere, with nothing of the North today. */
const REMEMBERED: Elsewhere = {
  headline:
    /korean war|chosin|incheon landing|천안함|연평해전|연평도 ?포격|6[·.]25|한국전쟁|참전|장진호|인천상륙|抗美援朝|援朝|志[愿願][军軍]|[长長]津湖|朝[鮮鲜](?:戦争|战争|戰爭)|[韩韓][战戰]/i,
  and: /battle|years (?:on|ago|later)|전투|[战戰]役|veteran|\bvets?\b|memorial|monument|\bstone\b|honou?r|wreath|ceremon|rememb|commemorat|anniversary|burial|buried|laid to rest|obituar|medal|museum|reunite|heroe?s?\b|soldier|용사|유공|보훈|추모|기념|추념|현충|호국|유족|영웅|위령|전사자|안장|감사|[老]兵|[战戰]士|烈士|英雄|[纪紀]念|追悼|退役|[军軍]人|慰霊|元兵|式典/i,
  unless: /repatriat|return|peace|talks|treaty|end (?:of |to )|종전|송환|유해/i,
}

/** A story told in the North or about its people: a film, a drama, a novel, and what is written about them. */
const FICTION: Elsewhere = {
  headline:
    /\bk-?dramas?|\btvn\b|[”’"'] review\b|^review:|\b(?:spy|espionage|tv|television|romantic|war|hit|korean) (?:drama|series|film|movie)s?\b|\b(?:actor|actress|star)\b.*\b(?:playing|plays|role|character)\b|netflix|box office|\b(?:drama|movie|film|tv|series) (?:review|preview|trailer|recap)|review of|\b(?:trailer|teaser|episode|recap|spoilers?|sequel|rom-?com|thriller|blockbuster|starring|video game)\b|crash landing on you|드라마|(?<!기록)영화(?!관|제|같|계| 같)|예고편|시청률|박스오피스|개봉|줄거리|극장가|관객|흥행|웹툰|소설|주연|출연|불시착|리뷰|제작보고회|あらすじ|ドラマ|映画|小説|不時着|[电電][视視][剧劇]|[电電]影|影[评評]|票房|[韩韓][剧劇]|[热熱]播|迫降/i,
  unless:
    /^["“]?§(?:[,은이]| (?:says|calls|slams|warns|vows|shows|airs|releases)|[^的]{0,6}(?:播|放映|上映))|documentar|다큐|ドキュメンタリー|[纪紀][录錄]片|§(?:의|の|’s|'s)? ?(?:판 |산 )?(?:films?\b|movies?\b|cinema|dramas?\b|tv\b|영화|드라마|소설|배우|映画|ドラマ|[电電]影|[电電][视視])|hack|threat|condemn|denounc|\bban|execut|punish|smuggl|처형|처벌|적발|유포|단속|반발|비난|시청(?!률)|탈북/i,
  evenIfItActs: true,
}

/** The title of a work in angle brackets, as reviews in Korean end with one. */
const REVIEWED: Elsewhere = {
  headline: /^[^<>〈〉]+[<〈][^<>〈〉]{1,20}[>〉]$/,
  unnamed: true,
  evenIfItActs: true,
}

/** South Korean parties and politicians at one another, with the North as a stick. */
const QUARREL: Elsewhere = {
  headline:
    /색깔론|종북|북로남불|빨갱이|주사파|굴종|굴욕|퍼주기|안보관|대화록|사상 ?검증|친북|망언|막말|매국|북풍|총풍|매카시즘|메카시즘|§[^,]{0,4}(?:눈치|심기|하수인)|§ ?(?:의 )?(?:수석 ?)?대변인(?:[”"’' ]|이|노릇)/,
  and: /국민의힘|국힘|민주당?|한국당|새누리|한나라|바른|통합당|정의당|개혁신당|진보당|통진당|與|野|여야|여당|야당|(?:^|[\s,·…])[여야](?= ["“'‘])|원내대표|최고위|대선|총선|지선|경선|공천|후보|토론|유세|전당대회|보수|좌파|우파|의원|색깔론|정권/,
}

/** South Korean courts and inquiries in whose charges the North stands. */
const CASES: Elsewhere = {
  headline:
    /국가보안법|국보법|간첩|이적(?:단체|표현)|특검|내란|외환|계엄|쌍방울|대북 ?송금|§ ?송금|[§평][^ ]{0,2} ?무인기|서해 ?(?:공무원 )?피격|강제 ?북송|방북 ?비용|이화영|안부수|유우성|이석기|왕재산|일심회|민노총|민주노총|대화록|통합진보당|블랙리스트/,
  and: /검찰|檢|검사|경찰|警|특검|공수처|국정원|수사|압수|송치|기소|구속|영장|재판|공판|선고|판결|[12]심|항소|상고|대법|헌재|법원|법정|무죄|유죄|징역|집유|집행유예|실형|재심|증인|증언|혐의|피의자|소환|의혹|조작|은폐|감사원|과거사|폐지|위헌|해산/,
}

/** The same in English. */
const CASES_IN_ENGLISH: Elsewhere = {
  headline: /security[- ](?:law|act)|\bspy|\bspies|espionage|pro-?(?:§|north)|fabricat/i,
  and: /^(?=.*(?:south korea|s\. ?korea|seoul)).*(?:security[- ](?:law|act)|court|acquit|convict|sentenc|indict|jail|prosecut|\btrial|raid)/i,
}

/** Other courts, arrests and elections of the South, where the text has little of the North. */
const JUSTICE: Elsewhere = {
  headline: /구속|영장|기소|재판|\belections?\b/i,
  unless: /해커|해킹|美|미국|미 ?법무|김정남|말레이|IT ?(?:인력|노동자)|망명|탈북/,
  thin: true,
}

/** Schools of Koreans in Japan: their matter is the law and the money of Japan. */
const SCHOOLS: Elsewhere = {
  headline:
    /^[^§]*§(?:学校|學校|学园|高校|中高級|幼稚)[^§]*$|^(?=.*(?:조선학교|우리학교))[^§]*$|^(?=.*korean schools?)(?=.*japan)[^§]*$/i,
  evenIfItActs: true,
}

/** A way to spend one's holiday on this side of the border. */
const TRAVEL: Elsewhere = {
  headline:
    /여행|관광|코스|\d박 ?\d일|가볼|맛집|후기|트레킹|등산|둘레길|축제|영화제|itinerary|\b(?:day|dmz|group|guided|bus|walking) (?:trip|tour)s?\b|^visiting\b|travel guide|things to (?:do|see)|how to (?:get|visit)|hiking|festival|旅行|旅游|旅遊|攻略|自由行|一日[游遊]|観光|行き方|ツアー/i,
  unnamed: true,
}

/** The stock market and currencies of others, which the North only moves. */
const MARKET: Elsewhere = {
  headline:
    /코스피|코스닥|증시|주가|테마주|경협주|관련주|방산주|원[·/]?달러|뉴욕증시|\bstocks\b|\bshares\b|wall st|kospi|nikkei|treasuries|safe.haven|futures\b|\b(?:gold|oil|dollar|yen)\b.*\b(?:rises?|falls?|gains?|slips?|climbs?|drops?|jumps?|steady|edges?)\b|日経平均|株価|円(?:高|安|相場)|股市|港股|A股|美股|恒指|金[价價]/i,
  evenIfItActs: true,
}

/** Who is given an office in the South, and what is asked of him before. */
const APPOINTED: Elsewhere = {
  headline:
    /임명|내정|발탁|취임|지명|승진|전보|\[인사|\[프로필|후보자|청문회|재산 ?(?:공개|신고)|농지|위장전입|논문|병역/,
  and: /통일부|통일|국정원|민주평통|장관|차관|처장|후보자|\[/,
  unless: /^§[,은이]|§.*§|대사|국무위원|외무|내각/,
  evenIfItActs: true,
}

/** Koreans of China and their prefecture. */
const CHINA: Elsewhere = {
  headline: /延[边邊]|연변|조선족|yanbian|朝[鲜鮮]族/i,
  unnamed: true,
}

/** A dish of Pyongyang's name. */
const FOOD: Elsewhere = {
  headline: /냉면|naengmyeon|cold noodle|冷麺|冷面|레시피|\brecipe/i,
  unless: /옥류관|okryu|summit|회담|김정은/i,
}

/** Other states, as Korean headlines name them, and what stands between two in a list. */
const STATE =
  '(?:중국?|中|러시아|러|이란|쿠바|시리아|베네수엘라|벨라루스|파키스탄|우크라이나|이스라엘|팔레스타인|가자|대만|일본|미국|美)'
const BETWEEN = '(?:[·,]|와|과|및| )+'

/** North Korea as one of three or more, where the text has little of it. */
const LISTED: Elsewhere = {
  headline: RegExp(
    [
      '§·[중中]·[러露]',
      `${STATE}${BETWEEN}${STATE}${BETWEEN}§`,
      `§${BETWEEN}${STATE}${BETWEEN}${STATE}`,
      `${STATE}${BETWEEN}§${BETWEEN}${STATE}`,
      '(?:[中俄露ロ伊][、・·,，/]?){2}§|§[、・·,，/]?(?:[中俄露ロ伊][、・·,，/]?){2}',
      String.raw`[^ 、・·,，]+([、・·，/])[^ 、・·,，]+\1§|([、・·，/])§\2`,
      String.raw`, [\w ]{2,25}(?:,|,? and) §|\w, §(?:,? and|,) \w|§, [A-Z]\w+(?:,| and) [A-Z]`,
    ].join('|'),
  ),
  unless:
    /§·[중中]·[러露] ?(?:의 )?(?:군사 ?)?(?:밀착|연대|협력|정상|회담|구도|공조|결속|동맹)|§·[중中]·[러露][^§]*§|§[^§]*§·[중中]·/,
  thin: true,
}

/** The alliance, its arms and its money; the peninsula as a piece of the earth. */
const PENINSULA: Elsewhere = {
  headline: /한반도|(?:朝鮮|朝鲜|[韩韓§])?半[岛島]|peninsula/i,
  and: /동맹|전작권|주한미군|방위|억[지제]|훈련|연습|항모|항공모함|핵잠|원잠|폭격기|사드|유연성|감축|국방비|팩트시트|관세|투자|대만|견제|배치|사령관|유엔사|나토|쿼드|지진|태풍|장마|폭우|폭염|한파|기온|기후|미세먼지|황사|공룡|화석|서식|멸종|철새|식물|고려|신라|고구려|삼국|구석기|thaad|drills?\b|exercises?\b|bombers?\b|carrier|alliance|troops|typhoon|storm|earthquake|heat ?wave|fossil|dinosaur|species|tiger/i,
  unless: /비핵화|북핵|긴장|도발|대화|남북|종전|통일|tension|provocat|nuclear|threat|핵 ?위협/,
  unnamed: true,
  unopened: true,
}

export const ELSEWHERE: readonly Elsewhere[] = [
  DIGEST,
  LIVE,
  COMPARED,
  REMEMBERED,
  FICTION,
  REVIEWED,
  QUARREL,
  CASES,
  CASES_IN_ENGLISH,
  JUSTICE,
  SCHOOLS,
  TRAVEL,
  MARKET,
  APPOINTED,
  CHINA,
  FOOD,
  LISTED,
  PENINSULA,
]
