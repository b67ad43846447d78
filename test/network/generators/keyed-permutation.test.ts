import { describe, expect, it } from 'vitest'
import { KeyedPermutation } from '../../../src/network/generators/keyed-permutation.js'
import { deriveKey, rootKey } from '../../../src/random/keyed.js'

const imageOf = (size: number, key = rootKey('permutation')): number[] => {
  const permutation = new KeyedPermutation(size, key)
  return Array.from({ length: size }, (_, i) => permutation.of(i))
}

describe('KeyedPermutation', () => {
  it.each([1, 2, 3, 4, 5, 7, 8, 9, 31, 64, 65, 1000, 1024, 1025, 40_000])(
    'takes every number below %i once',
    (size) => {
      expect(imageOf(size).sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i))
    },
  )

  it('takes numbers up to 2^31', () => {
    const permutation = new KeyedPermutation(2 ** 31, rootKey('large'))
    const images = [0, 1, 2 ** 30, 2 ** 31 - 1].map((i) => permutation.of(i))
    expect(new Set(images).size).toBe(4)
    for (const image of images) expect(image >= 0 && image < 2 ** 31).toBe(true)
  })

  it('says nothing about where a number comes from', () => {
    // Correlation of i and its image, and of the images of neighbours: 1 / sqrt(size) each, 4.5 of them allowed,
    // in 40 comparisons a false alarm of 3e-4; the keys are fixed.
    const size = 10_007
    for (let i = 0; i < 20; i++) {
      const image = imageOf(size, deriveKey(rootKey('spread'), i))
      const own = image.map((_, k) => k)
      expect(Math.abs(correlation(own, image))).toBeLessThan(4.5 / Math.sqrt(size))
      expect(Math.abs(correlation(image.slice(1), image.slice(0, -1)))).toBeLessThan(4.5 / Math.sqrt(size))
    }
  })

  it('depends on its key', () => {
    expect(imageOf(100, rootKey('a'))).not.toEqual(imageOf(100, rootKey('b')))
  })
})

function correlation(x: number[], y: number[]): number {
  const mean = (values: number[]): number => values.reduce((a, b) => a + b) / values.length
  const [mx, my] = [mean(x), mean(y)]
  const product = (a: number[], ma: number, b: number[], mb: number): number =>
    a.reduce((sum, value, i) => sum + (value - ma) * (b[i]! - mb), 0)
  return product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my))
}
