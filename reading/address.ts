/** Parameters that say where a visitor came from, not what is shown. */
const TRACKING = /^(utm_.*|fbclid|gclid|mc_cid|mc_eid|igshid|ref|ref_src|cmpid|ocid|xtor|at_.*|smid|s_cid)$/i

/** An address as it is given to others: as it is, without its fragment and without tracking parameters. */
export function citedAddress(address: string): string {
  if (!URL.canParse(address)) return address
  const url = new URL(address)
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name)
  // A fragment that is a path is an address of its own.
  if (!/^#[!/]/.test(url.hash)) url.hash = ''
  return url.href
}

/**
 * One spelling for an article's address: https, host in lower case without `www.`, no fragment, no tracking
 * parameters, the others sorted, no slash at the end. An address that is none is returned as it is.
 */
export function normaliseAddress(address: string): string {
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return address
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return address
  const kept = [...url.searchParams].filter(([name]) => !TRACKING.test(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  const query = kept.length ? `?${new URLSearchParams(kept)}` : ''
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/+$/, '') : ''
  return `https://${url.host.replace(/^www\./, '')}${path}${query}`
}
