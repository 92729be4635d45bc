import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The commit that is checked out, and whether a folder differs from it; nothing where there is no git. */
export async function commitOf(folder: string): Promise<{ hash: string; changed: boolean } | undefined> {
  try {
    const { stdout: hash } = await run('git', ['rev-parse', 'HEAD'])
    const { stdout: changes } = await run('git', ['status', '--porcelain', '--', folder])
    return { hash: hash.trim(), changed: changes.trim() !== '' }
  } catch {
    return undefined
  }
}
