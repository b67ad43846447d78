import { describe, expect, it } from 'vitest'
import { PORTABLE_BITS, portableBits } from './portable-bits.js'

describe('portableBits', () => {
  it('is the same in this engine as in every other', () => {
    expect(portableBits()).toBe(PORTABLE_BITS)
  })
})
