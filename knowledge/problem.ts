/** Keys and positions from the top of a YAML file down to the thing meant: `['facts', 2, 'from']`. */
export type Path = readonly (string | number)[]

/** What a rule has to say about one place in a file, before anybody knows on which line that is. */
export interface Finding {
  /** An error refuses the pack; a warning does not. */
  level: 'error' | 'warning'
  path: Path
  /** The key itself is meant (an unknown key), not the value that it holds. */
  atKey?: true
  /** Words inside a long text at that place, which the line and column should point at. */
  within?: string
  what: string
  /** What to write instead, for somebody who is not a programmer. */
  instead: string
}

/** A finding that refuses the pack. */
export function error(path: Path, what: string, instead: string): Finding {
  return { level: 'error', path, what, instead }
}

/** A finding with its place in the file; lines and columns count from 1. */
export interface Problem {
  level: 'error' | 'warning'
  file: string
  line: number
  column: number
  what: string
  instead: string
}

/** `packs/core/notes/hunchun.yaml:12:5 what is wrong -> what to write instead`: editors make it a link. */
export function formatProblem({ level, file, line, column, what, instead }: Problem): string {
  return `${file}:${line}:${column} ${level === 'warning' ? 'warning: ' : ''}${what} -> ${instead}`
}

export const hasErrors = (problems: readonly { level: 'error' | 'warning' }[]) =>
  problems.some(({ level }) => level === 'error')
