/** Measured cascades and delays beside those of ordinary people's posts on X: the targets that the defaults of X were fitted to. */
import type { Interval } from '../../../measure/statistics/t-interval.js'
import { formatNumber } from '../../../measure/format-number.js'
import { MEASURED_TARGETS } from '../../cascade-targets.js'
import { lineOf } from '../line.js'
import { ordinaryPostsStudy } from '../studies/ordinary-posts.js'
import { pooled } from './cascades.js'

/** Large samples have very narrow intervals: what lies this close to the measured figure is accepted as well. */
const NEAR = 0.2

/** The 95 % interval of the measured figure, or a fifth of it to either side where that is wider. */
export function nearMeasured({ measured, low, high }: Interval & { readonly measured: number }): Interval {
  return { low: Math.min(low, measured * (1 - NEAR)), high: Math.max(high, measured * (1 + NEAR)) }
}

/** Rows by the first word of the source. */
const ROWS: Readonly<Record<string, string>> = { Marref: 'trees', auspol: 'tweets', TiDeH: 'delays' }

const LARGE_ONES =
  'Large cascades are rarer than measured: the largest drawn audience is a twentieth of 100,000 people and, by audienceSaturation 33, seen like one of 1,300. The values named under row 4 bring 38, 0.089 and 0.0012, at the cost named there.'
const SAMPLE =
  'The defaults stand between two samples: half of these political tweets are never passed on, 95 % of all tweets are not. Ambient audience and the spread of first appeal set the level (ambientAudience 4: 50 % never shared, 1.9 shares a post).'
const CHAINS =
  'Large cascades are too much of a chain, see row 4: the spread of luck is in the chain (contentSpread 0.58) where it should be in the first appeal.'

const EXPLANATIONS: Readonly<Record<string, string>> = {
  '99th percentile of size': LARGE_ONES,
  'P(size >= 10)': LARGE_ONES,
  'P(size >= 100)': LARGE_ONES,
  '95th percentile of depth': CHAINS,
  'share of sharers in generation 1': CHAINS,
  'share of sharers in generation 2': CHAINS,
  'further sharers per sharer': CHAINS,
  'median structural virality (size >= 100)': CHAINS,
  '90th percentile of structural virality (size >= 100)': CHAINS,
  'share of posts never shared': SAMPLE,
  'mean shares per post': SAMPLE,
  '99th percentile of shares per post': SAMPLE,
}

export const measuredCascadeLines = MEASURED_TARGETS.map((target) => {
  const { name, measured, source, of } = target
  const explanation = EXPLANATIONS[name]
  return lineOf(
    ordinaryPostsStudy,
    {
      row: ROWS[source.split(/[ ,]/)[0]!]!,
      quantity: name,
      unit: 'number',
      evidence: `${formatNumber(measured)} (${source})`,
      accept: nearMeasured(target),
      ...(explanation === undefined ? {} : { explanation }),
    },
    (parts) => of(pooled(parts)),
  )
})
