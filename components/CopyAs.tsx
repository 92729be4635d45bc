import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { CitationStyle } from '../reading/citation'
import { Icon } from './Icon'
import { Menu, type MenuItem } from './Menu'
import type { CiteWish, PanelActions } from './panel-props'
import { useArea } from './text/area'
import * as saving from './text/areas/saving'

/** How things are copied with their source around here: the style used last, and what copies. */
export const Citing = createContext<{ style: CitationStyle; copy: PanelActions['copyCitation'] }>({
  style: 'chicago',
  copy: () => {},
})

/** "Copy as Chicago note" and the other styles, the one used last first. */
export function useCopyItems(what: CiteWish): MenuItem[] {
  const { style, copy } = useContext(Citing)
  const { styles, copyAs } = useArea(saving)
  const all = Object.keys(styles) as CitationStyle[]
  return [style, ...all.filter((other) => other !== style)].map((each) => ({
    label: copyAs(styles[each]),
    act: () => copy(what, each),
  }))
}

interface Props {
  what: CiteWish
  /** What is copied, for the button's accessible name or its words. */
  label: string
  /** Only the icon shows; `label` is its name. */
  bare?: boolean
}

/** A button for copying something with its source; it asks in which style. */
export function CopyAs({ what, label, bare = false }: Props) {
  const items = useCopyItems(what)
  const button = bare ? (
    <Icon name="copy" />
  ) : (
    <>
      <Icon name="copy" />
      {label}
    </>
  )
  return <Menu {...(bare && { label })} class={bare ? 'ib quiet' : 'act'} button={button} items={items} />
}
