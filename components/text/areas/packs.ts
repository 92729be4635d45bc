const number = new Intl.NumberFormat('en')
const numberKo = new Intl.NumberFormat('ko')
const plural = new Intl.PluralRules('en')
const many = (n: number, one: string, other: string) =>
  `${number.format(n)} ${plural.select(n) === 'one' ? one : other}`

/** Words of the library's tab *Packs*. Who wrote and checked the notes: as packs/core/ABOUT.md says it. */
export const en = {
  list: 'Packs of notes',
  core: 'Core notes',
  inside: (version: string) => `Version ${version} · comes with Sidelight`,
  version: (version: string, date: string) => `Version ${version}, ${date}`,
  knowsTo: (date: string) => `knows events to ${date}`,
  mine: 'My notes',
  mineCount: (n: number) => `${many(n, 'note', 'notes')} · shown before the pack’s`,
  mineWhat: 'They are on this computer only, a backup holds them, and no update of Sidelight changes them.',
  mineOpen: 'Open them under Notes',
  failed: 'The pack that came with Sidelight could not be read.',

  figures: {
    notes: 'Notes',
    withLine: 'With a line',
    facts: 'Dated facts',
    publishers: 'Publishers',
    readingList: 'Reading list',
  },
  number: (n: number) => number.format(n),

  who: {
    title: 'Who wrote and checked this',
    written: 'Written',
    writtenBy: (page: number, excerpt: number) =>
      `By a language model, from the sources named in each note: ${number.format(page)} read whole, ${number.format(excerpt)} in an excerpt.`,
    copies: (n: number) =>
      `${many(n, 'source is', 'sources are')} a copy or a rewrite of another page, and ${n === 1 ? 'says' : 'say'} so.`,
    titles: 'Where a stored page showed no title, the title is taken from its address.',
    again: 'Read again',
    againBy: (n: number, none: number) =>
      `The facts of ${many(n, 'note', 'notes')} were read a second time against their sources, by the same language model that wrote ${n === 1 ? 'it' : 'them'}${none ? `; those of ${number.format(none)} were not` : ''}.`,
    againNone: 'No note was read a second time against its sources.',
    person: 'By a person',
    personNone: 'No person has read these notes yet.',
    personSome: (n: number, of: number) =>
      `The facts of ${many(n, 'note', 'notes')} of ${number.format(of)} were read by a person.`,
    when: 'Last looked over',
    month: (month: string, n: number) => `${month}: ${many(n, 'note', 'notes')}`,
    earlier: (n: number) => `earlier: ${number.format(n)}`,
    held: 'Last seen to hold',
    heldWhat: 'Facts that may have ended, by the year of the last source that says so:',
    year: (year: string, n: number) => `${year}: ${number.format(n)}`,
    publishers: 'Publishers',
    publishersChecked: (n: number, of: number) =>
      `${number.format(n)} of ${number.format(of)} descriptions were compared with pages of theirs. The others say that they were not.`,
    rules: 'Rules kept',
    rulesWhat:
      'A fact says nothing past its last check: “when last checked, March 2026”. A name gets a line only where a fact’s source was seen.',
    nameOnly: (n: number) => `${many(n, 'note has', 'notes have')} no such fact: name and summary only, and no line.`,
  },

  licence: {
    title: 'Licence and attribution',
    copy: 'Copy the attribution',
    notes: 'Notes',
    notesWhat:
      'CC BY 4.0: anyone may use and change them who gives credit and says what was changed. The code is under MIT.',
    notesTerms: 'The licence',
    sources: 'Sources',
    sourcesWhat:
      'Named with each fact. Facts are taken from them, and no text; share-alike works such as Wikipedia are not copied in.',
    tests: 'Tests and clashes',
    testsWhat:
      'Many dates are those of CSIS Beyond Parallel, mostly read in a public data set that collects them. Each source gives the address that was read.',
    places: 'Places',
    placesWhat:
      'Points on the map are in part those of GeoNames (geonames.org) and Open Admin Data, both CC BY 4.0, rounded.',
    readingList: 'Reading list',
    readingListWhat: 'Address, title, publisher and day. The articles are their publishers’.',
    counts: 'Counts',
    countsWhat:
      'How often news names a note was counted in a collection that is no part of Sidelight; only the numbers are here.',
    attribution: (version: string, date: string) =>
      `Sidelight core notes, version ${version} (${date}), by the Sidelight authors, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/; places in part from GeoNames (geonames.org) and Open Admin Data, CC BY 4.0`,
  },

  report: {
    title: 'If you find a mistake',
    what: 'Copy a report, fill in the note, the fact and a source, and open an issue with it where you found Sidelight’s source. Sidelight sends nothing.',
    copy: 'Copy a report',
    text: (version: string, hash: string) =>
      `Sidelight ${version}, core notes ${hash}\nNote: \nFact: \nWhat is wrong: \nSource, with address and date: `,
  },
  copied: 'Copied',
}

export const ko: typeof en = {
  list: '노트 묶음',
  core: '기본 노트 묶음',
  inside: (version) => `${version}판 · Sidelight에 들어 있음`,
  version: (version, date) => `${version}판, ${date}`,
  knowsTo: (date) => `${date}까지의 일이 담겨 있음`,
  mine: '내 노트',
  mineCount: (n) => `${numberKo.format(n)}개 · 묶음보다 먼저 보여 줌`,
  mineWhat: '이 컴퓨터에만 있고, 백업에 들어가며, Sidelight가 새 판이 되어도 바뀌지 않습니다.',
  mineOpen: '‘노트’에서 열기',
  failed: 'Sidelight에 들어 있는 묶음을 읽지 못했습니다.',

  figures: {
    notes: '노트',
    withLine: '밑줄 긋는 노트',
    facts: '날짜 있는 사실',
    publishers: '매체',
    readingList: '읽을거리',
  },
  number: (n) => numberKo.format(n),

  who: {
    title: '누가 쓰고 확인했나',
    written: '쓰기',
    writtenBy: (page, excerpt) =>
      `언어 모델이 노트마다 적어 둔 출처를 읽고 썼습니다. 전문을 읽은 출처 ${numberKo.format(page)}개, 발췌만 읽은 출처 ${numberKo.format(excerpt)}개입니다.`,
    copies: (n) => `그 가운데 ${numberKo.format(n)}개는 다른 글의 사본이나 고쳐 쓴 글이며, 그렇게 적어 두었습니다.`,
    titles: '보관된 페이지에 제목이 없으면 주소에서 제목을 가져왔습니다.',
    again: '다시 확인',
    againBy: (n, none) =>
      `노트 ${numberKo.format(n)}개의 사실을 출처와 견주며 한 번 더 읽었습니다. 읽은 것도 그 노트를 쓴 같은 언어 모델입니다.${none ? ` 나머지 ${numberKo.format(none)}개는 아직 다시 읽지 않았습니다.` : ''}`,
    againNone: '출처와 견주며 한 번 더 읽은 노트는 아직 없습니다.',
    person: '사람이 읽음',
    personNone: '아직 사람이 읽은 노트가 없습니다.',
    personSome: (n, of) => `노트 ${numberKo.format(of)}개 가운데 ${numberKo.format(n)}개의 사실을 사람이 읽었습니다.`,
    when: '살펴본 때',
    month: (month, n) => `${month} 노트 ${numberKo.format(n)}개`,
    earlier: (n) => `그 앞 ${numberKo.format(n)}개`,
    held: '확인한 때',
    heldWhat: '끝났을 수도 있는 사실을, 그렇다고 적은 마지막 출처의 해로 나누었습니다.',
    year: (year, n) => `${year} ${numberKo.format(n)}개`,
    publishers: '매체 설명',
    publishersChecked: (n, of) =>
      `${numberKo.format(of)}개 가운데 ${numberKo.format(n)}개를 그 매체의 페이지와 견주었습니다. 나머지에는 확인하지 않았다고 적어 두었습니다.`,
    rules: '지킨 기준',
    rulesWhat:
      '마지막으로 확인한 날 뒤의 일은 말하지 않고 ‘마지막 확인 2026년 3월’처럼 적습니다. 출처를 본 사실이 있는 이름에만 밑줄을 긋습니다.',
    nameOnly: (n) => `그런 사실이 없는 노트 ${numberKo.format(n)}개는 이름과 요약만 있고 밑줄을 긋지 않습니다.`,
  },

  licence: {
    title: '이용허락과 출처 표시',
    copy: '표시 문구 복사',
    notes: '노트의 글',
    notesWhat:
      'CC BY 4.0입니다. 출처와 고친 점을 밝히면 누구나 쓰고 고칠 수 있습니다. 프로그램 코드는 MIT 이용허락입니다.',
    notesTerms: '이용허락 전문',
    sources: '출처',
    sourcesWhat:
      '사실마다 적어 두었습니다. 사실만 가져오고 글은 옮기지 않았습니다. 위키백과처럼 같은 조건으로만 쓸 수 있는 글도 옮기지 않았습니다.',
    tests: '시험과 충돌',
    testsWhat:
      '날짜는 CSIS 비욘드 패럴렐을 따른 것이 많고, 대개 그것을 모은 공개 자료에서 읽었습니다. 출처마다 읽은 주소를 적어 두었습니다.',
    places: '지명의 위치',
    placesWhat: '좌표의 일부는 GeoNames(geonames.org)와 Open Admin Data의 것(모두 CC BY 4.0)을 반올림했습니다.',
    readingList: '읽을거리',
    readingListWhat: '주소, 제목, 매체, 날짜만 있습니다. 기사는 저마다 그 매체의 것입니다.',
    counts: '나온 횟수',
    countsWhat:
      '뉴스에 얼마나 자주 나오는지는 Sidelight에 들어 있지 않은 기사 모음에서 세었고, 여기에는 숫자만 있습니다.',
    attribution: (version, date) =>
      `Sidelight 기본 노트 묶음 ${version}판(${date}), the Sidelight authors, CC BY 4.0, https://creativecommons.org/licenses/by/4.0/; 좌표의 일부 GeoNames(geonames.org), Open Admin Data, CC BY 4.0`,
  },

  report: {
    title: '틀린 곳을 찾으셨다면',
    what: '신고문을 복사해 노트, 사실, 출처를 채운 다음 Sidelight의 소스가 있는 곳에 이슈로 올려 주십시오. Sidelight는 아무것도 보내지 않습니다.',
    copy: '오류 신고문 복사',
    text: (version, hash) =>
      `Sidelight ${version}, 기본 노트 묶음 ${hash}\n노트: \n사실: \n틀린 점: \n출처(주소와 날짜): `,
  },
  copied: '복사했습니다',
}
