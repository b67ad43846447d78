import { hierarchy, partition } from 'd3'
import type { Cascade } from './cascade.js'

/** A box of the picture. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** By entry: as wide as there are people from it on, below whom it has it from. */
export function icicleLayout(
  children: Cascade['children'],
  drawn: number,
  width: number,
  height: number,
): Box[] {
  const root = hierarchy(0, (entry) => children[entry]!.filter((child) => child < drawn)).sum(() => 1)
  const boxes: Box[] = []
  for (const { data, x0, x1, y0, y1 } of partition<number>().size([width, height])(root).descendants()) {
    boxes[data] = { left: x0, right: x1, top: y0, bottom: y1 }
  }
  return boxes
}

/** The entry whose box holds a point, or null. */
export function boxAt(boxes: readonly (Box | null)[], x: number, y: number): number | null {
  const found = boxes.findIndex(
    (box) => box !== null && x >= box.left && x < box.right && y >= box.top && y < box.bottom,
  )
  return found < 0 ? null : found
}
