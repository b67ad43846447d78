/** Row 20: the curve of adoption. */
import { fitBass } from '../bass-fit.js'
import { lineOf } from '../line.js'
import { diffusionCurveStudy, WEEKS, type DiffusionCurvePart } from '../studies/diffusion-curve.js'

/** Imitation over innovation of the Bass curve through orders by week. */
function imitation(
  parts: readonly DiffusionCurvePart[],
  of: (part: DiffusionCurvePart) => Float64Array,
): number {
  let sum = 0
  const cumulative = Array.from(
    { length: WEEKS },
    (_, week) => (sum += parts.reduce((orders, part) => orders + of(part)[week]!, 0)),
  )
  const years = cumulative.map((_, week) => (week + 1) / WEEKS)
  const { p, q } = fitBass(years, cumulative)
  return q / p
}

export const diffusionLines = [
  lineOf(
    diffusionCurveStudy,
    {
      row: '20',
      quantity: 'q / p of the Bass curve through the first orders of a year',
      unit: 'number',
      evidence: 'p = 0.03, q = 0.38 a year: 13 (Sultan, Farley & Lehmann 1990); more than 1 accepted',
      accept: { low: 1, high: Infinity },
      remark:
        'The curve bends upwards because people think it over for weeks, not because they imitate one another: with sharing switched off it bends as much (next line). A Bass fit of simulated orders says nothing about word of mouth.',
    },
    (parts) => imitation(parts, ({ orders }) => orders),
  ),
  lineOf(
    diffusionCurveStudy,
    {
      row: '20',
      quantity: 'the same where nobody passes anything on',
      unit: 'number',
      evidence: 'no evidence: shows what the line above rests on',
      accept: { low: 0, high: Infinity },
      input: true,
    },
    (parts) => imitation(parts, ({ alone }) => alone),
  ),
]
