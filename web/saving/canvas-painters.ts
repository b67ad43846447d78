/** Canvases that can be painted anew with more pixels than the screen has: a saved picture is larger than a seen one. */

/** Paints what a canvas shows, on a new one of `sharpness` pixels for each CSS pixel. */
export type CanvasPainter = (sharpness: number) => HTMLCanvasElement

const painters = new WeakMap<HTMLCanvasElement, CanvasPainter>()

export function paintsAnew(canvas: HTMLCanvasElement, painter: CanvasPainter): void {
  painters.set(canvas, painter)
}

/** The canvas as sharp as can be; one that nobody paints anew stays as it is on the screen. */
export function paintedAnew(canvas: HTMLCanvasElement, sharpness: number): HTMLCanvasElement {
  return painters.get(canvas)?.(sharpness) ?? canvas
}
