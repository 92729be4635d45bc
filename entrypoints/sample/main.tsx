import { render } from 'preact'
import { browser } from 'wxt/browser'
import { SamplePage } from '../../components/sample/SamplePage'
import '../../components/styles/index.css'
import { TextContext, textFor } from '../../components/text'
import { en, ko } from '../../components/text/areas/sample'
import { sendMessage } from '../../messages'
import { detect } from '../../reading/detect'
import { collectPageFacts } from '../../reading/page-facts'
import { keyOf } from '../own-pages/command-keys'
import { followLook, uiLang } from '../own-pages/look'
import { PAINT_CSS } from '../reader/paint-css'
import { startReading } from '../reader/session'
import { SAMPLE_ARTICLE } from './article'

/**
 * The sample article with the panel beside it. No script of ours can be sent into a page of the extension, so the page
 * does what the gate does, and then what the reader does, with the same code; the background sees no difference.
 */
await followLook()
const lang = uiLang.value
// Another language is another article.
uiLang.subscribe((now) => {
  if (now !== lang) location.reload()
})
document.title = (lang === 'ko' ? ko : en).title
const own = await browser.tabs.getCurrent()

render(
  <TextContext.Provider value={textFor(lang)}>
    <SamplePage
      article={SAMPLE_ARTICLE[lang]}
      panel={`/sidepanel.html?tab=${own?.id}`}
      firstRun="/library.html#welcome"
      nextTermKey={await keyOf('next-term')}
    />
  </TextContext.Provider>,
  document.getElementById('app') as HTMLElement,
)

const lines = new CSSStyleSheet()
lines.replaceSync(PAINT_CSS)
document.adoptedStyleSheets.push(lines)

const facts = collectPageFacts(document, location)
const { decision, reasons } = detect(facts)
await sendMessage('gateSays', {
  visit: performance.timeOrigin,
  url: location.href,
  title: facts.title,
  lang,
  decision,
  reasons,
  chars: facts.text.length,
})
startReading(new AbortController())
