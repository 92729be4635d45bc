import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Chromium } from '../tests/e2e/harness/chromium'

/** Loads an extension made of these files that may run scripts on every page. Resolves to its address. */
export async function loadExtension({ context }: Chromium, files: Record<string, string>): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sidelight-bench-'))
  const manifest = {
    manifest_version: 3,
    name: 'Bench',
    version: '1',
    permissions: ['scripting'],
    host_permissions: ['*://*/*'],
    ...('background.js' in files && { background: { service_worker: 'background.js' } }),
  }
  for (const [name, text] of Object.entries({ ...files, 'manifest.json': JSON.stringify(manifest) }))
    writeFileSync(join(folder, name), text)
  const cdp = await context.browser()?.newBrowserCDPSession()
  if (!cdp) throw new Error('no connection to the browser')
  const { id } = await cdp.send('Extensions.loadUnpacked', { path: folder })
  return `chrome-extension://${id}/`
}
