/** From measured runs to findings and verdicts. */
import { clusteredMean } from '../../measure/statistics/clustered.js'
import { pairedDifference } from '../../measure/statistics/paired.js'
import { meanEstimate, tInterval } from '../../measure/statistics/t-interval.js'
import { orNull } from '../estimates.js'
import type { Arm, Claim, Effect, Trial, Unmoved, VerdictKind } from './claim.js'
import type { MeasureId } from './measures.js'
import type {
  ArmMeasure,
  ClaimResult,
  Finding,
  PairedEffect,
  Seen,
  TrialResult,
  UnmovedFinding,
} from './result.js'

/** The values of one arm by measure, then by replication. */
export type ArmValues = ReadonlyMap<MeasureId, Float64Array>

export interface TrialRuns {
  /** By arm. */
  readonly values: readonly ArmValues[]
  /** Ids of the strategies that were run, by arm. */
  readonly strategies: readonly string[]
  /** The network of each replication; null: one network. */
  readonly networks: Uint32Array | null
  readonly confidence: number
}

/** An effect that surely is smaller than this share of what it acts on counts as none. */
const NEGLIGIBLE = 0.01

/** All measures that a trial is about, each once. */
export function measuresOf({ besides = [], effects, unmoved }: Trial): MeasureId[] {
  return [...new Set([...effects, ...unmoved].map(({ measure }) => measure).concat(besides))]
}

export function judgeTrial(trial: Trial, runs: TrialRuns): TrialResult {
  const findings = [
    ...trial.effects.map((effect) => findingOf(trial, effect, runs)),
    ...(trial.besides ?? []).map((measure) => shown(trial, measure, runs)),
  ]
  const [first] = runs.values
  return {
    where: trial.where,
    verdict: trialVerdict(findings),
    world: trial.world ?? [],
    replications: [...first!.values()][0]?.length ?? 0,
    arms: trial.arms.map(({ name, settings, dose }, index) => ({
      name,
      settings,
      strategy: runs.strategies[index]!,
      dose: dose ?? null,
      measures: Object.fromEntries(
        [...runs.values[index]!].map(([measure, values]) => [measure, armMeasure(values, runs)]),
      ),
    })),
    findings,
    unmoved: trial.unmoved.map((each) => unmovedFinding(trial, each, runs)),
  }
}

/** Supported where every trial supports it, or only where some do. */
export function judgeClaim(
  { because, claim, id, mechanism }: Claim,
  trials: readonly TrialResult[],
): ClaimResult {
  const verdict = claimVerdict(trials)
  const supporting = trials.filter((trial) => trial.verdict === 'supported')
  return {
    id,
    claim,
    mechanism,
    verdict,
    condition:
      verdict === 'supported only where'
        ? supporting.map(({ where }) => where ?? 'the world is as usual').join('; ')
        : null,
    leftAlone: trials.every(({ unmoved }) => unmoved.every(({ held }) => held)),
    because: because?.[verdict] ?? null,
    trials,
  }
}

function claimVerdict(trials: readonly TrialResult[]): VerdictKind {
  const [first, ...others] = new Set(trials.map(({ verdict }) => verdict))
  if (others.length === 0) return first!
  return trials.some(({ verdict }) => verdict === 'supported') ? 'supported only where' : 'too close to call'
}

/** One effect that is surely absent refutes the claim; one that is unclear leaves it open. */
function trialVerdict(findings: readonly Finding[]): TrialResult['verdict'] {
  const seen = findings.flatMap((finding) => finding.seen ?? [])
  if (seen.every((each) => each === 'as claimed')) return 'supported'
  return seen.some((each) => each === 'the opposite' || each === 'no effect')
    ? 'not supported'
    : 'too close to call'
}

function findingOf(trial: Trial, effect: Effect, runs: TrialRuns): Finding {
  const { kind, measure } = effect
  switch (kind) {
    case 'diminishing': {
      const paired = slopes(trial.arms, measure, runs)
      return { ...paired, ...unsourced(kind), relative: null, seen: seenOf(paired, 1) }
    }
    case 'times': {
      const { factor, source } = effect
      const paired = compared(trial, measure, runs)
      return { ...paired, expected: kind, factor, source, seen: seenTimes(effect, trial, runs) }
    }
    default: {
      const paired = compared(trial, measure, runs, effect.from, effect.to)
      return { ...paired, ...unsourced(kind), seen: seenOf(paired, kind === 'more' ? 1 : -1) }
    }
  }
}

function shown(trial: Trial, measure: MeasureId, runs: TrialRuns): Finding {
  return { ...compared(trial, measure, runs), ...unsourced('shown'), seen: null }
}

function unsourced<E extends Finding['expected']>(
  expected: E,
): Pick<Finding, 'factor' | 'source'> & { expected: E } {
  return { expected, factor: null, source: null }
}

function seenOf({ high, low, off }: PairedEffect, sign: 1 | -1): Seen {
  if (low === null || high === null || off === null) return 'unclear'
  if (low === 0 && high === 0) return 'no effect'
  const [least, most] = sign === 1 ? [low, high] : [-high, -low]
  if (least > 0) return 'as claimed'
  if (most < 0) return 'the opposite'
  const negligible = NEGLIGIBLE * Math.abs(off)
  return least >= -negligible && most <= negligible ? 'no effect' : 'unclear'
}

/** Whether on lies between (factor - tolerance) and (factor + tolerance) times off: intervals of on - c off for both ends. */
function seenTimes(effect: Extract<Effect, { kind: 'times' }>, { arms }: Trial, runs: TrialRuns): Seen {
  const { factor, measure, tolerance } = effect
  const off = runs.values[0]!.get(measure)!
  const on = runs.values[arms.length - 1]!.get(measure)!
  const beyond = (end: number): { low: number; high: number } => {
    const scaled = off.map((value) => value * factor * end)
    return pairedDifference(on, scaled, runs.networks, runs.confidence).interval
  }
  const low = beyond(1 - tolerance)
  const high = beyond(1 + tolerance)
  if (low.low >= 0 && high.high <= 0) return 'as claimed'
  return low.high < 0 || high.low > 0 ? 'the opposite' : 'unclear'
}

function unmovedFinding(trial: Trial, { how, measure }: Unmoved, runs: TrialRuns): UnmovedFinding {
  const last = trial.arms.length - 1
  // Of several steps the one that moved most; where all must be equal, any step that is not.
  const steps = Array.from({ length: last }, (_, i) => compared(trial, measure, runs, 0, i + 1))
  const furthest = steps.reduce((most, step) => (sizeOf(step) > sizeOf(most) ? step : most))
  const held =
    how === 'exactly'
      ? runs.values.every((arm) => sameSeries(arm.get(measure)!, runs.values[0]!.get(measure)!))
      : steps.every(({ high, low }) => low !== null && high !== null && low <= 0 && high >= 0)
  return { ...furthest, how, held }
}

function sizeOf({ difference }: PairedEffect): number {
  return Math.abs(difference ?? 0)
}

/** Undefined equals undefined, and -0, which rounding leaves behind, equals 0. */
function sameSeries(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i] || (value !== value && b[i] !== b[i]))
}

function compared(
  { arms }: Trial,
  measure: MeasureId,
  runs: TrialRuns,
  from = 0,
  to = arms.length - 1,
): PairedEffect {
  const off = runs.values[from]!.get(measure)!
  const on = runs.values[to]!.get(measure)!
  return { ...effectOf(off, on, runs), measure, from: arms[from]!.name, to: arms[to]!.name }
}

/** Gain per unit of dose at the first step (`on`) against the last (`off`). */
function slopes(arms: readonly Arm[], measure: MeasureId, runs: TrialRuns): PairedEffect {
  const slope = (step: number): Float64Array => {
    const width = arms[step + 1]!.dose! - arms[step]!.dose!
    const before = runs.values[step]!.get(measure)!
    return runs.values[step + 1]!.get(measure)!.map((value, r) => (value - before[r]!) / width)
  }
  const last = arms.length - 2
  const name = (step: number): string => `${arms[step]!.name} → ${arms[step + 1]!.name}`
  return { ...effectOf(slope(last), slope(0), runs), measure, from: name(last), to: name(0) }
}

function effectOf(
  off: Float64Array,
  on: Float64Array,
  { confidence, networks }: TrialRuns,
): Omit<PairedEffect, 'measure' | 'from' | 'to'> {
  const { difference, interval } = pairedDifference(on, off, networks, confidence)
  const paired = (values: Float64Array): number =>
    meanEstimate(values.filter((_, r) => on[r] === on[r] && off[r] === off[r])).mean
  const before = paired(off)
  // Where a measure is defined in one arm only, that arm is still worth showing.
  const alone = difference.n === 0
  return {
    off: orNull(alone ? meanEstimate(off).mean : before),
    on: orNull(alone ? meanEstimate(on).mean : paired(on)),
    difference: orNull(difference.mean),
    low: orNull(interval.low),
    high: orNull(interval.high),
    relative: before === 0 ? null : orNull(difference.mean / Math.abs(before)),
  }
}

function armMeasure(values: Float64Array, { confidence, networks }: TrialRuns): ArmMeasure {
  const estimate = clusteredMean(values, networks)
  const { low, high } = tInterval(estimate, confidence)
  return { mean: orNull(estimate.mean), low: orNull(low), high: orNull(high) }
}
