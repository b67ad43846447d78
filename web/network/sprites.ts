import { STATE } from './types.js'
import type { Ink } from './ink.js'
import { traceShape } from './shapes.js'

/** Every state in every size, drawn once, to be stamped: a stamp costs a tenth of a drawn shape. */
export interface Sprites {
  readonly sheet: ImageBitmap
  /** The same, pixel by pixel. */
  readonly pixels: ImageData
  /** By size: where its row begins and how large a stamp is, in device pixels. */
  readonly rows: readonly { readonly top: number; readonly side: number }[]
}

const STATES = [STATE.unreached, STATE.saw, STATE.shared, STATE.visited]

/** Below this many device pixels a shape's inside cannot be told any more: strength of colour says it instead. */
const SMALLEST_SHAPE = 2.5
const STRENGTH = [0.35, 0.5, 0.75, 1]

/** `radii`: CSS pixels, by size. */
export function makeSprites(radii: readonly number[], ratio: number, strategy: 0 | 1, ink: Ink): Sprites {
  const rows: { top: number; side: number }[] = []
  let top = 0
  let widest = 1
  for (const radius of radii) {
    const side = 2 * Math.ceil(radius * 1.3 * ratio + ratio) + 1
    rows.push({ top, side })
    top += side
    widest = Math.max(widest, side)
  }
  const sheet = new OffscreenCanvas(widest * STATES.length, Math.max(top, 1))
  const context = sheet.getContext('2d', { willReadFrequently: true })!
  for (const [size, radius] of radii.entries()) {
    const { top: rowTop, side } = rows[size]!
    for (const state of STATES) {
      context.save()
      context.translate(state * side + side / 2, rowTop + side / 2)
      stamp(context, state, radius * ratio, ratio, strategy, ink)
      context.restore()
    }
  }
  const pixels = context.getImageData(0, 0, sheet.width, sheet.height)
  // A canvas would be copied at every stamp.
  return { sheet: sheet.transferToImageBitmap(), pixels, rows }
}

function stamp(
  context: OffscreenCanvasRenderingContext2D,
  state: number,
  radius: number,
  ratio: number,
  strategy: 0 | 1,
  ink: Ink,
): void {
  const reached = state !== STATE.unreached
  context.beginPath()
  traceShape(context, reached ? strategy : 0, 0, 0, reached ? radius : radius * 0.8)
  context.fillStyle = ink.ground
  context.fill()
  if (radius < SMALLEST_SHAPE) {
    context.globalAlpha = STRENGTH[state]!
    context.fillStyle = reached ? ink.strategy : ink.quiet
    context.fill()
    return
  }
  if (state >= STATE.shared) {
    context.save()
    context.clip()
    context.fillStyle = ink.strategy
    // Filled from below like a glass, half of the area: of a triangle, that is low.
    const half = strategy === 0 ? 0 : 0.35 * radius
    const level = state === STATE.visited ? -2 * radius : half
    context.fillRect(-2 * radius, level, 4 * radius, 4 * radius)
    context.restore()
  }
  context.strokeStyle = reached ? ink.strategy : ink.quiet
  context.globalAlpha = reached ? 1 : 0.55
  context.lineWidth = reached ? Math.max(1.25 * ratio, radius * 0.3) : Math.max(0.75 * ratio, 1)
  context.stroke()
}
