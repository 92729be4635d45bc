import { en, ko } from '../../components/text/areas/export'
import { dateInText } from '../../components/text/dates'
import { exportHighlights } from '../../storage/export/export-highlights'
import type { HighlightRow } from '../../storage/schema'
import { db } from '../../storage/schema'
import { uiLang } from '../own-pages/look'
import { say } from './done'
import { download } from './download'

/** Writes some highlights to a Markdown file, and says how many; without any no file is written. */
export async function exportSome(highlights: readonly HighlightRow[]): Promise<void> {
  const only = new Set(highlights.map((row) => row.id))
  try {
    const lang = uiLang.value
    const words = { ...(lang === 'ko' ? ko : en), date: (day: string) => dateInText(day, lang) }
    const written = await exportHighlights(db(), 0, lang, words, new Date(), only)
    if (written) download(written.name, written.content)
    say('exported', written?.highlights ?? 0)
  } catch (error) {
    console.error('Sidelight: highlights were not exported', error)
    say('failed', 0)
  }
}
