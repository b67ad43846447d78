/**
 * The company's manner of speaking (its culture, as followers meet it): how well a tone suits each platform, and whether a
 * message keeps to it. All shifts are modelling assumptions: they lean on what platforms are used for.
 */
import { exp } from '../math/exp.js'
import type { ProfileId, Segment, Tone } from '../scenario/scenario.js'

/** Added to a creative's fit where the message keeps to the tone [M]. */
const FIT_OF_TONE: Readonly<Record<Tone, Readonly<Record<ProfileId, number>>>> = {
  neutral: { x: 0, instagram: 0, linkedin: 0, facebook: 0, messenger: 0, generic: 0 },
  friendly: { x: 0.02, instagram: 0.05, linkedin: -0.05, facebook: 0.05, messenger: 0.08, generic: 0.03 },
  playful: { x: 0.08, instagram: 0.08, linkedin: -0.12, facebook: 0.04, messenger: 0.05, generic: 0.03 },
  expert: { x: 0.03, instagram: -0.05, linkedin: 0.12, facebook: 0, messenger: 0, generic: 0.02 },
  formal: { x: -0.08, instagram: -0.1, linkedin: 0.1, facebook: -0.05, messenger: -0.1, generic: -0.03 },
}

/** Log-effect on reactions of people who like this tone best [M]. */
const PREFERRED_TONE = 0.2

/** Shift of fit on a platform. `strength` scales it (assumption `voiceFit`). */
export function toneFit(tone: Tone, profile: ProfileId, strength: number): number {
  return FIT_OF_TONE[tone][profile] * strength
}

/** Factor on the reactions of a segment. */
export function toneFactor(tone: Tone, segment: Segment, strength: number): number {
  return tone !== 'neutral' && segment.tone === tone ? exp(PREFERRED_TONE * strength) : 1
}
