import { across, down, type Camera } from './camera.js'
import type { Ink } from './ink.js'
import { dashesOf } from './shapes.js'
import type { Sprites } from './sprites.js'

/** Where people are: 0 to 1 in both directions. */
export interface Positions {
  readonly x: Float32Array
  readonly y: Float32Array
}

/** A line from one to another, 0 to 1 how strong. */
export interface Arrow {
  readonly from: number
  readonly to: number
  readonly strength: number
}

/** Strokes pairs[first .. end), faintly. */
export function drawTies(
  context: CanvasRenderingContext2D,
  camera: Camera,
  { x, y }: Positions,
  pairs: Uint32Array,
  first: number,
  end: number,
): void {
  const h = across(camera)
  const v = down(camera)
  context.beginPath()
  for (let i = first; i < end; i += 2) {
    const a = pairs[i]!
    const b = pairs[i + 1]!
    context.moveTo(h.start + h.length * x[a]!, v.start + v.length * y[a]!)
    context.lineTo(h.start + h.length * x[b]!, v.start + v.length * y[b]!)
  }
  context.stroke()
}

/** Stamps the people `who`, each as its state looks, in this order. */
export function stampPeople(
  context: CanvasRenderingContext2D,
  camera: Camera,
  { x, y }: Positions,
  who: Iterable<number>,
  states: Uint8Array,
  sizes: Uint8Array,
  { sheet, rows }: Sprites,
): void {
  const { ratio } = camera
  const h = across(camera)
  const v = down(camera)
  const right = camera.width * ratio
  const bottom = camera.height * ratio
  context.save()
  // Whole device pixels: a stamp between pixels would be blurred, and slow.
  context.setTransform(1, 0, 0, 1, 0, 0)
  for (const i of who) {
    const { top, side } = rows[sizes[i]!]!
    const px = Math.round((h.start + h.length * x[i]!) * ratio - side / 2)
    const py = Math.round((v.start + v.length * y[i]!) * ratio - side / 2)
    if (px > right || py > bottom || px + side < 0 || py + side < 0) continue
    context.drawImage(sheet, states[i]! * side, top, side, side, px, py, side, side)
  }
  context.restore()
}

const STRENGTHS = 4
const HEAD = 6

/** Who told whom: lines that end in a head beside the person told, those of like strength in one go. */
export function drawArrows(
  context: CanvasRenderingContext2D,
  camera: Camera,
  { x, y }: Positions,
  arrows: readonly Arrow[],
  radiusOf: (item: number) => number,
  strategy: 0 | 1,
  colour: string,
  width: number,
): void {
  const h = across(camera)
  const v = down(camera)
  context.save()
  context.strokeStyle = context.fillStyle = colour
  context.lineWidth = width
  for (let level = 1; level <= STRENGTHS; level++) {
    const lines = new Path2D()
    const heads = new Path2D()
    for (const { from, to, strength } of arrows) {
      if (Math.max(1, Math.ceil(strength * STRENGTHS)) !== level) continue
      const fromX = h.start + h.length * x[from]!
      const fromY = v.start + v.length * y[from]!
      const toX = h.start + h.length * x[to]! - fromX
      const toY = v.start + v.length * y[to]! - fromY
      const length = Math.hypot(toX, toY)
      const begin = radiusOf(from) + 1
      const reach = length - radiusOf(to) - 1
      if (reach < begin + 2) continue
      const ux = toX / length
      const uy = toY / length
      const head = Math.min(HEAD + width, reach - begin)
      const tipX = fromX + ux * reach
      const tipY = fromY + uy * reach
      const baseX = tipX - ux * head
      const baseY = tipY - uy * head
      lines.moveTo(fromX + ux * begin, fromY + uy * begin)
      lines.lineTo(baseX, baseY)
      heads.moveTo(tipX, tipY)
      heads.lineTo(baseX - uy * head * 0.4, baseY + ux * head * 0.4)
      heads.lineTo(baseX + uy * head * 0.4, baseY - ux * head * 0.4)
      heads.closePath()
    }
    context.globalAlpha = level / STRENGTHS
    context.setLineDash(dashesOf(strategy))
    context.stroke(lines)
    context.fill(heads)
  }
  context.restore()
}

/** A ring around an item. */
export function drawRing(
  context: CanvasRenderingContext2D,
  camera: Camera,
  { x, y }: Positions,
  item: number,
  radius: number,
  colour: string,
  width: number,
): void {
  const h = across(camera)
  const v = down(camera)
  context.beginPath()
  context.arc(h.start + h.length * x[item]!, v.start + v.length * y[item]!, radius, 0, 2 * Math.PI)
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke()
}

/** The keyboard's place: two rings, one of which stands out from whatever lies below. */
export function drawCursor(
  context: CanvasRenderingContext2D,
  camera: Camera,
  positions: Positions,
  item: number,
  radius: number,
  ink: Ink,
): void {
  drawRing(context, camera, positions, item, radius + 5, ink.ground, 6)
  drawRing(context, camera, positions, item, radius + 5, ink.accent, 3)
}
