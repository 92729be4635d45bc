/** The first run: what Sidelight does, and the reader's choices. */
export function Welcome() {
  return <main class="welcome" />
}
