/** Row 8: how unequally people post. */
import { lineOf } from '../line.js'
import { ordinaryPostsStudy } from '../studies/ordinary-posts.js'

export const activityLines = [
  lineOf(
    ordinaryPostsStudy,
    {
      row: '8',
      quantity: 'content made by the most active tenth',
      unit: 'percent',
      evidence: '80 % (Pew 2019); 90 % by the 90-9-1 rule of thumb',
      accept: { low: 0.7, high: 0.9 },
      input: true,
    },
    (parts) => parts.reduce((sum, { topTenth }) => sum + topTenth, 0) / parts.length,
  ),
]
