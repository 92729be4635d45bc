import { storage } from '@wxt-dev/storage'

/**
 * What the panel and the library have to say about the library as a whole. Written by the background (durable/), shown
 * by our own pages, which may only put `restored` away once the reader has read it.
 */

/** What the browser had lost and Sidelight has put back. */
export type Restored =
  /** All of it, from the safety copy made at `copyFrom` and the changes since; without a copy, from the changes alone. */
  | { what: 'library'; articles: number; highlights: number; copyFrom: number | null; at: number }
  /** The last changes only. */
  | { what: 'changes'; changes: number; at: number }
  /** It is lost: no copy could be read. */
  | { what: 'nothing'; at: number }

/** Said until the reader has put it away (`restored.setValue(null)`). */
export const restored = storage.defineItem<Restored | null>('local:restored', { fallback: null, version: 1 })

/** Why nothing can be kept at the moment; reading goes on. */
export type LibraryTrouble =
  /** Another page of ours holds the old version open; goes on by itself once that is closed. */
  | { kind: 'waits' }
  /** The library could not be brought to this version: the old one is as it was, and can be saved to a file. */
  | { kind: 'upgrade-failed'; problem: string }
  /** The library was written by a later version: it is read and not written. */
  | { kind: 'newer' }
  /** The database does not open, so nothing is kept at all. */
  | { kind: 'closed'; problem: string }
  /** The disk, or the browser's share of it, is full: the last thing was not kept. */
  | { kind: 'full' }
  /** Anything else that kept the last thing from being kept, in the browser's words. */
  | { kind: 'failed'; problem: string }

/** Ends by itself: with the browser, or with the next thing that is kept. */
export const libraryTrouble = storage.defineItem<LibraryTrouble | null>('session:libraryTrouble', { fallback: null })
