import type { Scale } from './scale.js'

/** An SVG path through these points. */
export function linePath(xs: ArrayLike<number>, ys: ArrayLike<number>, x: Scale, y: Scale): string {
  return `M${points(xs, ys, x, y).join('L')}`
}

/** An SVG path about what lies between two lines. */
export function bandPath(
  xs: ArrayLike<number>,
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  x: Scale,
  y: Scale,
): string {
  return `M${[...points(xs, low, x, y), ...points(xs, high, x, y).reverse()].join('L')}z`
}

function points(xs: ArrayLike<number>, ys: ArrayLike<number>, x: Scale, y: Scale): string[] {
  return Array.from(xs, (at, i) => `${x(at).toFixed(1)} ${y(ys[i]!).toFixed(1)}`)
}
