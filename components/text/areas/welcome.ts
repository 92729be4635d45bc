import type { OutletGroup } from '../../../knowledge/outlets'
import { PRIVATE_WINDOW } from '../private-window'

const number = new Intl.NumberFormat('en')

/** Words of the first run. */
export const en = {
  title: 'Welcome to Sidelight',
  heading: 'Background for news about North Korea, as of the day it was written',
  lead: 'A name that has a checked note gets a quiet line. Point at it to read what it is and what has happened since. The side panel has the rest.',

  demo: {
    label: 'How it looks: two underlined names in a sentence, and the card of one of them',
    /** A sentence of our own; the two names are found by `first` and `second`. */
    before: 'The last lorries went through ',
    first: 'Hunchun',
    between: ' at night; all the rest was put off until after the ',
    second: 'Ninth Party Congress',
    after: '.',
    dotted: 'dotted: there is a note',
    solid: 'solid: something has happened since',
    card: 'what the article could not know yet',
    cardWithoutSince: 'what it is, and what is known of it',
  },
  try: 'Try it on a sample',
  tryWhat: 'Opens a sample article with the panel beside it.',
  keys: {
    panel: 'opens the panel',
    'next-term': 'the card of the next name',
    save: 'save what is selected',
    'look-up': 'look up what is selected',
    unset: 'set in the browser',
    choose: 'Choose keys',
  },

  where: 'Where it may read',
  whereHow: 'One click a group; the browser asks you to confirm.',
  groups: {
    'north-korea': 'Outlets on North Korea',
    state: 'State media of North Korea',
    'south-korea': 'South Korean news',
    world: 'World news and agencies',
  } satisfies Record<OutletGroup, string>,
  stateWhy: '“panel only” leaves the page alone',
  panelOnly: 'panel only',
  underline: 'underline too',
  of: (on: number, all: number) => (on === all ? number.format(all) : `${number.format(on)} of ${number.format(all)}`),
  counted: (on: number, all: number) => `on at ${number.format(on)} of ${number.format(all)} outlets`,
  on: 'On',
  off: 'Off',
  allow: 'Allow',
  allowGroup: (group: string) => `Allow: ${group}`,
  allowOthers: (n: number) => `Allow ${number.format(n)} more`,
  oneByOne: 'Choose one by one',
  turnOff: 'Turn off',
  turnOn: 'Turn on',
  remove: 'Take back',
  actOn: (act: string, outlet: string) => `${act}: ${outlet}`,
  refused: 'The browser did not allow it; nothing has changed.',

  know: 'How well do you know the subject?',
  levels: { new: 'New to it', follow: 'I follow it', field: 'It is my field' },
  knowWhy: {
    unset: 'Until you say, every name with a checked note gets a line.',
    new: 'Every name with a checked note gets a line.',
    follow: 'The commonest names, such as Pyongyang, then get no line; you can still look them up.',
    field: 'Most of what news often names then gets no line; you can still look it up.',
  },

  remembers: 'What it remembers',
  choices: {
    'days-90': 'Articles about North Korea that I read, for 90 days',
    always: 'Articles about North Korea that I read, until I delete them',
    saved: 'Only what I save',
  },
  onState: 'On state media:',
  onStateSame: 'the same',
  onStateSaved: 'only what I save',
  remembersWhy: 'In private windows nothing. You can erase everything, after one question.',

  who: 'Who else sees it',
  whoIs:
    'Sidelight sends nothing. Anyone who can open this browser profile can read what is kept. Clearing the browser’s history does not clear it.',
  keep: 'Keep these choices',
  keepWhy: 'Until then only what you save is kept. All of it can be changed in Settings.',
  kept: 'Kept. All of it can be changed in Settings.',
  failed: 'The choices could not be kept. Please try again.',
  private: 'A private window keeps nothing: open this page in an ordinary one to choose.',
  settings: 'Settings',
}

export const ko: typeof en = {
  title: 'Sidelight 시작하기',
  heading: '북한 기사에 나오는 말을 기사가 쓰인 날에 맞추어 풀어 드립니다',
  lead: '확인한 노트가 있는 이름에는 조용한 밑줄이 생깁니다. 포인터를 올리면 무엇인지, 그 뒤에 무슨 일이 있었는지 알 수 있습니다. 나머지는 옆 패널에 있습니다.',

  demo: {
    label: '보이는 모습: 밑줄 친 이름이 둘 있는 문장과 그중 하나의 카드',
    before: '마지막 화물차는 밤에 ',
    first: '훈춘',
    between: '을 지났고, 나머지는 모두 ',
    second: '제9차 당대회',
    after: ' 뒤로 미루어졌다.',
    dotted: '점선: 노트가 있음',
    solid: '실선: 그 뒤에 일이 있었음',
    card: '기사가 아직 알 수 없던 일',
    cardWithoutSince: '무엇이며 무엇이 알려져 있는지',
  },
  try: '예시로 써 보기',
  tryWhat: '예시 기사와 패널을 나란히 엽니다.',
  keys: {
    panel: '패널 열기',
    'next-term': '다음 이름의 카드',
    save: '선택한 것 저장',
    'look-up': '선택한 것 찾기',
    unset: '브라우저에서 정함',
    choose: '단축키 정하기',
  },

  where: '어디에서 읽어도 됩니까?',
  whereHow: '묶음마다 한 번 누르면 브라우저가 확인을 요청합니다.',
  groups: {
    'north-korea': '북한 전문 매체',
    state: '북한 관영 매체',
    'south-korea': '한국 언론',
    world: '세계 언론과 통신사',
  },
  stateWhy: '‘패널만’을 고르면 페이지를 건드리지 않습니다',
  panelOnly: '패널만',
  underline: '밑줄도',
  of: (on, all) => (on === all ? `${number.format(all)}곳` : `${number.format(all)}곳 중 ${number.format(on)}곳`),
  counted: (on, all) => `매체 ${number.format(all)}곳 중 ${number.format(on)}곳에서 켜짐`,
  on: '켜짐',
  off: '꺼짐',
  allow: '허용',
  allowGroup: (group) => `허용: ${group}`,
  allowOthers: (n) => `${number.format(n)}곳 더 허용`,
  oneByOne: '하나씩 고르기',
  turnOff: '끄기',
  turnOn: '켜기',
  remove: '허용 취소',
  actOn: (act, outlet) => `${act}: ${outlet}`,
  refused: '브라우저가 허용하지 않아 바뀐 것이 없습니다.',

  know: '북한 문제를 얼마나 아십니까?',
  levels: { new: '처음 접합니다', follow: '꾸준히 봅니다', field: '전문 분야입니다' },
  knowWhy: {
    unset: '고를 때까지는 확인한 노트가 있는 이름마다 밑줄이 생깁니다.',
    new: '확인한 노트가 있는 이름마다 밑줄이 생깁니다.',
    follow: '평양처럼 아주 자주 나오는 이름에는 밑줄이 생기지 않습니다. 찾아볼 수는 있습니다.',
    field: '뉴스에 자주 나오는 이름에는 대부분 밑줄이 생기지 않습니다. 찾아볼 수는 있습니다.',
  },

  remembers: '기억하는 것',
  choices: {
    'days-90': '읽은 북한 관련 기사, 90일 동안',
    always: '읽은 북한 관련 기사, 직접 삭제할 때까지',
    saved: '저장한 것만',
  },
  onState: '관영 매체에서는:',
  onStateSame: '똑같이',
  onStateSaved: '저장한 것만',
  remembersWhy: `${PRIVATE_WINDOW}에서는 아무것도 기억하지 않습니다. 한 번 묻고 나서 모두 지울 수 있습니다.`,

  who: '누가 볼 수 있습니까',
  whoIs:
    'Sidelight는 밖으로 아무것도 보내지 않습니다. 이 브라우저 프로필을 여는 사람은 보관한 것을 읽을 수 있습니다. 브라우저의 방문 기록을 지워도 보관한 것은 지워지지 않습니다.',
  keep: '이대로 정하기',
  keepWhy: '그때까지는 저장한 것만 보관합니다. 모두 설정에서 바꿀 수 있습니다.',
  kept: '정했습니다. 모두 설정에서 바꿀 수 있습니다.',
  failed: '정하지 못했습니다. 다시 해 보십시오.',
  private: `${PRIVATE_WINDOW}에서는 아무것도 보관하지 않습니다. 보통 창에서 이 페이지를 열어 고르십시오.`,
  settings: '설정',
}
