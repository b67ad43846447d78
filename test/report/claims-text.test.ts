import picocolors from 'picocolors'
import { describe, expect, test } from 'vitest'
import type { ClaimsResult, Finding } from '../../src/experiment/claims/result.js'
import { claimsMarkdown } from '../../src/report/claims-markdown.js'
import { claimsText } from '../../src/report/claims-text.js'
import { columnsOf } from '../../src/report/terminal-text.js'

const finding: Finding = {
  measure: 'visits',
  from: 'off',
  to: 'on',
  off: 2797,
  on: 3102,
  difference: 305,
  low: 272,
  high: 338,
  relative: 305 / 2797,
  expected: 'more',
  factor: null,
  source: null,
  seen: 'as claimed',
}
const arm = (name: string, settings: readonly string[]) => ({
  name,
  settings,
  strategy: 'campaign',
  dose: null,
  measures: { visits: { mean: 2797, low: 2700, high: 2900 } },
})
const share = { count: 1, of: 4, share: 0.25, low: 0.05, high: 0.7 }

const result: ClaimsResult = {
  seed: 'a',
  confidence: 0.95,
  currency: 'USD',
  claims: [
    {
      id: 'sharing',
      claim: 'Retweeting brings traffic.',
      mechanism: 'people pass it on',
      verdict: 'supported only where',
      condition: 'it rains',
      leftAlone: false,
      because: 'Nobody knows.',
      trials: [
        {
          where: 'it rains',
          verdict: 'supported',
          world: ['product.price=9 USD', 'product.name={en: "Cook\'s lamp"}'],
          replications: 30,
          arms: [arm('off', ['assumptions.sharing=0']), arm('on', [])],
          findings: [
            finding,
            {
              ...finding,
              measure: 'shareOfVoice',
              off: 1,
              on: 0.41,
              difference: -0.59,
              low: -0.6,
              high: -0.58,
              relative: -0.59,
              expected: 'shown',
              seen: null,
            },
            { ...finding, expected: 'times', factor: 1.587, source: '1 / (1 - R)' },
            {
              ...finding,
              measure: 'structuralVirality',
              off: null,
              on: 1.4,
              difference: null,
              low: null,
              high: null,
              relative: null,
              seen: 'unclear',
            },
          ],
          unmoved: [
            { ...finding, measure: 'baselineOrders', how: 'exactly', held: true },
            { ...finding, measure: 'cost', difference: 12, low: 3, high: 21, how: 'on average', held: false },
          ],
        },
        {
          where: 'the sun shines',
          verdict: 'not supported',
          world: [],
          replications: 30,
          arms: [arm('none', ['a=1']), arm('some', ['a=2']), arm('much', ['a=4'])],
          findings: [
            {
              ...finding,
              expected: 'diminishing',
              relative: null,
              from: 'some → much',
              to: 'none → some',
              seen: 'the opposite',
            },
          ],
          unmoved: [],
        },
      ],
    },
  ],
  firms: {
    firms: 4,
    runs: 3,
    traits: [{ meaning: 'price', unit: 'USD', low: 20, high: 500 }],
    uplift: {
      mean: 0.57,
      p05: 0.01,
      p25: 0.04,
      p50: 0.19,
      p75: 0.6,
      p95: 2.7,
      selected: 0.3,
      bestQuarter: 1.8,
    },
    atLeast: share,
    paying: { ...share, of: 1 },
    region: {
      rows: ['few', 'many'],
      columns: ['little', 'much'],
      chances: [
        [
          { firms: 3, chance: 0 },
          { firms: 0, chance: null },
        ],
        [
          { firms: 1, chance: 1 },
          { firms: 0, chance: null },
        ],
      ],
    },
    better: [{ ...share, reading: 'more is sold' }],
    claims: [
      { id: 'uplift-133', claim: 'By 133 %.', verdict: 'not supported', condition: null, because: 'So.' },
      { id: 'better-76', claim: '76 % do.', verdict: 'too close to call', condition: null, because: 'Thus.' },
    ],
  },
}

describe('claimsText', () => {
  const text = claimsText(result, 100, picocolors.createColors(false)).replaceAll('\u00a0', ' ')

  test('says claim, condition and reason, arm by arm as it is typed', () => {
    expect(text).toContain('sharing: Retweeting brings traffic.\n  supported only where it rains\n')
    expect(text).toContain('  why: Nobody knows.')
    expect(text).toContain("--set 'product.price=9 USD'")
    // A shell reads this as one word with an apostrophe.
    expect(text).toContain(`--set 'product.name={en: "Cook'\\''s lamp"}'`)
    expect(text).toContain('on   strategy campaign')
  })

  test('effects with interval and share; points where the measure is in per cent', () => {
    expect(text).toMatch(/✓ visits +2,797 → 3,102 +\+305 \(\+272 to \+338\), \+11 %/)
    expect(text).toMatch(/· shareOfVoice +100 % → +41 % +−59 \(−60 to −58\) points, −59 %/)
    expect(text).toMatch(/✓ visits .* × 1\.11, claimed × 1\.59 = 1 \/ \(1 - R\); \+305/)
    expect(text).toMatch(/\? structuralVirality +– → +1\.40 +not defined in both/)
    expect(text).toMatch(/✗ visits, gain a step .*: none → some\n? +against some → much/)
  })

  test('what stayed and what moved though it should not', () => {
    expect(text).toContain('left alone: orders without any social activity: the same in all 30 runs')
    expect(text).toContain('! money spent moved and should not have: 12 (3 to 21)')
    expect(text).toContain('moved what they should not: sharing')
  })

  test('steps of a lever as a response table, the figures, and all verdicts', () => {
    expect(text).toMatch(/ {6} +none +some +much\n {6}visits +2,797 +2,797 +2,797/)
    expect(text).toMatch(/many +100 % of 1 +–/)
    expect(text).toContain('more is sold: 25 % (5 % to 70 %), 1 of 4 firms')
    expect(text).toContain('0 supported, 1 supported under a condition, 1 not supported, 1 too close to call')
  })

  test.each([72, 80, 120])('keeps within %i columns but for what is typed', (width) => {
    const lines = claimsText(result, width, picocolors.createColors(false)).split('\n')
    const prose = lines.filter((line) => !line.includes('--set') && !/[✓✗?·○]/.test(line))
    expect(Math.max(...prose.map(columnsOf))).toBeLessThanOrEqual(width)
  })
})

describe('claimsMarkdown', () => {
  const text = claimsMarkdown(result).replaceAll('\u00a0', ' ')

  test('has a table of verdicts and a table of effects, all rows of equal length', () => {
    expect(text).toContain('| sharing | Retweeting brings traffic. | supported only where it rains |')
    expect(text).toContain('| visits | off: 2,797 | on: 3,102 | +305 (+272 to +338), +11 % | as claimed |')
    for (const block of text.split('\n\n').filter((part) => part.startsWith('|'))) {
      const cells = block
        .trim()
        .split('\n')
        .map((line) => line.split('|').length)
      expect(new Set(cells).size).toBe(1)
    }
  })

  test('tells conditions, settings and what moved', () => {
    expect(text).toContain('**Supported only where it rains.** Nobody knows.')
    expect(text).toContain('World: `product.price=9 USD`')
    expect(text).toContain('money spent (**moved**, should have been the same on average)')
    expect(text).toContain('### better-76')
  })
})
