import { leaf, listOf, section } from '../fields.js'
import * as kind from '../kinds.js'
import { ATTRIBUTION_MODELS } from '../scenario.js'

export const compare = section(
  {
    kpi: leaf(kind.kpi, {
      meaning: 'What decides.',
      otherwise: 'profit with a product, else reach',
      example: 'profit',
    }),
    also: listOf(leaf(kind.kpi, { meaning: 'A KPI.', example: 'visits' }), {
      meaning: 'What is shown beside it.',
      most: 50,
      otherwise: 'reach, visits, conversions and roi with a product, else views, shares and engagementRate',
      example: '[reach, visits]',
    }),
    confidence: leaf(kind.probability, {
      meaning: 'Confidence of all intervals.',
      default: '95%',
      min: '50%',
      max: '99.99%',
      example: '95%',
    }),
    flopBelow: leaf(kind.text, {
      meaning: 'A run whose deciding KPI lies below this is a flop.',
      otherwise: 'no flop line',
      example: '0 USD',
    }),
    attribution: listOf(
      leaf(kind.choice([...ATTRIBUTION_MODELS, 'incremental']), {
        meaning: 'A way to credit an order.',
        example: 'linear',
      }),
      {
        meaning:
          'How orders are credited to the views before them: to the first, the last, all alike, or most to first and last (position); `incremental` runs the same world again without each lever.',
        most: 5,
        default: ['last'],
        example: '[last, linear]',
      },
    ),
  },
  { meaning: 'How strategies are judged.' },
)
