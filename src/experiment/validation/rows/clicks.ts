/** Row 9: how unequally links are clicked. */
import { lineOf } from '../line.js'
import { ordinaryPostsStudy, type OrdinaryPostsPart } from '../studies/ordinary-posts.js'

function mean(parts: readonly OrdinaryPostsPart[], of: (clicks: Float64Array) => number): number {
  return parts.reduce((sum, { clicks }) => sum + of(clicks), 0) / parts.length
}

export const clickLines = [
  lineOf(
    ordinaryPostsStudy,
    {
      row: '9',
      quantity: 'posts that nobody clicks on',
      unit: 'percent',
      evidence: '59 % of links (Gabielkov 2016); only the sign is asked for',
      accept: { low: 0.3, high: 1 },
    },
    (parts) => mean(parts, (clicks) => clicks.filter((count) => count === 0).length / clicks.length),
  ),
  lineOf(
    ordinaryPostsStudy,
    {
      row: '9',
      quantity: 'clicks that go to the most clicked 9 % of posts',
      unit: 'percent',
      evidence: '90 % (Gabielkov 2016); only the sign is asked for: more than half',
      accept: { low: 0.5, high: 1 },
    },
    (parts) =>
      mean(parts, (clicks) => {
        const sum = (values: Float64Array): number => values.reduce((total, count) => total + count, 0)
        return sum(clicks.subarray(0, Math.ceil(0.09 * clicks.length))) / sum(clicks)
      }),
  ),
]
