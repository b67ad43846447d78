import { expect, test } from 'vitest'
import type { RunFigures } from '../../../src/experiment/why/answer.js'
import { removalSentence } from '../../../src/experiment/why/removal-sentence.js'

const figures: RunFigures = { shares: 5000, reach: 20000, visits: 300, orders: 12, kpi: 1234.5 }
const wording = { strategy: 'Always-on', kpi: 'profit', currency: 'USD', figures } as const

const lost: RunFigures = { shares: 1450, reach: 2000, visits: 1, orders: 0, kpi: 340 }
const without: RunFigures = { ...figures, kpi: 894.5 }

test('a person, with what went back to them and what was lost', () => {
  const effect = { what: 'person', which: '812', shares: 100, brought: 1500, without, lost } as const
  expect(removalSentence(effect, wording)).toBe(
    'Without person 812, to whom 1,600 shares go back, Always-on would have lost 1,450 shares, 2,000 people reached and 1 visit. Its profit would fall from 1,235 USD to 894.5 USD.',
  )
})

test('a post, with what was gained by leaving it out', () => {
  const effect = {
    what: 'post',
    which: 'post:offer:0',
    shares: 30,
    brought: null,
    without: { ...figures, kpi: 1300 },
    lost: { shares: 30, reach: -50, visits: 0, orders: null, kpi: -65.5 },
  } as const
  expect(removalSentence(effect, wording)).toBe(
    'Without post:offer:0, which was shared 30 times, Always-on would have lost 30 shares and gained 50 people reached. Its profit would rise from 1,235 USD to 1,300 USD.',
  )
})

test('an hour has its day; a KPI that is told already is not told twice', () => {
  const nothing = { shares: 0, reach: 0, visits: 0, orders: 0, kpi: 0 }
  const effect = {
    what: 'hour',
    which: '210',
    shares: 7,
    brought: null,
    without: figures,
    lost: nothing,
  } as const
  expect(removalSentence(effect, { ...wording, kpi: 'reach' })).toBe(
    'If nobody had shared in hour 210 (Tuesday of week 2, 18:00 to 19:00), in which 7 shares fell, Always-on would have lost nothing.',
  )
})
