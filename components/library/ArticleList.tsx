import { useArea } from '../text/area'
import * as words from '../text/areas/lists'
import { ArticleRow } from './ArticleRow'
import { ListPage } from './ListPage'
import type { ArticleItem, ArticleListActions, ListView } from './list-props'
import { Saying } from './Saying'

interface Props {
  view: ListView
  items: readonly ArticleItem[]
  actions: ArticleListActions
  /** An article is open in the list's place. */
  behind: boolean
}

/** *Articles*: all that are kept. */
export function ArticleList({ view, items, actions, behind }: Props) {
  const l = useArea(words)
  const savedAll = (ids: readonly string[]) =>
    items.filter(({ id }) => ids.includes(id)).every(({ savedAt }) => savedAt !== undefined)
  return (
    <ListPage
      of="articles"
      view={view}
      items={items}
      actions={actions}
      behind={behind}
      save={(ids) => actions.save(ids, !savedAll(ids))}
      empty={
        <Saying
          name="empty"
          drawing="plain"
          title={l.empty.articles.title}
          text={l.empty.articles.text}
          link={{ label: l.empty.articles.act, href: '#settings' }}
        />
      }
    >
      {(item, inList) => <ArticleRow key={item.id} item={item} inList={inList} actions={actions} />}
    </ListPage>
  )
}
