import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import { restoreSteps } from '../../entrypoints/library/restore-steps'
import { writeBackup } from '../../storage/backup/write'
import { db, SidelightDatabase } from '../../storage/schema'
import { fillLibrary } from './sample-library'

const sent = vi.hoisted(() => vi.fn<() => Promise<void>>())
vi.mock('../../messages', () => ({ sendMessage: sent }))

let file: File
beforeEach(async () => {
  sent.mockReset()
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const other = new SidelightDatabase(`test-${crypto.randomUUID()}`)
  await fillLibrary(other)
  file = new File([(await writeBackup(other, [], '')).content], 'backup.json')
  await db().open()
})

it('says that a file is restored only once the background has taken it into its safety copies', async () => {
  const steps = restoreSteps()
  await steps.chooseFile(file)
  let answer = () => {}
  sent.mockReturnValue(
    new Promise<void>((resolve) => {
      answer = resolve
    }),
  )
  const done = steps.restore(false)
  await vi.waitFor(() => expect(sent).toHaveBeenCalledOnce())
  expect(steps.state.value.step).toBe('writing')
  answer()
  await done
  expect(steps.state.value.step).toBe('done')
})

it('says where that failed', async () => {
  const steps = restoreSteps()
  await steps.chooseFile(file)
  sent.mockRejectedValue(new Error('no answer'))
  await steps.restore(false)
  expect(steps.state.value).toMatchObject({ step: 'failed', why: 'uncopied' })
})

it('does not go on reading for ever where the browser gives the file or the database no more', async () => {
  const steps = restoreSteps()
  vi.spyOn(file, 'text').mockRejectedValue(new DOMException('moved', 'NotReadableError'))
  await steps.chooseFile(file)
  expect(steps.state.value).toMatchObject({ step: 'failed', why: 'unread' })
  vi.restoreAllMocks()
  vi.spyOn(console, 'error').mockImplementation(() => {})
  db().close({ disableAutoOpen: true })
  await steps.chooseFile(file)
  expect(steps.state.value).toMatchObject({ step: 'failed', why: 'unread' })
})
