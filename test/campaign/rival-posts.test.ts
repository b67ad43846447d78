import { describe, expect, test } from 'vitest'
import { BRAND, type PlannedPost } from '../../src/campaign/plan.js'
import { rivalPosts } from '../../src/campaign/rival-posts.js'
import { requireScenario } from '../../src/scenario/parse.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { TINY } from '../experiment/tiny-scenario.js'

const scenarioWith = (competitors: string): Scenario =>
  requireScenario(`${TINY}\ncompetitors:\n${competitors}\n`, 'tiny.yaml')

function postsOf(scenario: Scenario): PlannedPost[] {
  const names: string[] = []
  return rivalPosts(scenario, (name) => names.push(name) - 1)
}

describe("rivals' posts", () => {
  test('none without rivals, or from one who does not post', () => {
    expect(postsOf(requireScenario(TINY, 'tiny.yaml'))).toEqual([])
    expect(postsOf(scenarioWith('  quiet: {cadence: {}}'))).toEqual([])
  })

  test('as many as the cadence says, evenly over the horizon, by platform', () => {
    const posts = postsOf(scenarioWith('  rival: {cadence: {x: 2/d, telegram: 3/week}}'))
    const on = (platform: number): number[] =>
      posts.filter((post) => post.platform === platform).map(({ time }) => time)
    expect(on(0)).toHaveLength(14)
    expect(on(1)).toHaveLength(3)
    // A single rival begins half an interval after the start.
    on(0).forEach((time, i) => expect(time).toBeCloseTo(12 * (i + 0.5), 9))
    on(1).forEach((time, i) => expect(time).toBeCloseTo(56 * (i + 0.5), 9))
    for (const { time } of posts) expect(time > 0 && time < 168).toBe(true)
  })

  test('several rivals never post at the same moment at the same cadence', () => {
    const posts = postsOf(
      scenarioWith('  a: {cadence: {x: 1/d}}\n  b: {cadence: {x: 1/d}}\n  c: {cadence: {x: 1/d}}'),
    )
    expect(posts).toHaveLength(21)
    expect(new Set(posts.map(({ time }) => time)).size).toBe(21)
    // The three divide a day into quarters.
    posts.forEach(({ time, brand }, i) => expect(time).toBeCloseTo(24 * ((i % 7) + brand / 4), 9))
  })

  test('each is a message of its own, by its rival, with a creative beyond those of the scenario', () => {
    const scenario = scenarioWith('  a: {cadence: {x: 1/d}}\n  b: {cadence: {x: 1/d, telegram: 1/d}}')
    const messages: { name: string; creative: number }[] = []
    const posts = rivalPosts(scenario, (name, creative) => messages.push({ name, creative }) - 1)
    expect(new Set(messages.map(({ name }) => name)).size).toBe(posts.length)
    for (const { author, brand, channel, message, platform, trust } of posts) {
      const { name, creative } = messages[message]!
      const id = scenario.competitors[brand - 1]!.id
      expect(name).toMatch(new RegExp(`^rival:${id}:${scenario.platforms[platform]!.id}:\\d+$`))
      expect(creative).toBe(scenario.creatives.length + brand - 1)
      expect([author, channel, trust]).toEqual([BRAND - brand, 'owned', 1])
    }
  })

  test('adding a rival leaves the names of the others as they are', () => {
    const names = (competitors: string): string[] => {
      const made: string[] = []
      rivalPosts(scenarioWith(competitors), (name) => made.push(name) - 1)
      return made
    }
    const alone = names('  a: {cadence: {x: 1/d}}')
    expect(names('  a: {cadence: {x: 1/d}}\n  b: {cadence: {x: 2/d}}').slice(0, alone.length)).toEqual(alone)
  })
})
