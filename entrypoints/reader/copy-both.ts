import type { Citation } from '../../reading/citation'

/** Puts a citation on the clipboard, rich and plain at once; straight out of a press. */
export async function copyBoth({ plain, html }: Citation): Promise<void> {
  const item = new ClipboardItem({
    'text/plain': new Blob([plain], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  })
  await navigator.clipboard.write([item])
}
