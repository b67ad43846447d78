import { fitPowerLaw } from './power-law-fit.js'

export interface DegreeSummary {
  readonly mean: number
  /** Quantiles of type 7 (linear interpolation, the default of R and NumPy). */
  readonly p50: number
  readonly p90: number
  readonly p99: number
  readonly max: number
  /** Exponent of the density's power-law tail (`fitPowerLaw`); null where there is no tail of 50 people. */
  readonly tailExponent: number | null
}

/** All zero where there is nobody. */
export function summariseDegrees(degrees: Uint32Array): DegreeSummary {
  let max = 0
  let sum = 0
  for (const degree of degrees) {
    if (degree > max) max = degree
    sum += degree
  }
  const counts = new Float64Array(max + 1)
  for (const degree of degrees) counts[degree]!++
  const people = degrees.length
  return {
    mean: people === 0 ? 0 : sum / people,
    p50: quantileOf(counts, people, 0.5),
    p90: quantileOf(counts, people, 0.9),
    p99: quantileOf(counts, people, 0.99),
    max,
    tailExponent: fitPowerLaw(counts)?.exponent ?? null,
  }
}

function quantileOf(counts: Float64Array, people: number, p: number): number {
  if (people === 0) return 0
  const position = (people - 1) * p
  const below = Math.floor(position)
  const low = valueOfRank(counts, below)
  const fraction = position - below
  return fraction === 0 ? low : low + fraction * (valueOfRank(counts, below + 1) - low)
}

function valueOfRank(counts: Float64Array, rank: number): number {
  let seen = 0
  for (let x = 0; x < counts.length; x++) {
    seen += counts[x]!
    if (seen > rank) return x
  }
  return counts.length - 1
}
