import { Icon } from './Icon'
import { Menu, type MenuItem } from './Menu'
import type { SiteChoice, SiteSwitch } from './panel-props'
import { type Text, useText } from './text'

/** What Sidelight does on this site, in the head of the panel, and what it could do instead. */
export function SiteMenu({ site, onSwitch }: { site: SiteSwitch; onSwitch(choice: SiteChoice): void }) {
  const t = useText()
  if (site.kind === 'private') return <span class="site">{t.site.private}</span>
  if (site.kind === 'unseen') return <span class="site">{t.site.unseen}</span>
  // A file has no site that could be kept on or switched off.
  if (!site.host) return <span class="site">{t.site.page}</span>
  const label = site.kind === 'page' ? t.site.page : t.site[site.kind](site.host)
  return (
    <Menu
      class="site"
      items={choices(site.kind, site.host, t, onSwitch)}
      button={
        <>
          <span class="words">{label}</span>
          <Icon name="down" />
        </>
      }
    />
  )
}

function choices(
  kind: 'on' | 'off' | 'page' | 'quiet',
  host: string,
  t: Text,
  choose: (choice: SiteChoice) => void,
): MenuItem[] {
  const off = { label: t.site.turnOff(host), hint: t.site.offWhy, act: () => choose('off') }
  switch (kind) {
    case 'on':
      return [{ label: t.site.panelOnly, hint: t.site.panelOnlyWhy, act: () => choose('panel-only') }, off]
    case 'quiet':
      return [{ label: t.site.underline, act: () => choose('underline') }, off]
    case 'page':
      return [{ label: t.site.always(host), hint: t.site.asks, act: () => choose('always') }, off]
    case 'off':
      return [{ label: t.site.turnOn(host), act: () => choose('on') }]
  }
}
