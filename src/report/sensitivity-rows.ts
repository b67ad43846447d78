import type { SensitivityRow } from '../experiment/result.js'
import { formatNumber } from '../measure/format-number.js'
import type { ReportContext, ReportStrategy } from './report-context.js'
import { formatRange } from './sensible-number.js'

/** The screening of assumptions with the two strategies as they are drawn. */
export interface Screening {
  readonly leader: ReportStrategy
  readonly rival: ReportStrategy
  /** Most influential first, with their meanings in words; rows without a finite effect are left out. */
  readonly rows: readonly SensitivityRow[]
}

/** Null where assumptions were not screened, or nothing came of it. */
export function screening({ result, strategies, words }: ReportContext): Screening | null {
  const { sensitivity } = result
  const leader = strategies.find((strategy) => strategy.result.id === sensitivity?.leader)
  const rival = strategies.find((strategy) => strategy.result.id === sensitivity?.rival)
  if (sensitivity === null || leader === undefined || rival === undefined) return null
  const rows = sensitivity.rows
    .filter((row) => [row.muStar, row.leadLow, row.leadHigh].every(Number.isFinite))
    .sort((a, b) => b.muStar - a.muStar)
    .map((row) => ({ ...row, meaning: words.given.assumption(row) }))
  return rows.length === 0 ? null : { leader, rival, rows }
}

/** What the assumption is about, in words; its id where there are none. */
export function meaningOf({ assumption, meaning }: SensitivityRow): string {
  return meaning === '' ? assumption : meaning
}

/** `0.5–1.5`: ends of ranges are round numbers that somebody chose, written as short as they are. */
export function assumptionRange({ high, low }: SensitivityRow): string {
  return formatRange(formatNumber(low), formatNumber(high))
}
