/**
 * Posts of ordinary people on one platform of a world: the same engine without a campaign. Their cascades
 * are what measured cascades (retweet trees, samples of tweets) can be held against.
 */
import type { CampaignObserver } from '../campaign/observer.js'
import type { ShareTree } from '../campaign/share-tree.js'
import { simulateCampaign, type CampaignTotals } from '../campaign/simulate.js'
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

export interface OrdinaryBatch<Observer> {
  /** Number of its first post. */
  readonly first: number
  /** By post of the batch. */
  readonly authors: readonly number[]
  readonly totals: CampaignTotals
  /** What `observe` made for it. */
  readonly observer: Observer
}

/**
 * Lets `posts` people, drawn in proportion to their activity, post once each at time 0 on the world's first platform, some
 * at a time, and follows what happens to the horizon of the world.
 * @param observe makes the observer of the batch that begins with post number `first`
 */
export function* ordinaryBatches<Observer extends CampaignObserver>(
  world: World,
  posts: number,
  key: Key,
  observe: (shares: ShareTree, first: number) => Observer,
): Generator<OrdinaryBatch<Observer>> {
  const { members, activity } = world.platforms[0]!
  const byActivity = new WeightedChoice(Array.from(members, (person) => activity[person]!))
  for (let first = 0; first < posts; first += BATCH) {
    const authors = Array.from(
      { length: Math.min(BATCH, posts - first) },
      (_, i) => members[byActivity.pick(uniform(key, first + i, 0))]!,
    )
    const named = authors.map((author, i) => ({ author, message: `ordinary:${author}:${first + i}` }))
    const plan = freePosts(world, named)
    let observer!: Observer
    const totals = simulateCampaign(
      world,
      plan,
      deriveKey(key, 1, 0),
      (shares) => (observer = observe(shares, first)),
    )
    yield { first, authors, totals, observer }
  }
}

/** `ordinaryBatches` of people who stand for themselves. Fatigue with a brand plays no part. */
export function ordinaryPosts(world: World, platformIndex: number, posts: number, key: Key): OrdinaryPosts {
  const platform = world.platforms[platformIndex]!
  const alone: World = {
    ...world,
    peoplePerAgent: 1,
    platforms: [{ ...platform, profile: { ...platform.profile, fatigue: 0 } }],
  }
  const counter = new CascadeCounter()
  const authorFollowers = new Uint32Array(posts)
  const reshares = new Uint32Array(posts)
  let views = 0
  let events = 0
  const record = (): RunRecorder => new RunRecorder(1, world.horizonHours)
  for (const { first, authors, totals, observer } of ordinaryBatches(alone, posts, key, record)) {
    events += totals.events
    views += observer.views.reduce((sum, count) => sum + count, 0)
    for (const { post, parents, hours } of cascadesIn(totals.tree)) {
      counter.add(parents, hours)
      authorFollowers[first + post] = followerCount(platform.network, authors[post]!)
      reshares[first + post] = parents.length - 1
    }
  }
  return { counts: counter.result(), authorFollowers, reshares, views, events }
}
