import type { Pack } from '../../knowledge/pack'
import { formatProblem, hasErrors } from '../../knowledge/problem'
import { readPack } from './read-pack'

/** Prints every problem of the pack on a day; 1 where one is an error. */
export async function check(folder: string, today: string): Promise<number> {
  const { pack, problems } = await readPack(folder, today)
  for (const problem of problems) console.log(formatProblem(problem))
  const errors = problems.filter(({ level }) => level === 'error').length
  const sum = [
    pack
      ? `${counted(pack.notes.length, 'note')} ${pack.notes.length === 1 ? 'is' : 'are'} right`
      : counted(errors, 'error'),
    ...(problems.length > errors ? [counted(problems.length - errors, 'warning')] : []),
  ]
  console.log(`${folder}: ${sum.join(', ')}`)
  return hasErrors(problems) ? 1 : 0
}

/** The pack, for commands that work on a right one only; says what is wrong and gives nothing otherwise. */
export async function rightPack(folder: string): Promise<Pack | null> {
  const { pack, problems } = await readPack(folder)
  if (!pack) {
    for (const problem of problems.filter(({ level }) => level === 'error')) console.error(formatProblem(problem))
    console.error('Mend these first (npm run pack -- check).')
  }
  return pack
}

/** "1 error", "2 errors". */
export const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`
