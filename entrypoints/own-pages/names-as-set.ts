import { computed, type ReadonlySignal } from '@preact/signals'
import { inSpelling, type Knowledge } from '../../storage/knowledge'
import { koreanNames, latinNames } from '../../storage/settings'
import { live } from './live-setting'

/** The notes with their names as the reader's settings have them written, now and when the settings change. */
export function namesAsSet(read: ReadonlySignal<Knowledge | undefined>): ReadonlySignal<Knowledge | undefined> {
  const [korean, latin] = [live(koreanNames), live(latinNames)]
  return computed(() => read.value && inSpelling(read.value, { korean: korean.value, latin: latin.value }))
}
