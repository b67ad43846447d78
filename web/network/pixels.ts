import { across, down, type Camera } from './camera.js'
import type { Positions } from './draw.js'
import type { Sprites } from './sprites.js'
import { STATE } from './types.js'

/** The pixels of one stamp that are not clear: where each lies beside its corner, and its colour. */
interface Dots {
  readonly right: Uint16Array
  readonly below: Uint16Array
  readonly colours: Uint32Array
}

/**
 * A whole crowd, pixel by pixel: where no graphics card helps, twenty thousand stamps take as long as three frames, and
 * the few pixels of each of them a third of one.
 */
export class Pixels {
  private readonly image: ImageData
  private readonly colours: Uint32Array
  /** By size, then by state. */
  private readonly dots: readonly (readonly Dots[])[]

  constructor(
    readonly width: number,
    readonly height: number,
    readonly sprites: Sprites,
  ) {
    this.image = new ImageData(width, height)
    this.colours = new Uint32Array(this.image.data.buffer)
    this.dots = dotsOf(sprites)
  }

  /** Puts everybody where nobody was, the further they came the later, so that they lie on top. */
  paint(
    context: CanvasRenderingContext2D,
    camera: Camera,
    positions: Positions,
    states: Uint8Array,
    sizes: Uint8Array,
  ): void {
    this.colours.fill(0)
    for (const state of Object.values(STATE)) this.paintState(state, camera, positions, states, sizes)
    context.putImageData(this.image, 0, 0)
  }

  private paintState(
    state: number,
    camera: Camera,
    { x, y }: Positions,
    states: Uint8Array,
    sizes: Uint8Array,
  ): void {
    const { ratio } = camera
    const h = across(camera)
    const v = down(camera)
    for (let person = 0; person < states.length; person++) {
      if (states[person] !== state) continue
      const size = sizes[person]!
      const { side } = this.sprites.rows[size]!
      const left = Math.round((h.start + h.length * x[person]!) * ratio - side / 2)
      const top = Math.round((v.start + v.length * y[person]!) * ratio - side / 2)
      this.stamp(this.dots[size]![state]!, left, top, side)
    }
  }

  private stamp({ right, below, colours }: Dots, left: number, top: number, side: number): void {
    const { width, height } = this
    if (left > width || top > height || left + side < 0 || top + side < 0) return
    const isWhole = left >= 0 && top >= 0 && left + side <= width && top + side <= height
    for (let i = 0; i < colours.length; i++) {
      const x = left + right[i]!
      const y = top + below[i]!
      if (!isWhole && (x < 0 || y < 0 || x >= width || y >= height)) continue
      const at = y * width + x
      const under = this.colours[at]!
      this.colours[at] = under === 0 ? colours[i]! : over(colours[i]!, under)
    }
  }
}

function dotsOf({ rows, pixels }: Sprites): Dots[][] {
  const colours = new Uint32Array(pixels.data.buffer)
  return rows.map(({ top, side }) =>
    Object.values(STATE).map((state) => {
      const found: [number, number, number][] = []
      for (let below = 0; below < side; below++) {
        for (let right = 0; right < side; right++) {
          const colour = colours[(top + below) * pixels.width + state * side + right]!
          if (colour >>> 24 !== 0) found.push([right, below, colour])
        }
      }
      return {
        right: Uint16Array.from(found, ([right]) => right),
        below: Uint16Array.from(found, ([, below]) => below),
        colours: Uint32Array.from(found, ([, , colour]) => colour),
      }
    }),
  )
}

/** A colour over another, as a canvas would blend them: bytes red, green, blue and opacity from the lowest up. */
export function over(colour: number, under: number): number {
  const a = colour >>> 24
  if (a === 255) return colour
  const rest = ((under >>> 24) * (255 - a)) / 255
  const both = a + rest
  const blend = (shift: number): number =>
    Math.round((((colour >>> shift) & 255) * a + ((under >>> shift) & 255) * rest) / both) << shift
  return ((Math.round(both) << 24) | blend(16) | blend(8) | blend(0)) >>> 0
}
