/** A mean with its interval; the ends are null where one run has none. */
export interface Spread {
  readonly mean: number
  readonly low: number | null
  readonly high: number | null
}

/** Whether the interval leaves 0 out. */
export function isClear({ low, high }: Pick<Spread, 'low' | 'high'>): boolean {
  return low !== null && high !== null && (low > 0 || high < 0)
}
