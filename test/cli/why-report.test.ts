import { expect, test } from 'vitest'
import { whyText } from '../../src/cli/why-report.js'
import type { RunFigures, WhyAnswer } from '../../src/experiment/why/answer.js'
import { SMALL } from '../experiment/small-scenario.js'
import { edit, valid } from '../scenario/read-scenario.js'

const figures: RunFigures = { shares: 1, reach: 900, visits: 12, orders: null, kpi: -1234 }
const answer: WhyAnswer = {
  strategy: 'loud',
  replication: 7,
  kpi: 'profit',
  figures,
  largest: { title: 'post:story:3', platform: 'x', sharers: 1 },
  removals: [],
}

test('one is one, and amounts below 0 have a true minus sign', () => {
  const text = whyText(answer, valid(SMALL), 200)
  expect(text).toContain(
    'Run 7 of Loud: 1 share; the biggest cascade is post:story:3 on x, passed on by 1 simulated person.',
  )
  expect(text).toMatch(/^as it was +1 +900 +12 +−1,234$/m)
  const many = {
    ...answer,
    figures: { ...figures, shares: 2000 },
    largest: { ...answer.largest, sharers: 40 },
  }
  const single = valid(edit(SMALL, 'peoplePerAgent: 10', 'peoplePerAgent: 1'))
  expect(whyText(many, single, 200)).toContain(
    '2,000 shares; the biggest cascade is post:story:3 on x, passed on by 40 people.',
  )
})
