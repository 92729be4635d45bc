/** `npm run pack -- check | new KIND NAME | stats [--json] | sample N [--seed TEXT] [--json] | count FILE... | schema` */
import { parseArgs } from 'node:util'
import { localDay } from '../../knowledge/dates'
import { check } from './check'
import { count } from './count'
import { newNote } from './new-note'
import { sample } from './sample'
import { writeSchema } from './schema'
import { stats } from './stats'

const FOLDER = 'packs/core'
const USAGE = `npm run pack -- COMMAND, one of
  check               is every note right? Names file, line and what to write instead
  new KIND NAME       begins a note: new place hunchun, new person Choe Son Hui
  stats [--json]      how many notes, names, facts and sources there are
  sample N [--json]   N facts at random with their sources, to be read a second time, a quarter of them posts of
                      people; the commit draws them, or --seed TEXT
  count FILE...       counts in how many rows of JSONL files (.gz too) each note is named
  schema              writes note.schema.json, by which editors check a note`

/** The day that it is where it is latest on earth (UTC+14), so that no author's own today is in the future. */
const newestToday = (now: Date) => new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)

const OPTIONS = { json: { type: 'boolean', default: false }, seed: { type: 'string' } } as const

/** Prints what a command has to say and gives its exit code. */
async function run(line: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: line, options: OPTIONS, allowPositionals: true })
  const [command, ...args] = positionals
  const { json, seed } = values
  switch (command) {
    case 'check':
      return check(FOLDER, newestToday(new Date()))
    case 'new':
      return newNote(FOLDER, args[0], args.slice(1).join(' '), localDay(new Date()))
    case 'stats':
      return stats(FOLDER, json)
    case 'sample':
      return sample(FOLDER, Number(args[0]), seed, json)
    case 'count':
      return count(FOLDER, args)
    case 'schema':
      return writeSchema(FOLDER)
    default:
      console.error(USAGE)
      return 2
  }
}

process.exitCode = await run(process.argv.slice(2)).catch((error) => {
  if (!error.code?.startsWith('ERR_PARSE_ARGS')) throw error
  console.error(`${error.message.split('. ', 1)[0]}\n${USAGE}`)
  return 2
})
