/** Gives the page its turn. No timeout, which is held back for 4 ms where it stands within others. */
export const nextTask = (): Promise<void> => scheduler.postTask(() => {})
