import type { Camera } from './camera.js'
import { readInk, watchInk, type Ink } from './ink.js'
import type { Marks, Scene } from './scene.js'
import type { Transform } from './zooming.js'
import { paintsAnew } from '../saving/canvas-painters.js'

/** Sharper than this costs time and shows nothing. */
const SHARPEST = 2

/**
 * Three canvases over each other: what stays (ties), how far everybody has come, what passes. Draws at most
 * once a frame, and only what has changed.
 */
export class Picture {
  camera: Camera = { width: 1, height: 1, ratio: 1, k: 1, x: 0, y: 0 }
  private scene: Scene | null = null
  private ink: Ink | null = null
  private frame = 0
  /** The step that the back is to go on from; null when it is whole. */
  private backStep: number | null = 0
  /** What the scene has drawn of how far everybody has come; null for nothing. */
  private stateStep: number | null = null
  private frontIsOld = true
  private readonly backContext: CanvasRenderingContext2D
  private readonly middleContext: CanvasRenderingContext2D
  private readonly frontContext: CanvasRenderingContext2D
  private readonly observer: ResizeObserver
  private readonly stopWatching: () => void
  private readonly ended = new AbortController()

  constructor(
    private readonly back: HTMLCanvasElement,
    private readonly middle: HTMLCanvasElement,
    private readonly front: HTMLCanvasElement,
    private readonly strategy: 0 | 1,
    private readonly marks: () => Marks,
    private readonly resized: (camera: Camera) => void,
    isCrowd: boolean,
  ) {
    // What is painted pixel by pixel stays in the memory that it is painted in.
    const onProcessor: CanvasRenderingContext2DSettings = { willReadFrequently: isCrowd }
    this.backContext = back.getContext('2d')!
    this.middleContext = middle.getContext('2d', onProcessor)!
    this.frontContext = front.getContext('2d', onProcessor)!
    this.observer = new ResizeObserver(() => this.resize())
    this.observer.observe(front)
    this.stopWatching = watchInk(() => {
      this.ink = null
      this.drawAll()
    })
    for (const canvas of [back, middle, front]) {
      paintsAnew(canvas, (sharpness) => this.paint(canvas, sharpness))
      // The graphics card may take a canvas away (after sleep, or when memory is short) and give it back empty.
      canvas.addEventListener('contextrestored', () => this.restore(), { signal: this.ended.signal })
    }
    this.resize()
  }

  show(scene: Scene): void {
    this.scene = scene
    this.begin(this.middleContext, true)
    this.drawAll()
  }

  move({ k, x, y }: Transform): void {
    this.camera = { ...this.camera, k, x, y }
    this.drawAll()
  }

  /** The front will be drawn anew with the next frame. */
  drawFront(): void {
    this.frontIsOld = true
    this.frame ||= requestAnimationFrame(() => this.draw())
  }

  stop(): void {
    cancelAnimationFrame(this.frame)
    this.observer.disconnect()
    this.stopWatching()
    this.ended.abort()
  }

  /** What one of the canvases shows, on a new one of `ratio` pixels for each CSS pixel. */
  private paint(shown: HTMLCanvasElement, ratio: number): HTMLCanvasElement {
    const canvas = document.createElement('canvas')
    const { scene } = this
    const camera = { ...this.camera, ratio }
    canvas.width = Math.round(camera.width * ratio)
    canvas.height = Math.round(camera.height * ratio)
    const context = canvas.getContext('2d')!
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    if (scene === null) return canvas
    const ink = (this.ink ??= readInk(this.frontContext, this.strategy))
    if (shown === this.back) {
      let step: number | null = 0
      while (step !== null) step = scene.drawBack(context, camera, ink, step)
    } else if (shown === this.middle) scene.drawStates(context, camera, ink, null)
    else scene.drawFront(context, camera, ink, this.marks())
    return canvas
  }

  private restore(): void {
    this.scene?.forget?.()
    this.drawAll()
  }

  private drawAll(): void {
    this.backStep = 0
    this.stateStep = null
    this.drawFront()
  }

  private resize(): void {
    const { clientWidth: width, clientHeight: height } = this.front
    // Hidden: nothing to draw on.
    if (width === 0 || height === 0) return
    const ratio = Math.min(devicePixelRatio, SHARPEST)
    this.camera = { ...this.camera, width, height, ratio }
    for (const canvas of [this.back, this.middle, this.front]) {
      canvas.width = Math.round(width * ratio)
      canvas.height = Math.round(height * ratio)
    }
    this.resized(this.camera)
    this.drawAll()
    // An emptied canvas must not be seen until the next frame.
    cancelAnimationFrame(this.frame)
    this.draw()
  }

  private draw(): void {
    this.frame = 0
    const { scene } = this
    if (scene === null) return
    this.ink ??= readInk(this.frontContext, this.strategy)
    if (this.backStep !== null) {
      const context = this.begin(this.backContext, this.backStep === 0)
      this.backStep = scene.drawBack(context, this.camera, this.ink, this.backStep)
    }
    if (this.frontIsOld) {
      this.frontIsOld = false
      const middle = this.begin(this.middleContext, false)
      this.stateStep = scene.drawStates(middle, this.camera, this.ink, this.stateStep)
      scene.drawFront(this.begin(this.frontContext, true), this.camera, this.ink, this.marks())
    }
    if (this.backStep !== null) this.frame = requestAnimationFrame(() => this.draw())
  }

  private begin(context: CanvasRenderingContext2D, clear: boolean): CanvasRenderingContext2D {
    const { ratio, width, height } = this.camera
    context.setTransform(ratio, 0, 0, ratio, 0, 0)
    if (clear) context.clearRect(0, 0, width, height)
    return context
  }
}
