import { describe, expect, it } from 'vitest'
import { ITEM, WaitingItems } from '../../../src/campaign/feed/waiting-items.js'
import { rootKey } from '../../../src/random/keyed.js'
import { Stream } from '../../../src/random/stream.js'

describe('WaitingItems', () => {
  it('keeps what was put in while others come and go, and uses records again', () => {
    const items = new WaitingItems()
    const stream = new Stream(rootKey('waiting items'))
    const kept = new Map<number, number>()
    let highest = 0
    for (let i = 0; i < 5000; i++) {
      const full = kept.size > 300 || (kept.size > 0 && stream.uniform() < 0.45)
      if (full) {
        const item = [...kept.keys()][stream.below(Math.min(kept.size, 50))]!
        const value = kept.get(item)!
        expect(items.number(item, ITEM.delivered)).toBe(value + 0.25)
        expect(items.number(item, ITEM.session)).toBe(value + 0.5)
        expect(items.number(item, ITEM.score)).toBe(-value)
        expect(items.integer(item, ITEM.content)).toBe(value)
        expect(items.integer(item, ITEM.mark)).toBe(~value)
        expect(items.integer(item, ITEM.passedBy)).toBe(value & 7)
        items.giveBack(item)
        kept.delete(item)
      } else {
        const item = items.take()
        expect(item).toBeGreaterThan(0)
        expect(kept.has(item)).toBe(false)
        highest = Math.max(highest, item)
        items.setNumber(item, ITEM.delivered, i + 0.25)
        items.setNumber(item, ITEM.session, i + 0.5)
        items.setNumber(item, ITEM.score, -i)
        items.setInteger(item, ITEM.content, i)
        items.setInteger(item, ITEM.mark, ~i)
        items.setInteger(item, ITEM.passedBy, i & 7)
        kept.set(item, i)
      }
      expect(items.count).toBe(kept.size)
    }
    expect(highest).toBeGreaterThan(256)
    expect(highest).toBeLessThan(310)
  })
})
