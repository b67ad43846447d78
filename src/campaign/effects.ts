/**
 * What a creative's qualities do: log-hazard effects per standard deviation of an attribute (MODEL section 4).
 * An attribute z in [0, 1] has neutral value 0.5 and population standard deviation 0.2, so x = (z - 0.5) / 0.2.
 * Effects multiply hazards; ordinary content (all x = 0) has factor 1 everywhere.
 *
 * Published effects on sharing are effects on how often content is shared *in all*, chains included, so
 * `share` is an effect T on that total. `hazardFactorOfTotal` turns it into a factor on the pressure to share.
 */
import { exp } from '../math/exp.js'
import type { Creative } from '../scenario/scenario.js'
import { resolveAssumptions, type Assumptions } from './assumptions.js'
import type { PlatformProfile } from './profiles.js'

export interface Effects {
  /** On the views of a post by its author's audience; shares are seen as others' shares are. */
  readonly view: number
  /** On the total of shares, chains included. */
  readonly share: number
  readonly like: number
  readonly comment: number
  readonly click: number
  readonly convert: number
  /** Probability that a click becomes a visit, on a phone and on a desktop computer. */
  readonly landMobile: number
  readonly landDesktop: number
}

type Reaction = 'view' | 'share' | 'reaction' | 'click' | 'convert'

/** Per standard deviation; of shares, on their total. Visual: Li & Xie 2020; shareability: Berger & Milkman 2012; the rest assumptions. */
const BETA: Readonly<Record<string, Readonly<Record<Reaction, number>>>> = {
  clarity: { view: 0.05, share: 0.1, reaction: 0.1, click: 0.1, convert: 0.1 },
  visual: { view: 0.15, share: 0.32, reaction: 0.26, click: 0.05, convert: 0 },
  mobile: { view: 0.02, share: 0.03, reaction: 0.03, click: 0.05, convert: 0 },
  quality: { view: 0.05, share: 0.15, reaction: 0.15, click: 0.1, convert: 0.2 },
  shareability: { view: 0, share: 0.27, reaction: 0.2, click: 0.05, convert: 0 },
  usefulness: { view: 0, share: -0.05, reaction: -0.1, click: 0.2, convert: 0.15 },
  fit: { view: 0.1, share: 0.25, reaction: 0.2, click: 0.15, convert: 0.05 },
}

/** Useful content is liked after all when it also invites sharing (Lee, Hosanagar & Nair 2018, sign). */
const USEFUL_AND_SHAREABLE = { above: 0.6, effect: 0.1 }

/** What adds to a creative's scores wherever it is sent: the way a team works, a manner of speaking. */
export interface ScoreShift {
  readonly quality: number
  readonly fit: number
}

const NO_SHIFT: ScoreShift = { quality: 0, fit: 0 }
const DEFAULTS = resolveAssumptions()

function standardised(score: number): number {
  return (score - 0.5) / 0.2
}

/**
 * The effects of `creative` on a platform where it fits as well as `fit` says.
 * @param platform its id: a creative scored from its text is more or less clear by platform
 */
export function effectsOf(
  creative: Creative,
  fit: number,
  profile: PlatformProfile,
  assume: Assumptions = DEFAULTS,
  shift: ScoreShift = NO_SHIFT,
  platform = '',
): Effects {
  const within = (score: number): number => Math.max(0, Math.min(1, score))
  const scores: Record<string, number> = {
    ...creative.attributes,
    clarity: creative.clarityOnPlatform?.[platform] ?? creative.attributes.clarity,
    quality: within(creative.attributes.quality + shift.quality),
    fit: within(fit + shift.fit),
  }
  const strength = assume.contentEffects
  const sum: Record<Reaction, number> = { view: 0, share: 0, reaction: 0, click: 0, convert: 0 }
  for (const [attribute, beta] of Object.entries(BETA)) {
    const weight = attribute === 'visual' ? profile.visualWeight : 1
    const x = standardised(scores[attribute] ?? 0.5) * weight * strength
    sum.view += beta.view * x
    sum.share += beta.share * x
    sum.reaction += beta.reaction * x
    sum.click += beta.click * x
    sum.convert += beta.convert * x
  }
  const { usefulness, shareability, mobile } = creative.attributes
  const likedUse =
    shareability > USEFUL_AND_SHAREABLE.above
      ? USEFUL_AND_SHAREABLE.effect * standardised(usefulness) * strength
      : 0
  const sentiment =
    creative.sentiment === 'positive'
      ? assume.positiveTotal
      : creative.sentiment === 'negative'
        ? assume.negativeTotal
        : 1
  return {
    view: exp(sum.view),
    share: exp(sum.share) * sentiment,
    like: exp(sum.reaction + likedUse),
    comment: exp(sum.reaction),
    click: exp(sum.click),
    convert: exp(sum.convert),
    landMobile: assume.landingWorst + (assume.landingBest - assume.landingWorst) * mobile,
    landDesktop: assume.landingBest,
  }
}

/**
 * The hazard factor m that multiplies the expected total of shares by T, for a message whose reproduction
 * number would be R without it: the total goes with m / (1 - m R), so m = T / (1 - R + T R). Where R < 1, m R
 * comes near 1 for a strong message and never passes it: no quality alone makes a message explode. Where luck
 * alone makes R >= 1 the chain decides, and qualities change nothing (m = 1).
 */
export function hazardFactorOfTotal(total: number, r: number): number {
  const chain = Math.min(1, r)
  return total / (1 - chain + total * chain)
}

/** How well a creative sits on a platform: its own fit, or, sent unchanged everywhere, only at home. */
export function fitOf(
  creative: Creative,
  platform: string,
  platforms: readonly string[],
  adapt: boolean,
  foreignFit: number = DEFAULTS.foreignFit,
): number {
  const own = creative.fit[platform] ?? 0.5
  if (adapt) return own
  let home = platforms[0]!
  for (const other of platforms) {
    if ((creative.fit[other] ?? 0.5) > (creative.fit[home] ?? 0.5)) home = other
  }
  return platform === home ? own : Math.min(own, foreignFit)
}

/** Factor of shared topics on reactions, and on the total of shares: exp(beta cos(topics, interests)), 1 when they share none. */
export function affinityFactor(
  topics: readonly string[],
  interests: readonly string[],
  strength: number = DEFAULTS.topics,
): number {
  const common = topics.filter((topic) => interests.includes(topic)).length
  if (common === 0) return 1
  return exp((strength * common) / Math.sqrt(topics.length * interests.length))
}
