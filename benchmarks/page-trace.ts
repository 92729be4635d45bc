import { busyMs, type Span, scriptOf, tasksOf } from './trace'

/** What a page paid from the first of a sender's scripts to the painted frame, in milliseconds. */
export interface Cost {
  wall: number
  /** The main thread's own time in all tasks, the browser's style, layout and paint included. */
  main: number
  /** Of it what the browser does to show what was done. */
  rendering: number
  longest: number
}

/** @param script what the addresses of the sender's scripts begin with */
export function costOf(spans: readonly Span[], script: string): Cost {
  const first = scriptOf(spans, script).find(({ name }) => name === 'EvaluateScript')
  if (!first) throw new Error(`no script of ${script} ran`)
  const { thread, start } = first
  const scripts = scriptOf(spans, script).filter((span) => span.thread === thread)
  const last = Math.max(...scripts.map(({ end }) => end))
  const paint = spans.find((span) => span.thread === thread && span.name === 'Paint' && span.start >= last)
  if (!paint) throw new Error('nothing was painted')
  const tasks = tasksOf(spans, thread).filter((task) => task.end > start && task.start <= paint.end)
  return {
    wall: (Math.max(paint.end, tasks.at(-1)?.end ?? 0) - start) / 1000,
    main: busyMs(tasks),
    rendering: busyMs(tasks.flatMap((task) => spans.filter(isRenderingIn(task)))),
    longest: Math.max(...tasks.map(({ busy }) => busy)) / 1000,
  }
}

const RENDERING = /^(?:UpdateLayoutTree|Layout|PrePaint|Paint|Layerize|Commit)$/
const isRenderingIn = (task: Span) => (span: Span) =>
  span.thread === task.thread && span.start >= task.start && span.end <= task.end && RENDERING.test(span.name)
