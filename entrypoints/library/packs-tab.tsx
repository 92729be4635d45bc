/** The tab *Packs* of the library, joined to the database. */
export function PacksTab() {
  return <main class="packs-tab" />
}
