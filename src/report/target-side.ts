import type { TargetRow } from '../experiment/result.js'
import { plainText } from './plain-text.js'

export type TargetSide = 'inside' | 'near' | 'above' | 'below' | 'unknown'

/** Measured ranges of large samples are very narrow: a figure this close to the measured one is called near. */
const NEAR = 0.2

/** Where a simulated figure lies against the measured range (whose ends belong to it) and the measured value. */
export function targetSide({ simulated, measured, low, high }: TargetRow): TargetSide {
  if (simulated === null || !Number.isFinite(simulated)) return 'unknown'
  if (simulated >= low && simulated <= high) return 'inside'
  if (Math.abs(simulated - measured) <= NEAR * Math.abs(measured)) return 'near'
  return simulated < low ? 'below' : 'above'
}

/** What a figure is called, with signs as they are printed. */
export function targetName({ name }: TargetRow): string {
  return plainText(name).replaceAll('>=', '≥')
}
