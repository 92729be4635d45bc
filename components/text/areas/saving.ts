import type { CitationStyle } from '../../../reading/citation'

/** Words of what has become of a saved sentence, and of copying with the source. */
export const en = {
  seenChanged: (saved: string, seen: string) => `saved ${saved} · seen changed ${seen}`,
  keep: (date: string) => `Keep what I saved (${date})`,
  keptAs: (date: string) => `The page has other words now; kept as saved ${date}`,
  showBoth: 'Show both',
  hideBoth: 'Hide both',
  copyBoth: 'Copy both',
  versionSaved: (date: string) => `As saved ${date}`,
  versionSeen: (date: string) => `As seen ${date}`,
  after: (saved: string, words: string) => `saved ${saved}, after “${words}”`,
  savedIn: (saved: string, sentence: string) => `saved ${saved}, in “${sentence}”`,
  place: 'Place it at the selection',
  placeHow: 'Select the words in the page first.',
  placed: (date: string) => `placed here by you ${date}`,
  earlier: (date: string, words: string) => `saved ${date} as “${words}”`,
  copyAs: (style: string) => `Copy as ${style}`,
  cite: 'Cite this article',
  citeFact: 'Copy this fact with its sources',
  styles: {
    chicago: 'a Chicago note',
    newsroom: 'newsroom text',
    markdown: 'Markdown',
  } satisfies Record<CitationStyle, string>,
}

export const ko: typeof en = {
  seenChanged: (saved, seen) => `${saved} 저장 · ${seen} 바뀐 것을 확인`,
  keep: (date) => `저장한 글 그대로 두기 (${date})`,
  keptAs: (date) => `지금 페이지의 글은 다릅니다. ${date}에 저장한 그대로 둡니다`,
  showBoth: '둘 다 보기',
  hideBoth: '접기',
  copyBoth: '둘 다 복사',
  versionSaved: (date) => `${date} 저장`,
  versionSeen: (date) => `${date} 확인`,
  after: (saved, words) => `${saved} 저장, “${words}” 다음`,
  savedIn: (saved, sentence) => `${saved} 저장, 원래 문장 “${sentence}”`,
  place: '선택한 곳에 놓기',
  placeHow: '먼저 본문에서 글을 선택하십시오.',
  placed: (date) => `${date}에 직접 놓음`,
  earlier: (date, words) => `${date} 저장한 글 “${words}”`,
  copyAs: (style) => `복사: ${style}`,
  cite: '이 기사 인용',
  citeFact: '이 사실을 출처와 함께 복사',
  styles: { chicago: '각주 형식', newsroom: '보도 형식', markdown: '마크다운 형식' },
}
