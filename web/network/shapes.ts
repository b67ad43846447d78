/** Adds the outline of a strategy's mark to the path: a circle for A, a triangle of about the same area for B. */
export function traceShape(context: CanvasPath, strategy: 0 | 1, x: number, y: number, radius: number): void {
  if (strategy === 0) {
    context.moveTo(x + radius, y)
    context.arc(x, y, radius, 0, 2 * Math.PI)
    return
  }
  const half = radius * 1.25
  context.moveTo(x, y - half)
  context.lineTo(x + half, y + half * 0.8)
  context.lineTo(x - half, y + half * 0.8)
  context.closePath()
}

/** Dashes of a strategy's lines: A solid, B dashed. */
export function dashesOf(strategy: 0 | 1): number[] {
  return strategy === 0 ? [] : [5, 3]
}
