/** The languages whose names the notes hold, and which the matcher reads. */
export const READ = ['en', 'ko', 'zh', 'ja'] as const

/**
 * The primary tag of a page's language where it is none of those read; undefined for the four, and where the page does
 * not say: then nothing can be said of it.
 */
export function unreadLanguage(lang: string): string | undefined {
  const primary = /^([a-z]{2,3})(?![a-z\d])/i.exec(lang.trim())?.[1]?.toLowerCase()
  return primary && !(READ as readonly string[]).includes(primary) ? primary : undefined
}
