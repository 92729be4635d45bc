/** The notes that the sample article needs, each with the words that name it there. */
export const TERMS: Readonly<Record<string, RegExp>> = {
  'daily-nk': /^Daily NK$/,
  pyongyang: /^Pyongyang$/,
  'ninth-party-congress': /^Ninth Party Congress$/,
  'workers-party-of-korea': /^(the )?Party$/i,
  'state-directed-trade': /^state-directed trade$/i,
  hunchun: /^Hunchun$/,
  'smuggling-state-led': /^smuggle[ds]?\b/,
  'foreign-currency-quota': /^foreign earnings quota$/,
  'ideological-review': /^ideological review$/,
  banishment: /^banished/,
  'new-cold-war': /^new Cold War$/i,
  'trade-official': /^trad(e|ing) officials?$/i,
  'trade-representative': /^trade representatives?$/i,
  'north-korea-china-trade': /^North Korea[-–]China trade$/,
  'north-korea-russia-trade': /^trade with Russia$/,
  'chinese-yuan': /^yuan$/,
}

/** What stands on the sample page beside the article: related links, most read, comments, the hint of the page. */
export const BESIDE = /Hyesan|Sinuiju|Tumen|Kim Yo Jong|Kim Jong Un|Ministry of State Security/
