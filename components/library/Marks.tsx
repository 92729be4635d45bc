import type { MarkedText } from './list-props'

/** A text with what was looked for marked in it. */
export function Marks({ text, marks }: MarkedText) {
  let from = 0
  return (
    <>
      {marks.map(([start, end]) => {
        const before = text.slice(from, start)
        from = end
        return (
          <>
            {before}
            <mark key={start}>{text.slice(start, end)}</mark>
          </>
        )
      })}
      {text.slice(from)}
    </>
  )
}
