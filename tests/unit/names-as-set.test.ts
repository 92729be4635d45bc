import { signal } from '@preact/signals'
import { beforeEach, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing'
import { namesAsSet } from '../../entrypoints/own-pages/names-as-set'
import type { Knowledge } from '../../storage/knowledge'
import { koreanNames } from '../../storage/settings'
import { sampleNote } from './sample-notes'

beforeEach(() => fakeBrowser.reset())

it('writes the names of notes as the settings say, and at once when they change', async () => {
  const note = sampleNote('ri')
  const ko = [{ text: '이설주' }, { text: '리설주', use: 'north' as const }]
  const named = { ...note, names: { ...note.names, ko } } as typeof note
  const read = signal<Knowledge | undefined>(undefined)
  const knowledge = namesAsSet(read)
  const first = () => knowledge.value?.notes.get('ri')?.names.ko[0]?.text
  expect(first()).toBeUndefined()
  const nothing = {
    own: new Set<string>(),
    hash: '',
    offices: [],
    publishers: [],
    readingList: [],
    counts: {},
    knowsTo: '2026',
  }
  read.value = { ...nothing, notes: new Map([['ri', named]]) }
  expect(first()).toBe('이설주')
  await koreanNames.setValue('north')
  await vi.waitFor(() => expect(first()).toBe('리설주'))
})
