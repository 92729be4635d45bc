/** A piece of two versions of a text: in both, only in the older (`was`), or only in the newer (`now`). */
export interface DiffPiece {
  kind: 'same' | 'was' | 'now'
  text: string
}

/** Tables of more cells are not filled: two texts so far apart are shown one after the other. */
const MOST_CELLS = 4_000_000

/**
 * What has changed between two versions of a sentence, by words: "half" was, "part" is now, the rest is the same. The
 * pieces of `same` and `was` together are the older text, those of `same` and `now` the newer.
 */
export function wordDiff(was: string, now: string, lang = 'en'): DiffPiece[] {
  const old = wordsOf(was, lang)
  const fresh = wordsOf(now, lang)
  let start = 0
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1
  let end = 0
  const shorter = Math.min(old.length, fresh.length) - start
  while (end < shorter && old.at(-1 - end) === fresh.at(-1 - end)) end += 1
  return joined([
    ...old.slice(0, start).map((text) => ({ kind: 'same' as const, text })),
    ...middle(old.slice(start, old.length - end), fresh.slice(start, fresh.length - end)),
    ...old.slice(old.length - end).map((text) => ({ kind: 'same' as const, text })),
  ])
}

/** The longest words in common, by the usual table of lengths from the end. */
function middle(old: readonly string[], fresh: readonly string[]): DiffPiece[] {
  const whole: DiffPiece[] = [
    { kind: 'was', text: old.join('') },
    { kind: 'now', text: fresh.join('') },
  ]
  if (!old.length || !fresh.length || old.length * fresh.length > MOST_CELLS) return whole
  const width = fresh.length + 1
  const common = new Uint16Array((old.length + 1) * width)
  const at = (i: number, j: number) => common[i * width + j] as number
  for (let i = old.length - 1; i >= 0; i -= 1)
    for (let j = fresh.length - 1; j >= 0; j -= 1)
      common[i * width + j] = old[i] === fresh[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const pieces: DiffPiece[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < fresh.length) {
    if (i < old.length && j < fresh.length && old[i] === fresh[j]) {
      pieces.push({ kind: 'same', text: old[i] as string })
      i += 1
      j += 1
    } else if (j >= fresh.length || (i < old.length && at(i + 1, j) >= at(i, j + 1)))
      pieces.push({ kind: 'was', text: old[i++] as string })
    else pieces.push({ kind: 'now', text: fresh[j++] as string })
  }
  return pieces
}

/** Neighbours of a kind are one; a lone space between two changes belongs to both, so that phrases stay whole. */
function joined(pieces: readonly DiffPiece[]): DiffPiece[] {
  const result: DiffPiece[] = []
  let was = ''
  let now = ''
  const flush = () => {
    if (was) result.push({ kind: 'was', text: was })
    if (now) result.push({ kind: 'now', text: now })
    was = ''
    now = ''
  }
  const changesAfter = (at: number) => pieces[at + 1] !== undefined && pieces[at + 1]?.kind !== 'same'
  pieces.forEach((piece, at) => {
    if (!piece.text) return
    if (piece.kind === 'was') was += piece.text
    else if (piece.kind === 'now') now += piece.text
    else if (!piece.text.trim() && was && now && changesAfter(at)) {
      was += piece.text
      now += piece.text
    } else {
      flush()
      const last = result.at(-1)
      if (last?.kind === 'same') last.text += piece.text
      else result.push({ ...piece })
    }
  })
  flush()
  return result
}

/** Words, spaces and marks, each by itself; Chinese is parted by its words, too. */
function wordsOf(text: string, lang: string): string[] {
  const locale = localeFor(lang)
  return [...new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)].map(({ segment }) => segment)
}

function localeFor(lang: string): string {
  try {
    return Intl.Segmenter.supportedLocalesOf([lang])[0] ?? 'en'
  } catch {
    return 'en' // a page's word for its language, which is none
  }
}
