import { render } from 'preact'
import { Panel } from '../../components/Panel'
import '../../components/styles/index.css'
import { followLook } from '../own-pages/look'
import { createPanelActions } from './panel-actions'
import { createPanelModel } from './panel-model'

const model = createPanelModel(new URLSearchParams(location.search).get('tab'))
const actions = createPanelActions(model)

function App() {
  return <Panel {...model.props.value} actions={actions} />
}

await followLook()
render(<App />, document.getElementById('app') as HTMLElement)
