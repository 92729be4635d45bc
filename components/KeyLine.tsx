import { type Text, useText } from './text'
import { useArea } from './text/area'
import * as words from './text/areas/look-up'

type Line = [keys: string[], does: string][]

interface Props {
  shown: 'page' | 'note' | 'results' | 'nothing' | 'recent'
  /** Rows of what was found have sources of their own. */
  sources?: boolean
  /** The name nearest to what was typed, where nothing was found. */
  nearest?: string | undefined
}

/**
 * What the keyboard does here; styles show it only while the keyboard is in use, and on the page the one line of
 * where the focus is: among the terms, on a saved highlight, or in its comment.
 */
export function KeyLine(props: Props) {
  const lines = linesOf(props, useText(), useArea(words))
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

function linesOf({ shown, sources, nearest }: Props, t: Text, l: typeof words.en): Record<string, Line> {
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
        ...(sources ? [[['→'], l.keys.sources] satisfies Line[number]] : []),
        [['Tab'], l.keys.nextGroup],
      ],
    }
  if (shown === 'recent')
    return {
      results: [
        [['/'], l.keys.anywhere],
        [['Esc'], t.keys.back],
      ],
    }
  if (shown === 'nothing')
    return {
      results: [...(nearest ? [[['Tab'], nearest] satisfies Line[number]] : []), [['Esc'], t.keys.clear]],
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
