import { KPI_IDS, isKpiId } from '../measure/kpi-ids.js'
import { isParsed, shortened, type Parsed } from '../units.js'
import { didYouMean } from '../did-you-mean.js'
import { needsProduct, parseKpiValue } from './kpi-value.js'
import type { Expectation } from './scenario.js'

const EXPECTED = 'strategy.kpi > value, for instance always-on.profit > 0 USD'

/** An expectation from its text, e.g. `always-on.profit > 0 USD`; operators are <, <=, > and >=. */
export function parseExpectation(
  text: string,
  strategies: ReadonlySet<string>,
  currency: string,
  hasProduct: boolean,
): Parsed<Expectation> {
  const got = shortened(text)
  const match = /^([a-z][a-z0-9-]*)\.([A-Za-z]+) ?(<=|>=|<|>) ?([^<>=]+)$/.exec(
    text.trim().replace(/ +/g, ' '),
  )
  if (match === null) return { got, expected: EXPECTED }
  const [, strategy, kpi, operator, written] = match as unknown as [string, string, string, string, string]
  if (strategies.size > 0 && !strategies.has(strategy)) {
    return refuse(got, `a strategy of this file before the dot`, didYouMean(strategy, strategies))
  }
  if (!isKpiId(kpi)) return refuse(got, 'the id of a KPI after the dot', didYouMean(kpi, KPI_IDS))
  if (needsProduct(kpi) && !hasProduct)
    return refuse(got, `a KPI that needs no product, unlike ${kpi}`, undefined)
  const value = parseKpiValue(kpi, written, currency)
  if (!isParsed(value)) return { ...value, got }
  return {
    value: {
      text: text.trim(),
      strategy,
      kpi,
      operator: operator as Expectation['operator'],
      value: value.value,
    },
  }
}

function refuse(got: string, expected: string, hint: string | undefined): Parsed<never> {
  return hint === undefined ? { got, expected } : { got, expected, hint }
}
