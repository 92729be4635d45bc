import { useState } from 'preact/hooks'
import { FoundGroup } from './FoundGroup'
import { Icon } from './Icon'
import { OutLink, safeLink } from './links'
import type { FoundPerson, FoundPost, FoundPosts } from './look-up-props'
import { useText } from './text'
import { useArea } from './text/area'
import * as words from './text/areas/look-up'
import { formatDate } from './text/dates'
import { inLang, quotedTitle } from './text/facts'
import { DOT, Marked, Said, Scripts } from './words'

/** People shown before "n more". */
const SHOWN = 4

interface Props {
  posts: FoundPosts
  onOpen(noteId: string): void
}

/** Who held a post: in the year or month that was named, or ever; with months and sources, and how far the notes know. */
export function PeopleByPost({ posts, onOpen }: Props) {
  const l = useArea(words)
  const t = useText()
  const { offices, time, inTime, everyone, known, completeAsOf } = posts
  const [all, setAll] = useState(false)
  const isAll = all || !time
  const people = isAll ? everyone : inTime
  const several = offices.length > 1
  const row = (person: FoundPerson) => (
    <PersonHit
      key={`${person.noteId} ${person.title.text}`}
      person={person}
      time={isAll ? undefined : time}
      onOpen={onOpen}
    />
  )
  return (
    <FoundGroup
      key={String(isAll)}
      title={l.peopleByPost}
      count={isAll ? String(people.length || t.lookUp.none) : l.inTime(people.length, time)}
      shown={isAll && time ? people.length : SHOWN}
      rows={people.map(row)}
    >
      {time && inTime.length === 0 && !all && <p class="alt">{l.nobody(offices, time)}</p>}
      {time && everyone.length > 0 && (
        <button type="button" class="act fold" tabIndex={-1} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? l.only(time) : several ? l.everyoneOfSeveral : l.everyone(offices)}
          <Icon name={all ? 'up' : 'down'} />
        </button>
      )}
      {offices.length > 0 && (known === undefined || known.length > 0) && (
        <p class="alt">{known ? l.knows(known) : completeAsOf ? l.complete(completeAsOf) : l.several}</p>
      )}
    </FoundGroup>
  )
}

interface HitProps {
  person: FoundPerson
  time: string | undefined
  stop?: boolean
  onOpen(noteId: string): void
}

function PersonHit({ person, time, stop, onOpen }: HitProps) {
  const t = useText()
  const l = useArea(words)
  const { also } = person
  return (
    <li class="hit person-hit" data-note={person.noteId}>
      <button type="button" class="open" tabIndex={stop ? 0 : -1} onClick={() => onOpen(person.noteId)}>
        <span class="line">
          <span class="name">
            <Marked {...person.title} />
          </span>
          <span class="alt">
            <Scripts scripts={person.scripts} />
          </span>
        </span>
      </button>
      <dl class="posts">
        {person.posts.map((post) => (
          <Post key={`${post.name.text} ${post.from}`} when={l.held(post, time)} time={time} post={post} />
        ))}
        {also && (
          <Post
            when={also.day ? formatDate(also.day, t.lang) : l.held(also)}
            lamp={also.day !== undefined}
            post={also}
          />
        )}
      </dl>
    </li>
  )
}

interface PostProps {
  when: string
  lamp?: boolean
  time?: string | undefined
  post: FoundPost
}

/** When, what, and where that was read: the sources unfold below. */
function Post({ when, lamp, time, post }: PostProps) {
  const l = useArea(words)
  const t = useText()
  const [open, setOpen] = useState(false)
  const year = time?.slice(0, 4)
  const at = year ? when.indexOf(year) : -1
  const by = post.saidBy && inLang(post.saidBy, t.lang)
  return (
    <>
      <dt class={lamp ? 'lamp' : undefined}>
        <Marked text={when} marks={at >= 0 ? [[at, at + 4]] : []} />
      </dt>
      <dd>
        <Marked {...post.name} />
        {by && (
          <span class="alt">
            {DOT}
            <Said {...by} />
          </span>
        )}{' '}
        <button type="button" class="in link" tabIndex={-1} aria-expanded={open} onClick={() => setOpen(!open)}>
          {l.sources(post.sources.length)}
        </button>
        {open && (
          <ul class="from">
            {post.sources.map((source) => (
              <li key={source.url} class="alt">
                {source.publisher}, {quotedTitle(source.title, t)}
                {source.date && DOT + formatDate(source.date, t.lang)}
                {DOT}
                <OutLink class="in link" address={source.url}>
                  {safeLink(source.url)?.host ?? source.url}
                </OutLink>
              </li>
            ))}
          </ul>
        )}
      </dd>
    </>
  )
}
