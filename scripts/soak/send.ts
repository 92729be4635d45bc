import type { Victim } from './kill-browsers'

/** Sends the background a message, as the panel does, and waits for its answer. */
export async function send(victim: Victim, type: string, data: object): Promise<void> {
  const message = JSON.stringify({ id: 1, type, timestamp: 1, data })
  accept(type, await victim.ask(`browser.runtime.sendMessage(${message})`))
}

/** Throws where an answer is none, or an error. */
export function accept(type: string, answer: unknown): void {
  const { err } = (answer ?? {}) as { err?: unknown }
  if (err || !answer) throw new Error(`${type}: ${JSON.stringify(err ?? 'no answer')}`)
}
