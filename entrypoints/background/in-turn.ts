/** Does pieces of work one after the other; one that failed has told its own caller, and the next goes on. */
export function takingTurns() {
  let turn: Promise<unknown> = Promise.resolve()
  return (work: () => Promise<unknown>): Promise<unknown> => {
    turn = turn.catch(() => {}).then(work)
    return turn
  }
}
