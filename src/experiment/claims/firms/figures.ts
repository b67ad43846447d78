/** What a family of firms says about the two published figures. */
import type { VerdictKind } from '../claim.js'

export interface FirmsFigures {
  readonly firms: number
  /** Simulated campaigns of each. */
  readonly runs: number
  readonly traits: readonly {
    readonly meaning: string
    readonly unit: string
    readonly low: number
    readonly high: number
  }[]
  /** Revenue against the same world without social activity, minus 1, over firms. */
  readonly uplift: {
    readonly mean: number
    readonly p05: number
    readonly p25: number
    readonly p50: number
    readonly p75: number
    readonly p95: number
    /** The share of the firms, best first, whose mean is 133 %. */
    readonly selected: number
    /** Mean over the quarter of the firms with the highest uplift. */
    readonly bestQuarter: number
  }
  readonly atLeast: FirmsShare
  /** Of the firms that reach it, those whose campaign also earns its cost. */
  readonly paying: FirmsShare
  /** Chance of reaching it by orders per visit (rows) and by money spent per order that comes anyway (columns). */
  readonly region: {
    readonly rows: readonly string[]
    readonly columns: readonly string[]
    readonly chances: readonly (readonly { readonly firms: number; readonly chance: number | null }[])[]
  }
  /** Firms that do better with social media than without, by what "better" may mean. */
  readonly better: readonly (FirmsShare & { readonly reading: string })[]
  readonly claims: readonly FigureClaim[]
}

/** A share of firms with Wilson's interval. */
export interface FirmsShare {
  readonly count: number
  readonly of: number
  readonly share: number
  readonly low: number
  readonly high: number
}

/** The published figures that are examined on firms. */
export const FIGURES = [
  { id: 'uplift-133', claim: 'Firms that use social media effectively raise their revenue by 133 %.' },
  { id: 'better-76', claim: '76 % of the firms that use social media do better with it.' },
] as const
export type FigureId = (typeof FIGURES)[number]['id']

export interface FigureClaim {
  readonly id: FigureId
  readonly claim: string
  readonly verdict: VerdictKind
  readonly condition: string | null
  readonly because: string
}
