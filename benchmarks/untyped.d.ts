declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(words: readonly string[])
    /** `[index of the last unit, words that end there]`. */
    search(text: string): [number, string[]][]
  }
}

declare module 'fastscan' {
  export default class FastScanner {
    constructor(words: readonly string[])
    /** `[index of the first unit, word]`. */
    search(text: string): [number, string][]
  }
}
