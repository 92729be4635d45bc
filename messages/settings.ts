import * as v from 'valibot'
import { KINDS } from '../knowledge/note'
import { CITATION_STYLES } from '../reading/citation/work'
import { tabId } from './shapes'

const named = <N extends string, S extends v.GenericSchema>(name: N, value: S) =>
  v.object({ tabId: v.optional(tabId), name: v.literal(name), value })

/** A setting and its new value; the panel names its tab. Lists of names and sites have messages of their own, which change one entry. */
export const setting = v.variant('name', [
  named('familiarity', v.picklist(['new', 'follow', 'field'])),
  named('paintWhat', v.picklist(['first', 'all', 'none'])),
  named('unpaintedKinds', v.pipe(v.array(v.picklist(KINDS)), v.maxLength(KINDS.length))),
  named('lineByKind', v.boolean()),
  named('paintSaved', v.boolean()),
  named('rememberStateMedia', v.picklist(['same', 'saved'])),
  named('uiLanguage', v.picklist(['auto', 'en', 'ko'])),
  named('theme', v.picklist(['auto', 'light', 'dark'])),
  named('koreanNames', v.picklist(['note', 'north', 'south'])),
  named('latinNames', v.picklist(['spaced', 'hyphen'])),
  named('citationStyle', v.picklist(CITATION_STYLES)),
])
export type Setting = v.InferOutput<typeof setting>
