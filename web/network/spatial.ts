import { quadtree, type Quadtree } from 'd3'

export type Direction = 'left' | 'right' | 'up' | 'down'

/** Across and along, in the direction's own view. */
const ALONG: Readonly<Record<Direction, readonly [x: number, y: number]>> = {
  left: [-1, 0],
  right: [1, 0],
  up: [0, -1],
  down: [0, 1],
}

/** Where everybody is, to be asked who is near. `aspect`: how much longer 1 to the right is than 1 down. */
export class Places {
  private readonly tree: Quadtree<number>

  constructor(
    private readonly x: Float32Array,
    private readonly y: Float32Array,
    readonly aspect: number,
  ) {
    this.tree = quadtree<number>(
      Array.from(x, (_, i) => i),
      (i) => x[i]! * aspect,
      (i) => y[i]!,
    )
  }

  /** Who is nearest to a point, at most `radius` away (in units of y). */
  nearest(x: number, y: number, radius: number): number | null {
    return this.tree.find(x * this.aspect, y, radius) ?? null
  }

  /** Who is nearest in a direction: within 45 degrees of it, or else anybody on that side. */
  toward(from: number, direction: Direction): number | null {
    const [dx, dy] = ALONG[direction]
    let best: number | null = null
    let bestCost = Infinity
    for (let i = 0; i < this.x.length; i++) {
      const right = (this.x[i]! - this.x[from]!) * this.aspect
      const down = this.y[i]! - this.y[from]!
      const along = right * dx + down * dy
      if (along <= 0) continue
      const across = Math.abs(right * dy + down * dx)
      // What lies aside comes after all that lies ahead.
      const cost = along + 2 * across + (across > along ? 1e3 : 0)
      if (cost < bestCost) {
        best = i
        bestCost = cost
      }
    }
    return best
  }
}
