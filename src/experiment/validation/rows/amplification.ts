/** Row 13: what sharing multiplies views by, and whether R means what it says. */
import { PROFILES } from '../../../campaign/profiles.js'
import { lineOf } from '../line.js'
import { amplificationStudy, type AmplificationPart } from '../studies/amplification.js'

const R = PROFILES.x.reproductionNumber

/** Within a tenth. */
const near = (expected: number): { readonly low: number; readonly high: number } => ({
  low: 0.9 * expected,
  high: 1.1 * expected,
})

function total(parts: readonly AmplificationPart[], of: (part: AmplificationPart) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0)
}

const amplification = (parts: readonly AmplificationPart[]): number =>
  total(parts, ({ views }) => views) / total(parts, ({ rootViews }) => rootViews)

const furtherSharers = (parts: readonly AmplificationPart[]): number =>
  total(parts, ({ laterSharers }) => laterSharers) / total(parts, ({ sharers }) => sharers)

const alike = amplificationStudy(true)
const spread = amplificationStudy(false)

export const amplificationLines = [
  lineOf(
    alike,
    {
      row: '13',
      quantity: 'views in all per view of the post itself, people and messages alike',
      unit: 'times',
      evidence: `1 / (1 - R) with R = ${R} (branching process)`,
      accept: near(1 / (1 - R)),
    },
    amplification,
  ),
  lineOf(
    alike,
    {
      row: '13',
      quantity: 'the same against 1 + R1 / (1 - R), R1 from those who saw the posts',
      unit: 'times',
      evidence: 'branching process with the actual first generation',
      accept: near(1),
    },
    (parts) => {
      const first =
        total(parts, ({ expectedSecond }) => expectedSecond) / total(parts, ({ rootViews }) => rootViews)
      return amplification(parts) / (1 + first / (1 - R))
    },
  ),
  lineOf(
    alike,
    {
      row: '13',
      quantity: 'further sharers per sharer, people and messages alike',
      unit: 'number',
      evidence: `R = ${R}, the default`,
      accept: near(R),
    },
    furtherSharers,
  ),
  lineOf(
    spread,
    {
      row: '13',
      quantity: 'views in all per view of the post itself, with the spreads of X',
      unit: 'times',
      evidence: `1 / (1 - R) with R = ${R}`,
      accept: near(1 / (1 - R)),
    },
    amplification,
  ),
  lineOf(
    spread,
    {
      row: '13',
      quantity: 'further sharers per sharer, with the spreads of X',
      unit: 'number',
      evidence: `R = ${R}, the default`,
      accept: near(R),
    },
    furtherSharers,
  ),
]
