/** The tab *Settings* of the library, joined to the database. */
export function SettingsTab() {
  return <main class="settings-tab" />
}
