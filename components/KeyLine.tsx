import { type Text, useText } from './text'

type Line = [keys: string[], does: string][]

/**
 * What the keyboard does here; styles show it only while the keyboard is in use, and on the page the one line of
 * where the focus is: among the terms, on a saved highlight, or in its comment.
 */
export function KeyLine({ shown }: { shown: 'page' | 'note' | 'results' }) {
  const lines = linesOf(shown, useText())
  return (
    <footer class="keys">
      {Object.entries(lines).map(([where, line]) => (
        <div key={where} class="line" data-for={where}>
          {line.map(([keys, does]) => (
            <span key={does}>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
              {does}
            </span>
          ))}
        </div>
      ))}
    </footer>
  )
}

function linesOf(shown: 'page' | 'note' | 'results', t: Text): Record<string, Line> {
  const move: Line[number] = [['j', 'k'], t.keys.nextPreviousTerm]
  if (shown === 'note')
    return {
      note: [[['Esc'], t.keys.back], move, [['p'], t.keys.show]],
    }
  if (shown === 'results')
    return {
      results: [
        [['↑', '↓'], t.keys.choose],
        [['Enter'], t.keys.open],
        [['Esc'], t.keys.clear],
      ],
    }
  return {
    terms: [move, [['Enter'], t.keys.open], [['p'], t.keys.show], [['/'], t.keys.lookUp]],
    saved: [
      [['j', 'k'], t.keys.move],
      [['Enter'], t.keys.goThere],
      [['e'], t.keys.edit],
      [['#'], t.keys.delete],
    ],
    writing: [
      [['Ctrl', 'Enter'], t.keys.save],
      [['Esc'], t.keys.keepDraft],
    ],
  }
}
