/**
 * For listeners of the browser, whose promises nobody awaits: what goes wrong in them is written to the extension's
 * own console instead of ending in an unhandled rejection without a name.
 */
export function reporting<A extends unknown[]>(what: string, work: (...args: A) => Promise<unknown>) {
  return (...args: A): void => {
    work(...args).catch((error) => console.error(`Sidelight: ${what}`, error))
  }
}
