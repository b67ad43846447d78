import { describe, expect, it } from 'vitest'
import { over } from '../../../web/network/pixels.js'

/** Red, green, blue and opacity as a picture keeps them. */
const colour = (r: number, g: number, b: number, a: number): number =>
  ((a << 24) | (b << 16) | (g << 8) | r) >>> 0

describe('a colour over another', () => {
  it('hides it where it lets nothing through', () => {
    expect(over(colour(1, 2, 3, 255), colour(200, 100, 50, 255))).toBe(colour(1, 2, 3, 255))
  })

  it('mixes with it by its opacity', () => {
    expect(over(colour(255, 0, 100, 51), colour(0, 255, 100, 255))).toBe(colour(51, 204, 100, 255))
  })

  it('is less clear together than either alone', () => {
    const both = over(colour(90, 90, 90, 128), colour(90, 90, 90, 128))
    expect(both).toBe(colour(90, 90, 90, 192))
  })

  it('stays itself over what is clear', () => {
    expect(over(colour(9, 8, 7, 60), colour(255, 255, 255, 0))).toBe(colour(9, 8, 7, 60))
  })
})
