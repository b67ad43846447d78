import { describe, expect, test } from 'vitest'
import { ASSUMPTIONS, ASSUMPTION_IDS } from '../../../src/campaign/assumptions.js'
import type { SensitivityRow, StrategyResult } from '../../../src/experiment/result.js'
import {
  sensitivitySentence,
  type SensitivityFacts,
} from '../../../src/experiment/sensitivity/sensitivity-sentence.js'
import type { RemovalEffect, RunFigures } from '../../../src/experiment/why/answer.js'
import { PERSIAN } from '../../../src/report/words/persian.js'
import { expectPersian } from './persian-text.js'

const strategies = [
  { id: 'a', label: { en: 'Always-on', fa: 'پیوسته' } },
  { id: 'b', label: { en: 'Big-bang' } },
] as unknown as readonly StrategyResult[]

describe('the sensitivity of a lead', () => {
  const row = (assumption: keyof typeof ASSUMPTIONS, leadLow: number, leadHigh: number): SensitivityRow => {
    const { high, low, meaning } = ASSUMPTIONS[assumption]
    const mu = leadHigh - leadLow
    return { assumption, meaning, low, high, muStar: Math.abs(mu), mu, sigma: 0, leadLow, leadHigh }
  }

  function said(more: Partial<SensitivityFacts>): string {
    const facts: SensitivityFacts = {
      ...{ kpi: 'profit', currency: 'USD', leader: 'Always-on', rival: 'Big-bang' },
      ...{ points: 40, defined: 40, kept: 40, behind: 0, rows: [row('clicking', 900, 2100)] },
      ...more,
    }
    return PERSIAN.sentences.sensitivity({ sentence: sensitivitySentence(facts) }, { strategies })
  }

  test.each<[string, Partial<SensitivityFacts>, string]>([
    ['nothing matters', { rows: [] }, 'هیچ فرضی این برتری را جابه‌جا نمی‌کند'],
    ['nothing matters, sometimes behind', { rows: [], kept: 30 }, 'در ۳۰ نقطه از ۴۰ نقطهٔ آزموده'],
    ['always ahead', {}, 'نیمهٔ پایین این بازه حدود ۹۰۰ دلار است و در نیمهٔ بالا حدود ۲٬۱۰۰ دلار'],
    ['never ahead', { kept: 0, behind: 40 }, 'بر پیش‌فرض‌ها استوار است'],
    [
      'turned at the lower end',
      { kept: 30, behind: 10, rows: [row('topics', -300, 900)] },
      'در نیمهٔ پایین این بازه، با میانگین‌گرفتن',
    ],
    [
      'turned at the upper end',
      { kept: 30, behind: 10, rows: [row('topics', 900, -300)] },
      'در نیمهٔ بالای این بازه، با میانگین‌گرفتن',
    ],
    ['several together', { kept: 30, behind: 10 }, 'هیچ فرضی به‌تنهایی'],
    ['undefined at some points', { points: 44 }, 'در ۴ نقطهٔ دیگر «سود» تعریف نمی‌شود.'],
  ])('%s', (of, more, part) => {
    const sentence = said(more)
    expectPersian(sentence, of)
    expect(sentence).toContain(part)
    expect(sentence).toContain('«\u2068پیوسته\u2069»')
  })

  test.each(ASSUMPTION_IDS)('resting on %s', (id) => {
    const sentence = said({ rows: [row(id, 10, 20)] })
    expectPersian(sentence, id)
    expect(sentence).toContain(`«${PERSIAN.given.assumption(row(id, 0, 0))}»`)
  })
})

describe('what would have been without', () => {
  const figures: RunFigures = { shares: 5000, reach: 20000, visits: 300, orders: 12, kpi: 1234.5 }
  const wording = { strategy: 'Always-on', kpi: 'profit', currency: 'USD', figures } as const
  const without: RunFigures = { ...figures, kpi: 894.5 }
  const lost: RunFigures = { shares: 1450, reach: 2000, visits: 1, orders: 0, kpi: 340 }
  const nothing: RunFigures = { shares: 0, reach: 0, visits: 0, orders: 0, kpi: 0 }
  const effect: RemovalEffect = {
    ...{ what: 'person', which: '812', shares: 100, brought: 1500, without, lost },
    sentence: '',
  }

  test('a person, with what went back to them and what was lost', () => {
    expect(PERSIAN.sentences.removal(effect, wording)).toBe(
      'بدون شخص ۸۱۲ که ۱٬۶۰۰ بازنشر به او برمی‌گردد، «\u2068Always-on\u2069» ۱٬۴۵۰ بازنشر، ۲٬۰۰۰ بیننده و ۱ بازدید از دست می‌داد. «سود» آن از ۱٬۲۳۵ دلار به ۸۹۴٫۵ دلار کم می‌شد.',
    )
  })

  test.each<[string, Partial<RemovalEffect>, string]>([
    [
      'who passed nothing on',
      { shares: 0, brought: 0, lost: nothing, without: figures },
      'چیزی از دست نمی‌داد.',
    ],
    ['a label', { which: 'ada' }, 'بدون شخص \u2068ada\u2069 که'],
    ['a post', { what: 'post', which: 'post:offer:0', brought: null }, 'که ۱۰۰ بار بازنشر شد'],
    [
      'gained',
      { lost: { ...nothing, reach: -50 }, without: { ...figures, kpi: 1300 } },
      '۵۰ بیننده به دست می‌آورد',
    ],
    ['an hour', { what: 'hour', which: '210', brought: null }, 'در ساعتِ ۱۸:۰۰ تا ۱۹:۰۰ سه‌شنبهٔ هفتهٔ ۲'],
  ])('%s', (of, more, part) => {
    const sentence = PERSIAN.sentences.removal({ ...effect, ...more }, wording)
    expectPersian(sentence, of)
    expect(sentence).toContain(part)
  })

  test('a KPI that is told already is not told twice', () => {
    expect(PERSIAN.sentences.removal(effect, { ...wording, kpi: 'reach' })).not.toContain('می‌شد')
  })
})
