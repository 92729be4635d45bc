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

const PRINTED: Record<string, string> = { Comma: ',', Period: '.' }
