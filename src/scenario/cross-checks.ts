/** What the table cannot say of one value alone: how the parts of a scenario must fit together. */
import { KPIS, isKpiId } from '../measure/kpi-ids.js'
import { formatPercent, isParsed } from '../units.js'
import { parseExpectation } from './expectation.js'
import type { PartialOf } from './fields.js'
import { needsProduct, parseKpiValue } from './kpi-value.js'
import type { Problem } from './problems.js'
import type { Reading } from './read-fields.js'
import { checkStrategies } from './check-strategies.js'
import type { Expectation } from './scenario.js'
import type { Place } from './source-text.js'
import type { ScenarioValues } from './table.js'

/** Values of which any may be missing or wrong. */
export type ScenarioDraft = NonNullable<PartialOf<ScenarioValues>>

export interface CheckedParts {
  readonly flopBelow: number | null
  readonly expect: readonly Expectation[]
}

/** Reports what does not fit, and reads the two parts whose form depends on others. */
export function crossCheck(
  draft: ScenarioDraft,
  root: Place,
  hasProduct: boolean,
  reading: Reading,
): CheckedParts {
  const blame = (path: string, problem: Problem) =>
    reading.problems.add(placeOf(path, root, reading), { path, ...problem })
  checkPeople(draft, blame)
  checkSegmentShares(draft, blame)
  checkMembers(draft, reading, blame)
  checkTexts(draft, reading, blame)
  checkKpis(draft, hasProduct, blame)
  checkStrategies(draft, hasProduct, reading, blame)
  return {
    flopBelow: readFlopLine(draft, hasProduct, reading, blame),
    expect: readExpectations(draft, hasProduct, reading, blame),
  }
}

export type Blame = (path: string, problem: Problem) => void

/** The place of the value at the path, or of the nearest part above it that the file has. */
function placeOf(path: string, root: Place, reading: Reading): Place {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const origin = reading.origins.get(at)
    if (origin !== undefined) return origin.place
  }
  return root
}

/** A billion: more people than any platform can show to one brand, and as many as single persons can be drawn for. */
const MOST_PEOPLE = 1e9

function checkPeople(draft: ScenarioDraft, blame: Blame): void {
  const { agents, peoplePerAgent } = draft.population ?? {}
  if (agents === undefined || peoplePerAgent === undefined || agents * peoplePerAgent <= MOST_PEOPLE) return
  blame('population.peoplePerAgent', {
    message: 'agents x peoplePerAgent is more people than can be followed',
    got: String(agents * peoplePerAgent),
    expected: `at most ${MOST_PEOPLE / 1e6}M people`,
  })
}

function checkSegmentShares(draft: ScenarioDraft, blame: Blame): void {
  const segments = draft.population?.segments
  if (segments === undefined) return
  let sum = 0
  for (const segment of Object.values(segments)) {
    if (segment?.share === undefined) return
    sum += segment.share
  }
  if (Math.abs(sum - 1) <= 1e-6) return
  blame('population.segments', {
    message: 'the shares of the segments do not add up to 100%',
    got: formatPercent(sum, 4),
    expected: '100%',
  })
}

function checkMembers(draft: ScenarioDraft, reading: Reading, blame: Blame): void {
  for (const [id, platform] of Object.entries(draft.platforms ?? {})) {
    const members = platform?.members
    if (members === undefined || typeof members === 'number') continue
    const left = [...reading.ids.segment].filter(
      (segment) => !reading.origins.has(`platforms.${id}.members.${segment}`),
    )
    if (left.length === 0) continue
    blame(`platforms.${id}.members`, {
      message: `says nothing about ${left.map((segment) => `"${segment}"`).join(', ')}`,
      expected: 'one chance for each segment, or one number for all',
    })
  }
}

function checkTexts(draft: ScenarioDraft, reading: Reading, blame: Blame): void {
  for (const [id, creative] of Object.entries(draft.creatives ?? {})) {
    const path = `creatives.${id}.text`
    const given = ['en', 'fa'].some((language) => reading.origins.has(`${path}.${language}`))
    if (typeof creative?.text !== 'object' || given) continue
    blame(path, { message: 'no text in any language', expected: 'a text under en, fa or both' })
  }
}

function checkKpis(draft: ScenarioDraft, hasProduct: boolean, blame: Blame): void {
  if (hasProduct) return
  const { kpi, also } = draft.compare ?? {}
  const named = [['compare.kpi', kpi], ...(also ?? []).map((id, i) => [`compare.also.${i}`, id])] as const
  for (const [path, id] of named) {
    if (id === undefined || !isKpiId(id) || !needsProduct(id)) continue
    const expected = 'a KPI such as reach, views, shares or visits'
    blame(path!, { message: `${id} needs a product`, got: id, expected, hint: 'add the section `product`' })
  }
}

function readFlopLine(
  draft: ScenarioDraft,
  hasProduct: boolean,
  reading: Reading,
  blame: Blame,
): number | null {
  const text = draft.compare?.flopBelow
  if (text === undefined) return null
  // A KPI that is given but wrong has its own problem; the flop line cannot be read without it.
  if (draft.compare?.kpi === undefined && reading.origins.has('compare.kpi')) return null
  const kpi = draft.compare?.kpi ?? (hasProduct ? 'profit' : 'reach')
  const parsed = parseKpiValue(kpi, text, reading.currency)
  if (isParsed(parsed)) return parsed.value
  blame('compare.flopBelow', { message: `invalid value of ${kpi} (${KPIS[kpi].unit})`, ...parsed })
  return null
}

function readExpectations(
  draft: ScenarioDraft,
  hasProduct: boolean,
  reading: Reading,
  blame: Blame,
): readonly Expectation[] {
  const expectations: Expectation[] = []
  for (const [index, text] of (draft.expect ?? []).entries()) {
    if (text === undefined) continue
    const parsed = parseExpectation(text, reading.ids.strategy, reading.currency, hasProduct)
    if (isParsed(parsed)) expectations.push(parsed.value)
    else blame(`expect.${index}`, { message: 'invalid expectation', ...parsed })
  }
  return expectations
}
