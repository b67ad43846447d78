import { describe, expect, test } from 'vitest'
import { makeOpening } from '../../../web/play/engine/make-opening.js'
import { packOpening, unpackOpening } from '../../../web/play/opening-format.js'
import { opening } from '../../../web/play/opening.js'
import { DEFAULT_SETUP } from '../../../web/play/setup.js'

describe('opening', () => {
  test('is what the engine gives', () => {
    expect(opening()).toEqual(makeOpening(DEFAULT_SETUP))
    expect(opening()).toBe(opening())
  })

  test('both move at once, and the one that comes first here is not the one that mostly does', () => {
    const [a, b] = opening().traces
    expect(a.hours[0]).toBeLessThan(3)
    expect(b.hours[0]).toBeLessThan(3)
    const visits = [a, b].map(({ states }) => states.filter((state) => state === 3).length)
    expect(visits[0]).toBeGreaterThan(visits[1]!)
  })
})

test('packing loses nothing of any network', () => {
  for (const network of ['even', 'circles'] as const) {
    const setup = { ...DEFAULT_SETUP, network }
    const made = makeOpening(setup)
    expect(unpackOpening(packOpening(made), setup)).toEqual(made)
  }
})
