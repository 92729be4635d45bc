/** How much of what news names most a reader knows already, by how well they say they know the subject. */
const SHARE = { unset: 0, new: 0, follow: 1 / 3, field: 2 / 3 } as const
export type Familiarity = keyof typeof SHARE

/**
 * The notes whose names need no line for a reader who knows the subject so well: the most often named third, or two
 * thirds, of those that the reference collection names at all (`counts`: articles naming each note). A note that it
 * never names is rare and stays, whatever the share. Notes named equally often are treated alike: where the border of
 * the share falls among them none of them is common, so never more than the share is.
 */
export function commonNotes(counts: Record<string, number>, familiarity: Familiarity): ReadonlySet<string> {
  const named = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .sort(([, a], [, b]) => b - a)
  const most = Math.floor(named.length * SHARE[familiarity])
  const border = named[most]?.[1] ?? 0
  return new Set(named.slice(0, most).flatMap(([noteId, count]) => (count > border ? [noteId] : [])))
}
