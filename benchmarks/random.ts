/** A stream of numbers in [0, 1) that is the same on every machine (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of a list, each as likely. */
export function pick<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T
}

/** One of a list, the first far more often than the last, as words and names are in news (Zipf's law). */
export function pickOften<T>(random: () => number, list: readonly T[]): T {
  return list[Math.floor(list.length ** random()) - 1] ?? (list[0] as T)
}
