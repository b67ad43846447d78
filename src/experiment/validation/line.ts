import type { Interval } from '../../measure/statistics/t-interval.js'
import { exactly, jackknife, type Estimate } from './estimate.js'
import type { Study, StudySettings } from './study.js'

/** How a figure is written: as it is, in percent, or as a multiple. */
export type FigureUnit = 'number' | 'percent' | 'times'

/** What a line says of itself. */
export interface LineInfo {
  /** Row of the table: a number as in the model's specification, or the name of a measured data set. */
  readonly row: string
  readonly quantity: string
  readonly unit: FigureUnit
  /** Where the accepted range comes from. */
  readonly evidence: string
  /** Ends belong to it; infinite where it is open. */
  readonly accept: Interval
  /** The figure is set by a default, or follows from one directly: agreement is no finding. */
  readonly input?: true
  /** Why the figure lies outside, if it does. */
  readonly explanation?: string
  /** What a reader should know of it in any case. */
  readonly remark?: string
}

/** One figure of the validation table: what it is, and how it is read off a study. */
export interface ValidationLine extends LineInfo {
  readonly study: string
  readonly estimate: (parts: readonly unknown[]) => Estimate
}

/** A line that pools the parts of a study; its interval says how much they differ. */
export function lineOf<Part>(
  study: Study<Part>,
  info: LineInfo,
  statistic: (parts: readonly Part[]) => number,
): ValidationLine {
  return {
    ...info,
    study: study.id,
    estimate: (parts) => jackknife(parts as readonly Part[], statistic),
  }
}

/** A line that follows from the defaults without simulation. */
export function computedLine(info: LineInfo, value: () => number): ValidationLine {
  return { ...info, study: NOTHING.id, estimate: () => exactly(value()) }
}

/** The study of figures that need none. */
export const NOTHING: Study<null> = { id: 'nothing', parts: (_: StudySettings) => 0, part: () => null }

export type Verdict = 'inside' | 'outside'

/** A figure that cannot be measured lies outside too: it has to be explained. */
export function verdictOf({ value }: Estimate, { low, high }: Interval): Verdict {
  return value >= low && value <= high ? 'inside' : 'outside'
}
