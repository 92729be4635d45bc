/** Words of the sample article's page, around the article. */
export const en = {
  title: 'Sidelight: sample article',
  sample: 'Sample article',
  invented: 'Report and people are invented, places and terms real. Nothing of it is kept.',
  tries: ['Rest the pointer on an underlined name', 'Click the name: the panel opens its note'],
  nextTerm: 'goes to the next name',
  back: 'First run',
  panel: 'Sidelight’s panel for this article',
  by: 'By nobody, for trying',
}

export const ko: typeof en = {
  title: 'Sidelight: 예시 기사',
  sample: '예시 기사',
  invented: '내용과 인물은 지어냈고 지명과 용어는 실제입니다. 아무것도 보관하지 않습니다.',
  tries: ['밑줄 친 이름에 포인터를 올려 보십시오', '이름을 누르면 패널에 노트가 열립니다'],
  nextTerm: '다음 이름으로 이동',
  back: '첫 화면',
  panel: '이 기사에 대한 Sidelight 패널',
  by: '써 보기 위한 글',
}
