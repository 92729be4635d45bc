/** `npm run pack -- check | new KIND ID | stats [--json] | sample N [--json] | count FILE... | schema` */
import { check } from './check'
import { count } from './count'
import { newNote } from './new-note'
import { sample } from './sample'
import { writeSchema } from './schema'
import { stats } from './stats'

const FOLDER = 'packs/core'
const USAGE = `npm run pack -- COMMAND, one of
  check               is every note right? Names file, line and what to write instead
  new KIND ID         begins packs/core/notes/ID.yaml
  stats [--json]      how many notes, names, facts and sources there are
  sample N [--json]   N facts at random with their sources, to be read a second time
  count FILE...       counts in how many rows of JSONL files (.gz too) each note is named
  schema              writes note.schema.json, by which editors check a note`

/** The day that it is where it is latest on earth (UTC+14), so that no author's own today is in the future. */
const newestToday = (now: Date) => new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10)

const [command, ...rest] = process.argv.slice(2)
const json = rest.includes('--json')
const args = rest.filter((arg) => arg !== '--json')

/** Prints what a command has to say and ends with its exit code. */
async function run(): Promise<number> {
  switch (command) {
    case 'check':
      return check(FOLDER, newestToday(new Date()))
    case 'new':
      return newNote(FOLDER, args[0], args[1])
    case 'stats':
      return stats(FOLDER, json)
    case 'sample':
      return sample(FOLDER, Number(args[0]), json)
    case 'count':
      return count(FOLDER, args)
    case 'schema':
      return writeSchema(FOLDER)
    default:
      console.error(USAGE)
      return 2
  }
}

process.exitCode = await run()
