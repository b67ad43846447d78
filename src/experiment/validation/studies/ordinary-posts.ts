import type { CampaignObserver } from '../../../campaign/observer.js'
import type { ShareTree } from '../../../campaign/share-tree.js'
import { CascadeCounter } from '../../../measure/cascade-counts.js'
import { topShare } from '../../../measure/gini.js'
import { cascadesIn } from '../../../observe/cascades-in.js'
import { purposeKey, replicationKey } from '../../replication-keys.js'
import type { CascadeCounts } from '../../result.js'
import { defaultWorld, LARGE_X } from '../default-world.js'
import { ordinaryBatches } from '../../ordinary-posts.js'
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

/**
 * On X an ordinary account has about 700 followers (the audience beyond followers, 1,260 people by the fit to tweets, is
 * 1.8 times that), in the drawn network 40: so many people stand behind an agent. It matters to counts of reactions only.
 */
export const PEOPLE_PER_AGENT = 18

/**
 * Posts of people drawn by activity on X-like networks of 100,000, watched for seven days: what ordinaryPosts counts, with
 * clicks and delays from sharer to sharer beside it. A part is a network.
 */
export const ordinaryPostsStudy: Study<OrdinaryPostsPart> = {
  id: 'ordinary-posts',
  parts: ({ quick }) => (quick ? 3 : 8),
  part(settings, network) {
    const posts = settings.quick ? 6000 : 16_000
    const world = defaultWorld(LARGE_X, settings, network)
    const { activity } = world.platforms[0]!
    const key = purposeKey(replicationKey(settings.seed, network), 'author')
    const crowd = { ...world, peoplePerAgent: PEOPLE_PER_AGENT }
    const counter = new CascadeCounter()
    const clicks = new Float64Array(posts)
    const delays = { withinHour: 0, shares: 0 }
    const countClicks = (shares: ShareTree, first: number): CampaignObserver =>
      listenTo({
        reaction(kind, _hours, _person, node, people) {
          if (kind === 'click') clicks[first + shares.post[node]!]! += people
        },
      })
    for (const { totals } of ordinaryBatches(crowd, posts, key, countClicks)) {
      for (const { parents, hours } of cascadesIn(totals.tree)) {
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
