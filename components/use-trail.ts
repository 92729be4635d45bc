import { useRef } from 'preact/hooks'

/** Where an opened note was opened from: another note, or what was looked up. */
export type Step = { noteId: string } | { query: string }

/**
 * The way to the opened note, for going back along it. It belongs to the note that it led to: one that was opened from
 * the page or the list in the meantime has none.
 */
export function useTrail(noteId: string | undefined) {
  const way = useRef<{ to: string | undefined; steps: Step[] }>({ to: undefined, steps: [] })
  const steps = noteId !== undefined && way.current.to === noteId ? way.current.steps : []
  return {
    last: steps.at(-1),
    goOn(from: Step, to: string) {
      way.current = { to, steps: [...steps, from] }
    },
    goBack() {
      const last = steps.at(-1)
      way.current = { to: last && 'noteId' in last ? last.noteId : undefined, steps: steps.slice(0, -1) }
    },
  }
}
