import { browser } from 'wxt/browser'

/** The address of the sample article, a page of the extension's own that is read like any other article. */
export const sampleAddress = () => browser.runtime.getURL('/sample.html' as never)

/** True of the sample article, on which everything works but keeping: it is nobody's reading. */
export function isSample(url: string | undefined): boolean {
  return url?.split(/[?#]/, 1)[0] === sampleAddress()
}
