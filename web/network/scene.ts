import type { Camera } from './camera.js'
import type { Ink } from './ink.js'
import type { Direction } from './spatial.js'
import type { Highlight } from './types.js'

/** What one picture shows, people or communities, item by item. */
export interface Scene {
  /**
   * Draws what stays while time goes on, from step `from` on, as much as fits into a frame;
   * returns the step to go on from, or null when all is drawn.
   */
  drawBack(context: CanvasRenderingContext2D, camera: Camera, ink: Ink, from: number): number | null
  /**
   * Draws how far each item has come, over it. `drawn`: what it returned when it drew what stands there already, so that only what
   * has happened since is drawn; or null, to begin anew.
   */
  drawStates(context: CanvasRenderingContext2D, camera: Camera, ink: Ink, drawn: number | null): number
  /** Draws what passes and what is pointed out, on top. */
  drawFront(context: CanvasRenderingContext2D, camera: Camera, ink: Ink, marks: Marks): void
  /** The item at a point of the canvas (CSS pixels), or null. */
  at(camera: Camera, x: number, y: number): number | null
  toward(camera: Camera, item: number, direction: Direction): number | null
  /** Where a walk by keyboard begins. */
  readonly start: number
  /** CSS pixels on the canvas. */
  placeOf(camera: Camera, item: number): readonly [x: number, y: number]
  describe(item: number): string
  /** Drops drawings that it keeps: canvases of its own may have been lost with the page's. */
  forget?(): void
  /** Whether an item is a person, whose card can be opened. */
  readonly ofPeople: boolean
}

/** What is pointed out; null for nothing. */
export interface Marks {
  readonly hours: number
  readonly picked: number | null
  /** Where the keyboard is. */
  readonly cursor: number | null
  readonly hovered: number | null
  readonly highlight: Highlight | null
}
