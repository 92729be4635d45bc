import { Icon } from './Icon'
import type { Notice, PanelActions } from './panel-props'
import { useArea } from './text/area'
import * as words from './text/areas/states'

interface Props {
  notices: readonly Notice[]
  actions: PanelActions
}

/** One sentence each, below the head, about what is kept. What only has to be known can be dismissed. */
export function Notices({ notices, actions }: Props) {
  const s = useArea<typeof words.en>(words).notices
  return (
    // Always there, so that what comes into it is read out.
    <div class="notices" aria-live="polite">
      {notices.map((notice) => (
        <div class="notice" key={notice.kind} data-notice={notice.kind}>
          <p>{sentence(notice, s)}</p>
          {notice.kind === 'write-failed' && notice.unsaved > 0 && (
            <button type="button" class="act" onClick={actions.retry}>
              {s.again}
            </button>
          )}
          {isDismissible(notice) && (
            <button
              type="button"
              class="ib"
              aria-label={s.dismiss}
              title={s.dismiss}
              onClick={() => actions.dismiss(notice.kind)}
            >
              <Icon name="close" />
            </button>
          )}
        </div>
      ))}
    </div>
  )
}

function sentence(notice: Notice, s: (typeof words.en)['notices']): string {
  switch (notice.kind) {
    case 'write-failed':
      return notice.unsaved ? s.unsaved(notice.unsaved, notice.full) : s.writeFailed(notice.full)
    case 'restored':
      return s.restored(notice.articles, notice.highlights, notice.copyFrom)
    case 'changes-restored':
      return s['changes-restored'](notice.changes)
    default:
      return s[notice.kind]
  }
}

/** What has happened, and not what still holds. */
function isDismissible(notice: Notice): boolean {
  if (notice.kind === 'write-failed') return notice.unsaved === 0
  return ['restored', 'changes-restored', 'lost'].includes(notice.kind)
}
