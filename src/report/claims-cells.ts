/** Texts that the terminal and the Markdown of claims have in common. */
import type { VerdictKind } from '../experiment/claims/claim.js'
import type { FirmsFigures, FirmsShare } from '../experiment/claims/firms/figures.js'
import { measureInfo, type MeasureId } from '../experiment/claims/measures.js'
import type { ArmResult, ClaimsResult, Finding } from '../experiment/claims/result.js'
import { formatNumber } from '../measure/format-number.js'
import { isKpiId } from '../measure/kpi-ids.js'
import {
  formatKpiBare,
  formatPercent,
  isPercentKpi,
  sensibleNumber,
  UNDEFINED_MARK,
  withSign,
} from './sensible-number.js'

/** A claim or a figure with what became of it. */
export interface Headline {
  readonly id: string
  readonly claim: string
  readonly verdict: VerdictKind
  readonly condition: string | null
}

export function headlinesOf({ claims, firms }: ClaimsResult): Headline[] {
  return [...claims, ...(firms?.claims ?? [])]
}

export function verdictText({ condition, verdict }: Headline): string {
  return condition === null ? verdict : `${verdict} ${condition}`
}

/** How many claims came to each verdict. */
export function claimsSummary(result: ClaimsResult): string {
  const verdicts = headlinesOf(result).map(({ verdict }) => verdict)
  const count = (kind: VerdictKind): number => verdicts.filter((verdict) => verdict === kind).length
  return [
    `${count('supported')} supported`,
    `${count('supported only where')} supported under a condition`,
    `${count('not supported')} not supported`,
    `${count('too close to call')} too close to call`,
  ].join(', ')
}

/** A measure's value in the form in which reports write KPIs. */
export function formatMeasure(id: MeasureId, value: number | null): string {
  return isKpiId(id) ? formatKpiBare(id, value) : sensibleNumber(value)
}

export function meaningOf(id: MeasureId): string {
  return measureInfo(id).meaning
}

/** What a row of effects is about. */
export function measureText({ expected, measure }: Finding): string {
  return expected === 'diminishing' ? `${measure}, gain a step` : measure
}

/** `+305 (+272 to +338), +11 %`, and what is special about the comparison. */
export function effectText({
  difference,
  expected,
  factor,
  high,
  low,
  measure,
  off,
  on,
  relative,
  source,
}: Finding): string {
  if (difference === null) return 'not defined in both'
  const points = isKpiId(measure) && isPercentKpi(measure)
  const signed = (value: number | null): string => {
    const text =
      points && value !== null
        ? sensibleNumber(Number((100 * value).toPrecision(12)))
        : formatMeasure(measure, value)
    return withSign(text, value)
  }
  const interval = low === null ? '' : ` (${signed(low)} to ${signed(high)})`
  const share = relative === null ? '' : `, ${withSign(formatPercent(relative), relative)}`
  const effect = `${signed(difference)}${interval}${points ? ' points' : ''}${share}`
  if (expected !== 'times') return effect
  const ratio = off === null || off === 0 || on === null ? null : on / off
  return `× ${sensibleNumber(ratio)}, claimed × ${sensibleNumber(factor)} = ${source}; ${effect}`
}

/** Means by step of the lever: a response curve as a table, its head first. */
export function responseRows(arms: readonly ArmResult[], findings: readonly Finding[]): string[][] {
  const measures = [...new Set(findings.map(({ measure }) => measure))]
  return [
    ['', ...arms.map(({ name }) => name)],
    ...measures.map((measure) => [
      measure,
      ...arms.map(({ measures: of }) => formatMeasure(measure, of[measure]?.mean ?? null)),
    ]),
  ]
}

// The family of firms

export function upliftLines({ atLeast, paying, uplift }: FirmsFigures): string[] {
  const rise = (value: number): string => withSign(formatPercent(value), value)
  return [
    `revenue against the same world without social media: mean ${rise(uplift.mean)}, middle firm ${rise(uplift.p50)}, nine firms in ten from ${rise(uplift.p05)} to ${rise(uplift.p95)}, best quarter ${rise(uplift.bestQuarter)} in the mean`,
    `+133 % or more: ${shareText(atLeast)}; ${paying.count} of these ${paying.of} campaigns earn what they cost`,
    'chance of +133 % or more, by orders per visit and money spent per order that comes without social media:',
  ]
}

export function betterLines({ better }: FirmsFigures): string[] {
  return better.map((each) => `${each.reading}: ${shareText(each)}`)
}

function shareText({ count, high, low, of, share }: FirmsShare): string {
  return of === 0
    ? 'no firm'
    : `${formatPercent(share)} (${formatPercent(low)} to ${formatPercent(high)}), ${count} of ${of} firms`
}

/** The head first. */
export function regionRows({ region }: FirmsFigures): string[][] {
  return [
    ['', ...region.columns],
    ...region.rows.map((name, r) => [
      name,
      ...region.chances[r]!.map(({ chance, firms }) =>
        chance === null ? UNDEFINED_MARK : `${formatPercent(chance)} of ${firms}`,
      ),
    ]),
  ]
}

export function familyText({ firms, runs, traits }: FirmsFigures, confidence: number): string {
  const ranges = traits.map(
    ({ high, low, meaning, unit }) =>
      `${meaning} ${formatNumber(low)} to ${formatNumber(high)}${unit === '' ? '' : ` ${unit}`}`,
  )
  return `${firms} firms, ${runs} campaigns each, spread evenly over ${ranges.join('; ')} (all ranges are assumptions; ${formatPercent(confidence)} intervals)`
}
