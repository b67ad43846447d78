import type { SourceShares } from '../experiment/result.js'
import { positive } from './positive.js'

/** Where a view came from, in the order in which it is told. */
export const SOURCES = ['paid', 'owned', 'earned'] as const satisfies readonly (keyof SourceShares)[]

export interface SourceShare {
  readonly source: (typeof SOURCES)[number]
  /** Of what was credited at all; 0 where nothing was. */
  readonly share: number
}

/** What each source is credited with, in shares of all. */
export function sourceShares(credited: SourceShares): SourceShare[] {
  const total = totalOf(credited)
  return SOURCES.map((source) => ({ source, share: total === 0 ? 0 : positive(credited[source]) / total }))
}

/** All that was credited; what is no number counts nothing. */
export function totalOf(credited: SourceShares): number {
  return SOURCES.reduce((sum, source) => sum + positive(credited[source]), 0)
}
