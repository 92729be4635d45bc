import type { Span } from './trace'

/** An event of Chrome's trace, as far as it is read; times in microseconds. */
export interface TraceEvent {
  ph: string
  name: string
  pid: number
  tid: number
  ts: number
  id?: string
  dur?: number
  /** The thread's own time, where it was counted. */
  tdur?: number
  args?: { data?: { url?: string } & Profile; fileName?: string }
}

/** A part of a thread's profile: nodes of the call tree, and the node and time of each sample. */
interface Profile {
  startTime?: number
  cpuProfile?: { nodes?: Node[]; samples?: number[] }
  timeDeltas?: number[]
}

interface Node {
  id: number
  parent?: number
  callFrame: { url?: string }
}

/** Each sample of the profiler as a span without length, with the address of the script that ran. */
export function samplesOf(events: readonly TraceEvent[]): Span[] {
  const spans: Span[] = []
  for (const { name, pid, tid, id, args } of events) {
    if (name !== 'Profile') continue
    const urls = new Map<number, string>()
    let at = args?.data?.startTime ?? 0
    for (const chunk of events.filter((one) => one.name === 'ProfileChunk' && one.pid === pid && one.id === id)) {
      const { cpuProfile, timeDeltas = [] } = chunk.args?.data ?? {}
      for (const { id, parent = 0, callFrame } of cpuProfile?.nodes ?? [])
        urls.set(id, callFrame.url || (urls.get(parent) ?? ''))
      for (const [index, node] of (cpuProfile?.samples ?? []).entries()) {
        at += timeDeltas[index] ?? 0
        const url = urls.get(node) ?? ''
        if (url) spans.push({ name: 'Sample', thread: `${pid} ${tid}`, start: at, end: at, busy: 0, url })
      }
    }
  }
  return spans
}
