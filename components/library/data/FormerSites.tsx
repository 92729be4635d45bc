import { Disclosure } from '../../Disclosure'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'

interface Props {
  /** Patterns, as `*://www.example.org/*`. */
  sites: readonly string[]
  onAllow(): void
}

/** Sites that were allowed where the file comes from, and one button that asks the browser for all of them. */
export function FormerSites({ sites, onAllow }: Props) {
  const d = useArea(words)
  if (!sites.length) return null
  return (
    <div class="line former">
      <div>
        {d.restore.sites(sites.length)}
        <p class="alt">{d.restore.sitesWhy}</p>
        <Disclosure label={d.restore.sitesShow(sites.length)}>
          <ul class="alt">
            {sites.map((site) => (
              <li key={site}>{site.replace(/^.*:\/\//, '').replace(/\/\*$/, '')}</li>
            ))}
          </ul>
        </Disclosure>
      </div>
      <button type="button" class="plain" onClick={onAllow}>
        {d.restore.allow(sites.length)}
      </button>
    </div>
  )
}
