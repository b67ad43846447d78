import { describe, expect, test } from 'vitest'
import { log1p } from '../../../src/math/log1p.js'
import { resolveProfile } from '../../../src/campaign/profiles.js'
import { prepareWorld } from '../../../src/experiment/prepare.js'
import { parseScenario, requireScenario } from '../../../src/scenario/parse.js'
import { LEVERS } from '../../../web/play/levers.js'
import { DEFAULT_SETUP, GROUNDS, HORIZON_HOURS, PEOPLE, scenarioText } from '../../../web/play/setup.js'
import type { PlaySetup } from '../../../web/play/types.js'

const scenarioOf = (setup: PlaySetup) => requireScenario(scenarioText(setup), 'play.yaml')
const worldOf = (setup: PlaySetup) => prepareWorld({ scenario: scenarioOf(setup), networks: {} }, 0)
const NETWORKS = Object.keys(GROUNDS) as PlaySetup['network'][]

describe('scenarioText', () => {
  test('says what is set, in keys of the scenario', () => {
    const setup: PlaySetup = {
      network: 'celebrities',
      shareChance: 0.035,
      clickChance: 0.02,
      attention: 0.35,
      quality: 0.7,
      stars: 1,
      fans: 12,
      dice: 'a',
    }
    const scenario = scenarioOf(setup)
    expect(scenario).toMatchObject({ seed: 'a', horizonHours: HORIZON_HOURS, replications: 200 })
    expect(scenario.population).toMatchObject({ peoplePerAgent: 1, redraw: 1 })
    const [platform] = scenario.platforms
    expect(resolveProfile(platform!.profile, platform!.overrides)).toMatchObject({
      viewProbability: 0.35,
      clicksPerView: 0.02,
    })
    expect(scenario.creatives[0]!.attributes.quality).toBe(0.7)
    const [a, b] = scenario.strategies
    expect(a!.influencers).toMatchObject({ pick: 'degree', count: 1 })
    expect(b!.influencers).toMatchObject({ pick: 'random', count: 12 })
    expect(a!.label).toEqual({ en: '1 celebrity', fa: '۱ چهرهٔ مشهور' })
    expect(b!.label).toEqual({ en: '12 ordinary fans', fa: '۱۲ هوادار عادی' })
  })

  test.each(NETWORKS)('the share chance is what it says on the network "%s"', (network) => {
    const setup = { ...DEFAULT_SETUP, network, shareChance: 0.08 }
    const text = scenarioText(setup).replace('contentSpread: 0.5', 'contentSpread: 0')
    const world = prepareWorld({ scenario: requireScenario(text, 'play.yaml'), networks: {} }, 0)
    const [platform] = world.platforms
    expect(world.people).toBe(PEOPLE)
    expect(platform!.basePressure / -log1p(-0.08)).toBeCloseTo(1, 3)
    expect(new Set(platform!.activity)).toEqual(new Set([1]))
  })

  test('other dice meet the same people', () => {
    const [a, b] = ['1', '2'].map((dice) => worldOf({ ...DEFAULT_SETUP, dice }).platforms[0]!.network)
    expect(a!.targets).toEqual(b!.targets)
  })

  test('all ends of all levers are valid, on every network', () => {
    for (const network of NETWORKS) {
      for (const end of ['min', 'max'] as const) {
        const ends = Object.fromEntries(LEVERS.map((lever) => [lever.id, lever[end]]))
        expect(() => worldOf({ ...DEFAULT_SETUP, ...ends, network })).not.toThrow()
        for (const lever of LEVERS) {
          const { issues } = parseScenario(
            scenarioText({ ...DEFAULT_SETUP, network, [lever.id]: lever[end] }),
            'play.yaml',
          )
          expect(issues).toEqual([])
        }
      }
    }
  })

  test.each(['', '42', 'a: b', '"', "'", '\\', '# no', 'بخت', '🎲', '{[', 'true', '2026-01-01'])(
    'dice may be any text: %j',
    (dice) => expect(scenarioOf({ ...DEFAULT_SETUP, dice }).seed).toBe(dice),
  )

  test.each([
    { attention: NaN },
    { attention: 1.5 },
    { stars: 2.5 },
    { fans: -1 },
    { quality: Infinity },
  ] satisfies Partial<PlaySetup>[])('what is out of range is an issue of the scenario: %j', (wrong) => {
    const { issues, scenario } = parseScenario(scenarioText({ ...DEFAULT_SETUP, ...wrong }), 'play.yaml')
    expect(scenario).toBeNull()
    expect(issues).not.toEqual([])
  })
})
