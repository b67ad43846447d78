import { beforeEach, describe, expect, test, vi } from 'vitest'
import { scoreOfReach } from '../../src/campaign/feed/calibration.js'
import { PROFILES } from '../../src/campaign/profiles.js'
import { prepareWorld } from '../../src/experiment/prepare.js'
import { replicate } from '../../src/experiment/replicate.js'
import type { World } from '../../src/campaign/world.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { tinyScenario } from './tiny-scenario.js'

const RIVAL = 'competitors={rival: {cadence: {x: 1/d}, followers: {x: 5%}}}'
const scenarioWith = (...settings: string[]): Scenario =>
  tinyScenario(['population.agents=200', RIVAL, ...settings])
const worldOf = (scenario: Scenario, index = 0): World => prepareWorld({ scenario, networks: {} }, index)

/** What is drawn of a world, as objects: the same ones where a ground is shared. */
const drawnOf = (world: World): unknown[] => [
  world.segmentOf,
  ...world.platforms.flatMap((platform) => [
    platform.network,
    platform.members,
    platform.activity,
    platform.mutual,
    platform.brandFollowers,
    platform.rivalFollowers,
  ]),
]

function expectShared(a: World, b: World): void {
  const [of, and] = [drawnOf(a), drawnOf(b)]
  expect(of).toHaveLength(13)
  of.forEach((drawn, i) => expect(and[i]).toBe(drawn))
}

function expectApart(a: World, b: World): void {
  const [of, and] = [drawnOf(a), drawnOf(b)]
  of.forEach((drawn, i) => expect(and[i]).not.toBe(drawn))
}

describe('grounds of worlds', () => {
  test.each([
    ['the same once more', []],
    ['other assumptions', ['assumptions.sharing=1.4', 'assumptions.viewing=1.2', 'assumptions.topics=0.1']],
    ['another budget', ['defaults.budget.total=9k USD']],
    ['another cadence', ['strategies.even.content={cadence: {x: 5/d}}']],
    ['other content', ['creatives.film.quality=0.1']],
    ['another price of the product', ['product.price=5 USD', 'product.quality=0.4']],
    ['another length', ['horizon=3d', 'replications=9']],
    ['a ranked feed', ['attention.mode=feed']],
    ['a rival who posts more', ['competitors.rival.cadence={x: 9/d}']],
  ])('are shared with %s', (_, settings) => {
    expectShared(worldOf(scenarioWith()), worldOf(scenarioWith(...settings)))
  })

  test('are another for another network', () => {
    expectApart(worldOf(scenarioWith(), 0), worldOf(scenarioWith(), 1))
  })

  test.each([
    ['number of people', ['population.agents=201']],
    ['homophily', ['population.homophily=10%']],
    ['segments', ['population.segments.young.activity=1.9']],
    ['seed', ['seed=other']],
    ['platform', ['platforms.x.members=40%']],
    ['network', ['platforms.telegram.network={model: follower, followers: 12}']],
    ['manners of a platform', ['platforms.x.activitySpread=1']],
    ['share of brand followers', ['platforms.telegram.brandFollowers=20%']],
    ['topics of the product', ['product.interests=[fun]']],
    ["rivals' followers", ['competitors.rival.followers={x: 9%}']],
    ['names of rivals', [RIVAL.replace('rival:', 'other:')]],
  ])('are another for another %s', (_, settings) => {
    const [before, after] = [worldOf(scenarioWith()), worldOf(scenarioWith(...settings))]
    expectApart(before, after)
    expect(drawnOf(before)).not.toEqual(drawnOf(after))
  })

  test('a ground that is left in peace stays what it was: running a campaign on it writes nothing', () => {
    const scenario = scenarioWith()
    const world = worldOf(scenario)
    const before = structuredClone(drawnOf(world))
    replicate({ scenario, networks: {} }, world, 0)
    expect(drawnOf(world)).toEqual(before)
  })

  describe('kept or made anew', () => {
    beforeEach(() => vi.resetModules())

    test('the results are the same', async () => {
      const changed = scenarioWith('assumptions.sharing=1.3', 'defaults.budget.total=5k USD')
      const inputs = { scenario: changed, networks: {} }
      // This ground was made for another experiment.
      const other = worldOf(scenarioWith())
      const kept = prepareWorld(inputs, 0)
      expectShared(other, kept)
      // A module read anew has nothing kept.
      const fresh = await import('../../src/experiment/prepare.js')
      expect(fresh.prepareWorld).not.toBe(prepareWorld)
      const anew = fresh.prepareWorld(inputs, 0)
      expectApart(kept, anew)
      expect(anew).toEqual(kept)
      expect(replicate(inputs, anew, 2)).toEqual(replicate(inputs, kept, 2))
    })
  })
})

describe('assumptions about all platforms at once', () => {
  const [X, TELEGRAM] = [0, 1]
  const platformsOf = (...settings: string[]): World['platforms'] =>
    worldOf(scenarioWith(...settings)).platforms

  test('reach the anchor: sharing x 1.4 is as a reproduction number of 1.4 times as much', () => {
    const plain = platformsOf()
    const assumed = platformsOf('assumptions.sharing=1.4')
    const set = platformsOf(
      `platforms.x.reproductionNumber=${PROFILES.x.reproductionNumber * 1.4}`,
      `platforms.telegram.reproductionNumber=${PROFILES.messenger.reproductionNumber * 1.4}`,
    )
    for (const platform of [X, TELEGRAM]) {
      expect(assumed[platform]!.profile.reproductionNumber).toBe(set[platform]!.profile.reproductionNumber)
      expect(assumed[platform]!.basePressure).toBe(set[platform]!.basePressure)
      expect(assumed[platform]!.basePressure).toBeGreaterThan(1.4 * plain[platform]!.basePressure)
    }
  })

  test('reach the anchor: who sees more often needs less pressure for the same reproduction number', () => {
    const plain = platformsOf()
    const assumed = platformsOf('assumptions.viewing=1.5')
    const set = platformsOf('platforms.x.viewProbability=0.12')
    expect(assumed[X]!.profile.viewProbability).toBeCloseTo(0.12, 15)
    expect(assumed[X]!.basePressure).toBeCloseTo(set[X]!.basePressure, 12)
    expect(assumed[X]!.basePressure).toBeLessThan(plain[X]!.basePressure / 1.5)
    // Where messages are passed on privately, contacts see them with a chance of its own.
    expect(assumed[TELEGRAM]!.basePressure).toBe(plain[TELEGRAM]!.basePressure)
  })

  test('reach every profile, and only in what they are about', () => {
    const plain = platformsOf()
    const assumed = platformsOf(
      'assumptions.reacting=2',
      'assumptions.clicking=3',
      'assumptions.adClicking=0.5',
      'assumptions.converting=1.5',
      'assumptions.tiring=0',
      'assumptions.fading=2',
    )
    for (const platform of [X, TELEGRAM]) {
      const [before, after] = [plain[platform]!.profile, assumed[platform]!.profile]
      expect(after).toEqual({
        ...before,
        likesPerView: 2 * before.likesPerView,
        commentsPerView: 2 * before.commentsPerView,
        clicksPerView: 3 * before.clicksPerView,
        adClickRate: 0.5 * before.adClickRate,
        conversionRate: 1.5 * before.conversionRate,
        fatigue: 0,
        freshnessHours: before.freshnessHours / 2,
      })
      expect(assumed[platform]!.basePressure).toBe(plain[platform]!.basePressure)
    }
  })

  test('no assumption makes a view certain', () => {
    const [x] = platformsOf('platforms.x.likesPerView=60%', 'assumptions.reacting=10')
    expect(x!.profile.likesPerView).toBe(0.99)
  })
})

describe('a ranked feed', () => {
  const ranked = scenarioWith('attention.mode=feed')

  test('comes with its reach curve and the score at which ordinary posts are seen as often as without', () => {
    const { reachCurve, platforms } = worldOf(ranked)
    expect(reachCurve).not.toBeNull()
    for (const { feedScore, profile } of platforms) {
      expect(feedScore).toBe(scoreOfReach(reachCurve!, profile.viewProbability))
      expect(Number.isFinite(feedScore)).toBe(true)
    }
    // What is seen more often ranks higher.
    const [x, telegram] = platforms
    expect(telegram!.profile.viewProbability).toBeGreaterThan(x!.profile.viewProbability)
    expect(telegram!.feedScore).toBeGreaterThan(x!.feedScore)
  })

  test('the assumption on views moves the score', () => {
    const score = (viewing: number): number =>
      worldOf({ ...ranked, assumptions: { viewing } }).platforms[0]!.feedScore
    expect(score(0.7)).toBeLessThan(score(1))
    expect(score(1)).toBeLessThan(score(1.4))
  })

  test('all worlds of an experiment share one curve', () => {
    expect(worldOf(ranked, 1).reachCurve).toBe(worldOf(ranked, 0).reachCurve)
  })

  test('without it there is neither', () => {
    const world = worldOf(scenarioWith())
    expect(world.reachCurve).toBeNull()
    expect(world.platforms.map(({ feedScore }) => feedScore)).toEqual([0, 0])
  })
})
