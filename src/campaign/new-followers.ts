/** People who start to follow the brand during a campaign: they get its later posts. */
import { binomialQuantile } from '../random/binomial-quantile.js'
import { uniform, type Key } from '../random/keyed.js'
import { keyFor, type CampaignRun } from './campaign-run.js'
import { followsBrand } from './follows-brand.js'
import { PersonCounts } from './person-counts.js'

export class NewFollowers {
  /** Agents who have joined, by platform, in order of joining. */
  readonly joined: readonly number[][]
  private readonly members: readonly Set<number>[]
  /** People behind each agent who have joined, by platform. */
  private readonly people: readonly PersonCounts[]
  private readonly draws = new PersonCounts()
  private readonly key: Key

  constructor(private readonly run: CampaignRun) {
    this.joined = run.world.platforms.map(() => [])
    this.members = run.world.platforms.map(() => new Set())
    this.people = run.world.platforms.map(() => new PersonCounts())
    this.key = keyFor(run, 'follow')
  }

  /** Some of `people` who liked or commented start to follow; who has joined does not join again. */
  consider(person: number, people: number, platform: number, time: number): void {
    const { observer, world } = this.run
    const draw = this.draws.next(person)
    const u = uniform(this.key, person, draw)
    const chance = world.assume.followAfterLike
    if (u < 1 - people * chance) return
    if (followsBrand(world.platforms[platform]!)[person] === 1) return
    const before = this.people[platform]!.of(person)
    const joining = Math.min(world.peoplePerAgent - before, binomialQuantile(people, chance, u))
    if (joining <= 0) return
    observer.followers(time, person, joining)
    this.people[platform]!.add(person, joining)
    if (this.members[platform]!.has(person)) return
    // The agent as a whole joins with the share of its people who do.
    if (uniform(this.key, person, ~draw) * world.peoplePerAgent >= joining) return
    this.members[platform]!.add(person)
    this.joined[platform]!.push(person)
  }
}
