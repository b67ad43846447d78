import type { AdTester, AdTestOptions } from '../../../src/campaign/ad-testing.js'
import { binomialQuantile } from '../../../src/random/binomial-quantile.js'
import { deriveKey, rootKey, uniform, type Key } from '../../../src/random/keyed.js'

export const TESTING = { method: 'pilot', share: 1, impressions: 4000, metric: 'clicks' } as const

/** A stream of a thousand slots of 100 impressions, two creatives; say only what differs. */
export function options(changes: Partial<AdTestOptions> = {}): AdTestOptions {
  return {
    testing: TESTING,
    shares: [0.5, 0.5],
    slots: 1000,
    impressionsPerSlot: 100,
    reportDelayHours: 0,
    key: rootKey('ads'),
    ...changes,
  }
}

/** Runs `slots` slots, `perDay` a day, with binomial successes at `rates`; returns what was shown, slot by slot. */
export function serve(
  tester: AdTester,
  rates: readonly number[],
  { slots, impressionsPerSlot, luck, perDay = 100 }: StreamRun,
): number[] {
  const keys = rates.map((_, creative) => deriveKey(luck, creative))
  return Array.from({ length: slots }, (_, slot) => {
    const time = (slot * 24) / perDay
    const creative = tester.pick(slot, time)
    const u = uniform(keys[creative]!, slot, 0)
    tester.record(
      creative,
      impressionsPerSlot,
      binomialQuantile(impressionsPerSlot, rates[creative]!, u),
      time,
    )
    return creative
  })
}

export interface StreamRun {
  readonly slots: number
  readonly impressionsPerSlot: number
  readonly luck: Key
  readonly perDay?: number
}

export function countOf(shown: readonly number[], creatives: number): number[] {
  const counts = new Array<number>(creatives).fill(0)
  for (const creative of shown) counts[creative]!++
  return counts
}
