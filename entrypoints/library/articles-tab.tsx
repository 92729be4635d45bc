import { useLayoutEffect, useRef } from 'preact/hooks'
import { ArticleList } from '../../components/library/ArticleList'
import { ArticleReader } from '../../components/library/ArticleReader'
import { Saying } from '../../components/library/Saying'
import { useArea } from '../../components/text/area'
import * as words from '../../components/text/areas/lists'
import { Waiting } from '../../components/Waiting'
import { articleActions, articleItems, articlesView } from './articles-model'
import { said } from './done'
import { readerActions, readerView } from './reader-model'

/** The tab *Articles* of the library, joined to the database. The list stays where it was behind an opened article. */
export function ArticlesTab() {
  const view = readerView.value
  const before = useRef<{ top: number; id: string | undefined }>({ top: 0, id: undefined })
  const id = typeof view === 'object' ? view.article.id : undefined
  useLayoutEffect(() => {
    const list = document.querySelector('.list-page .list-body')
    if (id === undefined && before.current.id) {
      // Back in the list: at the row that was opened.
      if (list) list.scrollTop = before.current.top
      document.querySelector<HTMLElement>(`.r[data-id="${before.current.id}"] .open`)?.focus()
    }
    before.current.id = id
    if (id !== undefined || !list) return
    const keep = () => {
      before.current.top = list.scrollTop
    }
    list.addEventListener('scroll', keep, { passive: true })
    return () => list.removeEventListener('scroll', keep)
  }, [id])
  return (
    <>
      <ArticleList
        view={articlesView.value}
        items={articleItems.value}
        actions={articleActions}
        behind={view !== undefined}
      />
      {typeof view === 'object' && <ArticleReader view={view} said={said.value} actions={readerActions} />}
      {view === 'gone' && <Gone />}
      {view === 'loading' && (
        <main class="reader">
          <Waiting rows={6} />
        </main>
      )}
    </>
  )
}

function Gone() {
  const l = useArea(words)
  return (
    <main class="reader">
      <Saying
        name="gone"
        drawing="crossed"
        title={l.reader.gone}
        text={l.reader.goneText}
        act={{ label: l.reader.back, run: readerActions.back }}
      />
    </main>
  )
}
