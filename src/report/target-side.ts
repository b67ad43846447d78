import type { TargetRow } from '../experiment/result.js'

export type TargetSide = 'inside' | 'above' | 'below' | 'unknown'

/** Where a simulated figure lies against the measured range, whose ends belong to it. */
export function targetSide({ simulated, low, high }: TargetRow): TargetSide {
  if (simulated === null || !Number.isFinite(simulated)) return 'unknown'
  return simulated < low ? 'below' : simulated > high ? 'above' : 'inside'
}
