import { effectsOf } from '../../../campaign/effects.js'
import { messageState } from '../../../campaign/message-state.js'
import { ordinaryCreative } from '../../../campaign/voice-effects.js'
import { normalQuantile } from '../../../math/normal-quantile.js'
import { uniform } from '../../../random/keyed.js'
import { ATTRIBUTES, type ProfileId } from '../../../scenario/scenario.js'
import { purposeKey, replicationKey } from '../../replication-keys.js'
import { defaultWorld } from '../default-world.js'
import { freePosts } from '../../free-posts.js'
import type { Study } from '../study.js'

export interface AppealPart {
  readonly messages: number
  /** Of these, messages whose further sharers per sharer, R times luck and effects, are 1 or more. */
  readonly superCritical: number
}

/** Qualities of content scatter by this much around 0.5. */
const SPREAD = 0.2

/**
 * Messages with qualities and fit drawn at random, as contents of real brands have them: how many would spread without end
 * on an endless network of the platform. A part is a block of messages.
 */
export function appealStudy(profileId: ProfileId): Study<AppealPart> {
  return {
    id: `appeal-${profileId}`,
    parts: () => 10,
    part(settings, block) {
      const world = defaultWorld({ profile: profileId, agents: '1k', horizon: '7d' }, settings, 0)
      const { profile } = world.platforms[0]!
      const replication = replicationKey(settings.seed, block)
      const scoreKey = purposeKey(replication, 'contentEffect', 1)
      const messages = settings.quick ? 500 : 2000
      let superCritical = 0
      for (let i = 0; i < messages; i++) {
        const score = (attribute: number): number => {
          const z = normalQuantile(uniform(scoreKey, i, attribute))
          return Math.max(0, Math.min(1, 0.5 + SPREAD * z))
        }
        const scores = Object.fromEntries(ATTRIBUTES.map((attribute, index) => [attribute, score(index)]))
        const plain = ordinaryCreative(0.5)
        const creative = { ...plain, attributes: { ...plain.attributes, ...scores } }
        const effects = effectsOf(creative, score(ATTRIBUTES.length), profile, world.assume)
        const plan = freePosts(world, [{ author: 0, message: `appeal:${i}` }], effects)
        const { appeal } = messageState(world, plan, plan.messages[0]!, replication)
        if (profile.reproductionNumber * appeal[0]! >= 1) superCritical++
      }
      return { messages, superCritical }
    },
  }
}
