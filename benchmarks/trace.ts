import type { Chromium } from '../tests/e2e/harness/chromium'
import { samplesOf, type TraceEvent } from './trace-samples'

/** A stretch of a thread's time in Chrome's trace; in microseconds. */
export interface Span {
  name: string
  /** Process and thread. */
  thread: string
  start: number
  end: number
  /** What the thread itself was at work in it: another process on a busy machine does not count. */
  busy: number
  /** Of the script that is compiled, run or called in it. */
  url: string
}

const CATEGORIES = ['toplevel', 'devtools.timeline']

/**
 * All that a page, the extension and its worker do between the beginning and the end of `run`. `sampled`: each sample of
 * the profiler is a span, too. That finds what goes on after an `await`, which no other span names; it costs some time.
 */
export async function trace({ context }: Chromium, run: () => Promise<unknown>, sampled = false): Promise<Span[]> {
  const browser = context.browser()
  if (!browser) throw new Error('no connection to the browser')
  const categories = sampled ? [...CATEGORIES, 'disabled-by-default-v8.cpu_profiler'] : CATEGORIES
  await browser.startTracing(undefined, { categories })
  await run()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const spans = [...traceEvents.filter(({ ph }) => ph === 'X').map(spanOf), ...samplesOf(traceEvents)]
  return spans.sort((a, b) => a.start - b.start || b.end - a.end)
}

const spanOf = ({ name, pid, tid, ts, dur = 0, tdur = dur, args }: TraceEvent): Span => ({
  name,
  thread: `${pid} ${tid}`,
  start: ts,
  end: ts + dur,
  busy: tdur,
  url: args?.data?.url ?? args?.fileName ?? '',
})

/** Those that stand in no other of them. */
export function outermost(spans: readonly Span[]): Span[] {
  const ends = new Map<string, number>()
  return spans.filter(({ thread, end }) => {
    if (end <= (ends.get(thread) ?? -1)) return false
    ends.set(thread, end)
    return true
  })
}

/** Milliseconds of a thread's own work. */
export const busyMs = (spans: readonly Span[]): number =>
  outermost(spans).reduce((sum, { busy }) => sum + busy, 0) / 1000

/** Compiling, running and calling the scripts of one address or under it. */
export const scriptOf = (spans: readonly Span[], address: string): Span[] =>
  spans.filter(({ url }) => url.startsWith(address))

/** The tasks of a thread. */
export const tasksOf = (spans: readonly Span[], thread: string): Span[] =>
  outermost(spans.filter((span) => span.thread === thread && span.name === 'ThreadControllerImpl::RunTask'))

/**
 * What a script costs with its messages: tasks in which only it runs are its own from end to end, a message's way in and
 * out included; in other tasks its own calls count.
 */
export function ownTasks(spans: readonly Span[], address: string): Span[] {
  const own = scriptOf(spans, address)
  const others = spans.filter(({ url }) => url !== '' && !url.startsWith(address))
  const threads = [...new Set(own.map(({ thread }) => thread))]
  const within = (task: Span) => (span: Span) =>
    span.thread === task.thread && span.start >= task.start && span.end <= task.end
  const tasks = threads
    .flatMap((thread) => tasksOf(spans, thread))
    .filter((task) => own.some(within(task)) && !others.some(within(task)))
  return outermost([...own, ...tasks].sort((a, b) => a.start - b.start || b.end - a.end))
}
