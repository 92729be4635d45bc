import { Fragment } from 'preact'
import { localDay, type PartialDate } from '../knowledge/dates'
import type { Localised, Publisher } from '../knowledge/publisher'
import type { ArticleDate, SourceView } from '../reading/types'
import { CopyAs } from './CopyAs'
import { DateLine } from './DateLine'
import { Disclosure } from './Disclosure'
import { OutLink } from './links'
import type { KeptView, PanelActions, Part } from './panel-props'
import { Section } from './Section'
import { SinceBlock } from './SinceBlock'
import { type Text, useText } from './text'
import { useArea } from './text/area'
import * as saving from './text/areas/saving'
import { formatDate } from './text/dates'
import { inLang } from './text/facts'
import { Failed, Waiting } from './Waiting'
import { DOT, Said } from './words'

interface Props {
  source: Part<SourceView>
  pageDate?: ArticleDate | undefined
  kept: KeptView | null
  /** The reader said that this article has no date. */
  dateCleared?: boolean | undefined
  today: PartialDate
  actions: PanelActions
}

/** *Source*: who publishes this, when, what has happened since, how far the notes know, and why Sidelight is on. */
export function SourceSection({ source, ...props }: Props) {
  const t = useText()
  return (
    <Section name="source" title={t.source.title}>
      {source.status === 'waiting' && <Waiting rows={1} />}
      {source.status === 'failed' && (
        <Failed text={t.source.failed} problem={source.problem} retry={props.actions.retry} />
      )}
      {source.status === 'ready' && <Source view={source.value} {...props} />}
    </Section>
  )
}

function Source({ view, pageDate, kept, dateCleared, today, actions }: { view: SourceView } & Omit<Props, 'source'>) {
  const t = useText()
  const { cite } = useArea(saving)
  const { publisher, host } = view
  const name = publisher ? inLang(publisher.name, t.lang).text : host.replace(/^www\./, '')
  return (
    <div class="src">
      <p>
        <span class="name">{name}</span>{' '}
        {publisher?.edition && <span class="alt">{inLang(publisher.edition, t.lang).text}</span>}
      </p>
      {publisher ? <Outlet publisher={publisher} /> : <p class="alt">{t.source.unknown}</p>}
      {publisher?.archive && (
        <p class="alt archive">
          {t.source.archive}{' '}
          <OutLink class="link" address={publisher.archive.url}>
            {inLang(publisher.archive.name, t.lang).text}
          </OutLink>
        </p>
      )}
      <DateLine
        date={view.date}
        pageDate={pageDate}
        cleared={dateCleared}
        today={today}
        onSet={actions.setDate}
        onReset={actions.resetDate}
      />
      {view.also.length > 0 && <Also versions={view.also} />}
      <p class="alt">{t.source.knowsTo(formatDate(view.knowsTo, t.lang))}</p>
      <p class="alt kept">{keptLine(kept, view.date !== undefined || dateCleared === true, t)}</p>
      <CopyAs label={cite} what={{ kind: 'article' }} />
      <SinceBlock
        block={view.since}
        day={view.date?.value ?? today}
        dated={view.date !== undefined}
        onOpenNote={actions.openNote}
      />
      <div class="disclosures">
        {publisher && (
          <Disclosure label={t.source.about(name)}>
            <About publisher={publisher} />
          </Disclosure>
        )}
        {view.reasons.length > 0 && (
          <Disclosure label={t.source.why}>
            <ul class="reasons">
              {view.reasons.map((reason) => (
                <li key={reason.where + reason.words.join()}>{t.source.reason(reason)}</li>
              ))}
            </ul>
          </Disclosure>
        )}
      </div>
    </div>
  )
}

/** The same article in other languages: "Also: Korean original, 14 Jan 2026". */
function Also({ versions }: { versions: SourceView['also'] }) {
  const t = useText()
  return (
    <p class="alt also">
      {t.source.also}
      {versions.map(({ url, lang, original, date }, at) => (
        <Fragment key={lang}>
          {at > 0 ? DOT : ' '}
          <OutLink class="link" address={url}>
            {t.source.version(lang, original === true)}
          </OutLink>
          {date && `, ${formatDate(date, t.lang)}`}
        </Fragment>
      ))}
    </p>
  )
}

/** Whether this article is kept, since when, and until when. */
function keptLine(kept: KeptView | null, dated: boolean, t: Text): string {
  if (!kept) return dated ? t.kept.not : t.kept.notUndated
  const day = (at: number) => formatDate(localDay(new Date(at)), t.lang)
  const since = kept.readAt && day(kept.readAt)
  if (kept.saved) return since ? t.kept.sinceSaved(since) : t.kept.saved
  return [since && t.kept.since(since), kept.goesOn && t.kept.goes(day(kept.goesOn))].filter(Boolean).join(' · ')
}

/** What it is, in one line; for North Korea's own outlets what to keep in mind is said at once. */
function Outlet({ publisher }: { publisher: Publisher }) {
  const t = useText()
  return (
    <p class="alt">
      <Said {...inLang(publisher.line, t.lang)} />
      {publisher.state && publisher.keep_in_mind && (
        <>
          {DOT}
          <Said {...inLang(publisher.keep_in_mind, t.lang)} />
        </>
      )}
    </p>
  )
}

function About({ publisher }: { publisher: Publisher }) {
  const t = useText()
  const rows: [string, Localised | undefined][] = [
    [t.source.funding, publisher.funding],
    [t.source.method, publisher.method],
    [t.source.keepInMind, publisher.keep_in_mind],
  ]
  return (
    <>
      <dl class="about">
        {rows.map(
          ([label, text]) =>
            text && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  <Said {...inLang(text, t.lang)} />
                </dd>
              </div>
            ),
        )}
      </dl>
      {!publisher.verified && <p class="alt">{t.source.unverified}</p>}
    </>
  )
}
