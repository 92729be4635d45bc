import type { Publisher } from '../../knowledge/publisher'

/** Who publishes the sample article: nobody, and the panel says so where it names a publisher. */
export const SAMPLE_PUBLISHER: Publisher = {
  id: 'sample',
  name: { en: 'Sample article', ko: '예시 기사' },
  hosts: [],
  access: 'never',
  state: false,
  langs: ['en', 'ko'],
  line: {
    en: 'Written to try Sidelight: report and people are invented, places and terms are real',
    ko: 'Sidelight를 써 보기 위한 글. 내용과 인물은 지어냈고 지명과 용어는 실제이다',
  },
  method: {
    en: 'For a real article the panel says here how its publisher works and who pays for it.',
    ko: '실제 기사에서는 매체가 어떻게 취재하고 누가 비용을 대는지 여기에 나온다.',
  },
  evidence: [],
  verified: true,
}
