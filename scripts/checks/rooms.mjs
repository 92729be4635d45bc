// Who may import whom, by .dependency-cruiser.cjs. A rule that reports nothing may also be a rule that sees nothing,
// so each one is first shown a planted violation.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { cruise } from 'dependency-cruiser'

const ROOMS = ['knowledge', 'reading', 'storage', 'components', 'entrypoints']
const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs')

/** Rule -> a file that breaks it and the line in it. */
const PLANTED = {
  'knowledge-stands-alone': ['knowledge/planted.ts', "import '../reading/other'"],
  'reading-is-pure': ['reading/planted.ts', "import type { Other } from '../storage/other'"],
  'storage-knows-no-page': ['storage/planted.ts', "import '../components/other'"],
  'components-get-data': ['components/planted.tsx', "import '../storage/other'\nexport const View = () => <p />"],
  'components-import-types': ['components/planted.tsx', "import { other } from '../reading/other'\nother()"],
  'no-browser-api-below': ['reading/planted.ts', "import 'wxt/browser'"],
  'no-tests-in-the-product': ['storage/planted.ts', "import '../tests/other'"],
  'no-circular': ['reading/other.ts', "import './other'"],
}

/** @returns {Promise<string>} how much was looked at @throws naming each import that is not allowed */
export async function checkRooms() {
  for (const rule of rules.forbidden) await checkPlanted(rule.name)
  const { modules, violations } = await look(ROOMS, process.cwd())
  const own = modules.filter((module) => ROOMS.some((room) => module.source.startsWith(`${room}/`)))
  for (const room of ROOMS)
    if (!own.some((module) => module.source.startsWith(`${room}/`))) throw new Error(`no module of ${room}/ was seen`)
  if (violations.length)
    throw new Error(violations.map(({ from, to, rule }) => `${from} imports ${to} (${rule.name})`).join('\n'))
  return `${own.length} modules`
}

/** @param {string} rule */
async function checkPlanted(rule) {
  const planted = PLANTED[/** @type {keyof typeof PLANTED} */ (rule)]
  if (!planted) throw new Error(`the rule ${rule} has no planted violation in scripts/checks/rooms.mjs`)
  const base = mkdtempSync(join(tmpdir(), 'sidelight-rooms-'))
  try {
    for (const room of [...ROOMS, 'tests', 'node_modules/wxt'])
      write(join(base, room, 'other.ts'), 'export const other = () => {}\nexport type Other = string\n')
    write(join(base, 'node_modules/wxt/browser.js'), 'export {}')
    write(join(base, planted[0] ?? ''), planted[1] ?? '')
    const { violations } = await look(ROOMS, base)
    if (!violations.some((violation) => violation.rule.name === rule))
      throw new Error(`the rule ${rule} does not report ${planted[0]}: ${planted[1]}`)
  } finally {
    rmSync(base, { recursive: true })
  }
}

/** @param {string[]} rooms @param {string} baseDir */
async function look(rooms, baseDir) {
  const { output } = await cruise(rooms, {
    ...rules.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: rules.forbidden },
  })
  if (typeof output === 'string') throw new Error(output)
  return { modules: output.modules, violations: output.summary.violations }
}

/** @param {string} file @param {string} text */
function write(file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
