import { Icon } from './Icon'
import { Menu, type MenuItem } from './Menu'
import type { Forgettable } from './panel-props'
import { useText } from './text'

/** What the panel's own menu opens below the head. */
export type Asked = 'remember' | Forgettable

interface Props {
  /** What there is to forget here. */
  offered: readonly Forgettable[]
  onAsk(asked: Asked): void
  /** Opens the library in a tab of its own. */
  onLibrary(): void
}

/** The "…" in the panel's head: the library, what Sidelight remembers, and forgetting it. */
export function OwnMenu({ offered, onAsk, onLibrary }: Props) {
  const t = useText()
  const items: MenuItem[] = [
    { label: t.own.library, act: onLibrary },
    { label: t.own.remember, act: () => onAsk('remember') },
    ...offered.map((what) => ({ label: t.own.forget[what], act: () => onAsk(what) })),
  ]
  return <Menu class="ib own-menu" label={t.own.menu} button={<Icon name="more" />} items={items} />
}
