import { type ReadonlySignal, signal } from '@preact/signals'
import type { WxtStorageItem } from '@wxt-dev/storage'

/** A setting as a signal: its value from the first reading on, and each one after. */
export function live<T>(item: WxtStorageItem<T, Record<string, unknown>>): ReadonlySignal<T> {
  const value = signal(item.fallback)
  let changed = false
  item.watch((now) => {
    changed = true
    value.value = now
  })
  item.getValue().then((now) => {
    if (!changed) value.value = now
  })
  return value
}
