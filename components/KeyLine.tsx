import { useText } from './text'

/** What the keyboard does here; styles show it only while the keyboard is in use. */
export function KeyLine({ shown }: { shown: 'page' | 'note' | 'results' }) {
  const t = useText()
  const lines: Record<typeof shown, [keys: string[], does: string][]> = {
    page: [
      [['j', 'k'], t.keys.nextPreviousTerm],
      [['Enter'], t.keys.open],
      [['p'], t.keys.show],
      [['/'], t.keys.lookUp],
    ],
    note: [
      [['Esc'], t.keys.back],
      [['j', 'k'], t.keys.nextPreviousTerm],
      [['p'], t.keys.show],
    ],
    results: [
      [['↑', '↓'], t.keys.choose],
      [['Enter'], t.keys.open],
      [['Esc'], t.keys.clear],
    ],
  }
  return (
    <footer class="keys">
      {lines[shown].map(([keys, does]) => (
        <span key={does}>
          {keys.map((key) => (
            <kbd key={key}>{key}</kbd>
          ))}
          {does}
        </span>
      ))}
    </footer>
  )
}
