import { effectsOf } from '../../../campaign/effects.js'
import { simulateCampaign } from '../../../campaign/simulate.js'
import { ordinaryCreative } from '../../../campaign/voice-effects.js'
import { uniform } from '../../../random/keyed.js'
import { WeightedChoice } from '../../../random/weighted-choice.js'
import { purposeKey, replicationKey } from '../../replication-keys.js'
import { defaultWorld, LARGE_X } from '../default-world.js'
import { freePosts } from '../../free-posts.js'
import { listenTo } from '../listen-to.js'
import type { Study } from '../study.js'
import { PEOPLE_PER_AGENT } from './ordinary-posts.js'

interface Reception {
  shares: number
  likes: number
}

export interface ImagesPart {
  readonly textOnly: Reception
  readonly image: Reception
}

/** Visual strength of a text alone and of an ordinary image: where the scale is anchored. */
const VISUAL: Readonly<Record<keyof ImagesPart, number>> = { textOnly: 0, image: 0.6 }

/** The same posts of people drawn by activity on X, once as texts and once with an ordinary image. A part is a network. */
export const imagesStudy: Study<ImagesPart> = {
  id: 'images',
  parts: ({ quick }) => (quick ? 2 : 5),
  part(settings, network) {
    const drawn = defaultWorld(LARGE_X, settings, network)
    const world = { ...drawn, peoplePerAgent: PEOPLE_PER_AGENT }
    const { members, activity, profile } = world.platforms[0]!
    const byActivity = new WeightedChoice(Array.from(members, (person) => activity[person]!))
    const key = replicationKey(settings.seed, network)
    const authorKey = purposeKey(key, 'author')
    const posts = Array.from({ length: settings.quick ? 4000 : 8000 }, (_, i) => ({
      author: members[byActivity.pick(uniform(authorKey, i, 0))]!,
      message: `image:${i}`,
    }))
    const receive = (visual: number): Reception => {
      const plain = ordinaryCreative(0.5)
      const creative = { ...plain, attributes: { ...plain.attributes, visual } }
      const plan = freePosts(world, posts, effectsOf(creative, 0.5, profile, world.assume))
      const reception = { shares: 0, likes: 0 }
      simulateCampaign(world, plan, key, () =>
        listenTo({
          share: () => reception.shares++,
          reaction(kind, _hours, _person, _node, people) {
            if (kind === 'like') reception.likes += people
          },
        }),
      )
      return reception
    }
    return { textOnly: receive(VISUAL.textOnly), image: receive(VISUAL.image) }
  },
}
