import { attribute } from './dom'

/** Elements whose content is never an article's text. A button is a heading's own text in an accordion. */
export const NEVER: ReadonlySet<string> = new Set(
  (
    'script style noscript template svg math canvas video audio iframe frame frameset object embed applet select ' +
    'option datalist textarea input button meter progress map head link meta rt rp'
  ).split(' '),
)

/** Elements laid out as blocks where no style can be asked. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
)

/**
 * Words for parts of a page that belong to the site and not to the article, in class names and ids. `paywall` alone is
 * none: by Google's own example it is the class of the text behind it.
 */
const OUT =
  /(?:^|[-_\s])(?:comments?|commentlist|disqus|reply|replies|related|relation|recommend(?:ed|ations?)?|recirc(?:ulation)?|newsletters?|subscribe|subscription|sign-?up|promos?|share|sharing|sharebar|share-?(?:tools|buttons)|social|sns|cookies?|consent|gdpr|breadcrumbs?|side-?bar|sponsor(?:ed)?|adverts?|advertisement|advertising|ads?|adsense|adslot|outbrain|taboola|pagination|pager|tags|tag-?(?:list|links|cloud)|popular|trending|most-?(?:read|viewed|popular)|ranking|rank|read-?more|also-?read|more-?(?:from|news|stories|on)|pull-?quote|log-?in|modal|popup|overlay|toolbar|menu|nav|navbar|navigation|footer|masthead|author-?(?:box|bio|info)|(?:pay|reg)-?wall-?(?:prompt|message|box|overlay|banner|barrier|offer)|skip-?links?|kanren|osusume|tuijian|xiangguan|pinglun)(?:$|[-_\s])/

/** What a class says of the page's state ("has-sidebar") or of its subject ("tag-ads") is no part of the page. */
const NO_PART = /\b(?:has|with|without|no|not|hide|show|is|tag|category|topic|section|post-tag)[-_][\w-]+/g

/** Text for screen readers only: no line can be painted under it. */
const UNSEEN =
  /(?:^|[-_\s])(?:sr-only|visually-?hidden|screen-?reader(?:-?text)?|blind|a11y-?hidden|assistive-?text|offscreen)(?:$|[-_\s])/

const GOOD =
  /(?:^|[-_\s])(?:article|articles?-?body|body|content|contents|entry|hentry|main|post|text|txt|story|news-?(?:body|view|text)|view)(?:$|[-_\s])/

/** Class, id and component name as lower-case words joined by hyphens. */
export function wordsOf(element: Element): string {
  const words = `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`
  // A hostile page may give an attribute of a megabyte.
  return words
    .slice(0, 400)
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/[-_]+/g, '-')
    .toLowerCase()
}

export const saysOut = (words: string) => OUT.test(words.replace(NO_PART, ''))
export const saysComments = (words: string) =>
  /(?:^|[-_\s])(?:comments?|commentlist|disqus|replies)(?:$|[-_\s])/.test(words)
export const saysUnseen = (words: string) => UNSEEN.test(words)
export const saysArticle = (words: string) => GOOD.test(words)
export const saysStandfirst = (words: string) =>
  /(?:^|[-_\s])(?:standfirst|sub-?title|sub-?head(?:line|ing)?|deck|dek|lead|lede|summary|intro|excerpt|abstract|teaser)(?:$|[-_\s])/.test(
    words,
  )
export const saysSubtitle = (words: string) => /(?:^|[-_\s])(?:standfirst|sub-?title|deck|dek)(?:$|[-_\s])/.test(words)
export const saysCaption = (words: string) => /(?:^|[-_\s])(?:captions?|credit|img-?desc)(?:$|[-_\s])/.test(words)

/** Tags and roles for parts of a page that are never the article, whatever their classes say. */
export function isFurniture(tag: string, role: string | null, within: (tag: string) => boolean): boolean {
  if (tag === 'nav' || tag === 'aside' || tag === 'dialog' || tag === 'menu' || tag === 'search') return true
  // A quotation's footer says who is quoted.
  if (tag === 'footer') return !within('blockquote')
  return role !== null && FURNITURE_ROLES.has(role)
}
const FURNITURE_ROLES: ReadonlySet<string> = new Set(
  'navigation banner contentinfo search complementary dialog alertdialog menu menubar toolbar'.split(' '),
)

/** What an element says of itself by tag, role or microdata. */
type Named = { tag: string; element: Element }
export const isMain = ({ tag, element }: Named) => tag === 'main' || attribute(element, 'role') === 'main'
export const isArticle = ({ tag, element }: Named) => tag === 'article' || attribute(element, 'role') === 'article'
export const isBody = ({ element }: Named) => /\barticleBody\b/i.test(attribute(element, 'itemprop') ?? '')
