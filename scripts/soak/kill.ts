import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pick, randomFrom } from '../../benchmarks/random'
import { until } from '../../tests/e2e/harness/chromium'
import { KINDS, type Victim } from './kill-browsers'
import { type Act, after, canonical, difference, emptyModel, type Model } from './library-model'
import { nextAct, pageState, perform } from './reader-acts'
import { foundWords, readModel, restoredNotice } from './stored'

/** Pages on which the acts are done, one a round. */
const ADDRESSES = [1, 2, 3].map((n) => `https://www.dailynk.com/english/sample-kill-${n}/`)
/** Longest time from the first act to the kill. */
const LONGEST_MS = 1500
/** So many kills come while the browser starts, within so long: it may just be putting back what was lost. */
const AT_START = 1 / 10
const STARTING_MS = 400
/** So many kills are followed by the loss of the database. */
const LOSES = 1 / 7

export interface Round {
  /** Acts that were acknowledged before the kill. */
  acts: number
  /** What was under way when it came. */
  under: string | undefined
  /** IndexedDB was thrown away before the next start. */
  lost: boolean
  /** What was wrong at the next look, after the next start that was not killed as well. */
  wrong: string | undefined
}

export interface Kills {
  browser: 'chromium' | 'firefox'
  count: number
  seed: number
  /** Called after each kill; what is wrong after it is known one later. */
  tell?: (nth: number, round: Round, before: Round | undefined) => void
}

/**
 * Kills a browser so many times at seeded moments while a reader saves, comments, colours, deletes, forgets and learns
 * in it by the extension's own messages, and compares after each new start what is there with what was acknowledged.
 * The act that the kill met may have been done or not, but not by half. One kill in seven is followed by the loss of
 * the whole database.
 */
export async function runKills({ browser, count, seed, tell }: Kills): Promise<Round[]> {
  const kind = KINDS[browser]
  const random = randomFrom(seed)
  const profile = mkdtempSync(join(tmpdir(), `sidelight-kill-${browser}-`))
  const rounds: Round[] = []
  let model = emptyModel()
  /** What the last kill met, until it has been compared. */
  let under: Act | undefined
  let lost = false
  let forgotten: string[] = []
  try {
    for (let nth = 1; nth <= count; nth++) {
      const victim = await kind.start(profile, ADDRESSES)
      const round: Round = { acts: 0, under: undefined, lost: false, wrong: undefined }
      if (nth > 1 && random() < AT_START) {
        round.under = 'its start'
        await new Promise((resolve) => setTimeout(resolve, random() * STARTING_MS))
        await victim.kill()
      } else {
        const compared = await compare(victim, model, under, lost, forgotten)
        const last = rounds.at(-1)
        if (last) last.wrong = compared.wrong
        const met = await actUntilKilled(
          victim,
          pick(random, ADDRESSES),
          random() * LONGEST_MS,
          compared.model,
          `${seed}-${nth}`,
        )
        model = met.model
        forgotten = [...compared.forgotten, ...met.forgot]
        under = met.under
        lost = false
        Object.assign(round, { acts: met.acts, under: under?.name })
      }
      round.lost = random() < LOSES && kind.loseDatabase(profile)
      lost ||= round.lost
      tell?.(nth, round, rounds.at(-1))
      rounds.push(round)
    }
    const victim = await kind.start(profile, ADDRESSES)
    const last = rounds.at(-1)
    if (last) last.wrong = (await compare(victim, model, under, lost, forgotten)).wrong
    await victim.close()
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return rounds
}

/** Acts one after the other until the browser is gone, at a moment nobody knows but the seed. */
async function actUntilKilled(victim: Victim, address: string, fuseMs: number, before: Model, mark: string) {
  let model = before
  let under: Act | undefined
  let acts = 0
  const forgot: string[] = []
  // How many acts there are depends on the machine; they do not shift the moments of the kills.
  const random = randomFrom(Number(mark.replace('-', '')))
  await victim.open(address)
  await pageState(victim, address)
  let killed: Promise<void> | undefined
  const fuse = setTimeout(() => {
    killed = victim.kill()
  }, fuseMs)
  try {
    for (;;) {
      // With its end: the words of act 1 are not the beginning of those of act 10.
      under = nextAct(random, model, address, `${mark}-${acts};`)
      await perform(victim, under)
      forgot.push(...forgottenBy(model, after(model, under)))
      model = after(model, under)
      under = undefined
      acts++
    }
  } catch (error) {
    // Whoever kills the browser hears of it in the middle of an act; any other failure is one.
    if (!killed) {
      clearTimeout(fuse)
      await victim.kill()
      throw error
    }
  }
  await killed
  return { model, under, acts, forgot }
}

/** Words that were in the library and may be nowhere any more. */
function forgottenBy(before: Model, now: Model): string[] {
  return Object.keys(before.highlights).filter((words) => !now.highlights[words])
}

/** What the browser has after its start, against what it must have. */
async function compare(victim: Victim, model: Model, under: Act | undefined, lost: boolean, before: string[]) {
  const found = await readModel(victim)
  const done = under ? after(model, under) : model
  const isDone = canonical(found) !== canonical(model) && canonical(found) === canonical(done)
  const now = isDone ? done : model
  const forgotten = [...before, ...forgottenBy(model, now)]
  const wrongs: string[] = []
  if (canonical(found) !== canonical(now)) wrongs.push(difference(now, found))
  if (lost && Object.keys(found.highlights).length && !(await restoredNotice(victim)))
    wrongs.push('put back and not said')
  // What the kill met half way is finished soon after the start.
  await until('the forgotten words to be gone', async () => !(await foundWords(victim, forgotten)).length).catch(
    async () => wrongs.push(`forgotten and still there: ${(await foundWords(victim, forgotten)).join(', ')}`),
  )
  return { model: wrongs.length ? found : now, forgotten, wrong: wrongs.join('\n') || undefined }
}

/** `npm run soak -- kill`: prints each kill and the totals; false where anything was lost. */
export async function kill({
  browsers,
  count,
  seed,
}: {
  browsers: Kills['browser'][]
  count: number
  seed: number
}): Promise<boolean> {
  let whole = true
  for (const browser of browsers) {
    const rounds = await runKills({ browser, count, seed, tell })
    const sum = (what: (round: Round) => number | boolean) =>
      rounds.reduce((total, round) => total + Number(what(round)), 0)
    const wrong = sum(({ wrong }) => wrong !== undefined)
    for (const [at, round] of rounds.entries())
      if (round.wrong) console.log(`WRONG after kill ${at + 1}:\n${round.wrong}`)
    console.log(
      `${browser}: ${rounds.length} kills (seed ${seed}), ${sum(({ under }) => under !== undefined)} of them within an act or a start, ${sum(({ acts }) => acts)} acts acknowledged, the database lost ${sum(({ lost }) => lost)} times; something wrong after ${wrong}`,
    )
    whole &&= wrong === 0
  }
  return whole
}

function tell(nth: number, { acts, under, lost }: Round, before: Round | undefined): void {
  const found = before ? (before.wrong ? `WRONG before it:\n${before.wrong}\n` : 'all there before it; ') : ''
  const met = under ? `within ${under}` : 'between two acts'
  console.log(`${found}kill ${nth} after ${acts} acts, ${met}${lost ? ', then the database lost' : ''}`)
}
