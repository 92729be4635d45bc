import { computed, signal } from '@preact/signals'
import type { Said } from '../../components/library/list-props'

/** One message at a time says what was done last, in whichever tab of the library. */
interface Done extends Omit<Said, 'undo'> {
  undo?: (() => Promise<unknown>) | undefined
}

const last = signal<Done | undefined>(undefined)
/** What can be taken back, newest last. */
const undoable: Done[] = []

export const said = computed(
  (): Said | undefined => last.value && { ...last.value, undo: last.value.undo !== undefined },
)

export function say(what: Said['what'], count: number, undo?: () => Promise<unknown>): void {
  const done = { what, count, undo }
  if (undo) undoable.push(done)
  last.value = done
}

/** Does something, says so and offers to take it back; that it did not work is said as well. */
export async function act(
  what: Said['what'],
  count: number,
  work: () => Promise<unknown>,
  undo?: () => Promise<unknown>,
): Promise<void> {
  try {
    await work()
    say(what, count, undo)
  } catch (error) {
    failed(what, error)
  }
}

/** Takes the newest thing back; then the one before it is offered. */
export async function undoLast(): Promise<void> {
  const done = undoable.pop()
  last.value = undoable.at(-1)
  try {
    await done?.undo?.()
  } catch (error) {
    failed('undo', error)
  }
}

/** After something was forgotten: undoing what was done before could bring nothing back, and is no longer offered. */
export function nothingToUndo(): void {
  undoable.length = 0
  if (last.value?.undo) last.value = undefined
}

function failed(what: string, error: unknown): void {
  console.warn('Sidelight:', what, error)
  say('failed', 0)
}
