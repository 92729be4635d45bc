import { toJsonSchema } from '@valibot/to-json-schema'
import { isDay, isPartialDate } from './dates'
import { noteSchema } from './note'

const PATTERNS = new Map<unknown, string>([
  [isDay, '^\\d{4}-\\d{2}-\\d{2}$'],
  [isPartialDate, '^\\d{4}(-\\d{2}(-\\d{2})?)?$'],
])

/** The JSON Schema of a note as it is written in YAML, by which editors check and complete it. */
export function noteJsonSchema(): object {
  return {
    ...toJsonSchema(noteSchema, {
      typeMode: 'input',
      errorMode: 'ignore',
      overrideAction: ({ valibotAction, jsonSchema }) => {
        const pattern = 'requirement' in valibotAction ? PATTERNS.get(valibotAction.requirement) : undefined
        return pattern ? { ...jsonSchema, pattern } : null
      },
    }),
    title: 'A note of a Sidelight pack',
  }
}
