// What must be true of the built extension, whatever the sources say.
import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import JSZip from 'jszip'

const OUTPUT = '.output'
const GATE_LIMIT = 8_000

/**
 * Strings that a library cannot be bundled without, whatever the minifier does. Each must be found where the library
 * is used, or the mark has changed and the check of the gate would pass for nothing.
 */
const MARKS = {
  valibot: '~standard',
  'webextension-polyfill': 'This script should only be loaded in a browser extension',
  preact: '__H',
}

/** The gate enters every page that it may see: small, and none of the libraries. */
export async function checkGate() {
  const sizes = []
  for (const build of ['chrome-mv3', 'firefox-mv3']) {
    const gate = await readFile(join(OUTPUT, build, 'gate.js'), 'utf8')
    const size = Buffer.byteLength(gate)
    if (size >= GATE_LIMIT) throw new Error(`${build}/gate.js has ${size} bytes; ${GATE_LIMIT} is too many`)
    const rest = (await scripts(join(OUTPUT, build))).join('\n')
    for (const [library, mark] of Object.entries(MARKS)) {
      if (!rest.includes(mark)) throw new Error(`no script of ${build} has the mark of ${library}, "${mark}"`)
      if (gate.includes(mark)) throw new Error(`${build}/gate.js carries ${library}`)
    }
    sizes.push(`${build} ${size} bytes`)
  }
  return sizes.join(', ')
}

/** What the store gets: no host of the demo, no fixed key, nothing on all sites at install, no data collected. */
export async function checkZips() {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'))
  for (const browser of ['chrome', 'firefox']) {
    const zip = await JSZip.loadAsync(await readFile(join(OUTPUT, `${name}-${version}-${browser}.zip`)))
    const manifest = JSON.parse((await zip.file('manifest.json')?.async('string')) ?? 'null')
    const hosts = JSON.stringify(manifest.host_permissions ?? [])
    if (/127\.0\.0\.1|localhost/.test(JSON.stringify(manifest))) throw new Error(`the ${browser} zip has a local host`)
    if (/<all_urls>|\/\/\*\//.test(hosts)) throw new Error(`the ${browser} zip asks for all sites at install: ${hosts}`)
    if (manifest.key) throw new Error('the zip has a key, which the Chrome store refuses')
    if (manifest.web_accessible_resources?.length) throw new Error(`the ${browser} zip shows its files to pages`)
    if (manifest.content_scripts?.length) throw new Error(`the ${browser} zip has content scripts in its manifest`)
  }
  const gecko = await firefoxSettings()
  if (!gecko?.id) throw new Error('browser_specific_settings.gecko.id is missing')
  if (gecko.data_collection_permissions?.required?.[0] !== 'none')
    throw new Error('data_collection_permissions.required is not ["none"]')
  const sources = await readFile(join(OUTPUT, `${name}-${version}-sources.zip`))
  if (!(await JSZip.loadAsync(sources)).file('package-lock.json'))
    throw new Error('the sources archive has no lockfile')
}

/** The demo build alone may see the sample article on 127.0.0.1, and the ordinary one has its fixed id. */
export function checkHosts() {
  const manifest = (/** @type {string} */ build) =>
    JSON.parse(readFileSync(join(OUTPUT, build, 'manifest.json'), 'utf8'))
  if (!manifest('chrome-mv3-demo').host_permissions?.includes('*://127.0.0.1/*'))
    throw new Error('the demo build may not see the sample article')
  if (!manifest('chrome-mv3').key) throw new Error('the Chrome build has no key: its id would change with its folder')
  for (const build of ['chrome-mv3', 'firefox-mv3'])
    if (/127\.0\.0\.1/.test(JSON.stringify(manifest(build)))) throw new Error(`${build} has the demo's host`)
}

async function firefoxSettings() {
  const manifest = JSON.parse(await readFile(join(OUTPUT, 'firefox-mv3/manifest.json'), 'utf8'))
  return manifest.browser_specific_settings?.gecko
}

/** @param {string} folder */
async function scripts(folder) {
  const files = await readdir(folder, { recursive: true })
  return Promise.all(files.filter((file) => file.endsWith('.js')).map((file) => readFile(join(folder, file), 'utf8')))
}
