/** The tab *Highlights* of the library, joined to the database. */
export function HighlightsTab() {
  return <main class="highlights-tab" />
}
