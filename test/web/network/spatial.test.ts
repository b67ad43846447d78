import { describe, expect, it } from 'vitest'
import { Places } from '../../../web/network/spatial.js'

/** A cross: 0 in the middle, 1 left, 2 right, 3 above, 4 below; 5 far to the right and a little below. */
const X = Float32Array.of(0.5, 0.25, 0.75, 0.5, 0.5, 1)
const Y = Float32Array.of(0.5, 0.5, 0.5, 0.25, 0.75, 0.625)

describe('Places', () => {
  it('finds who is nearest, if near enough', () => {
    const places = new Places(X, Y, 1)
    expect(places.nearest(0.3, 0.52, 0.1)).toBe(1)
    expect(places.nearest(0, 0, 0.1)).toBeNull()
  })

  it('measures as the picture is stretched', () => {
    const x = Float32Array.of(0, 0.5)
    const y = Float32Array.of(0.4, 0)
    expect(new Places(x, y, 1).nearest(0.2, 0, 1)).toBe(1)
    expect(new Places(x, y, 4).nearest(0.2, 0, 2)).toBe(0)
  })

  it('walks to the next in each direction', () => {
    const places = new Places(X, Y, 1)
    expect(places.toward(0, 'left')).toBe(1)
    expect(places.toward(0, 'right')).toBe(2)
    expect(places.toward(0, 'up')).toBe(3)
    expect(places.toward(0, 'down')).toBe(4)
    expect(places.toward(2, 'right')).toBe(5)
  })

  it('goes aside only where nobody lies ahead, and nowhere where nobody lies on that side', () => {
    const places = new Places(X, Y, 1)
    expect(places.toward(1, 'up')).toBe(3)
    expect(places.toward(5, 'right')).toBeNull()
    expect(places.toward(3, 'up')).toBeNull()
  })
})
