/** Row 19: what an answer is worth after a wait. */
import { ASSUMPTIONS } from '../../../campaign/assumptions.js'
import { replyValue } from '../../../campaign/loyalty.js'
import { computedLine } from '../line.js'

const TAU_HOURS = ASSUMPTIONS.replyValue.value

/** Published willingness to pay more (dollars): at once, after 22 minutes (median), after an hour. */
const PAID = { atOnce: 20, middle: 9, late: 2.33 } as const

/** Within a fifth. */
const near = (published: number): { readonly low: number; readonly high: number } => ({
  low: 0.8 * published,
  high: 1.2 * published,
})

export const replyLines = [
  computedLine(
    {
      row: '19',
      quantity: 'worth of an answer after 22 minutes against one at once',
      unit: 'number',
      evidence: '9 against 20 dollars (Twitter & Applied Marketing Science 2015)',
      accept: near(PAID.middle / PAID.atOnce),
      input: true,
    },
    () => replyValue(22 / 60, TAU_HOURS),
  ),
  computedLine(
    {
      row: '19',
      quantity: 'worth of an answer after an hour against one at once',
      unit: 'number',
      evidence: '2.33 against 20 dollars: the point that the time constant was not taken from',
      accept: near(PAID.late / PAID.atOnce),
    },
    () => replyValue(1, TAU_HOURS),
  ),
]
