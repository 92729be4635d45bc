import type { CST, Document, Node, YAMLParseError, YAMLWarning } from 'yaml'
import { isAlias, isCollection, isMap, isPair, isScalar, LineCounter, Parser, parseDocument, visit } from 'yaml'
import { FORBIDDEN_KEYS, LIMITS } from './limits'
import type { Finding, Path, Problem } from './problem'

/** One YAML file as plain data that knows on which line each part of it stands. */
export interface YamlFile {
  file: string
  value: unknown
  problems: Problem[]
  /** The finding at its line and column; what is missing is reported where it would stand. */
  locate(finding: Finding): Problem
}

/**
 * Reads YAML without trusting it: plain mappings, lists and values only. Anchors, aliases, tags, prototype keys and
 * deep nesting are refused before any object is made of them (an alias can unfold to gigabytes). With problems of
 * level error `value` is undefined.
 */
export function readYaml(file: string, text: string): YamlFile {
  const lines = new LineCounter()
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const problem = (offset: number, what: string, instead: string): Problem => ({
    level: 'error',
    file,
    ...at(offset),
    what,
    instead,
  })
  const refused = (problems: Problem[]): YamlFile => ({
    file,
    value: undefined,
    problems,
    locate: (f) => ({ ...f, file, line: 1, column: 1 }),
  })

  const tokens = [...new Parser(lines.addNewLine).parse(text)]
  const deep = tooDeep(tokens)
  if (deep !== undefined)
    return refused([
      problem(
        deep,
        `lists and mappings nested deeper than ${LIMITS.depth}`,
        'a note as docs/writing-notes.md shows it',
      ),
    ])

  const doc = parseDocument(text, { version: '1.2', uniqueKeys: true, prettyErrors: false })
  const problems = [
    ...[...doc.errors, ...doc.warnings].map((mistake) =>
      problem(placeOf(mistake, doc), ...inPlainWords(mistake.code, mistake.message)),
    ),
    ...refusals(doc).map(({ node, what, instead }) => problem(node.range?.[0] ?? 0, what, instead)),
  ]
  if (problems.length > 0) return refused(problems)
  return {
    file,
    value: doc.toJS(),
    problems,
    locate: ({ level, what, instead, path, atKey, within }) => {
      const start = offsetOf(doc, path, atKey)
      return { level, file, ...at(Math.max(start, within ? text.indexOf(within, start) : start)), what, instead }
    },
  }
}

/** Offset of the first collection below the permitted depth, found without recursion. */
function tooDeep(tokens: CST.Token[]): number | undefined {
  const stack = tokens.map((token) => ({ token, depth: 0 }))
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { token, depth } = next
    if (token.type === 'document') {
      if (token.value) stack.push({ token: token.value, depth })
    } else if ('items' in token) {
      if (depth === LIMITS.depth) return token.offset
      for (const { key, value } of token.items) {
        if (key) stack.push({ token: key, depth: depth + 1 })
        if (value) stack.push({ token: value, depth: depth + 1 })
      }
    }
  }
}

function refusals(doc: Document): { node: Node; what: string; instead: string }[] {
  const found: { node: Node; what: string; instead: string }[] = []
  visit(doc, {
    Node(_, node) {
      if (isAlias(node))
        found.push({
          node,
          what: `an alias (*${node.source})`,
          instead: 'the text itself; a value that begins with * goes in quotes',
        })
      else if (node.anchor)
        found.push({
          node,
          what: `an anchor (&${node.anchor})`,
          instead: 'the text without it; a value that begins with & goes in quotes',
        })
      if (node.tag && !isAlias(node))
        found.push({
          node,
          what: `a tag (${node.tag})`,
          instead: 'the text without it; a value that begins with ! goes in quotes',
        })
    },
    Pair(_, { key }) {
      if (!isScalar(key)) return
      if (FORBIDDEN_KEYS.includes(String(key.value)))
        found.push({
          node: key,
          what: `"${key.value}" cannot be a key`,
          instead: 'another key; docs/writing-notes.md lists them',
        })
      else if (typeof key.value !== 'string')
        found.push({
          node: key,
          what: `YAML reads the key ${key.source} as a ${kindOf(key.value)}`,
          instead: `the key in quotes: "${key.source}"`,
        })
    },
  })
  return found
}

function kindOf(value: unknown): string {
  return value === null ? 'blank' : typeof value === 'boolean' ? 'yes or no' : typeof value
}

function inPlainWords(code: string, message: string): [what: string, instead: string] {
  const first = message.split('\n', 1)[0] ?? message
  const bracket = /^Flow .* end with a ([\]}])/.exec(first)?.[1]
  if (bracket) return [`no "${bracket}" before this line`, `"${bracket}" where the list or the braces end`]
  switch (code) {
    case 'TAB_AS_INDENT':
      return ['a tab at the beginning of a line', 'spaces, two for each step']
    case 'DUPLICATE_KEY':
      return ['this key stands here twice', 'one of the two']
    case 'MULTIPLE_DOCS':
      return ['a second document after a line "---"', 'one note a file']
    case 'BLOCK_AS_IMPLICIT_KEY':
      return ['a second ": " in one line', 'quotes around the whole text if it contains ": " or " #"']
    case 'MULTILINE_IMPLICIT_KEY':
      return ['a line without ":" where a key is expected', '"key:", or quotes around a text of several lines']
    case 'MISSING_CHAR':
      if (first.startsWith('Missing closing'))
        return ['a quotation mark that opens and never closes', 'the same mark where the text ends']
      return [`this cannot be read (${first})`, QUOTES]
    case 'BAD_INDENT':
    case 'IMPOSSIBLE':
      return [`this cannot be read (${first})`, 'the same indentation as the lines above']
    default:
      return [`this cannot be read (${first})`, QUOTES]
  }
}

const QUOTES = 'quotes around the text if it has : # " or \' in it; see docs/writing-notes.md'

/** Where a mistake of syntax is looked for: an open quotation mark where it opens, not where the file ends. */
function placeOf({ code, pos }: YAMLParseError | YAMLWarning, doc: Document): number {
  let place = pos[0]
  if (code !== 'MISSING_CHAR') return place
  visit(doc, {
    Scalar(_, { type, range }) {
      if (type?.startsWith('QUOTE') && range && range[0] < pos[0] && range[1] >= pos[0]) place = range[0]
    },
  })
  return place
}

/** Where a path stands in the file; a part that is not there is reported at the nearest thing that is. */
function offsetOf(doc: Document, path: Path, atKey: boolean | undefined): number {
  let node: unknown = doc.contents
  let offset = 0
  for (const [position, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part)
      if (!pair) return offset
      offset = startOf(pair.key) ?? offset
      if (atKey && position === path.length - 1) return offset
      node = pair.value
    } else if (isCollection(node)) {
      node = node.items[Number(part)]
    } else return offset
    offset = startOf(node) ?? offset
  }
  return offset
}

function startOf(node: unknown): number | undefined {
  return isPair(node) ? startOf(node.key) : (node as Node | null)?.range?.[0]
}
