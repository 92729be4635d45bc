import type { BaseIssue } from 'valibot'
import type { Finding } from './problem'

/**
 * A schema's complaint in the words of somebody who writes notes, with what to write instead. Examples are keyed by what
 * they stand for, or by it inside another (`names.en`).
 */
export function explain(issue: BaseIssue<unknown>, examples: Readonly<Record<string, string>> = {}): Finding[] {
  return flatten(issue, []).map(({ issue, path }) => {
    const last = issue.path?.at(-1)
    const name = named(path)
    const parent = path.slice(0, -1).findLast((part) => typeof part === 'string')
    const example = examples[`${parent}.${name}`] ?? examples[name]
    const finding = (what: string, instead: string): Finding => ({ level: 'error', path, what, instead })
    const isKey = last && 'origin' in last && last.origin === 'key'

    if (issue.type === 'strict_object' && issue.expected === 'never') {
      // `{ en: A trader, to Daily NK }`: the comma ended the text and began a key.
      const instead = name.includes(' ')
        ? `quotes around the whole text: inside { } a comma begins a new key`
        : 'one of the keys in docs/writing-notes.md, or leave it out'
      return { ...finding(`unknown key "${name}"`, instead), atKey: true }
    }
    if (isKey && issue.received === 'undefined')
      return finding(`"${name}" is missing`, example ?? `a line "${name}: ..."`)
    if (isKey) return { ...finding(`the key "${name}" is not right`, wish(issue)), atKey: true }
    if (issue.input === null || issue.input === '')
      return finding(`"${name}" is empty`, example ?? 'some text, or leave the key out')
    if (issue.expected === 'string' && issue.type === 'string' && ['number', 'boolean'].includes(typeof issue.input)) {
      return finding(
        `YAML reads ${issue.input} as a ${typeof issue.input === 'number' ? 'number' : 'yes or no'}`,
        `it in quotes: "${issue.input}"`,
      )
    }
    if (issue.type === 'max_length' || issue.type === 'min_length') {
      const size = (issue.input as string | unknown[]).length
      const of = typeof issue.input === 'string' ? 'characters' : 'entries'
      const limit = (issue as { requirement?: unknown }).requirement
      return finding(`"${name}" has ${size} ${of}`, `at ${issue.type === 'max_length' ? 'most' : 'least'} ${limit}`)
    }
    return finding(
      `"${name}" cannot be ${shown(issue.input)}`,
      example && issue.kind === 'schema' && issue.type !== 'picklist' ? example : wish(issue),
    )
  })
}

/** A union's complaint is that of the alternative that the writer meant: text for text, a mapping for a mapping. */
function flatten(
  issue: BaseIssue<unknown>,
  above: readonly (string | number)[],
): { issue: BaseIssue<unknown>; path: (string | number)[] }[] {
  const path = [...above, ...(issue.path ?? []).map(({ key }) => key as string | number)]
  if (issue.type !== 'union' || !issue.issues) return [{ issue, path }]
  const meant = issue.issues.filter(
    (sub) => (sub.type === 'string') === (typeof issue.input !== 'object' || issue.input === null),
  )
  return (meant.length > 0 ? meant : [...issue.issues]).flatMap((sub) => flatten(sub, path))
}

function named(path: readonly (string | number)[]): string {
  const last = path.at(-1)
  if (last === undefined) return 'the file'
  return typeof last === 'number' ? `${path.at(-2) ?? 'entry'} ${last + 1}` : last
}

function wish(issue: BaseIssue<unknown>): string {
  if (issue.type === 'picklist') return `one of ${String(issue.expected).replace(/[()"]/g, '').replaceAll(' | ', ', ')}`
  if (issue.type === 'literal') return `${issue.expected}, or leave the key out`
  if (issue.type === 'url') return 'a whole address, https://...'
  if (issue.kind === 'schema') return SHAPES[issue.type] ?? `${issue.expected}`
  if (!issue.message.startsWith('Invalid ')) return issue.message
  return `${issue.expected ?? issue.message}`
}

const SHAPES: Record<string, string> = {
  array: 'a list, each entry on a line of its own that begins with "- "',
  strict_object: 'lines of "key: value", indented by two spaces',
  record: 'lines of "key: value", indented by two spaces',
  string: 'text',
  number: 'a number',
}

function shown(input: unknown): string {
  if (typeof input === 'string') return `"${input.length > 60 ? `${input.slice(0, 57)}...` : input}"`
  if (Array.isArray(input)) return 'a list'
  return typeof input === 'object' && input !== null ? 'a mapping' : String(input)
}
