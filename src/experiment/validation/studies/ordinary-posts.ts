import { simulateCampaign } from '../../../campaign/simulate.js'
import { CascadeCounter } from '../../../measure/cascade-counts.js'
import { topShare } from '../../../measure/gini.js'
import { cascadesIn } from '../../../observe/cascades-in.js'
import { deriveKey, uniform } from '../../../random/keyed.js'
import { WeightedChoice } from '../../../random/weighted-choice.js'
import { purposeKey, replicationKey } from '../../replication-keys.js'
import type { CascadeCounts } from '../../result.js'
import { defaultWorld, LARGE_X } from '../default-world.js'
import { freePosts } from '../../free-posts.js'
import { listenTo } from '../listen-to.js'
import type { Study } from '../study.js'

export interface OrdinaryPostsPart {
  readonly cascades: CascadeCounts
  /** Part of all activity that a tenth of the people have. */
  readonly topTenth: number
  /** Clicks by post, descending. */
  readonly clicks: Float64Array
  /** Shares at most an hour after the share or post that was passed on, and all. */
  readonly withinHour: number
  readonly shares: number
}

/** Posts per run of the engine: few enough that a batch's ledgers stay small. */
const BATCH = 2000

/**
 * On X an ordinary account has about 700 followers (the audience beyond followers, 1,260 people by the fit to tweets, is
 * 1.8 times that), in the drawn network 40: so many people stand behind an agent. It matters to counts of reactions only.
 */
export const PEOPLE_PER_AGENT = 18

/**
 * Posts of people drawn by activity on X-like networks of 100,000, watched for seven days: what ordinaryPosts of
 * ordinary-posts.ts counts, with clicks and delays from sharer to sharer beside it. A part is a network.
 */
export const ordinaryPostsStudy: Study<OrdinaryPostsPart> = {
  id: 'ordinary-posts',
  parts: ({ quick }) => (quick ? 3 : 8),
  part(settings, network) {
    const posts = settings.quick ? 6000 : 16_000
    const world = defaultWorld(LARGE_X, settings, network)
    const { members, activity } = world.platforms[0]!
    const byActivity = new WeightedChoice(Array.from(members, (person) => activity[person]!))
    const key = purposeKey(replicationKey(settings.seed, network), 'author')
    const crowd = { ...world, peoplePerAgent: PEOPLE_PER_AGENT }
    const counter = new CascadeCounter()
    const clicks = new Float64Array(posts)
    const delays = { withinHour: 0, shares: 0 }
    for (let first = 0; first < posts; first += BATCH) {
      const authors = Array.from(
        { length: Math.min(BATCH, posts - first) },
        (_, i) => members[byActivity.pick(uniform(key, first + i, 0))]!,
      )
      const named = authors.map((author, i) => ({ author, message: `ordinary:${author}:${first + i}` }))
      const { tree } = simulateCampaign(crowd, freePosts(crowd, named), deriveKey(key, 1, 0), (shares) =>
        listenTo({
          reaction(kind, _hours, _person, node, people) {
            if (kind === 'click') clicks[first + shares.post[node]!]! += people
          },
        }),
      )
      for (const { parents, hours } of cascadesIn(tree)) {
        counter.add(parents, hours)
        for (let i = 1; i < parents.length; i++) {
          delays.shares++
          if (hours[i]! - hours[parents[i]!]! <= 1) delays.withinHour++
        }
      }
    }
    return {
      cascades: counter.result(),
      topTenth: topShare(activity, 0.1),
      clicks: clicks.sort().reverse(),
      ...delays,
    }
  },
}
