import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { useArea } from '../../text/area'
import * as words from '../../text/areas/data'
import { BinList } from './BinList'
import type { DataProps, ForgetWhat } from './data-props'
import { ForgetAsk } from './ForgetAsk'

interface Props extends DataProps {
  passphrase: string
}

/** An hour, a site, or everything, at once and for good, after one question; and what is in the bin. */
export function ForgetSection(props: Props) {
  const { summary, done, actions } = props
  const d = useArea(words)
  const id = useId()
  const [asked, setAsked] = useState<ForgetWhat['what'] | undefined>()
  const [host, setHost] = useState('')
  const section = useRef<HTMLElement>(null)
  const was = useRef<ForgetWhat['what'] | undefined>(undefined)
  const { kept, lastHour, sites, bin } = summary
  const site = sites.find((one) => one.host === host) ?? sites[0]

  // A question that is closed gives the focus back to the button that asked it, before a key can go astray.
  useLayoutEffect(() => {
    if (!asked && was.current) section.current?.querySelector<HTMLElement>(`[data-ask="${was.current}"]`)?.focus()
    was.current = asked
  }, [asked])

  const question = (what: ForgetWhat['what']) =>
    asked === what && (
      <ForgetAsk
        {...props}
        what={what}
        site={site}
        onClose={() => setAsked(undefined)}
        onForget={async () => {
          if (what !== 'site') await actions.forget({ what })
          else if (site) await actions.forget({ what, host: site.host })
          setAsked(undefined)
        }}
      />
    )
  const button = (what: ForgetWhat['what'], words: string, name: string, possible: boolean) => (
    <button
      type="button"
      class="plain"
      data-ask={what}
      aria-expanded={asked === what}
      aria-label={`${words}: ${name}`}
      disabled={!possible}
      onClick={() => setAsked(asked === what ? undefined : what)}
    >
      {words}
    </button>
  )
  const inLastHour = lastHour.articles + lastHour.highlights > 0
  const anything = kept.articles + kept.highlights + kept.notes + bin.length > 0
  const [before, deleted, after] = d.forget.why
  return (
    <section aria-labelledby={id} class="forget" ref={section}>
      <h2 id={id}>{d.forget.title}</h2>
      <p class="alt">
        {before}
        <i>{deleted}</i>
        {after}
      </p>
      <div class="line">
        <div>
          {d.forget.hour}
          <p class="alt">
            {inLastHour ? d.forget.count(lastHour.articles, lastHour.highlights, bin.length > 0) : d.forget.nothing}
          </p>
        </div>
        {button('hour', d.forget.act, d.forget.hour, inLastHour)}
      </div>
      {question('hour')}
      <div class="line">
        <div>
          <label for={`${id}-site`}>{d.forget.site}</label>{' '}
          {site && (
            <select
              id={`${id}-site`}
              value={site.host}
              onChange={(event) => {
                setHost(event.currentTarget.value)
                setAsked(undefined)
              }}
            >
              {sites.map((one) => (
                <option key={one.host} value={one.host}>
                  {one.host}
                </option>
              ))}
            </select>
          )}
          <p class="alt">{site ? d.forget.count(site.articles, site.highlights, bin.length > 0) : d.forget.nothing}</p>
        </div>
        {button('site', d.forget.act, site?.host ?? d.forget.site, site !== undefined)}
      </div>
      {question('site')}
      <div class="line">
        <div>
          {d.forget.everything}
          <p class="alt">{d.forget.all(kept, bin.length)}</p>
        </div>
        {button('everything', d.forget.erase, d.forget.everything, anything)}
      </div>
      {question('everything')}
      <p role="status" class="alt done">
        {done?.what === 'forgotten' && d.forget.done}
        {done?.what === 'not-forgotten' && d.forget.failed}
      </p>
      <BinList bin={bin} actions={actions} />
    </section>
  )
}
