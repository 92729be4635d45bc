import { useId } from 'preact/hooks'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'
import type { RoomView } from './data-props'

/** How much room Sidelight takes of what the browser allows it. */
export function RoomSection({ room }: { room: RoomView | undefined }) {
  const d = useArea(words)
  const id = useId()
  return (
    <section aria-labelledby={id} class="room">
      <header>
        <h2 id={id}>{d.room.title}</h2>
        {room?.used !== undefined && (
          <span class="alt">
            {room.allowed ? d.room.of(d.size(room.used), d.size(room.allowed)) : d.room.used(d.size(room.used))}
          </span>
        )}
      </header>
      {room &&
        (room.used === undefined ? (
          <p class="alt">{d.room.unknown}</p>
        ) : (
          <Meter room={room} used={room.used} labelledBy={id} />
        ))}
    </section>
  )
}

function Meter({ room, used, labelledBy }: { room: RoomView; used: number; labelledBy: string }) {
  const d = useArea(words)
  const { allowed, texts, others } = room
  return (
    <>
      {allowed ? (
        // biome-ignore lint/a11y/useSemanticElements: a meter element cannot be styled alike in both browsers
        <div
          class="meter"
          role="meter"
          aria-labelledby={labelledBy}
          aria-valuemin={0}
          aria-valuemax={allowed}
          aria-valuenow={Math.min(used, allowed)}
          aria-valuetext={d.room.of(d.size(used), d.size(allowed))}
        >
          <span style={{ inlineSize: `${Math.min(100, (100 * used) / allowed)}%` }} />
        </div>
      ) : null}
      <p class="alt">{d.room.parts(d.size(texts), d.size(others), d.size(Math.max(0, used - texts - others)))}</p>
    </>
  )
}
