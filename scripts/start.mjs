// `npm start`: the extension in your own Chrome, Chromium or Edge, or with `npm start -- firefox` in Firefox.
import { setup } from './setup.mjs'

const firefox = process.argv[2] === 'firefox'
try {
  setup([firefox ? 'firefox' : 'chromium'])
  const { run } = await import('./run.mjs')
  await run(`wxt build ${firefox ? '-b firefox --mv3' : ''}`.trim(), { env: { SIDELIGHT_DEMO: '1' } })
  await run(`tsx scripts/demo.ts ${firefox ? 'firefox' : 'chromium'}`, { show: true, minutes: 24 * 60 })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
