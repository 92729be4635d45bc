// Where the browsers of this machine are. Plain JavaScript without dependencies: it runs before `npm ci`.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @typedef {'chromium' | 'firefox'} BrowserName */

const { env, platform } = process
const mac = (/** @type {string} */ app) => [`/Applications/${app}.app/Contents/MacOS/${app}`]
const windows = (/** @type {string} */ tail) =>
  [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']].flatMap((root) => (root ? [join(root, tail)] : []))

/** Known places by browser, the first that exists is taken. Names without a folder are looked up in PATH. */
const PLACES = {
  chromium: {
    env: 'CHROME_PATH',
    linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'],
    darwin: [...mac('Google Chrome'), ...mac('Chromium'), ...mac('Microsoft Edge')],
    win32: [
      ...windows('Google\\Chrome\\Application\\chrome.exe'),
      ...windows('Chromium\\Application\\chrome.exe'),
      ...windows('Microsoft\\Edge\\Application\\msedge.exe'),
    ],
  },
  firefox: {
    env: 'FIREFOX_PATH',
    linux: ['firefox', 'firefox-esr', '/opt/firefox/firefox'],
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: windows('Mozilla Firefox\\firefox.exe'),
  },
}

/**
 * The executable of a browser, from CHROME_PATH or FIREFOX_PATH first.
 * @param {BrowserName} name
 * @returns {string | undefined}
 * @throws where the variable names a file that cannot be run: a wrong path must not be passed over in silence
 */
export function findBrowser(name) {
  const places = PLACES[name]
  const told = env[places.env]
  if (told) {
    if (!runnable(told)) throw new Error(`${places.env} is ${told}, which is no program that can be run`)
    return told
  }
  const known = platform === 'darwin' || platform === 'win32' ? places[platform] : places.linux
  return known.flatMap(inPath).find(runnable)
}

/**
 * @param {BrowserName} name
 * @returns {string}
 * @throws where the browser is missing, saying how to get it
 */
export function browserPath(name) {
  const found = findBrowser(name)
  if (found) return found
  const what = name === 'chromium' ? 'Chrome, Chromium or Edge' : 'Firefox 149 or later'
  const how = platform === 'linux' ? `Install it (Debian: sudo ${APT} ${DEBIAN[name]})` : 'Install it'
  throw new Error(`${what} was not found. ${how}, or set ${PLACES[name].env} to its program.`)
}

/** Chrome refuses its sandbox to root, who on this kind of machine is in a container anyway. */
export const NO_SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox', '--test-type'] : []

export const APT = 'apt-get install -y --no-install-recommends'
export const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr', korean: 'chromium-l10n' }

const inPath = (/** @type {string} */ name) =>
  /[/\\]/.test(name) ? [name] : (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))

const runnable = (/** @type {string} */ file) => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
