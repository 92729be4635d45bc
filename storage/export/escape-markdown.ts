/** Characters that mean something within a line, in CommonMark or in Obsidian: `==`, `%%`, `$`, `[[`, `#tag`, `^block`. */
const INLINE = /[\\`*_[\]<>#|~=$%^&!]/g
/** What makes a list, a rule or a heading at the beginning of a line. */
const AT_START = /^(\s*)([-+]|\d{1,9}(?=[.)](\s|$)))/

/** Text as Markdown that shows exactly these words; each line stays a line. */
export function escapeMarkdown(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) =>
      line
        .trim()
        .replace(INLINE, '\\$&')
        .replace(AT_START, (_, blank: string, sign: string) =>
          /\d/.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`,
        ),
    )
    .join('\n')
}

/** A string for the head of a note, in double quotes, which JSON and YAML read alike. */
export function quoteYaml(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, ' ').trim())
}
