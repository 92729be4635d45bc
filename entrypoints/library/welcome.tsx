import { computed, signal } from '@preact/signals'
import { browser } from 'wxt/browser'
import { Welcome as View } from '../../components/library/welcome/Welcome'
import type { Choices, CommandKeys, DemoCards, WelcomeProps } from '../../components/library/welcome/welcome-props'
import { TextContext, textFor, useText } from '../../components/text'
import * as words from '../../components/text/areas/welcome'
import { bareHost } from '../../knowledge/publisher'
import { sendMessage } from '../../messages'
import { asOf } from '../../reading/as-of'
import { cardView } from '../../reading/card-view'
import { type Knowledge, knowledgeFromFile } from '../../storage/knowledge'
import { sampleAddress } from '../../storage/sample'
import { familiarity, paintedStateHosts, remember, rememberStateMedia, uiLanguage } from '../../storage/settings'
import { keyOf, openKeySettings, PANEL_COMMAND } from '../own-pages/command-keys'
import { outletPermissions } from './outlet-permissions'

/** The day of the demonstration's sentence: before the congress that it speaks of. */
const DEMO_DAY = '2026-01-17'
const DEMO_NOTES = ['hunchun', 'ninth-party-congress'] as const

/** The first run: what Sidelight does, and the reader's choices. */
export function Welcome() {
  const around = useText()
  const lang = first.asked.value ?? around.lang
  document.title = words[lang].pageTitle
  document.documentElement.lang = lang
  first.lang.value = lang
  const now = first.now.value
  if (!now) return null
  return (
    <TextContext.Provider value={textFor(lang)}>
      <View {...first.props.value} now={now} />
    </TextContext.Provider>
  )
}

const first = createFirstRun()

function createFirstRun() {
  /** The language that was chosen here. */
  const asked = signal<'en' | 'ko' | undefined>(undefined)
  const lang = signal<'en' | 'ko'>('en')
  const knowledge = signal<Knowledge | undefined>(undefined)
  const keys = signal<CommandKeys>({ panel: '', 'next-term': '', save: '', 'look-up': '' })
  const now = signal<Choices | undefined>(undefined)
  const isPrivate = browser.extension.inIncognitoContext
  const state = signal<WelcomeProps['state']>(isPrivate ? 'private' : 'unset')

  const begin = async () => {
    const read = await knowledgeFromFile()
    now.value = await nowChosen(read)
    knowledge.value = read
  }
  begin()
  const readKeys = async () => {
    const [panel, next, save, lookUp] = await Promise.all([PANEL_COMMAND, 'next-term', 'save', 'look-up'].map(keyOf))
    keys.value = { panel: panel ?? '', 'next-term': next ?? '', save: save ?? '', 'look-up': lookUp ?? '' }
  }
  readKeys()
  // Keys are changed in another tab.
  addEventListener('focus', () => void readKeys())

  const publishers = computed(() => knowledge.value?.publishers ?? [])
  const outlets = outletPermissions(publishers, lang)
  const props = computed(
    (): Omit<WelcomeProps, 'now'> => ({
      cards: knowledge.value && demoCards(knowledge.value, lang.value),
      keys: keys.value,
      groups: outlets.groups.value,
      state: state.value,
      refused: outlets.refused.value,
      sampleAddress: sampleAddress(),
      onLang: (chosen) => {
        asked.value = chosen
        // A private window writes nothing to the disk.
        if (!isPrivate) uiLanguage.setValue(chosen)
      },
      onChooseKeys: openKeySettings,
      onAllow: outlets.allow,
      onTurnOff: outlets.turnOff,
      onTurnOn: outlets.turnOn,
      onKeep: async (choices) => {
        try {
          await sendMessage('keepChoices', choices)
          state.value = 'kept'
        } catch (error) {
          console.error('Sidelight: keeping the choices', error)
          state.value = 'failed'
        }
      },
    }),
  )
  return { asked, lang, now, props }
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
    return note && cardView(note, asOf(note, DEMO_DAY, DEMO_DAY, note.kind === 'event'), DEMO_DAY, lang)
  })
  return first && second && { day: DEMO_DAY, first, second }
}
