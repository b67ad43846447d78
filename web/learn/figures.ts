/** Outcomes at each place of the lever, and the figures that sentences are made of. */
import { quantileSorted } from '../../src/measure/quantile.js'
import { pairedDifference } from '../../src/measure/statistics/paired.js'
import { formatCount, formatDecimal } from '../words/format.js'
import { language } from '../words/language.js'
import type { Unit } from './lesson.js'

/** Outcomes at one place, a value a campaign; the same campaign has the same luck at every place. */
export interface Column {
  readonly values: Float64Array
  readonly networks: number
}

/** Of a hundred campaigns, five lie below `low`, five above `high`. */
export interface Range {
  readonly low: number
  readonly middle: number
  readonly high: number
}

/** How much more there is at one place than at another, on average, and the 95 % interval of that. */
export interface Lead {
  readonly mean: number
  readonly low: number
  readonly high: number
}

const CONFIDENCE = 0.95

export class Figures {
  constructor(
    readonly columns: readonly Column[],
    readonly unit: Unit,
  ) {}

  middle(place: number): string {
    return this.amount(rangeOf(this.columns[place]!.values).middle)
  }

  /** `low to high`, of nine campaigns in ten. */
  range(place: number): string {
    const { low, high } = rangeOf(this.columns[place]!.values)
    const [from, to] = [formatCount(Math.round(low)), this.amount(high)]
    return language.value === 'fa' ? `${from} تا ${to}` : `${from} to ${to}`
  }

  /** How many times as much there is at one place as at another, on average. */
  times(place: number, of: number): string {
    return formatDecimal(meanOf(this.columns[place]!.values) / meanOf(this.columns[of]!.values))
  }

  /** How much more there is at one place than at another, on average. */
  more(place: number, than: number): string {
    return this.amount(Math.abs(this.lead(place, than).mean))
  }

  lead(place: number, over: number): Lead {
    return leadOf(this.columns[place]!, this.columns[over]!)
  }

  amount(value: number): string {
    return amountOf(value, this.unit)
  }
}

export function amountOf(value: number, unit: Unit): string {
  const count = formatCount(Math.round(value))
  const persian = language.value === 'fa'
  if (unit === 'USD') return `${count}\u00a0${persian ? 'دلار' : 'USD'}`
  if (persian) return `${count}\u00a0${unit === 'people' ? 'نفر' : 'بازدید'}`
  const one = Math.round(value) === 1
  return `${count}\u00a0${unit === 'people' ? (one ? 'person' : 'people') : one ? 'visit' : 'visits'}`
}

export function rangeOf(values: Float64Array): Range {
  const sorted = Float64Array.from(values).sort()
  return {
    low: quantileSorted(sorted, 0.05),
    middle: quantileSorted(sorted, 0.5),
    high: quantileSorted(sorted, 0.95),
  }
}

/** Campaign by campaign; only those that both have finished. */
export function leadOf(ours: Column, theirs: Column): Lead {
  const finished = Math.min(ours.values.length, theirs.values.length)
  const clusters = Float64Array.from({ length: finished }, (_, campaign) => campaign % ours.networks)
  const [a, b] = [ours.values.subarray(0, finished), theirs.values.subarray(0, finished)]
  const { difference, interval } = pairedDifference(a, b, ours.networks > 1 ? clusters : null, CONFIDENCE)
  return { mean: difference.mean, low: interval.low, high: interval.high }
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
