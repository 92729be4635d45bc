import { useEffect, useMemo } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { DataPage } from '../../components/library/data/DataPage'
import { DataState } from '../../components/library/data/DataState'
import { createDataModel } from './data-model'

/** The tab *Data* of the library, joined to the database; in a private window the library stays closed. */
export function DataTab() {
  if (browser.extension.inIncognitoContext) return <DataState why="private" onRetry={() => {}} />
  return <OpenData />
}

function OpenData() {
  const model = useMemo(createDataModel, [])
  useEffect(() => model.stop, [model])
  if (model.failed.value) return <DataState why="failed" onRetry={model.retry} />
  // It is there within a moment; a page that blinks is worse than one that is blank for so long.
  return model.props.value ? <DataPage {...model.props.value} /> : <main class="data-tab" />
}
