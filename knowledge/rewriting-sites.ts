import type { Note } from './note'
import type { Finding } from './problem'

/**
 * Sites that tell others' reports again: in other words, by machine translation, or as a digest. A post's day, a
 * treaty's clause or a missile's range may change on the way, and none of them says how. A site that carries an
 * agency's text unchanged is a copy, not one of these. Each stands as a source in a note of the core pack, or did.
 */
export const REWRITING_SITES: readonly string[] = [
  // Retold, without the original's text.
  'bnnbreaking.com',
  'breezyscroll.com',
  'currentsaucenews.com',
  'dailythepatriot.com',
  'dailywrap.uk',
  'daily8.com',
  'downthenews.com',
  'exbulletin.com',
  'head-post.com',
  'hngn.com',
  'lidtime.com',
  'marketnews.top',
  'minnesotadigitalnews.com',
  'rapidnewshub.com',
  'ricenewstoday.com',
  'themediahq.com',
  'thepoundhub.com',
  'thepressunited.com',
  'viewusglobal.com',
  'worldnewsam.com',
  'xklsv.com',
  // Translated by machine.
  '9jaupdate24x7.com',
  'dodofinance.com',
  'pledgetimes.com',
  'telkdeep.com',
  'tellerreport.com',
  // Digests of several reports.
  'newsare.net',
  'newspic.kr',
  'particle.news',
]

/** Facts that need more than a site that rewrites: dated posts, and everything about a law or a weapon. */
export function checkRewritten({ kind, facts, sources }: Note): Finding[] {
  return facts.flatMap(({ post, from, to, reported, verified_until, sources: keys }, position): Finding[] => {
    const dated = from ?? to ?? reported ?? verified_until
    if (!(post && dated) && kind !== 'law' && kind !== 'weapon') return []
    const sites = keys.map((key) => {
      const source = sources[key]
      return source && rewritingSite(source.url)
    })
    if (!sites.every((site) => site !== undefined)) return []
    const all = [...new Set(sites)]
    return [
      {
        level: 'error',
        path: ['facts', position, 'sources'],
        what: `${post ? 'a post' : `a fact about a ${kind}`} rests on ${all.join(' and ')} alone, which ${all.length > 1 ? 'rewrite' : 'rewrites'} others' reports`,
        instead: 'the page that said it first, or one that carries its text, beside it; else leave the fact out',
      },
    ]
  })
}

function rewritingSite(url: string): string | undefined {
  const { hostname } = new URL(url)
  return REWRITING_SITES.find((site) => hostname === site || hostname.endsWith(`.${site}`))
}
