/**
 * A claim about social media marketing as data: what is said, which lever is moved, what must follow and what must stay as
 * it was. Every arm is the base scenario with settings that anybody can type after `--set`.
 */
import type { MeasureId } from './measures.js'

export interface Claim {
  readonly id: string
  /** What is said, in plain words. */
  readonly claim: string
  /** How the lever acts here, if it does. */
  readonly mechanism: string
  /** One experiment, or several under different conditions. */
  readonly trials: readonly Trial[]
  /** Why the verdict is what it is, where that is not plain from the figures; shown when this verdict comes out. */
  readonly because?: Readonly<Partial<Record<VerdictKind, string>>>
}

export interface Trial {
  /** The condition, to be read after "where"; null: the base world as it is. */
  readonly where: string | null
  /** Settings that all arms share. */
  readonly world?: readonly string[]
  /** The lever off first, then on, or step by step further. */
  readonly arms: readonly [Arm, Arm, ...Arm[]]
  /** The claim holds where all of these are seen. */
  readonly effects: readonly Effect[]
  /** Measures that are shown without being judged. */
  readonly besides?: readonly MeasureId[]
  readonly unmoved: readonly Unmoved[]
  /** Default `USUAL_REPLICATIONS`. */
  readonly replications?: number
}

/** Three on each of the ten networks of the base world. */
export const USUAL_REPLICATIONS = 30

export interface Arm {
  readonly name: string
  /** `PATH=VALUE` texts over the trial's world. */
  readonly settings: readonly string[]
  /** How much of the lever, where arms are steps of one. */
  readonly dose?: number
  /** Strategy of the base scenario that is run; default: its first. */
  readonly strategy?: string
}

/** What a claim says of a measure. Arms are places in the trial; default: from the first to the last. */
export type Effect =
  | {
      readonly kind: 'more' | 'less'
      readonly measure: MeasureId
      readonly from?: number
      readonly to?: number
    }
  /** The gain per unit of dose is larger at the first step than at the last. */
  | { readonly kind: 'diminishing'; readonly measure: MeasureId }
  /** On is `factor` times off, give or take the share `tolerance`. */
  | {
      readonly kind: 'times'
      readonly measure: MeasureId
      readonly factor: number
      readonly tolerance: number
      /** Where the factor comes from. */
      readonly source: string
    }

/** What must stay as it was: to the last digit in every run, or on average (the interval holds 0). */
export interface Unmoved {
  readonly measure: MeasureId
  readonly how: 'exactly' | 'on average'
}

export type VerdictKind = 'supported' | 'supported only where' | 'not supported' | 'too close to call'

export const more = (measure: MeasureId, from?: number, to?: number): Effect =>
  direction('more', measure, from, to)
export const less = (measure: MeasureId, from?: number, to?: number): Effect =>
  direction('less', measure, from, to)
export const diminishing = (measure: MeasureId): Effect => ({ kind: 'diminishing', measure })
export const times = (measure: MeasureId, factor: number, tolerance: number, source: string): Effect => ({
  kind: 'times',
  measure,
  factor,
  tolerance,
  source,
})
export const exactly = (...measures: readonly MeasureId[]): Unmoved[] =>
  measures.map((measure) => ({ measure, how: 'exactly' }))
export const onAverage = (...measures: readonly MeasureId[]): Unmoved[] =>
  measures.map((measure) => ({ measure, how: 'on average' }))

function direction(kind: 'more' | 'less', measure: MeasureId, from?: number, to?: number): Effect {
  return { kind, measure, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) }
}
