import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { type Compiled, compilePack, type PackFile } from '../../knowledge/compile-pack'

/** Not data of the pack: what people and editors read. */
const BESIDE = ['ABOUT.md', 'LICENSE', 'note.schema.json']

/**
 * Reads and compiles the pack in a folder, whose name is the pack's id. Problems name the file from the working
 * directory. `pack` is null where one of them is an error; a build must stop there. With `today` reviews are held
 * against it.
 */
export async function readPack(folder: string, today?: string): Promise<Compiled> {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
  const { pack, problems } = compilePack(basename(folder), await packFiles(folder), sha256, today)
  return { pack, problems: problems.map((problem) => ({ ...problem, file: join(folder, problem.file) })) }
}

async function packFiles(folder: string): Promise<PackFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const names = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((name) => !BESIDE.includes(name))
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })))
}
