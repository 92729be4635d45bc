/**
 * `npm run evaluate -- detect|match|anchor IN OUT` and `-- related IN QUERIES OUT`: the extension's own code on files of rows.
 * Each part is loaded only when it is asked for.
 */
const USAGE = `Usage:
  npm run evaluate -- detect IN.jsonl OUT.jsonl
  npm run evaluate -- match IN.jsonl OUT.jsonl
  npm run evaluate -- anchor IN.jsonl OUT.jsonl
  npm run evaluate -- related IN.jsonl QUERIES.jsonl OUT.jsonl
Files may end in .gz.`

const PARTS: Record<string, { files: number; run: (...files: string[]) => Promise<void> }> = {
  detect: {
    files: 2,
    run: async (rows, out) => (await import('./detect')).evaluateDetect(rows as string, out as string),
  },
  match: { files: 2, run: async (rows, out) => (await import('./match')).evaluateMatch(rows as string, out as string) },
  anchor: {
    files: 2,
    run: async (rows, out) => (await import('./anchor')).evaluateAnchor(rows as string, out as string),
  },
  related: {
    files: 3,
    run: async (rows, queries, out) =>
      (await import('./related')).evaluateRelated(rows as string, queries as string, out as string),
  },
}

const [asked = '', ...files] = process.argv.slice(2)
const part = Object.hasOwn(PARTS, asked) ? PARTS[asked] : undefined
if (!part || files.length !== part.files) {
  console.error(USAGE)
  process.exitCode = 2
} else {
  await part.run(...files)
}

export {}
