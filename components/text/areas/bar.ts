/** Words of the bar at a selection in a page. */
export const en = {
  cite: 'Cite',
  cited: 'Copied with its source.',
  notCited: 'It could not be copied: this page keeps the clipboard shut.',
  noteOpen: ['The note is open in the panel: ', 'F6', ' leads there, or a click.'] as [string, string, string],
  noteWaits: (key: string): [string, string, string] => [
    'Saved. Press ',
    key,
    ' to open the panel and write the note.',
  ],
  noteWaitsBare: 'Saved. Open the panel to write the note.',
  again: 'It was saved before; its colour is changed.',
  noteAgain: 'It was saved before.',
  failed: 'It could not be saved: the storage did not take it.',
  elsewhere: 'It could not be saved: the page has changed.',
}

export const ko: typeof en = {
  cite: '인용',
  cited: '출처와 함께 복사했습니다.',
  notCited: '이 페이지가 클립보드를 막아 두어 복사하지 못했습니다.',
  noteOpen: ['메모를 패널에 열었습니다. ', 'F6', ' 키로 옮겨 가거나 패널을 누르십시오.'],
  noteWaits: (key) => ['저장했습니다. ', key, ' 키로 패널을 열어 메모를 쓸 수 있습니다.'],
  noteWaitsBare: '저장했습니다. 패널을 열어 메모를 쓸 수 있습니다.',
  again: '이미 저장한 문장입니다. 색을 바꾸었습니다.',
  noteAgain: '이미 저장한 문장입니다.',
  failed: '저장소가 받아들이지 않아 저장하지 못했습니다.',
  elsewhere: '페이지가 바뀌어 저장하지 못했습니다.',
}
