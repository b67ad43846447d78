import type { Band, ExperimentResult } from '../../experiment/result.js'
import { finiteOrNull } from '../finite-or-null.js'
import { compareJson } from '../json.js'

const UNSAFE: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

/**
 * The figures of the page as JSON, for whoever wants to compute with them: the document of `--json` plus,
 * by strategy, the values behind the outcome chart and the bands over time. A block of this type is never
 * executed; no character in it can end the element.
 */
export function dataBlock(result: ExperimentResult): string {
  const series = result.strategies.map(({ id, outcomes, bands }) => ({
    id,
    outcomes: outcomes.map(finiteOrNull),
    bands: { reach: quantiles(bands.reach), visits: quantiles(bands.visits) },
  }))
  const text = JSON.stringify({ ...compareJson(result), series }).replace(
    /[<>&\u2028\u2029]/g,
    (character) => UNSAFE[character]!,
  )
  return `<script type="application/json" id="hearsay-result">${text}</script>`
}

function quantiles({ hours, p05, p25, p50, p75, p95 }: Band): object {
  const rounded = (values: readonly number[]): (number | null)[] =>
    values.map((value) => finiteOrNull(Number(value.toPrecision(6))))
  return {
    hours: rounded(hours),
    p05: rounded(p05),
    p25: rounded(p25),
    p50: rounded(p50),
    p75: rounded(p75),
    p95: rounded(p95),
  }
}
