// A small part of `npm run soak -- kill`. Which acts are met in the middle depends on the machine; that all of what was
// acknowledged is there afterwards does not.
import { expect, it } from 'vitest'
import { runKills } from '../../scripts/soak/kill'

/**
 * With this seed three of the ten kills are to be followed by the loss of the database, and three come while the
 * browser starts. A start that is killed soon after a loss may not have made the database anew: then none is lost.
 */
const SEED = 13

it.each(['chromium', 'firefox'] as const)(
  'requirement 20: what was acknowledged is there after ten kills of %s',
  { timeout: 300_000 },
  async (browser) => {
    const rounds = await runKills({ browser, count: 10, seed: SEED })
    expect(rounds.filter(({ wrong }) => wrong)).toEqual([])
    expect(rounds).toHaveLength(10)
    expect([1, 2, 3]).toContain(rounds.filter(({ lost }) => lost).length)
    expect(rounds.reduce((sum, { acts }) => sum + acts, 0)).toBeGreaterThan(10)
  },
)
