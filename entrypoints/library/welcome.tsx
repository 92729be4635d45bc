import { computed, signal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Welcome as View } from '../../components/library/welcome/Welcome'
import type { Choices, CommandKeys, DemoCards, WelcomeProps } from '../../components/library/welcome/welcome-props'
import { localDay } from '../../knowledge/dates'
import { bareHost } from '../../knowledge/publisher'
import { sendMessage } from '../../messages'
import { asOf } from '../../reading/as-of'
import { cardView } from '../../reading/card-view'
import { type Knowledge, knowledgeFromFile } from '../../storage/knowledge'
import { sampleAddress } from '../../storage/sample'
import { familiarity, paintedStateHosts, remember, rememberStateMedia } from '../../storage/settings'
import { keyOf, openKeySettings, PANEL_COMMAND } from '../own-pages/command-keys'
import { uiLang } from '../own-pages/look'
import { namesAsSet } from '../own-pages/names-as-set'
import { outletPermissions } from './outlet-permissions'

/** The day of the demonstration's sentence: before the congress that it speaks of. */
const DEMO_DAY = '2026-01-17'
const DEMO_NOTES = ['hunchun', 'ninth-party-congress'] as const

/** The first run: what Sidelight does, and the reader's choices. */
export function Welcome() {
  const first = useMemo(createFirstRun, [])
  const now = first.now.value
  return now ? <View {...first.props.value} now={now} /> : null
}

function createFirstRun() {
  const read = signal<Knowledge | undefined>(undefined)
  const knowledge = namesAsSet(read)
  const keys = signal<CommandKeys>({ panel: '', 'next-term': '', save: '', 'look-up': '' })
  const now = signal<Choices | undefined>(undefined)
  const isPrivate = browser.extension.inIncognitoContext
  const state = signal<WelcomeProps['state']>(isPrivate ? 'private' : 'unset')

  const begin = async () => {
    const known = await knowledgeFromFile()
    now.value = await nowChosen(known)
    read.value = known
  }
  begin()
  const readKeys = async () => {
    const [panel, next, save, lookUp] = await Promise.all([PANEL_COMMAND, 'next-term', 'save', 'look-up'].map(keyOf))
    keys.value = { panel: panel ?? '', 'next-term': next ?? '', save: save ?? '', 'look-up': lookUp ?? '' }
  }
  readKeys()
  // Keys are changed in another tab.
  addEventListener('focus', () => void readKeys())

  const outlets = outletPermissions(
    computed(() => knowledge.value?.publishers ?? []),
    uiLang,
  )
  const props = computed(
    (): Omit<WelcomeProps, 'now'> => ({
      cards: knowledge.value && demoCards(knowledge.value, uiLang.value),
      keys: keys.value,
      groups: outlets.groups.value,
      state: state.value,
      refused: outlets.refused.value,
      sampleAddress: sampleAddress(),
      onLang: (lang) => sendMessage('setSetting', { name: 'uiLanguage', value: lang }),
      onChooseKeys: openKeySettings,
      onAllow: outlets.allow,
      onTurnOff: outlets.turnOff,
      onTurnOn: outlets.turnOn,
      onKeep: async (choices) => {
        try {
          await keep(choices)
          state.value = 'kept'
        } catch (error) {
          console.error('Sidelight: keeping the choices', error)
          state.value = 'failed'
        }
      },
    }),
  )
  return { now, props }
}

/** Last what is remembered: the pages that are open are read on by it, and by then the rest holds. */
async function keep({
  familiarity: level,
  paintStateMedia,
  rememberStateMedia: stateMedia,
  remember: choice,
}: Choices) {
  if (level) await sendMessage('setSetting', { name: 'familiarity', value: level })
  if (paintStateMedia !== undefined) await sendMessage('setStatePainted', { on: paintStateMedia })
  await sendMessage('setSetting', { name: 'rememberStateMedia', value: stateMedia })
  await sendMessage('setRemember', { choice })
}

/** What holds now; where nothing was chosen, 90 days are offered. */
async function nowChosen({ publishers }: Knowledge): Promise<Choices> {
  const [memory, stateMedia, level, painted] = await Promise.all([
    remember.getValue(),
    rememberStateMedia.getValue(),
    familiarity.getValue(),
    paintedStateHosts.getValue(),
  ])
  const sites = publishers.flatMap(({ state, access, hosts }) => (state && access !== 'never' ? hosts : []))
  const paintedSites = new Set(painted.map(bareHost))
  const isPainted = sites.map(({ host }) => paintedSites.has(bareHost(host)))
  return {
    remember: memory === 'unset' ? 'days-90' : memory,
    rememberStateMedia: stateMedia,
    familiarity: level === 'unset' ? undefined : level,
    // On some and not on others: neither is chosen, and keeping the choices leaves it so.
    paintStateMedia: isPainted.every(Boolean) ? true : isPainted.some(Boolean) ? undefined : false,
  }
}

function demoCards({ notes }: Knowledge, lang: 'en' | 'ko'): DemoCards | undefined {
  const [first, second] = DEMO_NOTES.map((id) => {
    const note = notes.get(id)
    return note && cardView(note, asOf(note, DEMO_DAY, localDay(new Date()), note.kind === 'event'), DEMO_DAY, lang)
  })
  return first && second && { day: DEMO_DAY, first, second }
}
