import { describe, expect, test } from 'vitest'
import type { CampaignRun } from '../../src/campaign/campaign-run.js'
import { NewFollowers } from '../../src/campaign/new-followers.js'
import type { ShareTree } from '../../src/campaign/share-tree.js'
import { simulateCampaign } from '../../src/campaign/simulate.js'
import type { World } from '../../src/campaign/world.js'
import { Relay } from '../../src/observe/relay.js'
import { RunRecorder } from '../../src/observe/run-recorder.js'
import { rootKey, type Key } from '../../src/random/keyed.js'
import { networkOf, smallPlan, smallWorld } from './small-world.js'

interface Joined {
  readonly person: number
  readonly people: number
}

/** New followers beside any campaign: only the world, the key and the observer matter to them. */
function gaining(world: World, key: Key = rootKey('follow')): { followers: NewFollowers; told: Joined[] } {
  const told: Joined[] = []
  class Told extends Relay {
    override followers(hours: number, person: number, people: number): void {
      super.followers(hours, person, people)
      told.push({ person, people })
    }
  }
  const observer = new Told(new RunRecorder(world.peoplePerAgent, world.horizonHours))
  return {
    followers: new NewFollowers({ world, replication: key, observer } as unknown as CampaignRun),
    told,
  }
}

const crowd = (people: number, options: Partial<Parameters<typeof smallWorld>[0]> = {}): World =>
  smallWorld({ network: networkOf(people, []), basePressure: 0, ...options })

describe('who starts to follow', () => {
  test('single people: each with the given chance, and only once in the list (4.5 sigma)', () => {
    const n = 40_000
    const { followers, told } = gaining(crowd(n, { assume: { followAfterLike: 0.05 } }))
    for (let person = 0; person < n; person++) followers.consider(person, 1, 0, 5)
    expect(Math.abs(told.length / n - 0.05)).toBeLessThan(4.5 * Math.sqrt((0.05 * 0.95) / n))
    expect(told.every(({ people }) => people === 1)).toBe(true)
    // One person to an agent: whoever joins is reached by later posts.
    expect(followers.joined[0]).toEqual(told.map(({ person }) => person))
  })

  test('of the people who reacted, a binomial number joins: mean and variance (4.5 sigma)', () => {
    const n = 20_000
    const [people, chance] = [30, 0.08]
    const world = crowd(n, { peoplePerAgent: 50, assume: { followAfterLike: chance } })
    const { followers, told } = gaining(world)
    for (let person = 0; person < n; person++) followers.consider(person, people, 0, 5)
    const counts = new Float64Array(n)
    for (const { person, people: joining } of told) counts[person]! += joining
    const mean = counts.reduce((sum, count) => sum + count, 0) / n
    const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (n - 1)
    const wanted = people * chance * (1 - chance)
    expect(Math.abs(mean - people * chance)).toBeLessThan(4.5 * Math.sqrt(wanted / n))
    // The variance of a sample variance is (mu4 - sigma^4) / n, with mu4 of the binomial law.
    const fourth = wanted * (1 + (3 * people - 6) * chance * (1 - chance))
    expect(Math.abs(variance - wanted)).toBeLessThan(4.5 * Math.sqrt((fourth - wanted * wanted) / n))
    expect(Math.max(...counts)).toBeLessThanOrEqual(people)
  })

  test('an agent joins as a whole with the share of its people who do, so that counts are kept (4.5 sigma)', () => {
    const n = 40_000
    const world = crowd(n, { peoplePerAgent: 50, assume: { followAfterLike: 0.2 } })
    const { followers, told } = gaining(world)
    for (let person = 0; person < n; person++) followers.consider(person, 10, 0, 5)
    const gained = told.reduce((sum, { people }) => sum + people, 0)
    // Given how many joined, each agent is an independent draw at joining / 50.
    const variance = told.reduce((sum, { people }) => sum + (people / 50) * (1 - people / 50), 0)
    expect(gained / 50).toBeGreaterThan(1000)
    expect(Math.abs(followers.joined[0]!.length - gained / 50)).toBeLessThan(4.5 * Math.sqrt(variance))
    const joining = new Map(told.map(({ person, people }) => [person, people]))
    for (const person of followers.joined[0]!) expect(joining.get(person)).toBeGreaterThan(0)
  })

  test('never those who follow already, on this platform', () => {
    const fans = [0, 2, 4, 6, 8]
    const one = crowd(10, { brandFollowers: fans, assume: { followAfterLike: 1 } })
    const [platform] = one.platforms
    const world = {
      ...one,
      platforms: [platform!, { ...platform!, id: 'y', brandFollowers: Uint32Array.of(1) }],
    }
    const { followers, told } = gaining(world)
    for (let person = 0; person < 10; person++) followers.consider(person, 1, 0, 5)
    expect(followers.joined[0]).toEqual([1, 3, 5, 7, 9])
    expect(told).toHaveLength(5)
    followers.consider(0, 1, 1, 6)
    followers.consider(1, 1, 1, 6)
    expect(followers.joined[1]).toEqual([0])
  })

  test('never those who have joined already: nobody is counted twice, however often they react', () => {
    const { followers, told } = gaining(crowd(300, { assume: { followAfterLike: 1 } }))
    for (let time = 0; time < 5; time++)
      for (let person = 0; person < 300; person++) followers.consider(person, 1, 0, time)
    expect(told).toHaveLength(300)
    expect(followers.joined[0]).toHaveLength(300)

    const agents = gaining(crowd(300, { peoplePerAgent: 20, assume: { followAfterLike: 0.4 } }))
    for (let time = 0; time < 30; time++)
      for (let person = 0; person < 300; person++) agents.followers.consider(person, 8, 0, time)
    const gained = new Float64Array(300)
    for (const { person, people } of agents.told) gained[person]! += people
    expect(Math.max(...gained)).toBe(20)
    expect(new Set(agents.followers.joined[0]).size).toBe(agents.followers.joined[0]!.length)
  })

  test('nobody where following is ruled out; a higher chance keeps everybody who joined', () => {
    const joinedAt = (followAfterLike: number): number[] => {
      const { followers } = gaining(crowd(5000, { assume: { followAfterLike } }))
      for (let person = 0; person < 5000; person++) followers.consider(person, 1, 0, 5)
      return followers.joined[0]!.slice()
    }
    expect(joinedAt(0)).toEqual([])
    const many = new Set(joinedAt(0.3))
    const few = joinedAt(0.1)
    expect(few.length).toBeGreaterThan(300)
    expect(few.every((person) => many.has(person))).toBe(true)
  })

  test('somebody who reacts again has another chance', () => {
    const { followers, told } = gaining(crowd(2000, { assume: { followAfterLike: 0.1 } }))
    const joinedAfter = [1, 2, 3].map(() => {
      for (let person = 0; person < 2000; person++) followers.consider(person, 1, 0, 5)
      return followers.joined[0]!.length / 2000
    })
    expect(told.length).toBeGreaterThan(0)
    // 1 - 0.9^k, each within 4.5 sigma.
    joinedAfter.forEach((share, k) => {
      const wanted = 1 - 0.9 ** (k + 1)
      expect(Math.abs(share - wanted)).toBeLessThan(4.5 * Math.sqrt((wanted * (1 - wanted)) / 2000))
    })
  })
})

describe('later posts', () => {
  /** Everybody sees and likes the post of person 0, and then follows; posts of the brand follow at 1, 30 and 60 h. */
  function run(followAfterLike: number, brandFollowers: readonly number[] = []) {
    const ties = Array.from({ length: 19 }, (_, i) => [0, i + 1] as const)
    const world = smallWorld({
      network: networkOf(20, ties),
      basePressure: 0,
      brandFollowers,
      profile: { delay: 'fixed(2h)', likesPerView: 0.9999, commentsPerView: 0 },
      assume: { followAfterLike },
      horizonHours: 100,
    })
    const views: { time: number; person: number; post: number; joined: boolean }[] = []
    const joined = new Set<number>()
    const posts = [{ author: 0 }, { time: 1 }, { time: 30 }, { time: 60 }]
    let recorder!: RunRecorder
    class Watch extends Relay {
      constructor(
        next: RunRecorder,
        private readonly tree: ShareTree,
      ) {
        super(next)
      }

      override view(...event: Parameters<Relay['view']>): void {
        const [time, person, node] = event
        views.push({ time, person, post: this.tree.post[node]!, joined: joined.has(person) })
        super.view(...event)
      }

      override followers(...event: Parameters<Relay['followers']>): void {
        joined.add(event[1])
        super.followers(...event)
      }
    }
    const totals = simulateCampaign(world, smallPlan(posts), rootKey('later posts'), (tree) => {
      recorder = new RunRecorder(1, 100)
      return new Watch(recorder, tree)
    })
    return { views, joined, recorder, totals }
  }

  test('of the brand reach those who have joined, and nobody else; the post before it does not', () => {
    const { views, joined } = run(1)
    // Likes are all but certain (hazard -ln 0.001), so nearly all nineteen join.
    expect(joined.size).toBeGreaterThan(17)
    expect(views.filter(({ post }) => post === 1)).toEqual([])
    for (const post of [2, 3]) {
      const seen = views.filter((view) => view.post === post)
      expect(new Set(seen.map(({ person }) => person))).toEqual(joined)
      expect(seen).toHaveLength(joined.size)
      expect(seen.every((view) => view.joined && view.time > 30)).toBe(true)
    }
  })

  test('reach nobody where nobody follows after liking', () => {
    const { views, joined, recorder } = run(0)
    expect(joined.size).toBe(0)
    expect(recorder.followersGained).toBe(0)
    expect(views.every(({ post }) => post === 0)).toBe(true)
  })

  test('who followed from the start gets each post once', () => {
    const { views, joined } = run(1, [1, 2, 3])
    for (const fan of [1, 2, 3]) {
      expect(joined.has(fan)).toBe(false)
      for (const post of [1, 2, 3])
        expect(views.filter((view) => view.person === fan && view.post === post)).toHaveLength(1)
    }
  })

  test('those who joined count among the followers whose loyalty is measured', () => {
    expect(run(0).totals.loyalty.mean).toBeNaN()
    expect(run(1).totals.loyalty.mean).toBeGreaterThan(0)
  })
})
