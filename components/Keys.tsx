/** The keys of a command as they are printed on the keyboard; the browser names them "Ctrl+Shift+Comma" or "⇧⌘,". */
export function Keys({ shortcut }: { shortcut: string }) {
  return (
    <>
      {shortcut.split('+').map((key) => (
        <kbd key={key}>{PRINTED[key] ?? key}</kbd>
      ))}
    </>
  )
}

/** Chromium names some keys in the language of its interface. */
const PRINTED: Record<string, string> = { Comma: ',', Period: '.', 콤마: ',', 마침표: '.' }
