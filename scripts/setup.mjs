// Gets what a command needs on a machine with only Node: the packages of the lockfile, WXT's generated types, and
// the browsers named as arguments (`korean`: Chromium's Korean interface). Does nothing where all is there already.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { APT, browserPath, DEBIAN, findBrowser } from './browsers.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
/** @type {[number, number]} */
const NODE = [20, 19]

/** @typedef {import('./browsers.mjs').BrowserName | 'korean'} Need */

/**
 * @param {readonly Need[]} needs
 * @throws where something is missing that cannot be installed from here, with the command that would
 */
export function setup(needs = []) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < NODE[0] || (major === NODE[0] && minor < NODE[1]))
    throw new Error(`Node ${NODE.join('.')} or later is needed; this is ${process.versions.node}.`)
  if (!packagesAreCurrent()) run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund'])
  if (!existsSync(`${ROOT}.wxt/tsconfig.json`)) run('npx', ['wxt', 'prepare'])
  const missing = needs.filter((need) => (need === 'korean' ? !speaksKorean() : !findBrowser(need)))
  const packages = [...missing.map((need) => DEBIAN[need]), ...(needs.length && !hasFont() ? ['fonts-noto-cjk'] : [])]
  if (packages.length && canInstall()) {
    run('apt-get', ['update', '-q'])
    run(APT, packages)
  }
  for (const need of needs) {
    if (need !== 'korean') browserPath(need)
    else if (!speaksKorean()) throw new Error(`Chromium's Korean interface is missing: sudo ${APT} ${DEBIAN.korean}`)
  }
}

/** npm keeps a list of what it installed beside it; every package of the lockfile must be in it, at its version. */
function packagesAreCurrent() {
  const record = `${ROOT}node_modules/.package-lock.json`
  if (!existsSync(record)) return false
  const wanted = JSON.parse(readFileSync(`${ROOT}package-lock.json`, 'utf8')).packages
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version,
  )
}

/** Only Debian packs Chromium's languages apart. */
function speaksKorean() {
  const browser = findBrowser('chromium')
  const folder = '/usr/lib/chromium/locales'
  return Boolean(browser) && (browser !== '/usr/bin/chromium' || !existsSync(folder) || existsSync(`${folder}/ko.pak`))
}

const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
/** Without it Korean on a page is drawn as boxes. */
const hasFont = () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc')

/** @param {string} command @param {readonly string[]} args */
function run(command, args) {
  const [program = '', ...first] = command.split(' ')
  console.log(`> ${[command, ...args].join(' ')}`)
  execFileSync(program, [...first, ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    setup(/** @type {Need[]} */ (process.argv.slice(2)))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
