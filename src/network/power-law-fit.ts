import { hurwitzZeta } from '../math/hurwitz-zeta.js'
import { log } from '../math/log.js'
import { pow } from '../math/pow.js'

/** A power law p(x) ~ x^-exponent fitted to the values x >= xmin of a sample of whole numbers. */
export interface PowerLawFit {
  readonly exponent: number
  readonly xmin: number
  /** How many values are at or above xmin. */
  readonly tail: number
  /** Largest distance between the fitted and the sample's distribution function on the tail. */
  readonly distance: number
}

/** Below this the tail is too short to speak of an exponent. */
const LEAST_TAIL = 50
/** A tail on fewer different values than this is no tail: regular graphs, lattices. */
const LEAST_DISTINCT = 5
const MOST_CANDIDATES = 100
/** Candidates times values at most, so that the fit takes about a second in the worst case. */
const MOST_WORK = 1_000_000
const LARGEST_EXPONENT = 50

/**
 * Discrete maximum likelihood with xmin at the smallest Kolmogorov-Smirnov distance (Clauset, Shalizi &
 * Newman 2009, doi:10.1137/070710111), over at most 100 candidates for xmin spread evenly in ln x.
 * @param counts how often each value occurs: `counts[x]`; x = 0 is left out
 * @returns null where no candidate leaves 50 values on 5 different numbers
 */
export function fitPowerLaw(counts: ArrayLike<number>): PowerLawFit | null {
  const sample = tailSums(counts)
  let best: PowerLawFit | null = null
  for (const first of candidates(sample)) {
    const xmin = sample.values[first]!
    const tail = sample.atLeast[first]!
    const exponent = solveExponent(xmin, sample.logSums[first]! / tail)
    if (exponent === null) continue
    const distance = ksDistance(sample, first, exponent)
    if (best === null || distance < best.distance) best = { exponent, xmin, tail, distance }
  }
  return best
}

/** The exponent of a power law on x >= xmin whose mean logarithm is `meanLog`; null above 50. */
export function solveExponent(xmin: number, meanLog: number): number | null {
  const excess = (exponent: number): number => {
    const { value, derivative } = hurwitzZeta(exponent, xmin)
    return meanLog + derivative / value
  }
  let low = 1 + 1e-6
  let high = LARGEST_EXPONENT
  if (excess(high) <= 0 || excess(low) >= 0) return null
  while (high - low > 1e-9) {
    const middle = low + (high - low) / 2
    if (excess(middle) < 0) low = middle
    else high = middle
  }
  return low + (high - low) / 2
}

interface TailSums {
  /** The different values, ascending. */
  readonly values: readonly number[]
  /** How many of the sample are at or above each of them, and the sum of their logarithms. */
  readonly atLeast: readonly number[]
  readonly logSums: readonly number[]
}

function tailSums(counts: ArrayLike<number>): TailSums {
  const values: number[] = []
  for (let x = 1; x < counts.length; x++) if (counts[x]! > 0) values.push(x)
  const atLeast = new Array<number>(values.length)
  const logSums = new Array<number>(values.length)
  let tail = 0
  let logSum = 0
  for (let i = values.length - 1; i >= 0; i--) {
    const x = values[i]!
    tail += counts[x]!
    logSum += counts[x]! * log(x)
    atLeast[i] = tail
    logSums[i] = logSum
  }
  return { values, atLeast, logSums }
}

/** Indices of values that may be xmin. */
function candidates({ values, atLeast }: TailSums): number[] {
  let possible = values.length - LEAST_DISTINCT + 1
  while (possible > 0 && atLeast[possible - 1]! < LEAST_TAIL) possible--
  if (possible <= 0) return []
  const most = Math.max(20, Math.min(MOST_CANDIDATES, Math.floor(MOST_WORK / values.length)))
  const step = log(values[possible - 1]! / values[0]!) / most
  const chosen: number[] = []
  let next = -Infinity
  for (let i = 0; i < possible; i++) {
    const position = log(values[i]!)
    if (position < next) continue
    chosen.push(i)
    next = position + step
  }
  return chosen
}

function ksDistance({ values, atLeast }: TailSums, first: number, exponent: number): number {
  const xmin = values[first]!
  const tail = atLeast[first]!
  const scale = hurwitzZeta(exponent, xmin).value
  let distance = 0
  for (let i = first; i < values.length; i++) {
    const x = values[i]!
    // `hurwitzZeta` comes scaled by x^exponent, so the mass at x is a common factor of both.
    const mass = pow(x / xmin, -exponent) / scale
    const fittedAtLeast = mass * hurwitzZeta(exponent, x).value
    const above = i + 1 < values.length ? atLeast[i + 1]! : 0
    distance = Math.max(
      distance,
      Math.abs(fittedAtLeast - atLeast[i]! / tail),
      Math.abs(fittedAtLeast - mass - above / tail),
    )
  }
  return distance
}
