/** Measured cascades and delays beside those of ordinary people's posts on X: the targets that the defaults of X were fitted to. */
import { formatNumber } from '../../../measure/format-number.js'
import { MEASURED_TARGETS } from '../../cascade-targets.js'
import { lineOf } from '../line.js'
import { ordinaryPostsStudy } from '../studies/ordinary-posts.js'
import { audienceClassesStudy } from '../studies/audience-classes.js'
import { asInSample } from './audience.js'
import { pooled } from './cascades.js'
import { nearMeasured } from './near-measured.js'

/** Rows by the first word of the source. */
const ROWS: Readonly<Record<string, string>> = { Marref: 'trees', auspol: 'tweets', TiDeH: 'delays' }

const LARGE_ONES =
  'Cascades of 100 and more are a third as frequent as measured: the largest drawn audience is a twentieth of 100,000 people and, by audienceSaturation 62, seen like one of 2,500. One of 120 brings 0.0014, at the cost named under row 4.'

const EXPLANATIONS: Readonly<Record<string, string>> = {
  'P(size >= 100)': LARGE_ONES,
  'median structural virality (size >= 100)':
    'As row 4: few such cascades, and chains where real ones are broadcasts.',
}

export const measuredCascadeLines = MEASURED_TARGETS.map((target) => {
  const { name, measured, source, of } = target
  const explanation = EXPLANATIONS[name]
  const info = {
    row: ROWS[source.split(/[ ,]/)[0]!]!,
    quantity: name,
    unit: 'number',
    evidence: `${formatNumber(measured)} (${source})`,
    accept: nearMeasured(target),
    ...(explanation === undefined ? {} : { explanation }),
  } as const
  // How far tweets go depends on who writes them: the sample has many authors of large audiences.
  return info.row === 'tweets'
    ? lineOf(audienceClassesStudy, info, (parts) => of(asInSample(parts)))
    : lineOf(ordinaryPostsStudy, info, (parts) => of(pooled(parts)))
})
