/** The tab *Notes* of the library, joined to the database. */
export function NotesTab() {
  return <main class="notes-tab" />
}
