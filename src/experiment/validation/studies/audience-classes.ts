import { simulateCampaign } from '../../../campaign/simulate.js'
import { followerCount } from '../../../network/network.js'
import { uniform } from '../../../random/keyed.js'
import { WeightedChoice } from '../../../random/weighted-choice.js'
import { purposeKey, replicationKey } from '../../replication-keys.js'
import { defaultWorld } from '../default-world.js'
import { freePosts } from '../../free-posts.js'
import { listenTo } from '../listen-to.js'
import type { Study } from '../study.js'
import { PEOPLE_PER_AGENT } from './ordinary-posts.js'

/** Followers, in people, from which the classes begin. */
export const AUDIENCE_CLASSES = [0, 100, 1000, 10_000, 100_000] as const

export interface AudienceClassesPart {
  /** By class. */
  readonly posts: readonly number[]
  readonly shares: readonly number[]
  /** Followers of the authors in all, in people. */
  readonly followers: readonly number[]
}

/**
 * Posts of people drawn by activity from each class of audience, on X-like networks that are large enough to have accounts
 * of more than 100,000 followers. A part is a network.
 */
export const audienceClassesStudy: Study<AudienceClassesPart> = {
  id: 'audience-classes',
  parts: ({ quick }) => (quick ? 2 : 4),
  part(settings, network) {
    const world = defaultWorld({ profile: 'x', agents: '200k', horizon: '7d' }, settings, network)
    const { network: ties, members, activity } = world.platforms[0]!
    const key = replicationKey(settings.seed, network)
    const audience = (person: number): number => followerCount(ties, person) * PEOPLE_PER_AGENT
    const classes = AUDIENCE_CLASSES.map((from, index) => {
      const below = AUDIENCE_CLASSES[index + 1] ?? Infinity
      const people = members.filter((person) => audience(person) >= from && audience(person) < below)
      if (people.length === 0) return { posts: 0, shares: 0, followers: 0 }
      const byActivity = new WeightedChoice(Array.from(people, (person) => activity[person]!))
      const authorKey = purposeKey(key, 'author', from)
      const posts = Array.from({ length: settings.quick ? 800 : 2500 }, (_, i) => ({
        author: people[byActivity.pick(uniform(authorKey, i, 0))]!,
        message: `class:${from}:${i}`,
      }))
      const { tree } = simulateCampaign(world, freePosts(world, posts), key, () => listenTo({}))
      const followers = posts.reduce((sum, { author }) => sum + audience(author), 0)
      return { posts: posts.length, shares: tree.size - posts.length, followers }
    })
    return {
      posts: classes.map(({ posts }) => posts),
      shares: classes.map(({ shares }) => shares),
      followers: classes.map(({ followers }) => followers),
    }
  },
}
