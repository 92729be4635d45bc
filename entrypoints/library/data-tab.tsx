/** The tab *Data* of the library, joined to the database. */
export function DataTab() {
  return <main class="data-tab" />
}
