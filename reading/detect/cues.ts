/**
 * The words that the gate goes by. Each list is the source of a regular expression, so that the whole of it stays
 * small: it runs in every page the reader has allowed.
 */
const any = (...sources: string[]) => new RegExp(sources.join('|'), 'gi')

/** Look like one of the names below and mean something else: read as if they were not there. */
export const FALSE_FRIENDS = any(
  // Kubernetes and Cloud Native Associate
  '\\bKCNA\\b(?=[^.]{0,80}(?:exam|certif|kube|cloud))|(?:kube|cloud native)[^.]{0,80}\\bKCNA\\b',
  // The Pacific, a hill and a river at Seoul, a church, a generation, a party convention, a continent, the US civil war
  '태평양|북한(?:산(?!\\s?(?:무기|석탄|수산))|강)|통일교|통일주체|이대남|전당대회|북중미|북미[\\s·]*(?:유럽|남미|시장|지역|법인|대륙|판매|투어|진출|월드)|남북(?:전쟁|방향|극|미)',
  // Ethnic Koreans in China, the dynasty, the paper, the language, ginseng
  '朝[鲜鮮](?:族|王朝|日[报報]|[语語]|人参|人參|[时時]代|通信使)|[李古]朝[鲜鮮]|台北',
)

/** Name North Korea, its capital, leaders, party, army, agencies, or a people's relation to it: in any place of a text. */
export const NAMES = any(
  'north(?:ern)?[ -]korea|\\bn\\.? ?korea|\\bdprk|d\\.p\\.r\\.k|democratic people.s republic of korea|p[yh]+ongyang|kim (?:jong[ -]?(?:un|il|nam)|il[ -]?sung|yo[ -]?jong|ju[ -]?ae)|workers.? party of korea|\\bwpk\\b|rodong sinmun|\\bkcna\\b|\\bjuche\\b|korean people.s army|inter-korean|choe son hui|chongryon|yongbyon|punggye|ka[ei]song\\b|sinuiju|hyesan|chongjin|wonsan|hamgyong|ph?yongan prov|hwanghae|mangyongdae|songun|chollima|hwasong-\\d|kimsuky|lazarus group',
  // The country in other languages
  'noo?rd-?[kc]or(?:ea|é)|cor[eé]e du nord|cor[eé]i?a d[eo]l? nor|nor[dt]?e?-?[ck]or[eé][ae]n|kore[aięą] p[oó]łnocn|p[oó]łnocnokorea|kuzey kore|severn[íiae]+ kore|severokore|észak-kore|pohjois-kore|tri[eề]u ti[eê]n|korea utara|coreea de nord|βόρεια κορέα|северн\\S+ коре|северокоре|кндр|пхеньян|ким чен|північн\\S+ коре|كوريا الشمالية|उत्तर कोरिया|pj[oö]ngjang|เกาหลีเหนือ',
  // Korean
  '북한|북조선|조선(?:민주주의|로동당|노동당|중앙통신|인민)|평양|김(?:정[은일]|일성|여정|주애)|최선희|국무위원장|로동당|[로노]동신문|최고인민회의|통일 ?(?:부|차관|장관)|대북|대남(?!병원)|탈북|방북|납북|월북|북향민|북핵|북측|북녘|이북|주북(?!부)|북송|종북|친북|조총련|인민군|인공기|개성공단|개성시|금강산|신의주|압록강|두만강|영변|나선시|이산가족|주체사상|선군|무수단|화성-\\d|북[·・]?(?:중[·・]?러|러(?!시)|(?:미|중|일)(?=\\s?(?:정상|대화|회담|회동|관계|협상|접촉|수교|합의|접경|국경|친선|무역|밀착|교섭)))|[미조]북(?=\\s?(?:정상|대화|회담|회동|관계|협상))|남[·・]?북(?=$|측|[^가-힣]|관계|간|군|대화|교류|협력|회담|정상|합의|기본|연락|통일|공동|화해|철도|경협|이 |은 |의 |한)|트럼프[-·](?:金|김)|(?:金|김)[-·]트럼프',
  // Chinese and Japanese
  '朝[鲜鮮](?!半[岛島])|北[韩韓]|平[壤壌]|金正[恩日男]|金日成|金[与與]正|金総書記|拉致(?:被害者|問題)|六(?:方[会會][谈談]|者協議|カ国協議)|[訪访對对援驻]朝(?![日阳陽])|朝(?:方|核)|[日美韩中俄韓]朝(?=[关關会會首两兩边邊磋对對谈談间間高双])|朝[美韩韓](?=$|[^年])|脱北|朝中社|キム・?ジョンウン|ピョンヤン',
)

/** Mean North Korea in a headline that speaks of Korea; too short to be sure elsewhere. */
export const HEADLINE_FORMS = any(
  '\\bthe north\\b(?! (?:of|sea|pole|west|east|atlantic))|\\bnorth(?:.s)?, south korea|\\bin north$|\\bkim.s\\b|\\bNK\\b|\\bkoreas\\b',
  '北(?!京|海道|[欧歐極极約约部大方上斗]|美(?!회담|대화|정상))|(?<![가-힣A-Za-z])북(?=[,·…’”"\']|[은이의에을도측과와]?\\s(?!콘서트|토크|카페|페어|클럽|스토어|리뷰|마크))',
)
/** What makes "the North" or 北 the northern half of Korea. */
export const KOREAN = /[가-힣]|korea|seoul|\bkim\b|\bdmz\b/i

/** Matters of the divided peninsula: the North is meant where nothing else is said. */
export const PENINSULA = any(
  'korean? peninsula|denucleari[sz]|six-party|demilitari[sz]ed zone|\\bdmz\\b|(?<!south )korean? (?:crisis|tension|seismic|nuclear test|border|war)|s\\.? ?korea.{1,30}border|panmunjom|\\bjsa\\b',
  '한반도|비핵화|두 국가|[2２]국가|군사분계선|비무장지대|판문점|(?:휴|정|종)전(?:협정|선언)|평화협정|9[·.]19|E\\.N\\.D|END ?구상|[6６육]자\\s?회담|북방한계선|\\bNLL\\b|흡수통일|오물풍선',
  '(?:朝[鲜鮮]|[韩韓]国?)半[岛島]|半[岛島](?:无核|無核|局)',
)

/** The alliance, drills and missile defence: about the North only where it is given as the reason. */
export const ALLIANCE = any(
  '\\bthaad\\b|\\bdrills?\\b|exercise|bomber|fighter jet|missile payload|troops|launchers',
  '동맹|전작권|사드|주한미군|방위비|국방비|연합(?:훈련|연습)|억지력',
)

/** Armed incidents between the two halves of Korea. */
export const INCIDENT = any(
  'infiltrat|incursion|\\bspy|espionage|missile|nuclear test|warning shots|fired|opened fire|exchange of fire|hijack|abduct|demarcation|limit line|defector|provocation|bombing|\\bsank|sinking|naval|reconnaissance',
)

/** South Korean justice, parties and appointments: they use the North as matter for a quarrel of their own. */
export const DOMESTIC = any('구속|영장|기소|재판|징역(?:형| ?\\d)|압수수색|피의자|소환|인사청문|내정|후보자|부동산')
/** The cases in which the North is part of the charge. */
export const CASES = any('특검|내란|쌍방울|대북 ?송금|\\[인사\\]|재산세|코피노')

/** Many topics under one headline. */
export const DIGEST = any(
  '헤드라인\\]|신문 (?:사설|톱뉴스)|톱뉴스|주요 (?:뉴스|일정)|\\bin brief\\b|newsletter|뉴스레터|morning briefing|what to know today|news roundup',
)

/** North Korea (§) as one of three or more. */
export const LISTED =
  /[북北][·,]?[중中][·,]?[러露]|[러露중中]·[러露중中]·§|\w+\.?, \w+(?:,|,? and) §|§, \w+(?:,| and|, and) \w+/

/** North Korea (§) as a measure for something else. */
export const COMPARED = any(
  '(?:like|than) (?:in )?§|§-style|§(?:식 |처럼|만도 못|화[ ”"\']|[가-힣 ]{0,3}(?:같은|때처럼|보다))|보다[^.]{0,30}§["”’]?$',
)

/** Newspapers, blogs and institutes whose whole subject is North Korea. */
export const SUBJECT_HOSTS =
  /(?:^|\.)(?:dailynk\.com|nknews\.org|nkpro\.\w+|38north\.org|kcnawatch\.(?:org|xyz)|northkoreatech\.org|nkeconwatch\.com|nkleadershipwatch\.org|sinonk\.com|hrnk\.org|libertyinnorthkorea\.org|nkhiddengulag\.org|asiapress\.org|beyondparallel\.csis\.org|nkeconomy\.com|spnews\.co\.kr|tongilnews\.com|nkinsider\.org)$/

/** North Korea's own outlets and their mirrors. */
export const STATE_HOSTS =
  /(?:^|\.)(?:\w+\.kp|kcna\.co\.jp|uriminzokkiri\.com|dprktoday\.com|chosonsinbo\.com|arirangmeari\.com|naenara\.com\.kp)$/

/** How its agency opens a report; stands for the host where a text is copied. */
export const STATE_DATELINE = /^.{0,60}\(KCNA\)\s?[-–—]|【평양|\[조선중앙통신\]|발 조선중앙통신/

/** North Korea as it speaks of itself. */
export const OURSELVES = any(
  'respected comrade|our (?:party|people|country|republic|state|army|side)|korean (?:people|revolution)|great leaders?|the party|socialis[tm]|supreme leader|원수님|우리 (?:당|인민|국가|공화국|혁명|식)|경애하는|위대한 (?:수령|령도자)|공화국',
)

/** The northern spelling of Sino-Korean words, which no southern text has. */
export const NORTHERN_SPELLING = any(
  '(?<![가-힣])(?:령도|로동(?!당|신문)|력사|녀성|련대|련합|리익|리상|래일|량심|륭성|렬사|례의|로력|뢰성)',
)

/** The section of an outlet that files news about North Korea. */
export const SECTION =
  /^(?:north[-_ ]?korean?|nk|dprk|북한|남북|통일|북한\/?통일|정치 ?\/ ?북한|北朝鮮|朝鲜|朝鮮|nordkorea|corea del norte|corée du nord)\b|^(?:북한|통일·?외교|北朝鮮|朝鲜)/i
