/** Rows 1 to 5 and 7: how far posts of ordinary people go on X. */
import { addCascadeCounts, noCascades } from '../../../measure/cascade-counts.js'
import { quantile } from '../../../measure/quantile.js'
import type { CascadeCounts } from '../../result.js'
import { lineOf } from '../line.js'
import { ordinaryPostsStudy, type OrdinaryPostsPart } from '../studies/ordinary-posts.js'

/** Sharers in all, from the counts by generation. */
function sharers({ generations }: CascadeCounts): number {
  return generations.reduce((sum, count) => sum + count, 0)
}

/** Pools the cascades of all networks. */
export function pooled(parts: readonly OrdinaryPostsPart[]): CascadeCounts {
  return parts.reduce((sum, { cascades }) => addCascadeCounts(sum, cascades), noCascades())
}

const SAMPLE =
  'The level belongs to the sample. The defaults follow a sample of political tweets, half of which are passed on (row tweets); among all tweets only one in twenty is. A smaller ambientAudience brings both figures towards that together: 0.2 instead of 2.4 makes 1.7 people a cascade and leaves 81 % never shared, while the shapes of the cascades hardly change.'

const RARE =
  'At the upper end, and known roughly: one post in 5,000 becomes so large, about 25 in this sample. Where real cascades of this size owe it to one large audience, here it takes chains too, since audienceSaturation 62 bends the largest audiences (one of 120 would make the median 4.0, but then posts by authors of 100,000 followers are shared 28 times, where 7 were measured).'

export const cascadeLines = [
  lineOf(
    ordinaryPostsStudy,
    {
      row: '1',
      quantity: 'people per cascade, the author included',
      unit: 'number',
      evidence: '1.14 among all tweets (Bakshy 2011, quoted); 1.9 (Goel 2016)',
      accept: { low: 1.05, high: 2.2 },
      explanation: SAMPLE,
    },
    (parts) => {
      const counts = pooled(parts)
      return 1 + sharers(counts) / counts.roots
    },
  ),
  lineOf(
    ordinaryPostsStudy,
    {
      row: '2',
      quantity: 'posts that are never passed on',
      unit: 'percent',
      evidence: 'about 95 % (Goel 2012)',
      accept: { low: 0.9, high: 0.98 },
      explanation: SAMPLE,
    },
    (parts) => {
      const { neverShared, roots } = pooled(parts)
      return neverShared / roots
    },
  ),
  lineOf(
    ordinaryPostsStudy,
    {
      row: '3',
      quantity: 'posts with a cascade of 100 people or more',
      unit: 'percent',
      evidence: '0.025 % (Goel 2016)',
      accept: { low: 5e-5, high: 1e-3 },
    },
    (parts) => {
      const { virality, roots } = pooled(parts)
      return virality.length / roots
    },
  ),
  lineOf(
    ordinaryPostsStudy,
    {
      row: '4',
      quantity: 'median structural virality of cascades of 100 and more',
      unit: 'number',
      evidence: 'low and independent of size (Goel 2016)',
      accept: { low: 2, high: 5 },
      explanation: RARE,
    },
    (parts) => quantile(pooled(parts).virality, 0.5),
  ),
  lineOf(
    ordinaryPostsStudy,
    {
      row: '5',
      quantity: 'sharers who have it from the author',
      unit: 'percent',
      evidence: '96 % where every retweet is put down to the author (Kwak 2010); 57 % in retweet trees',
      accept: { low: 0.55, high: 1 },
    },
    (parts) => {
      const counts = pooled(parts)
      return counts.generations[0]! / sharers(counts)
    },
  ),
  lineOf(
    ordinaryPostsStudy,
    {
      row: '7',
      quantity: 'posts that come ten hops or further',
      unit: 'percent',
      evidence: 'true news at most 10 hops, false news to 19 (Vosoughi 2018)',
      accept: { low: 0, high: 1e-3 },
    },
    (parts) => {
      const { depths, roots } = pooled(parts)
      return depths.subarray(9).reduce((sum, count) => sum + count, 0) / roots
    },
  ),
]
