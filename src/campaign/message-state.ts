import { exp } from '../math/exp.js'
import { normalQuantile } from '../math/normal-quantile.js'
import { PURPOSE } from '../random/purposes.js'
import { deriveKey, uniform, type Key } from '../random/keyed.js'
import { hazardFactorOfTotal } from './effects.js'
import type { PressureLedger } from './ledger.js'
import { messageKeys, type MessageKeys } from './message-keys.js'
import type { CampaignPlan, Message } from './plan.js'
import type { World } from './world.js'

/** One message in one run. */
export interface MessageState {
  readonly keys: MessageKeys
  /** Factor on the pressure to share, by platform x segment: passed on by people, and as first posted. */
  readonly appeal: Float64Array
  readonly rootAppeal: Float64Array
  /** Whether it keeps to the company's tone. */
  readonly inVoice: boolean
  readonly goodChance: number
  /** Names the message in keyed draws of other mechanisms. */
  readonly key: number
  ledger: PressureLedger | null
  /** Deliveries still in the queue and posts still to come; at 0 the ledger is given back. */
  pending: number
}

/**
 * How strongly a message invites sharing: its luck e^epsilon, which with the anchor makes its own reproduction
 * number, and its qualities and topics, which multiply the total of shares from there.
 */
export function messageState(
  world: World,
  plan: CampaignPlan,
  message: Message,
  replication: Key,
): MessageState {
  const luckKey = deriveKey(replication, PURPOSE.contentEffect)
  const z = normalQuantile(uniform(luckKey, message.key, 0))
  const rootZ = normalQuantile(uniform(luckKey, message.key, 1))
  const voiceKey = deriveKey(replication, PURPOSE.voice)
  const inVoice = plan.offVoice === null || uniform(voiceKey, message.key, 0) < plan.consistency
  const voice = inVoice ? plan.voice : plan.offVoice!
  const effects = voice.effects[message.creative]!
  const affinity = voice.affinity[message.creative]!
  const appeal = new Float64Array(world.platforms.length * affinity.length)
  const rootAppeal = new Float64Array(appeal.length)
  world.platforms.forEach(({ profile }, platform) => {
    const luck = lognormal(profile.contentSpread, z)
    const rootLuck = lognormal(profile.rootSpread, rootZ)
    affinity.forEach((topics, segment) => {
      const total = effects[platform]!.share * topics
      const factor = luck * hazardFactorOfTotal(total, profile.reproductionNumber * luck)
      appeal[platform * affinity.length + segment] = factor
      rootAppeal[platform * affinity.length + segment] = factor * rootLuck
    })
  })
  return {
    keys: messageKeys(replication, message),
    appeal,
    rootAppeal,
    inVoice,
    goodChance: plan.goodChance[message.creative]!,
    key: message.key,
    ledger: null,
    pending: 0,
  }
}

/** A lognormal factor with mean 1 at the normal score z. */
function lognormal(spread: number, z: number): number {
  return exp(spread * z - (spread * spread) / 2)
}
