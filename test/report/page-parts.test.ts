import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timeTicks, valueAxis } from '../../src/report/page/axis.js'
import { spreadApart } from '../../src/report/page/curve-pictures.js'
import { shellQuoted } from '../../src/report/shell-quoted.js'
import { equallyLikely } from '../../src/report/page/outcome-chart.js'
import { element } from '../../src/report/page/markup.js'
import { asRead } from '../../src/report/page/mirrored.js'
import { radialTree } from '../../src/report/page/radial-tree.js'
import { splitSentence } from '../../src/report/page/verdict.js'
import { writeMarkup } from '../../src/report/page/write-markup.js'
import { byStrength, judgedPairs } from '../../src/report/judged-pairs.js'
import { reportContext } from '../../src/report/report-context.js'
import { targetSide } from '../../src/report/target-side.js'
import { ENGLISH } from '../../src/report/words.js'
import { pointsOf } from './path-reader.js'
import { resultFixture, treeOf } from './result-fixture.js'

describe('equallyLikely', () => {
  it('gives the middles of twenty equal parts: of 0 … 1000 the values 25, 75, … 975', () => {
    const shuffled = Array.from({ length: 1001 }, (_, i) => (i * 617) % 1001)
    equallyLikely(shuffled).forEach((dot, i) => expect(dot).toBeCloseTo(25 + 50 * i, 9))
  })

  it('leaves out what is not defined', () => {
    expect(equallyLikely([null, NaN, 7, null])).toEqual(Array.from({ length: 20 }, () => 7))
    expect(equallyLikely([null, null])).toEqual([])
  })
})

describe('spreadApart', () => {
  it('keeps order and distance, stays inside, and moves nothing that has room', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 200, noNaN: true }), { minLength: 1, maxLength: 7 }),
        (wanted) => {
          const placed = spreadApart(wanted, 20, 0, 200)
          const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]!)
          const sorted = order.map((i) => placed[i]!)
          sorted.forEach((place, i) => {
            expect(place).toBeLessThanOrEqual(200)
            expect(place).toBeGreaterThanOrEqual(0)
            if (i > 0) expect(place - sorted[i - 1]!).toBeGreaterThanOrEqual(20 - 1e-9)
          })
        },
      ),
      { seed: 10, numRuns: 300 },
    )
    expect(spreadApart([10, 60, 150], 20, 0, 200)).toEqual([10, 60, 150])
  })
})

describe('axes', () => {
  it('spans every value and puts ticks inside', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 9 }),
        (values) => {
          const axis = valueAxis(values, [0, 100], { percent: false, ticks: 5, mayBeLogarithmic: true })
          for (const value of values) {
            expect(axis(value)).toBeGreaterThanOrEqual(-1e-6)
            expect(axis(value)).toBeLessThanOrEqual(100 + 1e-6)
          }
          expect(axis.ticks.length).toBeLessThanOrEqual(14)
          for (const tick of axis.ticks) expect(Number.isFinite(axis(tick))).toBe(true)
        },
      ),
      { seed: 11, numRuns: 500 },
    )
  })

  it('turns logarithmic only for positive values over more than two powers of ten', () => {
    const options = { percent: false, ticks: 5, mayBeLogarithmic: true }
    expect(valueAxis([1, 1000], [0, 100], options).logarithmic).toBe(true)
    expect(valueAxis([1, 90], [0, 100], options).logarithmic).toBe(false)
    expect(valueAxis([-1, 1000], [0, 100], options).logarithmic).toBe(false)
    expect(valueAxis([1, 1000], [0, 100], { ...options, mayBeLogarithmic: false }).logarithmic).toBe(false)
  })

  it('has a usable axis for one value, for zero and for none', () => {
    for (const values of [[5], [0], [-3], [], [NaN]]) {
      const axis = valueAxis(values, [0, 100], { percent: false, ticks: 4 })
      expect(axis.domain[1]).toBeGreaterThan(axis.domain[0])
      expect(axis.ticks.length).toBeGreaterThan(0)
    }
  })

  it('counts time in round steps, in days when it is long', () => {
    expect(timeTicks(720, 5)).toEqual({ hours: [0, 168, 336, 504, 672], perUnit: 24 })
    expect(timeTicks(36, 4)).toEqual({ hours: [0, 12, 24, 36], perUnit: 1 })
    expect(timeTicks(1e7, 5).hours.length).toBeLessThanOrEqual(1200)
  })
})

describe('radialTree', () => {
  it('puts every sharer on the ring of its step, further out with every step', () => {
    const { parents } = treeOf(300, 5)
    const body = writeMarkup(radialTree(Array.from(parents), 's1', 400).body)
    const rings = [...body.matchAll(/<circle class="ring"[^>]* r="([\d.]+)"/g)].map((match) =>
      Number(match[1]),
    )
    expect([...rings].sort((a, b) => a - b)).toEqual(rings)
    const counts = new Map<number, number>()
    const dots = [...body.matchAll(/ d="([^"]*h0)"/g)].flatMap(([, data]) => pointsOf(data!))
    expect(dots).toHaveLength(299)
    for (const [x, y] of dots) {
      const radius = Math.hypot(x - 200, y - 200)
      const ring = rings.findIndex((r) => Math.abs(r - radius) < 0.2)
      expect(ring).toBeGreaterThanOrEqual(0)
      counts.set(ring, (counts.get(ring) ?? 0) + 1)
    }
    const depths = new Int32Array(300)
    const expected = new Map<number, number>()
    for (let i = 1; i < 300; i++) {
      depths[i] = depths[parents[i]!]! + 1
      expected.set(depths[i]! - 1, (expected.get(depths[i]! - 1) ?? 0) + 1)
    }
    expect(counts).toEqual(expected)
  })

  it.each([250, 560])('joins every sharer to the one before, once, %i pixels wide', (size) => {
    const { parents } = treeOf(300, 5)
    const body = writeMarkup(radialTree(Array.from(parents), 's1', size).body)
    const [, links] = / d="([^"]*)" ?\/?>|$/.exec(body.slice(body.indexOf('class="link')))!
    const starts = links!.match(/M/g)!.length
    const arrivals = pointsOf(links!)
    expect(arrivals.length - starts).toBe(299)
    const dots = [...body.matchAll(/ d="([^"]*h0)"/g)].flatMap(([, data]) => pointsOf(data!))
    const key = ([x, y]: readonly [number, number]): string => `${x.toFixed(1)} ${y.toFixed(1)}`
    const reached = new Set(arrivals.map(key))
    expect(dots.filter((dot) => !reached.has(key(dot)))).toEqual([])
    expect(links!.includes('c')).toBe(size === 560)
  })
})

describe('asRead', () => {
  const picture = {
    width: 100,
    height: 50,
    body: [
      element('line', { x1: 10, y1: 1, x2: 30, y2: 2 }),
      element('rect', { x: 10, y: 3, width: 25, height: 4 }),
      [element('circle', { cx: 40, cy: 5, r: 6 })],
      element('path', { class: 'mark', transform: 'translate(-7.5,9)', d: 'M0,0' }),
      element('text', { x: 18, y: 7 }, 'name'),
      element('text', { x: 100, y: 8, 'text-anchor': 'end' }, '5'),
      element('text', { x: 50, y: 8, 'text-anchor': 'middle' }, '6'),
    ],
  }

  it('turns bars, marks and the ends of texts round where the language runs from right to left', () => {
    expect(writeMarkup(asRead('rtl', picture).body)).toBe(
      [
        '<line x1="90" y1="1" x2="70" y2="2"/>',
        '<rect x="65" y="3" width="25" height="4"/>',
        '<circle cx="60" cy="5" r="6"/>',
        '<path class="mark" transform="translate(107.5,9)" d="M0,0"/>',
        '<text x="82" y="7" text-anchor="end">name</text>',
        '<text x="0" y="8" text-anchor="start">5</text>',
        '<text x="50" y="8" text-anchor="middle">6</text>',
      ].join(''),
    )
  })

  it('leaves a picture as it is where the language runs from left to right', () => {
    expect(asRead('ltr', picture)).toBe(picture)
  })
})

describe('judgedPairs', () => {
  it('turns every difference so that the stronger strategy stands first, and loses none', () => {
    const result = resultFixture({ replications: 80 })
    const context = reportContext(result, ENGLISH)
    const pairs = judgedPairs(context)
    expect(pairs).toHaveLength(6)
    for (const { a, b, mean, low, high, clear } of pairs) {
      expect(a.result.probabilityBest).toBeGreaterThanOrEqual(b.result.probabilityBest)
      const original = result.differences.find(
        (one) => [one.a, one.b].includes(a.result.id) && [one.a, one.b].includes(b.result.id),
      )!
      const sign = original.a === a.result.id ? 1 : -1
      expect(mean).toBe(sign * original.mean!)
      expect([low, high]).toEqual(
        sign === 1 ? [original.low, original.high] : [-original.high!, -original.low!],
      )
      expect(clear).toBe(original.low! > 0 || original.high! < 0)
    }
  })
})

describe('byStrength', () => {
  it('sets strategies that come first equally often in order of their means, the better first', () => {
    const result = resultFixture({ replications: 40, strategies: 4 })
    const even = {
      ...result,
      strategies: result.strategies.map((strategy) => ({ ...strategy, probabilityBest: 0 })),
    }
    for (const kpi of ['profit', 'cac'] as const) {
      const context = reportContext({ ...even, verdict: { ...even.verdict, kpi, best: null } }, ENGLISH)
      const means = byStrength(context).map((strategy) => strategy.result.kpis[kpi].mean!)
      const sorted = [...means].sort((a, b) => (kpi === 'profit' ? b - a : a - b))
      expect(means).toEqual(sorted)
    }
  })
})

describe('small helpers', () => {
  it('cuts a verdict after its first sentence, but never inside a name', () => {
    expect(splitSentence('A is best. It leads.', ['A'])).toEqual(['A is best.', 'It leads.'])
    expect(splitSentence('St. Gallen first is best. It leads.', ['St. Gallen first'])).toEqual([
      'St. Gallen first is best.',
      'It leads.',
    ])
    expect(splitSentence('about 3.5 USD higher', [])).toEqual(['about 3.5 USD higher', ''])
  })

  it('quotes only what a shell would change', () => {
    expect(shellQuoted('spring')).toBe('spring')
    expect(shellQuoted('')).toBe("''")
    expect(shellQuoted('out/launch.yaml')).toBe('out/launch.yaml')
    expect(shellQuoted('two words')).toBe("'two words'")
    expect(shellQuoted("it's")).toBe("'it'\\''s'")
  })

  it('tells on which side of the measured range a figure lies', () => {
    const row = { name: 'x', measured: 2, low: 1, high: 3, source: 's' }
    const sides = [0.9, 1, 2, 3, 3.1, null, NaN].map((simulated) => targetSide({ ...row, simulated }))
    expect(sides).toEqual(['below', 'inside', 'inside', 'inside', 'above', 'unknown', 'unknown'])
    const narrow = { ...row, low: 1.99, high: 2.01 }
    expect([1.5, 1.7, 2, 2.3, 2.5].map((simulated) => targetSide({ ...narrow, simulated }))).toEqual([
      'below',
      'near',
      'inside',
      'near',
      'above',
    ])
  })
})
