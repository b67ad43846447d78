import { afterEach, describe, expect, test } from 'vitest'
import { amountOf, Figures, leadOf, rangeOf } from '../../../web/learn/figures.js'
import { language } from '../../../web/words/language.js'

const column = (values: readonly number[], networks = 1) => ({ values: Float64Array.from(values), networks })

describe('figures of a lesson', () => {
  afterEach(() => (language.value = 'en'))

  test('of a hundred and one campaigns, the range leaves out five at either end', () => {
    const values = Float64Array.from({ length: 101 }, (_, i) => (37 * i) % 101)
    expect(rangeOf(values)).toEqual({ low: 5, middle: 50, high: 95 })
    // What came first stays first: campaigns are told apart by their place.
    expect(values[1]).toBe(37)
  })

  test('a lead is over the same luck: what both have in common cancels', () => {
    const luck = [3, 90, 41, 7, 66]
    const lead = leadOf(column(luck.map((value) => value + 10)), column(luck))
    expect(lead).toEqual({ mean: 10, low: 10, high: 10 })
  })

  test('only campaigns that both have finished are compared', () => {
    const lead = leadOf(column([5, 7, 9]), column([4, 4]))
    expect(lead.mean).toBe(2)
    expect(lead.low).toBeLessThan(2)
  })

  test('campaigns on the same networks resemble each other, so the interval is wider', () => {
    const ours = [10, 0, 11, 1, 10, 0, 9, 1]
    const theirs = ours.map(() => 0)
    const alone = leadOf(column(ours), column(theirs))
    const together = leadOf(column(ours, 2), column(theirs, 2))
    expect(together.mean).toBe(alone.mean)
    expect(together.high - together.low).toBeGreaterThan(2 * (alone.high - alone.low))
  })

  test('sentences get amounts with their unit, in the language of the page', () => {
    const figures = new Figures([column([1, 1, 1]), column([3, 3, 3])], 'people')
    expect(figures.middle(0)).toBe('1\u00a0person')
    expect(figures.range(1)).toBe('3 to 3\u00a0people')
    expect(figures.times(1, 0)).toBe('3')
    expect(figures.more(0, 1)).toBe('2\u00a0people')
    expect(amountOf(-1234.4, 'USD')).toBe('−1,234\u00a0USD')
    language.value = 'fa'
    expect(figures.range(1)).toBe('۳ تا ۳\u00a0نفر')
    expect(amountOf(2, 'visits')).toBe('۲\u00a0بازدید')
  })
})
