import { parseNumber } from '../words/format.js'

export type LeverUnit = 'share' | 'count' | 'score'

export interface LeverBounds {
  readonly min: number
  readonly max: number
  readonly unit: LeverUnit
}

export type LeverReading =
  | { readonly kind: 'value'; readonly value: number }
  | { readonly kind: 'not-a-number' | 'not-whole' | 'too-low' | 'too-high' }

/** What somebody typed into the field of a lever. Shares are typed in per cent, with the sign or without. */
export function readLever(text: string, { min, max, unit }: LeverBounds): LeverReading {
  const isBarePercent = unit === 'share' && !/[%\u066a\uff05]/.test(text)
  const value = parseNumber(isBarePercent ? `${text}%` : text)
  if (value === null) return { kind: 'not-a-number' }
  if (value < min) return { kind: 'too-low' }
  if (value > max) return { kind: 'too-high' }
  if (unit === 'count' && !Number.isInteger(value)) return { kind: 'not-whole' }
  return { kind: 'value', value }
}
