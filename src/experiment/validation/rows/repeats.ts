/** Row 18: the same brand again and again. */
import { lineOf } from '../line.js'
import { repeatsStudy } from '../studies/repeats.js'

export const repeatLines = [
  lineOf(
    repeatsStudy,
    {
      row: '18',
      quantity: 'clicks after four repeats against the first view',
      unit: 'percent',
      evidence: '−45 % (Meta, quoted second-hand)',
      accept: { low: -0.55, high: -0.35 },
      input: true,
    },
    (parts) => {
      const total = (content: number): number => parts.reduce((sum, { clicks }) => sum + clicks[content]!, 0)
      return total(4) / total(0) - 1
    },
  ),
]
