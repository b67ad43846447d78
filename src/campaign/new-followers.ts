/** People who start to follow the brand during a campaign: they get its later posts. */
import { binomialQuantile } from '../random/binomial-quantile.js'
import { uniform, type Key } from '../random/keyed.js'
import { keyFor, type CampaignRun } from './campaign-run.js'
import type { PlatformWorld } from './world.js'

export class NewFollowers {
  /** Agents who have joined, by platform, in order of joining. */
  readonly joined: readonly number[][]
  private readonly members: readonly Set<number>[]
  /** People behind each agent who have joined, by platform. */
  private readonly people: readonly Map<number, number>[]
  private readonly draws = new Map<number, number>()
  private readonly key: Key

  constructor(private readonly run: CampaignRun) {
    this.joined = run.world.platforms.map(() => [])
    this.members = run.world.platforms.map(() => new Set())
    this.people = run.world.platforms.map(() => new Map())
    this.key = keyFor(run, 'follow')
  }

  /** Some of `people` who liked or commented start to follow; who has joined does not join again. */
  consider(person: number, people: number, platform: number, time: number): void {
    const { observer, world } = this.run
    const draw = this.draws.get(person) ?? 0
    const u = uniform(this.key, person, draw)
    this.draws.set(person, draw + 1)
    const chance = world.assume.followAfterLike
    if (u < 1 - people * chance) return
    if (followerBits(world.platforms[platform]!)[person] === 1) return
    const before = this.people[platform]!.get(person) ?? 0
    const joining = Math.min(world.peoplePerAgent - before, binomialQuantile(people, chance, u))
    if (joining <= 0) return
    observer.followers(time, person, joining)
    this.people[platform]!.set(person, before + joining)
    if (this.members[platform]!.has(person)) return
    // The agent as a whole joins with the share of its people who do.
    if (uniform(this.key, person, ~draw) * world.peoplePerAgent >= joining) return
    this.members[platform]!.add(person)
    this.joined[platform]!.push(person)
  }
}

const bits = new WeakMap<PlatformWorld, Uint8Array>()

/** 1 for everybody who follows the brand from the start. Made once per platform world. */
function followerBits(platform: PlatformWorld): Uint8Array {
  let known = bits.get(platform)
  if (known === undefined) {
    known = new Uint8Array(platform.network.nodes)
    for (const person of platform.brandFollowers) known[person] = 1
    bits.set(platform, known)
  }
  return known
}
