import { deriveKey, uniform, type Key } from '../../../random/keyed.js'

/**
 * `points` points in [0, 1)^`dimensions`: along every dimension exactly one in each of `points` equal strips, at a random
 * place in it (McKay, Beckman & Conover 1979). A function of the key.
 */
export function latinHypercube(points: number, dimensions: number, key: Key): Float64Array[] {
  const strips = Array.from({ length: dimensions }, (_, dimension) => {
    const own = deriveKey(key, dimension)
    const order = Array.from({ length: points }, (_, point) => point)
    order.sort((a, b) => uniform(own, a, 0) - uniform(own, b, 0) || a - b)
    return { own, order }
  })
  return Array.from({ length: points }, (_, point) =>
    Float64Array.from(strips, ({ order, own }) => (order[point]! + uniform(own, point, 1)) / points),
  )
}
