import { simulateCampaign } from '../../../campaign/simulate.js'
import { CascadeCounter, noCascades } from '../../../measure/cascade-counts.js'
import { followerCount } from '../../../network/network.js'
import { cascadesIn } from '../../../observe/cascades-in.js'
import { uniform } from '../../../random/keyed.js'
import { WeightedChoice } from '../../../random/weighted-choice.js'
import { purposeKey, replicationKey } from '../../replication-keys.js'
import type { CascadeCounts } from '../../result.js'
import { defaultWorld } from '../default-world.js'
import { freePosts } from '../../free-posts.js'
import { listenTo } from '../listen-to.js'
import type { Study } from '../study.js'
import { PEOPLE_PER_AGENT } from './ordinary-posts.js'

/** Followers, in people, from which the classes begin. On drawn networks hardly anybody has fewer than a few hundred. */
export const AUDIENCE_CLASSES = [0, 1000, 10_000, 100_000] as const

/** Cascades of the posts, by class. */
export type AudienceClassesPart = readonly CascadeCounts[]

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
    return AUDIENCE_CLASSES.map((from, index) => {
      const below = AUDIENCE_CLASSES[index + 1] ?? Infinity
      const people = members.filter((person) => audience(person) >= from && audience(person) < below)
      if (people.length === 0) return noCascades()
      const byActivity = new WeightedChoice(Array.from(people, (person) => activity[person]!))
      const authorKey = purposeKey(key, 'author', from)
      const posts = Array.from({ length: settings.quick ? 800 : 2500 }, (_, i) => ({
        author: people[byActivity.pick(uniform(authorKey, i, 0))]!,
        message: `class:${from}:${i}`,
      }))
      const { tree } = simulateCampaign(world, freePosts(world, posts), key, () => listenTo({}))
      const counter = new CascadeCounter()
      for (const { parents, hours } of cascadesIn(tree)) counter.add(parents, hours)
      return counter.result()
    })
  },
}
