/** How many times each is measured; the median is what counts. */
export const ROUNDS = 7

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2
}

/** The value below which the given share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number
}

/** A measurement of less than this is repeated within its round and divided, in milliseconds. */
const LEAST = 8

/** What is measured is code that the engine has optimised, after so many milliseconds of running it. */
const WARM = 100

/**
 * Median milliseconds of one call of each contender. They take turns in every round, so that what slows the machine
 * down slows them all.
 */
export function sideBySide<K extends string>(contenders: Record<K, () => unknown>, rounds = ROUNDS): Record<K, number> {
  const names = Object.keys(contenders) as K[]
  const repeats = new Map<K, number>()
  for (const name of names) {
    for (const end = performance.now() + WARM; performance.now() < end; ) contenders[name]()
    repeats.set(name, Math.max(1, Math.ceil(LEAST / time(contenders[name], 1))))
  }
  const times = new Map(names.map((name) => [name, [] as number[]]))
  for (let round = 0; round < rounds; round++)
    for (const name of names) times.get(name)?.push(time(contenders[name], repeats.get(name) as number))
  return Object.fromEntries(names.map((name) => [name, median(times.get(name) as number[])])) as Record<K, number>
}

/** Milliseconds a call. */
function time(run: () => unknown, times: number): number {
  const start = performance.now()
  for (let i = 0; i < times; i++) run()
  return (performance.now() - start) / times
}
