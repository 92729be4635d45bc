/**
 * The words that the gate goes by; what each list stands for is told in docs/detection.md. They are as short as they
 * can be, since all of this runs in every page the reader has allowed.
 */
const any = (...parts: RegExp[]) => RegExp(parts.map((part) => part.source).join('|'), 'gi')

/**
 * Look like one of the names below and mean something else: the Kubernetes and Cloud Native Associate; the Pacific, a
 * hill and a river at Seoul, a noodle dish, provinces, an actress.
 */
export const FALSE_FRIENDS = any(
  /\bkcna(?=.*(?:kube|cncf|exam))|\bkcna(?<=(?:kube|cloud n).*)/,
  /태평양|북한(?:산(?! ?[석무수])|강)|평양 ?냉면|[서전경충]남북|남북(?:전쟁|극|아?메)|배우 ?김정은|북측(?= ?[출도벽입광주진])/,
)

/** Name North Korea, its capital, leaders, party, army, agencies, or a people's dealings with it: anywhere in a text. */
export const NAMES = any(
  /\bn(?:orth|ord|oord|orte?|\.)?(?:ern)?[ -]?[ck]or[eé][\wà-ÿ]*|\bNK\b(?! c)|dprk|p[yh]+ongyang|kim (?:jong[ -]?(?:un|il|nam)|il[ -]?sung|yo[ -]?jong)|workers.? party of korea|\bwpk|\bkcna|\bjuche|inter-korean|kimsuky|lazarus group|andariel|scarcruft|chollima|yongbyon|chongryon/,
  // The country in other languages
  /cor[eé][ei]?a? d\w+ nor[dt]\w*|kore\S* p[oó]łnocn\S+|korea utara|tri[eề]u ti[eê]n|северн\S+ коре\S+|кндр|пхеньян|كوريا الشمالية/,
  // Korean
  /(?<![경성강전충])북(?:한|측|핵|송|조선)|[대탈방납월주친이종]북(?![부구도동서초])|조선(?:민주|[로노]동|중앙|인민)|평양|김(?:정[은일]|일성|여정|주애)|최선희|[로노]동신문|통일 ?(?:부|[차장]관)|(?<![이\d])대남(?!병)|인민군|개성공단|금강산|광명성절|태양절|주체\d+ ?\(|어버이(?:수령|장군)|정찰총국|오물 ?풍선|영변|풍계리|이산가족|북·?(?:중·?러|러(?!시))|(?:북·?[미중일]|[미조]북)(?= ?(?:정상|대화|회[담동]|관계|협상))|남·?북(?=$|[^가-힣]|[측관간군대교협회정합기공화경철한은의이])/,
  // Chinese and Japanese
  /(?<![李古氏])朝[鲜鮮](?![半族王语語人时時]|[戦战戰][争爭])|北[韩韓]|平[壤壌]|金正[恩日男]|拉致(?:被害|問題)|六方[会會]|(?:[訪访對对驻]|(?<!美)援)朝(?![日阳陽])|朝[方核]|[日美韩中俄]朝(?=[关會会首两边磋对谈間间])|朝[美韩韓](?!年)|脱北/,
)

/** Mean North Korea in a headline that speaks of Korea; too short to be sure elsewhere. */
export const HEADLINE_FORMS = any(
  /\bthe north\b(?! (?:of|sea|pole|atl))|\bnorth, s|\bin north$|\bkoreas\b/,
  /(?<![湖河東臺])北(?![京東欧歐極极유部大方上]|海道|美(?!회|대|정))|(?<![가-힣A-Za-z])북(?=[,·…’”"']|[은이의에을도측과와]?\s(?!콘서트|토크|페어|치))/,
)
/** What makes "the North" or 北 the northern half of Korea. */
export const KOREAN = /[가-힣]|korea/i

/** Matters of the divided peninsula: the North is meant where nothing else is said. */
export const PENINSULA = any(
  /korean? peninsula|denuclear\w*|six-party|demilitari\w+|panmunjom/,
  /한반도|비핵화|[두2] ?국가(?! ?해법)|군사분계선|\bMDL|판문점|9·19|흡수통일|공동경비|비무장지대|북방한계|NLL|확성기|종전선언|평화협정|6자 ?회담|국군포로|납북/,
  /[韩韓鲜鮮]半|半[岛島]无核/,
)

/** Matters in which the North has a part where a headline speaks of Korea alone. */
export const MATTER =
  /nuclear (?:test|talk|crisis|issue|envoy|arm)|missile (?:test|launch\b)|tensions?|crisis|warning shots?|border|reunion|\bwar\b|armistice|sanctions|seismic|abduct|defect/gi
/** A headline on Korea that is not on its dealings with others. */
export const KOREA_ALONE = /^(?!.*(?:trade|chin)).*korea/i
/** Armed incidents, arms and flights: what a report that names the North further down has it as its subject for. */
export const INCIDENT =
  /missile|blast|infiltrat|incursion|\bspy|\bfired?\b|hijack|abduct|defect|demarcation|bombing|\bs[au]nk/i

/** The alliance and its drills, about the North only where it is given as the reason or its arms are a matter too; storms and fossils of the peninsula. */
export const NOT_THE_NORTH =
  /^(?!.*(?:비핵화|긴장|도발|denuc|tension)).*(?:thaad|\bdrill|exercise|bomber|동맹|전작권|방위|억[지제]|훈련|typhoon|태풍|폭염|한파|기후)/i

/** Cases in which the North is part of the charge, and notices. */
export const CASES = /특검|평양 ?무인기|내란|계엄|쌍방울|대북 ?송금|\[인사/gi

/** Newspapers, blogs and institutes whose whole subject is North Korea. */
export const SUBJECT_HOSTS = /(?:^|\.)(?:dailynk|nk(?:news|pro)|38north|kcnawatch|northkoreatech|sinonk)\./

/** North Korea's own outlets and their mirrors. */
export const STATE_HOSTS = /\.kp$|kcna\.co\.jp|chosonsinbo/

/** How its agency opens a report; stands for the host where a text is copied. */
export const STATE_DATELINE = /[A-Z]\w+, \w+ \d+ \(KCNA\)|【.{0,20}중앙통신】/

/** The North as it speaks of itself. */
export const OURSELVES = /korea|\bour |the party|socialis|province|인민/i

/** Titles that only its own media give its leaders, and the northern spelling of Sino-Korean words. */
export const STATE_VOICE = any(
  /respected (?:comrade|general)|(?:chairman|president|general) ?kim (?:jong|il)/,
  /(?<![가-힣])(?:경애하는|령도|로[동인](?!당|신문)|력사|녀성|련[대합]|렬차|례년|립장)/,
)

/** The section of an outlet that files news about North Korea. */
export const SECTION = /^(?:north.?korea|(?:nk|dprk)$|북한|통일|北?朝[鲜鮮])/i
