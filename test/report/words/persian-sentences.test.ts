import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { aggregate } from '../../../src/experiment/aggregate.js'
import { assumptionsOf, limitsOf } from '../../../src/experiment/assumptions.js'
import type { ComparisonFacts } from '../../../src/experiment/comparison-facts.js'
import { LEVERS_DO_NOT_ADD_UP } from '../../../src/experiment/levers/explain.js'
import { effectSentence, type MovedLever } from '../../../src/experiment/levers/effect-sentence.js'
import { INCREMENTAL_MEANING } from '../../../src/experiment/levers/incremental.js'
import { LEVER_IDS } from '../../../src/experiment/levers/levers.js'
import { SENSITIVITY_MEANING } from '../../../src/experiment/sensitivity/sensitivity.js'
import type { StrategyResult } from '../../../src/experiment/result.js'
import { KPI_IDS, type KpiId } from '../../../src/measure/kpi-ids.js'
import { pairedDifference } from '../../../src/measure/statistics/paired.js'
import { PERSIAN } from '../../../src/report/words/persian.js'
import { requireScenario } from '../../../src/scenario/parse.js'
import type { Scenario, Strategy } from '../../../src/scenario/scenario.js'
import { factsOf, outcome } from '../../experiment/compared-outcomes.js'
import { leverScenario } from '../../experiment/levers/lever-scenario.js'
import { expectPersian } from './persian-text.js'

const { sentences } = PERSIAN

function named(strategies: readonly Pick<Strategy, 'id' | 'label'>[]): {
  strategies: readonly StrategyResult[]
} {
  return { strategies: strategies as readonly StrategyResult[] }
}

describe('what a result rests on', () => {
  const files = readdirSync('scenarios').filter((name) => name.endsWith('.yaml'))

  function expectStated(scenario: Scenario, name: string): void {
    const people = named(scenario.strategies)
    for (const sentence of assumptionsOf(scenario, 5000))
      expectPersian(sentences.stated(sentence, people), `${name}: ${sentence}`)
  }

  test.each(files)('%s', (name) => {
    expectStated(requireScenario(readFileSync(`scenarios/${name}`, 'utf8'), name), name)
  })

  test('every branch of every sentence', () => {
    const made = leverScenario()
    const [plain, often, other] = made.strategies as [Strategy, Strategy, Strategy]
    const given = { kind: 'file', file: 'friends.csv' } as unknown as Scenario['platforms'][number]['network']
    const staffed = (strategy: Strategy, comments: string | null): Strategy => ({
      ...strategy,
      team: { ...strategy.team, roles: { ...strategy.team.roles, creator: other.team.roles.community } },
      replies: { answer: ['complaints'] },
      signals: { ...strategy.signals, detect: true, comments: comments as never },
    })
    const rival = (headToHead: boolean): Scenario['competitors'][number] =>
      ({ id: 'rival', label: { en: 'Rival & Sons' }, headToHead }) as Scenario['competitors'][number]
    const branches: readonly Partial<Scenario>[] = [
      { population: { ...made.population, redraw: 1 } },
      { platforms: made.platforms.map((platform) => ({ ...platform, network: given })) },
      {
        attention: {
          mode: 'limited',
          activeDaily: 0.4,
          backgroundPerHour: 12.5,
          scrollDepth: 30,
          sessionsPerHour: 0.1,
        } as unknown as Scenario['attention'],
      },
      { attention: { mode: 'independent' } as Scenario['attention'] },
      { competitors: [rival(true), rival(false)] },
      { strategies: [staffed(plain, null), often, staffed(other, 'comments.csv')] },
      { strategies: [plain, often] },
      { product: null },
      {
        product: {
          ...made.product!,
          repeatHalfLifeHours: 720,
          reviews: { ...made.product!.reviews, buyers: 0.2, forwarded: false },
        },
      },
      {
        product: { ...made.product!, reviews: { ...made.product!.reviews, buyers: 0.2, forwarded: true } },
      },
      { assumptions: { sharing: 0.8, topics: 0.25 } },
    ]
    for (const branch of branches) expectStated({ ...made, ...branch }, Object.keys(branch).join())
    for (const sentence of [...limitsOf(), LEVERS_DO_NOT_ADD_UP, SENSITIVITY_MEANING, INCREMENTAL_MEANING])
      expectPersian(sentences.stated(sentence, named([])), sentence)
  })

  test('strategies are called by their Persian names, also those with commas', () => {
    const strategies = named([
      { id: 'a', label: { en: 'Careful, slow', fa: 'دقیق، آهسته' } },
      { id: 'b', label: { en: 'Careful', fa: 'دقیق' } },
      { id: 'c', label: { en: 'Third' } },
    ])
    expect(
      sentences.stated(
        'Buying signals are recognised (Careful, slow, Careful, Third) with a sensitivity of 60 % and a specificity of 1.',
        strategies,
      ),
    ).toBe(
      'نشانه‌های خرید (\u2068دقیق، آهسته\u2069، \u2068دقیق\u2069، \u2068Third\u2069) با حساسیت ۶۰٪ و ویژگیِ ۱ شناخته می‌شوند.',
    )
  })

  test('ids keep to themselves, so that numbers stay behind them', () => {
    expect(
      sentences.stated(
        'Questions and complaints wait for somebody at work; people lose patience (mean: x 1 h, linkedin 8.5 h), and the worth of an answer halves every 19 minutes.',
        named([]),
      ),
    ).toContain('(میانگین: \u2068x\u2069 ۱\u00a0ساعت، \u2068linkedin\u2069 ۸٫۵\u00a0ساعت)')
    expect(
      sentences.stated('The network of x, y and z-2 is given: statements are about this network.', named([])),
    ).toContain('شبکهٔ \u2068x\u2069، \u2068y\u2069 و \u2068z-2\u2069 داده')
  })

  test('a sentence that is not known stays English and keeps to itself', () => {
    expect(sentences.stated('The\u202e moon is made of 1 cheese.', named([]))).toBe(
      '\u2066The moon is made of 1 cheese.\u2069',
    )
  })
})

describe('the verdict', () => {
  const NAMES = [
    { en: 'Always-on (new)', fa: 'محتوای پیوسته' },
    { en: 'Big-bang advertising', fa: 'تبلیغات یک‌باره' },
    { en: 'A few influencers' },
  ]
  const wave = (n: number, level: number, spread: number): number[] =>
    Array.from({ length: n }, (_, r) => level + spread * [-1, 1, -0.4, 0.4][r % 4]!)

  function verdict(
    kpi: KpiId,
    series: readonly (readonly number[])[],
    more: Partial<ComparisonFacts> = {},
  ): string {
    const labels = NAMES.slice(0, series.length)
    const facts = factsOf(
      labels.map(({ en }) => en),
      { kpi, ...more },
    )
    const outcomes = series.flatMap((values, s) => values.map((value, r) => outcome(r, s, { [kpi]: value })))
    const strategies = named(labels.map((label) => ({ id: label.en, label })))
    return sentences.verdict({ ...strategies, verdict: aggregate(facts, outcomes).verdict })
  }

  test('names the best, how often it came first, by how much, and how sure', () => {
    expect(verdict('profit', [wave(100, 12_000, 3000), wave(100, 10_066, 1000), wave(100, 2000, 1000)])).toBe(
      'از نظر «سود»، «\u2068محتوای پیوسته\u2069» به احتمال زیاد بهترین است: در ۷۵ کمپین از ۱۰۰ کمپینِ شبیه‌سازی‌شده اول شد. ' +
        '«سود» آن حدود ۱٬۹۰۰ دلار بیشتر از «\u2068تبلیغات یک‌باره\u2069»، نزدیک‌ترین رقیبش، است (بازهٔ ۹۵٪: از ۱٬۶۰۰ تا ۲٬۲۰۰ دلار).',
    )
  })

  const holed = wave(40, 42, 9).map((value, r) => (r < 4 ? NaN : value))
  const onNetworks = Array.from({ length: 60 }, (_, r) => [3, -2, 1, -1, 2, -1][r % 6]! + 0.1 * (r % 5))
  test.each<[string, string, string]>([
    ['lower is better', verdict('cac', [wave(40, 30, 5), wave(40, 42, 9)]), 'کمتر از'],
    ['the same lead in every run', verdict('cac', [wave(40, 30, 5), wave(40, 42, 5)]), 'در همهٔ کمپین‌های'],
    ['neither more nor less', verdict('frequency', [wave(40, 3, 0.1), wave(40, 2, 0.2)]), 'بیشترین مقدار'],
    ['hours', verdict('halfLifeHours', [wave(40, 3, 0.1), wave(40, 2, 0.2)]), 'ساعت'],
    ['too close', verdict('reach', [wave(50, 1010, 400), wave(50, 1000, 300)]), 'شاید از بخت باشد'],
    ['more runs', verdict('profit', [wave(50, 50, 400), wave(50, 0, 0)]), 'اجرای دیگر احتمالاً روشنش می‌کند'],
    ['no number of runs', verdict('profit', [wave(50, 0.1, 400), wave(50, 0, 0)]), 'هیچ شمارِ شدنی‌ای'],
    ['networks', verdict('profit', [onNetworks, wave(60, 0, 0)], { redraw: 6 }), 'همین ۶ شبکه'],
    [
      'several rivals',
      verdict('profit', [wave(50, 60, 400), wave(50, 0, 0), wave(50, 0, 20)]),
      'با در نظر گرفتن ۲ رقیب: از \u2066−',
    ],
    ['equals', verdict('visits', [wave(50, 9, 4), wave(50, 9, 4)]), 'تفاوتی نیست'],
    ['undefined in some', verdict('cac', [wave(40, 30, 5), holed]), 'از ۳۶ کمپینی که'],
    ['hardly ever both', verdict('cac', [wave(40, 30, 5), wave(40, NaN, 1)]), 'بسیار کم‌اند'],
    ['never defined', verdict('cac', [[NaN], [NaN]]), 'در هیچ کمپینِ'],
    ['one strategy', verdict('profit', [wave(40, 1234, 5)]), 'تنها یک استراتژی'],
    ['one strategy, never defined', verdict('cac', [[NaN]]), 'در هیچ کمپینِ'],
    ['one run', verdict('profit', [[1], [2]]), 'دست‌کم ۳۰ کمپین'],
    ['one strategy, one run', verdict('profit', [[1]]), 'در ۱ کمپینِ'],
  ])('%s', (of, sentence, part) => {
    expectPersian(sentence, of)
    expect(sentence).toContain(part)
  })

  test.each(KPI_IDS)('of %s', (kpi) => {
    const sentence = verdict(kpi, [wave(40, 12_000, 5), wave(40, 3, 1)])
    expectPersian(sentence, kpi)
    expect(sentence).toContain(`«${PERSIAN.kpi(kpi)}»`)
  })
})

describe('what a lever does', () => {
  const { strategies } = leverScenario()
  const [plain, often, other] = strategies as [Strategy, Strategy, Strategy]
  const EFFECTS = {
    می‌افزود: [3000, 3200, 3400],
    می‌کاست: [-3000, -3200, -3400],
    'تفاوتی نمی‌سازد': [-100, 200, 300],
    'چیزی از': [0, 0, 0],
    'دربارهٔ بخت': [500],
    'نمی‌توان سنجید': [NaN, NaN],
  } as const

  function said(effects: readonly number[], more: Partial<MovedLever>): string {
    const moved: MovedLever = {
      ...{ strategy: plain, towards: often, lever: 'content.cadence', kpi: 'profit' },
      ...{ currency: 'USD', confidence: 0.95 },
      ...more,
    }
    const before = effects.map((_, run) => 1000 * run)
    const after = effects.map((effect, run) => 1000 * run + effect)
    const sentence = effectSentence(moved, pairedDifference(after, before, null, moved.confidence))
    return sentences.lever({ sentence }, named(strategies))
  }

  const paced = (pace: Strategy['budget']['pace']): Strategy => ({
    ...other,
    budget: { ...other.budget, pace },
  })
  const answering = (answer: Strategy['replies']['answer']): Strategy => ({ ...other, replies: { answer } })
  const towards = [
    plain,
    other,
    paced('even'),
    paced('back-loaded'),
    answering(['questions']),
    answering(['complaints']),
  ]

  test.each(LEVER_IDS)('%s, whichever way and however surely', (lever) => {
    for (const as of towards)
      for (const [part, effects] of Object.entries(EFFECTS)) {
        const sentence = said(effects, { lever, towards: as })
        expectPersian(sentence, `${lever} ${part}: ${sentence}`)
        expect(sentence).toContain(part)
        // What is done was recognised too: it is not said as somebody's name.
        expect(sentence.match(/\u2068[^\u2069]*\u2069/g)).not.toContainEqual(expect.stringMatching(/ing /))
      }
  })

  test('with its size and interval', () => {
    expect(said([3000, 3200, 3400], {})).toBe(
      'پست‌گذاشتن به اندازهٔ «\u2068The busy one\u2069» حدود ۳٬۲۰۰ دلار به «سود» برای «\u2068The plain one\u2069» می‌افزود (بازهٔ ۹۵٪: از ۲٬۷۰۰ تا ۳٬۷۰۰ دلار).',
    )
  })
})
