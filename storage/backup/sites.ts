import { browser } from 'wxt/browser'

/** Patterns of single sites that the reader has allowed, beside those that are allowed at install. */
export async function allowedSites(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll()
  const atInstall = new Set<string>(browser.runtime.getManifest().host_permissions)
  return origins.filter((origin) => !atInstall.has(origin) && SINGLE_SITE.test(origin)).sort()
}

/** A pattern of one host; all sites at once is nothing that a file should bring back. */
export const SINGLE_SITE = /^(\*|https?):\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+)?\/\*$/

/** Those of a file's sites that are not allowed in this browser. */
export async function notAllowed(sites: readonly string[]): Promise<string[]> {
  const allowed = await Promise.all(sites.map((origin) => browser.permissions.contains({ origins: [origin] })))
  return sites.filter((_, at) => !allowed[at])
}
