import type { VerdictKind } from './claim.js'
import type { FirmsFigures } from './firms/figures.js'
import type { MeasureId } from './measures.js'

/** What became of one claim. */
export interface ClaimResult {
  readonly id: string
  readonly claim: string
  readonly mechanism: string
  readonly verdict: VerdictKind
  /** The conditions under which it is supported; null unless the verdict is `supported only where`. */
  readonly condition: string | null
  /** Nothing moved that should not. */
  readonly leftAlone: boolean
  readonly because: string | null
  readonly trials: readonly TrialResult[]
}

export interface TrialResult {
  readonly where: string | null
  readonly verdict: Exclude<VerdictKind, 'supported only where'>
  readonly world: readonly string[]
  readonly replications: number
  readonly arms: readonly ArmResult[]
  readonly findings: readonly Finding[]
  readonly unmoved: readonly UnmovedFinding[]
}

export interface ArmResult {
  readonly name: string
  readonly settings: readonly string[]
  readonly strategy: string
  readonly dose: number | null
  /** Means of every measure of the trial, with their interval; null where no run has a value. */
  readonly measures: Readonly<Partial<Record<MeasureId, ArmMeasure>>>
}

export interface ArmMeasure {
  readonly mean: number | null
  readonly low: number | null
  readonly high: number | null
}

/** A paired effect: same people, same luck. */
export interface PairedEffect {
  readonly measure: MeasureId
  /** Names of the arms. */
  readonly from: string
  readonly to: string
  /** Means over the pairs; for `diminishing` gains per unit of dose at the last and at the first step. */
  readonly off: number | null
  readonly on: number | null
  /** on - off with its interval. */
  readonly difference: number | null
  readonly low: number | null
  readonly high: number | null
  /** difference / |off|; null where off is 0. */
  readonly relative: number | null
}

export interface Finding extends PairedEffect {
  /** `shown`: not judged. */
  readonly expected: 'more' | 'less' | 'diminishing' | 'times' | 'shown'
  /** For `times`: the factor, and where it comes from. */
  readonly factor: number | null
  readonly source: string | null
  readonly seen: Seen | null
}

/** `no effect`: surely within one per cent of nothing; `unclear`: the interval holds 0 and more than that. */
export type Seen = 'as claimed' | 'the opposite' | 'no effect' | 'unclear'

export interface UnmovedFinding extends PairedEffect {
  readonly how: 'exactly' | 'on average'
  readonly held: boolean
}

export interface ClaimsResult {
  readonly seed: string
  readonly confidence: number
  readonly currency: string
  readonly claims: readonly ClaimResult[]
  /** The two published figures; null where they were not asked for. */
  readonly firms: FirmsFigures | null
}
