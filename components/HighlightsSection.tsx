import { Section } from './Section'
import { useText } from './text'

/** *Highlights*: the sentences that the reader saved in this article; `closed` in a private window, which keeps none. */
export function HighlightsSection({ closed }: { closed: boolean }) {
  const t = useText()
  return (
    <Section name="highlights" title={t.highlights.title} aside={closed ? t.highlights.privateNone : t.highlights.none}>
      <p class="alt">{closed ? t.highlights.privateWhy : t.highlights.noneWhy}</p>
    </Section>
  )
}
