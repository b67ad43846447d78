/** What of the picture is seen: `k` times as large, shifted by `x` and `y` CSS pixels. */
export interface Camera {
  /** Of the canvas, in CSS pixels. */
  readonly width: number
  readonly height: number
  /** Device pixels a CSS pixel. */
  readonly ratio: number
  readonly k: number
  readonly x: number
  readonly y: number
}

/** Kept free at the margin, so that nobody is cut off; CSS pixels. */
const MARGIN = 14

/** 0 to 1 becomes `start + length * value`, in CSS pixels. */
export interface Axis {
  readonly start: number
  readonly length: number
}

export function across(camera: Camera): Axis {
  return axis(camera.width, camera.k, camera.x)
}

export function down(camera: Camera): Axis {
  return axis(camera.height, camera.k, camera.y)
}

/** Of what is drawn, without its margin. */
export function aspectOf({ width, height }: Camera): number {
  return inner(width) / inner(height)
}

function axis(size: number, k: number, shift: number): Axis {
  return { start: MARGIN * k + shift, length: inner(size) * k }
}

function inner(size: number): number {
  return Math.max(size - 2 * MARGIN, 1)
}
