import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { SOURCE, type Source } from '../../src/campaign/observer.js'
import { readTouches, touched } from '../../src/campaign/touches.js'
import { attributePath, attributeTouches, touchCredits } from '../../src/measure/attribution.js'
import { ATTRIBUTION_MODELS } from '../../src/scenario/scenario.js'

const { paid, owned, earned } = SOURCE
const path = fc.array(fc.constantFrom<Source>(paid, owned, earned), { maxLength: 40 })
const model = fc.constantFrom(...ATTRIBUTION_MODELS)

describe('attribution by path', () => {
  it('ATT-01: paid, owned, earned, owned, one after the other', () => {
    const touches = [paid, owned, earned, owned]
    expect(attributeTouches(touches, 'first')).toEqual([1, 0, 0])
    expect(attributeTouches(touches, 'last')).toEqual([0, 1, 0])
    expect(attributeTouches(touches, 'linear')).toEqual([0.25, 0.5, 0.25])
    const position = attributeTouches(touches, 'position')
    ;[0.4, 0.5, 0.1].forEach((credit, source) => expect(position[source]).toBeCloseTo(credit, 15))
  })

  it('ATT-01: position gives one touch all, two half each, three 40 / 20 / 40', () => {
    expect([...touchCredits(1, 'position')]).toEqual([1])
    expect([...touchCredits(2, 'position')]).toEqual([0.5, 0.5])
    expect([...touchCredits(3, 'position')]).toEqual([0.4, 0.2, 0.4])
    expect([...touchCredits(4, 'position')]).toEqual([0.4, 0.1, 0.1, 0.4])
  })

  it('ATT-01: gives away exactly one order, or none where nobody was met', () => {
    fc.assert(
      fc.property(path, model, (touches, chosen) => {
        const sum = attributeTouches(touches, chosen).reduce((total, credit) => total + credit, 0)
        expect(sum).toBeCloseTo(touches.length === 0 ? 0 : 1, 12)
      }),
      { seed: 7 },
    )
  })

  it('needs no more than the summary that a run keeps of a path', () => {
    fc.assert(
      fc.property(path, model, (touches, chosen) => {
        const { first, last, counts } = readTouches(touches.reduce(touched, 0))
        const whole = attributeTouches(touches, chosen)
        attributePath(first, last, counts, chosen).forEach((credit, source) =>
          expect(credit).toBeCloseTo(whole[source]!, 12),
        )
      }),
      { seed: 7, numRuns: 300 },
    )
  })
})
