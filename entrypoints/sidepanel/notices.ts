import type { Notice, PageState } from '../../components/panel-props'
import type { LibraryTrouble, Restored } from '../../storage/library-state'

interface Kept {
  state: Pick<PageState, 'kind'>
  private: boolean
  /** Comments that were not taken by the storage. */
  unsaved: number
  /** Some other change was not. */
  failed: boolean
  trouble: LibraryTrouble | null
  restored: Restored | null
}

/** What is said above all else. A private window says that it keeps nothing, once, and nothing of the library. */
export function notices({ state, private: isPrivate, unsaved, failed, trouble, restored }: Kept): Notice[] {
  if (isPrivate) return state.kind === 'private' ? [] : [{ kind: 'private' }]
  const isClosed = trouble?.kind === 'closed' && state.kind !== 'storage-failed'
  const whole = isClosed ? ({ kind: 'not-opened' } as const) : ofLibrary(trouble)
  const full = trouble?.kind === 'full'
  // Why nothing can be kept has been said, and with it why this was not; what waits to be kept is named all the same.
  const isSaid = whole !== undefined || state.kind === 'storage-failed'
  const lost = unsaved > 0 || (!isSaid && (failed || full || trouble?.kind === 'failed'))
  return [
    ...(whole ? [whole] : []),
    ...(lost ? [{ kind: 'write-failed', unsaved, full } as const] : []),
    ...(restored ? [putBack(restored)] : []),
  ]
}

/** Trouble that lasts and concerns the whole library. */
function ofLibrary(trouble: LibraryTrouble | null): Notice | undefined {
  switch (trouble?.kind) {
    case 'waits':
      return { kind: 'upgrade-blocked' }
    case 'upgrade-failed':
      return { kind: 'upgrade-failed' }
    case 'newer':
      return { kind: 'newer-data' }
    default:
      return undefined
  }
}

function putBack(restored: Restored): Notice {
  switch (restored.what) {
    case 'library':
      return {
        kind: 'restored',
        articles: restored.articles,
        highlights: restored.highlights,
        copyFrom: restored.copyFrom,
      }
    case 'changes':
      return { kind: 'changes-restored', changes: restored.changes }
    case 'nothing':
      return { kind: 'lost' }
  }
}
