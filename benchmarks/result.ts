import type { Table } from './table'

/** What a bench measured: for people as tables, for other programs as data. */
export interface Result {
  tables: readonly Table[]
  data: unknown
}

export interface Bench {
  /** @param args what stands after the bench's name on the command line */
  run(args: readonly string[]): Promise<Result>
}
