import type { SampleArticle } from '../../components/sample/SamplePage'

/**
 * The sample article in both languages: our own text. The report and the people in it are invented; places, bodies and
 * terms are real, and its day lies before things that the notes know to have happened since.
 */
export const SAMPLE_ARTICLE: Record<'en' | 'ko', SampleArticle> = {
  en: {
    title: 'Lorries for North Korea wait in Hunchun for a list that keeps growing',
    date: '2026-01-17',
    lead: [
      'Two lorries bound for North Korea stood in Hunchun for three nights this week, because the list in the drivers’ pockets was no longer the list that Pyongyang wanted. The new one came by telephone and had two more pages. All that is on it is to cross before the Ninth Party Congress.',
      '“First it was tiles, then lamps, then four hundred chairs,” said the man who hired the lorries, a trade official in his sixth winter on the Chinese side, who asked that his name be left out. “Somebody is furnishing a hall.” Which hall, he was not told.',
    ],
    sections: [
      {
        title: 'The short way and the long one',
        paragraphs: [
          'Most of what the North buys still goes over the bridge at Dandong. The road through Hunchun into Rason is longer and quieter, and the drivers say that it is chosen for goods that nobody cares to count twice. What North Korea-China trade came to last year, no one at the roadside could say; the figures are not out yet.',
          'Not everything on the list may be sold. Under Security Council Resolution 2397 most machines may not go to the North at all, and the official says that he leaves such lines to others. “There are people for state-led smuggling,” he said. “I am for chairs.”',
          'His own say in the matter has shrunk. Under state-directed trade, as he describes it, the goods, the supplier and the price are settled at a desk in Pyongyang, and a trade representative abroad lends his stamp.',
        ],
      },
      {
        title: 'Home for the holiday',
        paragraphs: [
          'Neither driver has seen his family since the autumn. Whoever comes back from China sits through an ideological review, said the elder of the two, and he would rather do that once than twice. His company has worries of its own: its foreign currency quota falls due this month, whatever has been sold.',
          'The younger one, who is from Sinuiju, has been promised leave in March. “If the Ninth Party Congress is over by then,” he said. The Workers’ Party of Korea has not yet named the day.',
        ],
      },
    ],
  },
  ko: {
    title: '훈춘에 선 북한행 화물차, 자꾸 길어지는 물품 목록',
    date: '2026-01-17',
    lead: [
      '북한으로 갈 화물차 두 대가 이번 주 훈춘에서 사흘 밤을 묵었다. 운전사들이 지닌 목록이 더는 평양이 바라는 목록이 아니었기 때문이다. 새 목록은 전화로 내려왔고 두 장이 늘어 있었다. 거기 적힌 것은 모두 제9차 당대회 전에 강을 건너야 한다.',
      '“처음에는 타일이더니 다음은 전등, 그다음은 의자 400개였습니다.” 화물차를 빌린 무역일꾼은 이름을 밝히지 말라며 이렇게 말했다. 중국에서 여섯 번째 겨울을 나는 그는 “어딘가 회의장을 꾸미는 모양”이라면서도 어느 회의장인지는 듣지 못했다고 했다.',
    ],
    sections: [
      {
        title: '가까운 길과 먼 길',
        paragraphs: [
          '북한이 사들이는 물건은 아직 대부분 단둥의 다리를 건넌다. 훈춘에서 나선시로 들어가는 길은 더 멀고 한산하다. 운전사들은 두 번 세어 보지 않았으면 하는 물건이 이 길로 간다고 말한다. 지난해 북중 무역이 얼마였는지 길가에서 아는 사람은 없었다. 아직 통계가 나오지 않았다.',
          '목록에 적혔다고 다 팔 수 있는 것은 아니다. 유엔 안보리 결의 2397호에 따라 기계는 대부분 북한에 보낼 수 없고, 그런 줄은 다른 사람에게 넘긴다고 그는 말했다. “국가 밀수를 맡은 사람은 따로 있습니다. 나는 의자를 맡았습니다.”',
          '그가 정할 수 있는 것도 줄었다. 그의 말로는 국가 주도 무역이라는 이름 아래 물건과 공급처와 값이 평양의 책상에서 정해지고, 외국에 나온 무역대표는 도장만 빌려준다.',
        ],
      },
      {
        title: '명절에 돌아가는 길',
        paragraphs: [
          '두 운전사는 가을 뒤로 가족을 보지 못했다. 나이 든 쪽은 중국에서 돌아온 사람은 누구나 사상 검토를 받는다며 두 번보다는 한 번이 낫다고 했다. 회사에도 걱정이 있다. 얼마를 팔았든 이달 안에 외화 과제를 채워야 한다.',
          '신의주에서 온 젊은 쪽은 3월에 휴가를 약속받았다. “그때까지 제9차 당대회가 끝난다면 말입니다.” 조선노동당은 아직 날짜를 밝히지 않았다.',
        ],
      },
    ],
  },
}
