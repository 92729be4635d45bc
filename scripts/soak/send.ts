import type { Victim } from './kill-browsers'

/** Sends the background a message, as the panel does, and waits for its answer. */
export async function send(victim: Victim, type: string, data: object): Promise<void> {
  const message = JSON.stringify({ id: 1, type, timestamp: 1, data })
  accept(type, await victim.ask(`browser.runtime.sendMessage(${message})`))
}

/** Sends the background a message as the script in a tab's page does; resolves to what the page is told. */
export async function sendAsPage<T>(victim: Victim, tabId: number, type: string, data: object): Promise<T> {
  const message = JSON.stringify({ id: 1, type, timestamp: 1, data })
  const [answer] = await victim.ask<{ result: { res: T } }[]>(
    `browser.scripting.executeScript({
      target: { tabId: ${tabId} },
      func: (message) => chrome.runtime.sendMessage(message),
      args: [${message}],
    })`,
  )
  accept(type, answer?.result)
  return (answer as { result: { res: T } }).result.res
}

/** Throws where an answer is none, or an error. */
function accept(type: string, answer: unknown): void {
  const { err } = (answer ?? {}) as { err?: unknown }
  if (err || !answer) throw new Error(`${type}: ${JSON.stringify(err ?? 'no answer')}`)
}
