/** The tab *Articles* of the library, joined to the database. */
export function ArticlesTab() {
  return <main class="articles-tab" />
}
