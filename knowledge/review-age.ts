import { daysBetween, isOverAYearAgo } from './dates'
import type { Note } from './note'
import type { Finding } from './problem'

/** Reviews that are later than today (a slip of the hand), and those older than twelve months (a warning). */
export function checkReviewAge({ reviewed, checked }: Pick<Note, 'reviewed' | 'checked'>, today: string): Finding[] {
  const later = (day: string, path: string[]): Finding[] =>
    day > today
      ? [{ level: 'error', path, what: `${day} is still to come`, instead: 'the day on which you did it' }]
      : []
  return [
    ...later(reviewed, ['reviewed']),
    ...(checked ? later(checked.on, ['checked', 'on']) : []),
    ...(isOverAYearAgo(reviewed, today)
      ? [
          {
            level: 'warning' as const,
            path: ['reviewed'],
            what: `last looked over ${Math.floor(daysBetween(reviewed, today) / 30.44)} months ago`,
            instead: 'what has changed since, and the day of your review',
          },
        ]
      : []),
  ]
}
