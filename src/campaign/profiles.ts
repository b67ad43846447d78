/**
 * Platform manners: every default in one table, with where it comes from.
 *
 * Sources: [L] literature, [D] published data or benchmark, [M] modelling assumption, [fit] fitted to
 * measured cascades (see src/README.md, "What real cascades say").
 */
import type { ProfileId } from '../scenario/scenario.js'
import type { Assumptions } from './assumptions.js'

/** How far messages travel where they are passed on privately, to a few chosen contacts. */
export interface Forwarding {
  /** P(at least x contacts) = x^-tailExponent. */
  readonly tailExponent: number
  /** Contacts at most; at most `mostWhenFar` once a message has come more than `farHops` hops. */
  readonly most: number
  readonly mostWhenFar: number
  readonly farHops: number
  /** Probability that a contact sees it. */
  readonly seen: number
}

/**
 * WhatsApp's rules [D]: at most 5 contacts, and 1 from hop 5 on; exponent [M]. What a friend forwards is nearly always
 * seen [M], unlike a post in a channel.
 */
export const FORWARDING: Forwarding = { tailExponent: 1.2, most: 5, mostWhenFar: 1, farHops: 5, seen: 0.9 }

export interface PlatformProfile {
  /** How far a share travels: to all followers, or to a few chosen contacts. */
  readonly fanOut: 'broadcast' | 'selective'
  /** Share of ties that are returned. */
  readonly reciprocity: number
  /** Law of follower counts on generated networks. */
  readonly degreeLaw: 'pareto' | 'lognormal'
  /** Exponent of the density of follower counts (pareto), or their log-standard deviation (lognormal). */
  readonly followerExponent: number
  /** Further sharers that a sharer of ordinary content brings, before fatigue, freshness and tie (R0). */
  readonly reproductionNumber: number
  /** Probability that a follower sees a post. */
  readonly viewProbability: number
  /** Probabilities per view, of people of average activity, for ordinary content. */
  readonly likesPerView: number
  readonly commentsPerView: number
  readonly clicksPerView: number
  /** Delay from delivery to view, as `random/parse-delay` reads it. */
  readonly delay: string
  /** Time constant (hours) with which content loses its appeal; Infinity where the delay law has it all. */
  readonly freshnessHours: number
  /** Share of people on a phone. */
  readonly mobileShare: number
  /** Money per thousand ad impressions, and clicks per ad impression. */
  readonly cpm: number
  readonly adClickRate: number
  /** Orders per visit on a desktop computer. */
  readonly conversionRate: number
  /**
   * People beyond the followers to whom a root post is offered, and the audience beyond which followers
   * are less attentive, both in multiples of the platform's mean follower count (MODEL 0.7).
   */
  readonly ambientAudience: number
  readonly audienceSaturation: number
  /** Standard deviations of the logs of activity, of a content's appeal, of a person's taste for a content. */
  readonly activitySpread: number
  readonly contentSpread: number
  /** Log-standard deviation of the further appeal that a message has as first posted, before people pass it on. */
  readonly rootSpread: number
  readonly tasteSpread: number
  /** Correlation of the normal scores of activity and follower count. */
  readonly activityFollowers: number
  /** Fall of the log-hazards per repeat of the brand's content seen, and the half-life (hours) of that memory. */
  readonly fatigue: number
  readonly fatigueHalfLifeHours: number
  /** Share hazard multiplier where sharer and viewer follow each other (`sameSegment`: and share a segment). */
  readonly tieFactor: number
  readonly tieNeedsSameSegment: boolean
  /** Weight of visual strength on this platform. */
  readonly visualWeight: number
  /** Multiplier of the share hazard at the k-th distinct sharer seen; the last entry holds for all later ones. */
  readonly reinforcement: readonly number[]
  /** Used where the fan-out is selective. */
  readonly forwarding: Forwarding
  /** Shares a person makes at most in 24 hours. */
  readonly sharesPerDay: number
  /** Length of a post, in characters, that is read best. */
  readonly idealLength: number
  /** Mean time (hours) for which somebody who asks the brand waits for an answer. */
  readonly patienceHours: number
}

const GENERIC: PlatformProfile = {
  fanOut: 'broadcast',
  reciprocity: 0.3, // [M]
  degreeLaw: 'pareto',
  followerExponent: 2.5, // [M]
  reproductionNumber: 0.3, // [M]
  viewProbability: 0.1, // [M]
  likesPerView: 0.015, // [M]
  commentsPerView: 0.0008, // [M]
  clicksPerView: 0.004, // [M]
  delay: 'power-law(theta=0.242, s0=600s)', // [L] form: Zhao et al. 2015 (SEISMIC); s0 [M]
  freshnessHours: 72, // [M]
  mobileShare: 0.79, // [D]
  cpm: 6.5, // [M]
  adClickRate: 0.0085, // [M]
  conversionRate: 0.01, // [M]
  ambientAudience: 2.4, // [fit] on X, assumed elsewhere
  audienceSaturation: 62, // [fit] on X, assumed elsewhere
  activitySpread: 2.1, // [L] Pew 2019: a tenth of the people make four fifths of the content
  contentSpread: 0.5, // [M]
  rootSpread: 0, // [M]
  tasteSpread: 0.5, // [M]
  activityFollowers: 0.3, // [M]
  fatigue: 0.15, // [D] four repeats cost 45 % (Meta, quoted second-hand)
  fatigueHalfLifeHours: 84, // [M]
  tieFactor: 1,
  tieNeedsSameSegment: false,
  visualWeight: 1, // [M]
  reinforcement: [1],
  forwarding: FORWARDING,
  sharesPerDay: 50, // [M]
  idealLength: 150, // [M]
  patienceHours: 3.2, // [M]
}

export const PROFILES: Readonly<Record<ProfileId, PlatformProfile>> = {
  generic: GENERIC,
  x: {
    ...GENERIC,
    reciprocity: 0.22, // [L] Kwak et al. 2010
    followerExponent: 2.28, // [L] Kwak et al. 2010
    reproductionNumber: 0.44, // [fit]
    viewProbability: 0.08, // [M]
    likesPerView: 0.004, // [D] Rival IQ 2022, per follower, over the view probability
    commentsPerView: 0.0003, // [M]
    clicksPerView: 0.0016, // [D] Gabielkov et al. 2016, per follower exposure, over the view probability
    contentSpread: 0.28, // [fit]
    rootSpread: 1.55, // [fit]
    tasteSpread: 0.6, // [fit]
    activityFollowers: 0.35, // [fit]
    ambientAudience: 2.4, // [fit]
    audienceSaturation: 62, // [fit]
    delay: 'lognormal(median=0.9h, sigma=2.7)', // [fit] delays since the root post; from one sharer to the next
    freshnessHours: Infinity, // the fitted delays hold the decay already (MODEL 0.5)
    mobileShare: 0.86, // [D]
    cpm: 6.46, // [D]
    adClickRate: 0.0086, // [D]
    conversionRate: 0.007, // [D]
    tieFactor: 0.97, // [L] Shi, Rui & Whinston 2014: one-way followers reshare 3.1 % likelier
    idealLength: 90, // [M]
    patienceHours: 1.0, // [D] 64 % want an answer within an hour
  },
  instagram: {
    ...GENERIC,
    followerExponent: 2.3, // [M]
    reproductionNumber: 0.1, // [M]
    viewProbability: 0.1, // [D] reach per follower .135 in 2022, falling
    likesPerView: 0.0335, // [D]
    commentsPerView: 0.0006, // [M]
    clicksPerView: 0.001, // [M]
    delay: 'lognormal(median=19h, sigma=1.5)', // [D] published half-life; sigma [M]
    freshnessHours: 96, // [M]
    mobileShare: 0.98, // [D]
    cpm: 6.7, // [D]
    adClickRate: 0.0078, // [D]
    conversionRate: 0.008, // [D]
    visualWeight: 1.2, // [M]
    idealLength: 140, // [M]
    patienceHours: 3.2, // [M]
  },
  linkedin: {
    ...GENERIC,
    reciprocity: 1,
    followerExponent: 2.8, // [M]
    reproductionNumber: 0.25, // [M]
    viewProbability: 0.1, // [D] .056 to .21 by size
    likesPerView: 0.03, // [D] 2 to 6 %
    commentsPerView: 0.0015, // [M]
    clicksPerView: 0.008, // [M]
    delay: 'lognormal(median=24h, sigma=1.3)', // [D] published half-life; sigma [M]
    freshnessHours: 120, // [M]
    mobileShare: 0.57, // [D]
    cpm: 24.6, // derived: CPC 5.58 [D] x CTR x 1000
    adClickRate: 0.0044, // [D]
    conversionRate: 0.01, // [M]
    tieFactor: 1.5, // [M], sign from Bakshy et al. 2012
    tieNeedsSameSegment: true,
    visualWeight: 0.6, // [M]
    idealLength: 1050, // [D]
    patienceHours: 8, // [M]
  },
  facebook: {
    ...GENERIC,
    reciprocity: 1,
    followerExponent: 3, // [M]
    reproductionNumber: 0.25, // [M]
    viewProbability: 0.04, // [D] .022 to .086; a measured brand page .049
    likesPerView: 0.014, // [D]; a measured brand page .017 per person reached
    commentsPerView: 0.0007, // [M]
    clicksPerView: 0.005, // [M]
    delay: 'power-law(theta=0.242, s0=420s)', // [L] form; s0 [M]
    mobileShare: 0.9, // [M]
    cpm: 7.19, // [D]
    adClickRate: 0.009, // [D]
    conversionRate: 0.015, // [D]
    tieFactor: 1.5, // [M], sign from Bakshy et al. 2012
    tieNeedsSameSegment: true,
    idealLength: 80, // [M]
    patienceHours: 3.2, // [D] 85 % want an answer within six hours
  },
  messenger: {
    ...GENERIC,
    fanOut: 'selective',
    reciprocity: 1,
    degreeLaw: 'lognormal',
    followerExponent: 0.8, // [M] log-standard deviation of contact counts
    reproductionNumber: 0.26, // [L] Iribarren & Moro 2009
    viewProbability: 0.3, // [M]
    commentsPerView: 0.001, // [M]
    clicksPerView: 0.01, // [M]
    delay: 'power-law(theta=0.242, s0=300s)', // [L] form
    mobileShare: 0.95, // [M]
    cpm: 3, // [M]
    adClickRate: 0.005, // [M]
    conversionRate: 0.012, // [M]
    ambientAudience: 0, // private: nobody but the addressees
    audienceSaturation: Infinity,
    tieFactor: 1.5, // [M]
    tieNeedsSameSegment: true,
    visualWeight: 0.7, // [M]
    idealLength: 300, // [M]
    patienceHours: 1.0, // [M]
  },
}

/** A profile with the values that a scenario sets over it. Keys are validated by the scenario parser. */
export function resolveProfile(
  id: ProfileId,
  overrides: Readonly<Record<string, number | string>>,
): PlatformProfile {
  return { ...PROFILES[id], ...overrides }
}

/** A view can be likely, never certain. */
const MOST_LIKELY = 0.99

/** A profile under the assumptions that scale the levels of all platforms at once. */
export function assumedProfile(profile: PlatformProfile, assume: Assumptions): PlatformProfile {
  const likely = (p: number, factor: number): number => (factor === 1 ? p : Math.min(MOST_LIKELY, p * factor))
  return {
    ...profile,
    reproductionNumber: profile.reproductionNumber * assume.sharing,
    viewProbability: likely(profile.viewProbability, assume.viewing),
    likesPerView: likely(profile.likesPerView, assume.reacting),
    commentsPerView: likely(profile.commentsPerView, assume.reacting),
    clicksPerView: likely(profile.clicksPerView, assume.clicking),
    adClickRate: likely(profile.adClickRate, assume.adClicking),
    conversionRate: likely(profile.conversionRate, assume.converting),
    fatigue: profile.fatigue * assume.tiring,
    freshnessHours: assume.fading === 0 ? Infinity : profile.freshnessHours / assume.fading,
  }
}
