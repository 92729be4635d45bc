/** The keys of a command, each as it is printed on the keyboard. */
export function Keys({ shortcut }: { shortcut: string }) {
  return (
    <>
      {printed(shortcut).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </>
  )
}

/** The same in one word, for a sentence: "Ctrl+Shift+,". */
export const asPrinted = (shortcut: string) => printed(shortcut).join('+')

/** Browsers name them "Ctrl+Shift+Comma" or "⇧⌘,"; Chromium some in the language of its interface. */
const PRINTED: Record<string, string> = { Comma: ',', Period: '.', 콤마: ',', 마침표: '.' }
const printed = (shortcut: string) => shortcut.split('+').map((key) => PRINTED[key] ?? key)
