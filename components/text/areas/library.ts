const number = new Intl.NumberFormat('en')

/** Words of the library's head: its tabs. */
export const en = {
  title: 'Sidelight: library',
  keptHere: 'Kept on this computer only',
  firstRun: 'First run',
  tabs: {
    articles: 'Articles',
    highlights: 'Highlights',
    notes: 'Notes',
    packs: 'Packs',
    data: 'Data',
    settings: 'Settings',
  },
  count: (n: number) => number.format(n),
}

export const ko: typeof en = {
  title: 'Sidelight: 내 보관함',
  keptHere: '이 컴퓨터에만 보관합니다',
  firstRun: '첫 화면',
  tabs: {
    articles: '기사',
    highlights: '하이라이트',
    notes: '노트',
    packs: '묶음',
    data: '데이터',
    settings: '설정',
  },
  count: (n) => number.format(n),
}
