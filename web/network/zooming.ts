import { select, zoom, type D3ZoomEvent } from 'd3'

export interface Zooming {
  by(factor: number): void
  reset(): void
  /** Brings a point of the canvas, as it lies without zoom, into the middle. */
  centreOn(x: number, y: number): void
  resize(width: number, height: number): void
  stop(): void
}

export interface Transform {
  readonly k: number
  readonly x: number
  readonly y: number
}

const NEAREST = 12

/**
 * Lets a canvas be zoomed and moved, so that the page still scrolls over it: a wheel zooms with Ctrl or Cmd (which is
 * what a touch pad's pinch sends), fingers two at a time, and a mouse drags what is zoomed.
 */
export function makeZooming(canvas: HTMLCanvasElement, changed: (transform: Transform) => void): Zooming {
  let scale = 1
  const behaviour = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([1, NEAREST])
    .filter((event: MouseEvent | TouchEvent | WheelEvent) => {
      if (event.type === 'wheel') return event.ctrlKey || event.metaKey
      if (event.type.startsWith('touch')) return (event as TouchEvent).touches.length >= 2
      return scale > 1 && (event as MouseEvent).button === 0 && !event.ctrlKey
    })
    .on('zoom', ({ transform }: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
      scale = transform.k
      changed(transform)
    })
  const selection = select(canvas).call(behaviour).on('dblclick.zoom', null)
  return {
    by: (factor) => selection.call(behaviour.scaleBy, factor),
    reset: () => selection.call(behaviour.scaleTo, 1),
    centreOn: (x, y) => selection.call(behaviour.translateTo, x, y),
    resize(width, height) {
      behaviour.translateExtent([
        [0, 0],
        [width, height],
      ])
      selection.call(behaviour.scaleBy, 1)
    },
    stop: () => selection.on('.zoom', null),
  }
}
