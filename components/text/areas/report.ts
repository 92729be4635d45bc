/** Words of the form that writes a report of a mistake in a note. */
export const en = {
  open: 'Report a mistake',
  title: 'A report to copy',
  nothingSent: 'Sidelight sends nothing.',
  about: 'About',
  whole: 'the whole note',
  text: 'Report',
  withPage: 'With this page’s address',
  copy: 'Copy',
  close: 'Close',
  copied: 'Copied. Nothing was sent. To report it, open an issue with it on the project’s issue page.',
  notCopied: 'The browser did not allow copying. Select the text and copy it yourself.',
  lines: {
    pack: (hash: string) => `Sidelight, core notes ${hash}`,
    note: (id: string, title: string, date: string) => `Note: ${id} (${title}), ${date}`,
    fact: (fact: string) => `Fact: ${fact}`,
    sources: 'Its sources:',
    page: (address: string) => `Read beside: ${address}`,
    wrong: 'What is wrong, and a source that says so:',
  },
}

export const ko: typeof en = {
  open: '틀린 곳 알리기',
  title: '복사할 신고문',
  nothingSent: 'Sidelight는 아무것도 보내지 않습니다.',
  about: '대상',
  whole: '노트 전체',
  text: '신고문',
  withPage: '이 페이지의 주소도 적기',
  copy: '복사',
  close: '닫기',
  copied: '복사했습니다. 아무것도 보내지 않았습니다. 알리시려면 프로젝트의 이슈 페이지에 이슈로 올려 주십시오.',
  notCopied: '브라우저가 복사를 막았습니다. 글을 골라 직접 복사해 주십시오.',
  lines: {
    pack: (hash) => `Sidelight, 기본 노트 묶음 ${hash}`,
    note: (id, title, date) => `노트: ${id} (${title}), ${date}`,
    fact: (fact) => `사실: ${fact}`,
    sources: '적힌 출처:',
    page: (address) => `함께 읽은 페이지: ${address}`,
    wrong: '틀린 점과 그렇다고 적은 출처:',
  },
}
