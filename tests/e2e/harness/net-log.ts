import { readFileSync } from 'node:fs'

/** One request that Chromium was asked for, with who asked. */
export interface Asked {
  url: string
  initiator: string
}

interface NetLog {
  constants: { logEventTypes: Record<string, number> }
  events: { type: number; params?: { url?: string; initiator?: string } }[]
}

/**
 * Every request of pages and extensions in Chromium's own log (`--log-net-log`), which is complete once the browser
 * has ended. The browser's own are left out: updates and sign-in, which have no origin, and a page's icon.
 */
export function readNetLog(file: string): Asked[] {
  const log = JSON.parse(readFileSync(file, 'utf8')) as NetLog
  const start = log.constants.logEventTypes.URL_REQUEST_START_JOB
  return log.events
    .filter(({ type }) => type === start)
    .flatMap(({ params }) =>
      params?.url && params.initiator ? [{ url: params.url, initiator: params.initiator }] : [],
    )
    .filter(
      ({ url, initiator }) =>
        /^(https?|wss?):/.test(url) && initiator !== 'not an origin' && !url.endsWith('/favicon.ico'),
    )
}
