import { render } from 'preact'
import { Panel } from '../../components/Panel'
import '../../components/styles/index.css'
import { createPanelActions } from './panel-actions'
import { createPanelModel } from './panel-model'

const model = createPanelModel(new URLSearchParams(location.search).get('tab'))
const actions = createPanelActions(model)
document.documentElement.lang = model.lang

function App() {
  return <Panel {...model.props.value} actions={actions} />
}

render(<App />, document.getElementById('app') as HTMLElement)
