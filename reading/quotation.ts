/**
 * Quoted words inside another pair of quotation marks: “he said ‘no’” within “ ” is ‘he said “no”’. Straight double
 * marks count as what they stand for. An apostrophe stays one.
 */
export function nestQuotes(text: string): string {
  let nested = ''
  let within = false
  for (let at = 0; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (mark === '“' || mark === '„' || (mark === '"' && opensAt(text, at))) {
      nested += '‘'
      within = true
    } else if (mark === '”' || mark === '"') {
      nested += '’'
      within = false
    } else if (within && mark === '‘') {
      const end = closes(text, at)
      nested += end < 0 ? mark : `“${text.slice(at + 1, end)}”`
      if (end >= 0) at = end
    } else nested += mark
  }
  return nested
}

/**
 * Words in quotation marks, with the marks in them nested. Each paragraph opens anew and the last one closes, as usual
 * for quotations of several.
 */
export function inQuotes(text: string): string {
  return `${paragraphsOf(text)
    .map((paragraph) => `“${nestQuotes(paragraph)}`)
    .join('\n\n')}”`
}

/** The paragraphs of a stretch of an article's text, without the white space around them. */
export function paragraphsOf(text: string): string[] {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => paragraph.trim())
  return paragraphs.some(Boolean) ? paragraphs.filter(Boolean) : ['']
}

/** A straight mark at the beginning of a word opens. */
const opensAt = (text: string, at: number) => at === 0 || /[\s([{‘“—–-]/.test(text.charAt(at - 1))

/** The mark that closes a single quotation, before the double one around it ends; an apostrophe within a word is none. */
function closes(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const mark = text.charAt(at)
    if (mark === '”' || mark === '"' || mark === '‘') return -1
    if (mark === '’' && !/\p{L}/u.test(text.charAt(at + 1))) return at
  }
  return -1
}
