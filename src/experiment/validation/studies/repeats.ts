import { BRAND } from '../../../campaign/plan.js'
import { simulateCampaign } from '../../../campaign/simulate.js'
import type { World } from '../../../campaign/world.js'
import { replicationKey } from '../../replication-keys.js'
import { defaultWorld } from '../default-world.js'
import { freePosts } from '../../free-posts.js'
import { listenTo } from '../listen-to.js'
import type { Study } from '../study.js'

export interface RepeatsPart {
  /** Clicks on the first, second, … of five contents of a brand that everybody sees, an hour apart. */
  readonly clicks: readonly number[]
}

const CONTENTS = 5

/** A part is a network of 2,000 agents who stand for 10,000 people each. */
export const repeatsStudy: Study<RepeatsPart> = {
  id: 'repeats',
  parts: ({ quick }) => (quick ? 3 : 6),
  part(settings, network) {
    const drawn = defaultWorld(
      {
        profile: 'x',
        agents: '2k',
        horizon: '7d',
        peoplePerAgent: 10_000,
        brandFollowers: '100%',
        overrides: { viewProbability: '99%', delay: 'fixed(1h)', ambientAudience: '0' },
      },
      settings,
      network,
    )
    // Passing on would bring the contents back in another order.
    const world: World = { ...drawn, platforms: [{ ...drawn.platforms[0]!, basePressure: 0 }] }
    const posts = Array.from({ length: CONTENTS }, (_, i) => ({
      author: BRAND,
      message: `repeat:${i}`,
      time: i,
    }))
    const clicks = posts.map(() => 0)
    simulateCampaign(world, freePosts(world, posts), replicationKey(settings.seed, network), (tree) =>
      listenTo({
        reaction(kind, _hours, _person, node, people) {
          if (kind === 'click') clicks[tree.post[node]!]! += people
        },
      }),
    )
    return { clicks }
  },
}
