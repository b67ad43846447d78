import { describe, expect, test } from 'vitest'
import { affinityFactor, effectsOf, type Effects } from '../../src/campaign/effects.js'
import type { VoiceEffects } from '../../src/campaign/plan.js'
import { toneFit } from '../../src/campaign/voice.js'
import { ordinaryCreative, voiceEffects } from '../../src/campaign/voice-effects.js'
import { prepareWorld } from '../../src/experiment/prepare.js'
import { exp } from '../../src/math/exp.js'
import type { Strategy, Tone } from '../../src/scenario/scenario.js'
import { requireScenario } from '../../src/scenario/parse.js'
import { TINY } from '../experiment/tiny-scenario.js'

const scenario = requireScenario(
  `${TINY}
competitors:
  rival: {cadence: {x: 1/d}, quality: 0.7}
`,
  'tiny.yaml',
  {
    settings: [
      'population.agents=200',
      'population.segments.young.tone=playful',
      'creatives.film.interests=[fun]',
    ],
  },
)
const world = prepareWorld({ scenario, networks: {} }, 0)
const FILM = 0
const TIP = 1
const RIVAL = 2
const WORD = 3
const X = 0
const TELEGRAM = 1
const YOUNG = 0
const OLD = 1

interface Manner {
  readonly structure?: 'central' | 'platform'
  readonly creators?: number | null
  readonly tone?: Tone
  readonly adapt?: boolean
  readonly inVoice?: boolean
}

function spoken(manner: Manner = {}): VoiceEffects {
  const base = scenario.strategies[0]!
  const { structure = 'central', creators = null, tone = 'neutral', adapt = true, inVoice = true } = manner
  const strategy: Strategy = {
    ...base,
    team: { ...base.team, structure, roles: { ...base.team.roles, creator: creators } },
    voice: { ...base.voice, tone },
    content: { ...base.content, adapt },
  }
  return voiceEffects(scenario, strategy, world, inVoice)
}

/** What effects.ts says of a creative of the scenario with scores shifted. */
function expected(creative: number, platform: number, quality: number, fit: number): Effects {
  const { id, profile } = world.platforms[platform]!
  const own = scenario.creatives[creative]!
  return effectsOf(own, own.fit[id]!, profile, world.assume, { quality, fit }, id)
}

describe('what a creative does', () => {
  test('plain: neither a team nor a tone shifts anything', () => {
    const { effects } = spoken()
    for (const creative of [FILM, TIP])
      for (const platform of [X, TELEGRAM])
        expect(effects[creative]![platform]).toEqual(expected(creative, platform, 0, 0))
  })

  test('a central team adds 0.05 to quality, one by platform 0.05 to fit; without a team, structure is nothing', () => {
    const central = spoken({ structure: 'central', creators: 1 }).effects
    const divided = spoken({ structure: 'platform', creators: 1 }).effects
    for (const creative of [FILM, TIP])
      for (const platform of [X, TELEGRAM]) {
        expect(central[creative]![platform]).toEqual(expected(creative, platform, 0.05, 0))
        expect(divided[creative]![platform]).toEqual(expected(creative, platform, 0, 0.05))
      }
    // A quarter of a standard deviation of quality: e^(0.25 x 0.15) on the total of shares (CNT: 0.15 per deviation).
    const ratio = central[FILM]![X]!.share / spoken().effects[FILM]![X]!.share
    expect(ratio).toBeCloseTo(exp(0.25 * 0.15), 12)
    expect(divided[FILM]![X]!.click / spoken().effects[FILM]![X]!.click).toBeCloseTo(exp(0.25 * 0.15), 12)
    expect(spoken({ structure: 'platform', creators: null })).toEqual(spoken())
  })

  test('a tone shifts fit as it suits the platform, on top of the structure', () => {
    const { effects } = spoken({ tone: 'playful', structure: 'platform', creators: 2 })
    for (const creative of [FILM, TIP]) {
      const onX = toneFit('playful', 'x', 1)
      const onTelegram = toneFit('playful', 'messenger', 1)
      expect(onX).not.toBe(onTelegram)
      expect(effects[creative]![X]).toEqual(expected(creative, X, 0, 0.05 + onX))
      expect(effects[creative]![TELEGRAM]).toEqual(expected(creative, TELEGRAM, 0, 0.05 + onTelegram))
    }
  })

  test('a tone wins those who like it, whatever the topic: e^0.2 on all that they do', () => {
    const plain = spoken().affinity
    const playful = spoken({ tone: 'playful' }).affinity
    const formal = spoken({ tone: 'formal' }).affinity
    for (const creative of [FILM, TIP]) {
      expect(playful[creative]![YOUNG]! / plain[creative]![YOUNG]!).toBeCloseTo(exp(0.2), 12)
      expect(playful[creative]![OLD]).toBe(plain[creative]![OLD])
      expect(formal[creative]).toEqual(plain[creative])
    }
    // A creative's own topics go before those of the product.
    expect(plain[FILM]).toEqual([affinityFactor(['fun'], ['fun']), 1])
    expect(plain[TIP]).toEqual([1, affinityFactor(['home'], ['home'])])
  })

  test('a message that misses the tone is as one without a tone, but of the same team', () => {
    const missed = spoken({ tone: 'formal', creators: 1, inVoice: false })
    expect(missed).toEqual(spoken({ tone: 'neutral', creators: 1 }))
    expect(missed).not.toEqual(spoken({ tone: 'formal', creators: 1 }))
  })

  test('sent unchanged, it fits only at home', () => {
    const { effects } = spoken({ adapt: false })
    // The tip is at home on Telegram (0.8) and foreign on X (0.35).
    expect(effects[TIP]![TELEGRAM]).toEqual(expected(TIP, TELEGRAM, 0, 0))
    const { profile, id } = world.platforms[X]!
    const tip = scenario.creatives[TIP]!
    expect(effects[TIP]![X]).toEqual(effectsOf(tip, 0.35, profile, world.assume, undefined, id))
  })
})

describe('what others say', () => {
  test("rivals' posts and customers' words have nothing of our team, tone and topics of creatives", () => {
    const plain = spoken()
    const manners: Manner[] = [
      { tone: 'playful', structure: 'central', creators: 1 },
      { tone: 'expert', structure: 'platform', creators: 3, adapt: false },
      { tone: 'formal', inVoice: false },
    ]
    for (const manner of manners) {
      const { effects, affinity } = spoken(manner)
      for (const other of [RIVAL, WORD]) {
        expect(effects[other]).toEqual(plain.effects[other])
        expect(affinity[other]).toEqual(plain.affinity[other])
      }
    }
    expect(plain.effects).toHaveLength(4)
    expect(plain.affinity).toHaveLength(4)
  })

  test('words are ordinary: every factor is 1; a rival has its quality and nothing else', () => {
    for (const platform of [X, TELEGRAM]) {
      const { profile } = world.platforms[platform]!
      const { landMobile, landDesktop, ...factors } = spoken().effects[WORD]![platform]!
      for (const factor of Object.values(factors)) expect(factor).toBe(1)
      expect(landDesktop).toBe(world.assume.landingBest)
      expect(landMobile).toBeCloseTo((world.assume.landingWorst + world.assume.landingBest) / 2, 12)
      expect(spoken().effects[RIVAL]![platform]).toEqual(
        effectsOf(ordinaryCreative(0.7), 0.5, profile, world.assume),
      )
    }
    // Quality 0.7 is one standard deviation: e^0.15 on shares, e^0.2 on orders.
    expect(spoken().effects[RIVAL]![X]!.share).toBeCloseTo(exp(0.15), 12)
    expect(spoken().effects[RIVAL]![X]!.convert).toBeCloseTo(exp(0.2), 12)
  })

  test('both are about the product: those who care about its topics react more', () => {
    for (const other of [RIVAL, WORD])
      expect(spoken().affinity[other]).toEqual([1, affinityFactor(['home'], ['home'])])
  })
})
