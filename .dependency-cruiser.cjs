// Who may import whom. A room sees only what its work needs; docs in README.md "The rooms".
// `npm test` also plants a violation in each rule's way and expects it to be reported (scripts/checks/rooms.mjs).

/** Pure helpers without side effects, which components may use as values. */
const PURE = '^(knowledge/(dates|hangul|note)|reading/(as-of|card-view|importance|quotation))\\.ts$'

module.exports = {
  forbidden: [
    {
      name: 'knowledge-stands-alone',
      comment: 'knowledge knows what a note and a pack are, and nothing of ours besides',
      severity: 'error',
      from: { path: '^knowledge/' },
      to: { path: '^(reading|storage|components|entrypoints|scripts|messages)' },
    },
    {
      name: 'reading-is-pure',
      comment: 'reading understands a page with knowledge alone: no database, no browser API, no view',
      severity: 'error',
      from: { path: '^reading/' },
      to: { path: '^(storage|components|entrypoints|scripts|messages)' },
    },
    {
      name: 'storage-knows-no-page',
      severity: 'error',
      from: { path: '^storage/' },
      to: { path: '^(components|entrypoints|scripts|messages)' },
    },
    {
      name: 'components-get-data',
      comment: 'views get data and callbacks: no database, no messages, no browser API',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(storage|entrypoints|scripts|messages)|wxt|webextension-polyfill|^node_modules/dexie' },
    },
    {
      name: 'components-import-types',
      comment: 'of knowledge and reading, views import types only, and the pure helpers listed above',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(knowledge|reading)/', pathNot: PURE, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-browser-api-below',
      comment: 'only entrypoints and storage know the browser API',
      severity: 'error',
      from: { path: '^(knowledge|reading)/' },
      to: { path: 'wxt|webextension-polyfill|^node_modules/(dexie|preact)' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^(knowledge|reading|storage|components|entrypoints)/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
}
