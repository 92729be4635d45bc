import { ADDRESSES, type Pages, sample } from './pages'
import { PDF } from './pdf'

/** The addresses of pages on which the panel has something else to say than of an article. */
export const AT = {
  /** About North Korea, on a site that is not allowed. */
  elsewhere: 'https://www.example.org/sample-article/',
  mail: 'https://mail.google.com/sample/',
  local: 'http://192.168.7.9/sample/',
  pdf: 'https://www.example.org/sample-report.pdf',
  /** On a site that is allowed at install. */
  russian: 'https://www.nknews.org/sample-russian/',
  german: 'https://www.nknews.org/sample-german/',
  undated: 'https://www.nknews.org/sample-undated/',
  negative: 'https://www.nknews.org/sample-shipyard/',
  mentions: 'https://www.nknews.org/sample-roundup/',
  /** Its last script never comes, so the gate is kept waiting. */
  slow: 'https://www.nknews.org/sample-slow/',
} as const

/** A script that no one answers. */
export const NEVER = 'https://www.nknews.org/never.js'

const page = (lang: string, title: string, paragraphs: string[]) =>
  `<!doctype html><html lang="${lang}"><meta charset="utf-8"><title>${title}</title><main><article><h1>${title}</h1>${paragraphs
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></main></html>`

/** Puts the pages where a browser's harness serves them. */
export function addStatePages(pages: Pages): void {
  const article = sample('article.html')
  for (const address of [AT.elsewhere, AT.mail, AT.local])
    pages.add(address, article.replace(ADDRESSES.article, address))
  pages.add(AT.pdf, PDF, 'application/pdf')
  pages.add(AT.negative, sample('negative.html'))
  pages.add(AT.mentions, sample('mentions.html'))
  pages.add(
    AT.russian,
    page('ru', 'Образец заметки о верфи', [
      'Образец: на верфи в четверг спустили на воду два новых судна, и рабочие вернулись в цех к полудню.',
      'Образец: третье судно достроят к осени, сказал мастер, который просил не называть его имени в заметке.',
    ]),
  )
  pages.add(
    AT.german,
    page('de', 'Muster: Was Händler in Pyongyang vor dem Parteitag hören', [
      'Muster: In Pyongyang reden Händler über die Arbeiterpartei und Kim Jong Un; so sagt es einer, der oft in Hunchun ist.',
      'Muster: Kim Jong Un sprach im Januar, die Listen aus Rason kamen später, und Pyongyang schwieg dazu.',
    ]),
  )
  pages.add(
    AT.undated,
    page('en', 'Sample: what traders in Pyongyang hear before the congress', [
      'Sample: in Pyongyang traders talk of the Workers’ Party of Korea and of Kim Jong Un, says one who is often in Hunchun.',
      'Sample: the lists from Rason came later than Kim Jong Un had said, and North Korea has not explained why.',
    ]),
  )
  pages.add(AT.slow, article.replace('</body>', `<script src="${NEVER}"></script></body>`))
}
