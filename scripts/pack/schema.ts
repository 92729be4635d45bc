import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { noteJsonSchema } from '../../knowledge/json-schema'

/** The file's text. Biome lays it out anew (`npx biome format --write`); a test compares what it says. */
export const schemaText = () => `${JSON.stringify(noteJsonSchema(), null, 2)}\n`

export async function writeSchema(folder: string): Promise<number> {
  await writeFile(join(folder, 'note.schema.json'), schemaText())
  return 0
}
