/**
 * Posts of ordinary people on one platform of a world: the same engine without a campaign. Their cascades
 * are what measured cascades (retweet trees, samples of tweets) can be held against.
 */
import { simulateCampaign } from '../campaign/simulate.js'
import type { World } from '../campaign/world.js'
import { CascadeCounter } from '../measure/cascade-counts.js'
import { followerCount } from '../network/network.js'
import { cascadesIn } from '../observe/cascades-in.js'
import { RunRecorder } from '../observe/run-recorder.js'
import { deriveKey, uniform, type Key } from '../random/keyed.js'
import { WeightedChoice } from '../random/weighted-choice.js'
import { freePosts } from './free-posts.js'
import type { CascadeCounts } from './result.js'

export interface OrdinaryPosts {
  readonly counts: CascadeCounts
  /** One entry a post: the author's followers, and how often the post was passed on. */
  readonly authorFollowers: Uint32Array
  readonly reshares: Uint32Array
  readonly views: number
  readonly events: number
}

/** Posts per run of the engine: few enough that a batch's ledgers stay small. */
const BATCH = 2000

/**
 * Lets `posts` people, drawn in proportion to their activity, post once each at time 0 and follows what
 * happens to the horizon of the world. Fatigue with a brand plays no part.
 */
export function ordinaryPosts(world: World, platformIndex: number, posts: number, key: Key): OrdinaryPosts {
  const platform = world.platforms[platformIndex]!
  const alone: World = {
    ...world,
    peoplePerAgent: 1,
    platforms: [{ ...platform, profile: { ...platform.profile, fatigue: 0 } }],
  }
  const { members, activity } = platform
  const byActivity = new WeightedChoice(Array.from(members, (person) => activity[person]!))
  const counter = new CascadeCounter()
  const authorFollowers = new Uint32Array(posts)
  const reshares = new Uint32Array(posts)
  let views = 0
  let events = 0
  for (let first = 0; first < posts; first += BATCH) {
    const count = Math.min(BATCH, posts - first)
    const authors = Array.from(
      { length: count },
      (_, i) => members[byActivity.pick(uniform(key, first + i, 0))]!,
    )
    const recorder = new RunRecorder(1, world.horizonHours)
    const totals = simulateCampaign(
      alone,
      freePosts(
        alone,
        authors.map((author, i) => ({ author, message: `ordinary:${author}:${first + i}` })),
      ),
      deriveKey(key, 1, 0),
      () => recorder,
    )
    events += totals.events
    views += recorder.views.reduce((sum, count) => sum + count, 0)
    for (const { post, parents, hours } of cascadesIn(totals.tree)) {
      counter.add(parents, hours)
      authorFollowers[first + post] = followerCount(platform.network, authors[post]!)
      reshares[first + post] = parents.length - 1
    }
  }
  return { counts: counter.result(), authorFollowers, reshares, views, events }
}
