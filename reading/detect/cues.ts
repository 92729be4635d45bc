/**
 * The words that the gate goes by; what each list stands for is told in docs/detection.md. Sources of regular
 * expressions and as short as they can be, since all of this runs in every page the reader has allowed.
 */
const any = (...sources: string[]) => new RegExp(sources.join('|'), 'gi')

/** Look like one of the names below and mean something else: read as if they were not there. */
export const FALSE_FRIENDS = any(
  // The Kubernetes and Cloud Native Associate
  'kcna\\b(?=.{0,80}(?:exam|certif|kube|cloud))|(?:kube|cloud).{0,80}kcna',
  // The Pacific, a hill and a river at Seoul, noodles, a church, young men, a convention, North America, provinces, an actress
  '태평양|북한(?:산(?! ?(?:무기|석탄|수산))|강)|평양 ?(?:냉면|만두)|통일교(?!육)|[이\\d]대남|대남병원|전당대회|북중미|북미(?= ?(?:유럽|남미|시장|지역|법인|대륙|판매|투어|진출))|[서전경충]남[·]?북|남북(?:전쟁|방향|극)|DMZ ?(?:국제|다큐|영화|마라톤|생태|투어)|배우 ?김정은|김정은 ?(?:선수|배우)',
  // Ethnic Koreans in China, the dynasty, the language, ginseng
  '朝[鲜鮮](?:族|王朝|[语語]|人[参參]|[时時]代|通信使)|[李古]朝[鲜鮮]|[湖河東臺]北',
)

/** Name North Korea, its capital, leaders, party, army, agencies, or a people's dealings with it: anywhere in a text. */
export const NAMES = any(
  '(?:\\bn ?korea|\\bn(?:orth|ord|oord|orte?|\\.)(?:ern)?[ -]?[ck]or[eé]|\\bNK\\b(?! ?cell)|\\bKPA\\b|dprk|democratic people.s republic of k|workers.? party of k|\\bwpk|rodong s|\\bkcna|\\bjuche|korean people.s army|inter-korean|choe son|chongryon|yongbyon|punggye|ka[ei]song|sinuiju|chongjin|wonsan|hamgyong|hwanghae|mangyongdae|hwasong-|kimsuky|lazarus group',
  // The country in other languages
  'cor[eé][ei]?a? d\\w+ nor[dt]|kore\\S* p[oó]łnocn|kuzey kore|severn\\S+ kore|korea utara|tri[eề]u ti[eê]n|северн\\S+ коре|північн\\S+ коре|кндр|пхенья|pj[oö]ngjang)[\\wà-ÿа-я]*|p[yh]+ongyang|kim (?:jong[ -]?(?:un|il|nam)|il[ -]?sung|yo[ -]?jong|ju[ -]?ae)|كوريا الشمالية|उत्तर कोरिया',
  // Korean
  '(?<![경성강])북(?:한|측|핵|송|녘|조선|향민)|[대탈방납월주종친재]북(?![부구도동서초])|이북(?=5| ?[오도출말])|조선(?:민주|[로노]동|중앙|인민|신보)|평양|김(?:정[은일]|일성|여정|주애)|최선희|[로노]동신문|최고인민회의|통일 ?(?:부|차관|장관)|대남|인민군|인공기|개성(?:시|공단)|금강산|신의주|[압두][록만]강|원산갈마|이산가족|주체사상|화성-\\d|북[·・]?(?:중[·・]?러|러(?!시)|[미중일](?= ?(?:정상|대화|회[담동]|관계|협상|접[촉경]|수교|합의|국경|친선|무역|밀착|교섭)))|[미조]북(?= ?(?:정상|대화|회[담동]|관계|협상))|남[·・]?북(?=$|측|[^가-힣]|관계|간|군|대화|교류|협력|회담|정상|합의|기본|연락|통일|공동|화해|철도|경협|[이은의한] )|트럼프[-·][金김]|[金김][-·]트럼프',
  // Chinese and Japanese
  '朝[鲜鮮](?!半)|北[韩韓]|平[壤壌]|金正[恩日男]|金日成|金[与與]正|金総書記|拉致(?:被害|問題)|六(?:方[會会]|者協|カ国協)|[訪访對对援驻]朝(?![日阳陽])|朝[方核]|[日美韩中俄韓]朝(?=[關关會会首两兩边邊磋對对談谈间間高双])|朝[美韩韓](?!年)|脱北|キム・?ジョンウン|ピョンヤン',
)

/** Mean North Korea in a headline that speaks of Korea; too short to be sure elsewhere. */
export const HEADLINE_FORMS = any(
  '\\bthe north\\b(?! (?:of|sea|pole|west|east|atlantic))|\\bnorth(?:.s)?, south korea|\\bin north$|\\bkim.s\\b|\\bkoreas\\b|truce village',
  '北(?![京東欧歐極极极유部大方上斗]|海道|美(?!회담|대화|정상))|(?<![가-힣A-Za-z])북(?=[,·…’”"\']|[은이의에을도측과와]?\\s(?!콘서트|토크|카페|페어|클럽|스토어|리뷰|치|소리))',
)
/** What makes "the North" or 北 the northern half of Korea. */
export const KOREAN = /[가-힣]|korea|seoul|\bkim\b|\bdmz/i

/** Matters of the divided peninsula: the North is meant where nothing else is said. */
export const PENINSULA = any(
  'korean? peninsula|denucleari[sz]|six-(?:party|nation)|demilitari[sz]ed|\\bdmz|panmunjom|\\bjsa\\b',
  '한반도|비핵화|두 국가|[2２]국가|군사분계선|\\bMDL|비무장지대|판문점|[휴정종]전(?:협정|선언)|평화(?:협정|공존)|9[·.]19|E\\.N\\.D|END ?구상|[6６육]자 ?회담|북방한계선|흡수통일|평화통일|오물풍선|국군포로',
  '(?:朝[鲜鮮]|[韩韓]国?)半|半[岛島](?:无核|無核|局)',
)

/** The alliance, drills and missile defence: about the North only where it is given as the reason. */
export const ALLIANCE = any(
  '\\bthaad|\\bdrills?\\b|exercise|bomber|fighter jet|payload|troops|launchers|동맹|전작권|사드|주한미군|방위비|국방비|연합(?:훈련|연습)|억지력|억제|핵잠|원잠|훈련|항모|전략자산|방위|사령관|합참',
)

/** Matters in which the North has a part where a headline speaks of Korea alone. */
export const MATTER = any(
  'nuclear (?:test|talk|crisis|issue|stand|threat|envoy|deal|arm)|ballistic|missile (?:test|launch|fire)|tensions?|crisis|defect|warning shots?|border|reunion|peace talk|military talk|hotline|provocation|seismic|\\bwar\\b|truce|abduct|armistice|sanctions|artillery|loudspeaker|leaflet|unification|projectile|icbm|bomb test',
)
/** Armed incidents, arms and flights: what a report that names the North further down has it as subject for. */
export const INCIDENT = any(
  'nuclear (?:test|talk|crisis|stand|envoy|arm)|blast|deserter|asylum|infiltrat|incursion|\\bspy|espionage|missile|\\bfired?\\b|hijack|abduct|demarcation|limit line|defector|provocation|bombing|\\bs[au]nk|sinking|reconnaissance',
)
/** A headline on Korea that is not on its dealings with others. */
export const KOREA_ALONE = /^(?!.*(?:trade|tariff|japan|chin|fish)).*(?:korea|seoul)/i
/** States with missiles, wars and spies of their own. */
export const OTHER_STATES = /iran|libya|pakistan|india|israel|iraq|syria|ukrain|taiwan/i

/** South Korean justice, appointments, markets and films: their matter is something else, even where they name the North. */
export const DOMESTIC = any(
  '구속|영장|기소|재판|징역[형 ]|압수수색|피의자|소환|인사청문|내정|후보자|경협주|테마주|코스피|부동산|개봉|예능|stocks|shares|wall st|dollar|\\byen|futures|investors|election',
)
/** The cases in which the North is part of the charge, and notices. */
export const CASES = any('특검|내란|계엄|외환 혐의|쌍방울|대북 ?송금|\\[(?:인사|게시판)\\]|10·15|코피노')

/** Many topics under one headline. */
export const DIGEST = any(
  '헤드라인\\]|신문 (?:사설|톱뉴스)|톱뉴스|주요 ?(?:뉴스|일정)|뉴스레터|\\bin brief|newsletter|briefing|round-?up',
)

/** North Korea (§) as one of three or more. */
export const LISTED =
  /[북北][·,]?[중中][·,]?[러露](?!’?\s?(?:밀착|군사|협력|정상))|[가-힣一-龥]·[가-힣一-龥]+·§|[가-힣一-龥]·§·[가-힣一-龥]|§·[가-힣一-龥]+·[가-힣一-龥]|\w+\.?, (?:\w+ ?){1,3}(?:,|,? and) §|§, (?:\w+ ?){1,3}(?:,|,? and) \w|\w, §(?:,? and|,) \w|\w-\w+-§/

/** North Korea (§) as a measure for something else. */
export const COMPARED = any(
  '(?:like|than) (?:in )?§|§-style|§(?:식 |처럼|만도 못|화[ ”"\']|급|판 |인 ?줄|[과와] 다를|[가-힣 ]{0,3}(?:같은|때처럼|보다|닮|연상|방불|빗대|못지))|제2의 §|보다[^.]{0,30}§["”’]?$',
)

/** Newspapers, blogs and institutes whose whole subject is North Korea. */
export const SUBJECT_HOSTS =
  /(?:^|\.)(?:dailynk|nknews|nkpro|nkinsider|38north|kcnawatch|northkoreatech|nkeconwatch|nkleadershipwatch|sinonk|hrnk|nkeconomy|spnews|tongilnews)\.\w|asiapress\.org|beyondparallel/

/** North Korea's own outlets and their mirrors. */
export const STATE_HOSTS =
  /\.kp$|(?:^|\.)(?:kcna\.co\.jp|uriminzokkiri\.com|dprktoday\.com|chosonsinbo\.com|arirangmeari\.com)$/

/** How its agency opens a report; stands for the host where a text is copied. */
export const STATE_DATELINE = /[A-Z]\w+, \w+ \d+ \(KCNA\)|【평양|조선중앙통신】/

/** Titles that only its own media give its leaders. */
export const STATE_VOICE =
  /respected (?:comrade|general)|(?:chairman|president|general) ?kim (?:jong|il)|fatherland liberation|juche \d+ ?\(|(?:경애하는|위대한) (?:김|원수|수령|령도)/i

/** North Korea as it speaks of itself. */
export const OURSELVES = any(
  'comrade|\\bour\\b|korean (?:people|revolution)|great leader|the party|socialis|원수님|공화국|인민|경애하는',
)

/** The northern spelling of Sino-Korean words, which no southern text has. */
export const NORTHERN_SPELLING = any(
  '(?<![가-힣])(?:령도|로동(?!당|신문)|력사|녀성|련[대합]|리[익상]|래일|량심|륭성|렬사|로력)',
)

/** The section of an outlet that files news about North Korea. */
export const SECTION =
  /^(?:north[-_ ]?korean?$|nk$|dprk$|북한|통일·?외교|北朝鮮|朝[鲜鮮]|nordkorea|corea del nor|corée du nord)/i

/** Sections that file something else, even where the North comes into it. */
export const OTHER_SECTION = /court|real_?estate|sports?$|entertain|stock|법원|부동산|연예/i
