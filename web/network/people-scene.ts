import { STATE, type DrawnNetwork, type Highlight } from './types.js'
import { across, aspectOf, down, type Camera } from './camera.js'
import { drawArrows, drawCursor, drawRing, drawTies, stampPeople, type Arrow } from './draw.js'
import type { Ink } from './ink.js'
import { MOST_STAMPS } from './most-people.js'
import { Pixels } from './pixels.js'
import type { Marks, Scene } from './scene.js'
import { Places, type Direction } from './spatial.js'
import { makeSprites, type Sprites } from './sprites.js'
import type { StatesAt } from './states-at.js'
import { tiesToDraw } from './ties.js'
import { words } from './words.js'

/** Followers show as size, in this many steps: a stamp each. */
const SIZES = 6
/** How much larger the most followed is drawn than somebody with none. */
const LARGEST = 2.2
/** Arrows stay this long, of the trace's own hours. */
const RECENT_HOURS = 2
/** Beyond this many arrows nobody sees one, nor the people below them. */
const MOST_ARROWS = 60
/** Numbers of ties drawn in one frame: two a tie. */
const TIES_A_FRAME = 2_000
/** Fingers and unsteady hands: how near is near enough, in CSS pixels. */
const NEAR = 24

/** People as marks, ties as faint lines, who just told whom as arrows. */
export class PeopleScene implements Scene {
  readonly ofPeople = true
  readonly start: number
  private readonly sizes: Uint8Array
  private readonly ties: Uint32Array
  private places: Places | null = null
  private sprites: { readonly made: Sprites; readonly key: string } | null = null
  private pixels: Pixels | null = null

  constructor(
    private readonly network: DrawnNetwork,
    private readonly states: StatesAt,
    private readonly strategy: 0 | 1,
  ) {
    const { people, offsets } = network
    const followers = Uint32Array.from({ length: people }, (_, i) => offsets[i + 1]! - offsets[i]!)
    const most = followers.reduce((a, b) => Math.max(a, b), 1)
    this.start = followers.indexOf(most)
    if (this.start < 0) this.start = 0
    this.sizes = Uint8Array.from(followers, (n) => Math.round((SIZES - 1) * Math.sqrt(n / most)))
    this.ties = tiesToDraw(network)
  }

  drawBack(context: CanvasRenderingContext2D, camera: Camera, ink: Ink, from: number): number | null {
    const end = Math.min(from + TIES_A_FRAME, this.ties.length)
    context.strokeStyle = ink.line
    context.lineWidth = 0.75
    context.globalAlpha = Math.min(0.75, Math.max(0.12, 1_500 / (this.ties.length / 2 + 1)))
    drawTies(context, camera, this.network, this.ties, from, end)
    context.globalAlpha = 1
    return end < this.ties.length ? end : null
  }

  drawStates(context: CanvasRenderingContext2D, camera: Camera, ink: Ink, drawn: number | null): number {
    const { states, happened, trace } = this.states
    // Over a stamp of the same person, a later one covers it: so only those who have moved on are stamped.
    if (drawn !== null && drawn <= happened && happened - drawn <= MOST_STAMPS) {
      this.stamp(context, camera, ink, trace.persons.subarray(drawn, happened))
      return happened
    }
    if (states.length > MOST_STAMPS) {
      this.pixelsFor(context, camera, ink).paint(context, camera, this.network, states, this.sizes)
      return happened
    }
    context.clearRect(0, 0, camera.width, camera.height)
    const byState: number[][] = Object.values(STATE).map(() => [])
    for (let person = 0; person < states.length; person++) byState[states[person]!]!.push(person)
    // The further they came the later, so that they lie on top.
    for (const who of byState) this.stamp(context, camera, ink, who)
    return happened
  }

  drawFront(context: CanvasRenderingContext2D, camera: Camera, ink: Ink, marks: Marks): void {
    this.arrows(context, camera, this.recent(marks.hours), ink.strategy, 1.25)
    const { hovered, picked, cursor, highlight } = marks
    if (highlight !== null) this.drawHighlight(context, camera, ink, highlight)
    if (hovered !== null && hovered !== picked) {
      drawRing(context, camera, this.network, hovered, this.radiusOf(camera, hovered) + 3, ink.quiet, 2)
    }
    if (picked !== null && highlight === null) this.drawPicked(context, camera, ink, picked)
    if (cursor !== null) {
      drawCursor(context, camera, this.network, cursor, this.radiusOf(camera, cursor), ink)
    }
  }

  at(camera: Camera, x: number, y: number): number | null {
    const h = across(camera)
    const v = down(camera)
    return this.placesOf(camera).nearest((x - h.start) / h.length, (y - v.start) / v.length, NEAR / v.length)
  }

  toward(camera: Camera, item: number, direction: Direction): number | null {
    return this.placesOf(camera).toward(item, direction)
  }

  placeOf(camera: Camera, item: number): readonly [x: number, y: number] {
    const h = across(camera)
    const v = down(camera)
    return [h.start + h.length * this.network.x[item]!, v.start + v.length * this.network.y[item]!]
  }

  describe(item: number): string {
    const { offsets } = this.network
    const { personNow } = words.value
    return personNow(item, offsets[item + 1]! - offsets[item]!, this.states.states[item]!)
  }

  forget(): void {
    this.sprites = this.pixels = null
  }

  /** How the word came to the person in ink, whom they told in the strategy's colour, all their ties behind it. */
  private drawPicked(context: CanvasRenderingContext2D, camera: Camera, ink: Ink, picked: number): void {
    const { offsets, targets } = this.network
    const pairs: number[] = []
    for (let e = offsets[picked]!; e < offsets[picked + 1]!; e++) pairs.push(picked, targets[e]!)
    context.strokeStyle = ink.quiet
    context.globalAlpha = 0.4
    context.lineWidth = 1
    drawTies(context, camera, this.network, Uint32Array.from(pairs), 0, pairs.length)
    context.globalAlpha = 1
    const told = this.states.toldWhom(picked).map((to) => ({ from: picked, to, strength: 1 }))
    this.arrows(context, camera, told, ink.strategy, 2)
    const path = this.states.pathTo(picked)
    const steps = path.slice(1).map((to, i) => ({ from: path[i]!, to, strength: 1 }))
    this.arrows(context, camera, steps, ink.ground, 6)
    this.arrows(context, camera, steps, ink.ink, 2.5)
    for (const person of path) {
      drawRing(context, camera, this.network, person, this.radiusOf(camera, person) + 2, ink.ink, 1.5)
    }
    const radius = this.radiusOf(camera, picked)
    drawRing(context, camera, this.network, picked, radius + 4, ink.ground, 5)
    drawRing(context, camera, this.network, picked, radius + 4, ink.ink, 3)
  }

  /** Who would not have passed it on is hollow; the way is ringed, the last person on it most. */
  private drawHighlight(
    context: CanvasRenderingContext2D,
    camera: Camera,
    ink: Ink,
    { lost, onward, way }: Highlight,
  ): void {
    const ring = (person: number, room: number, colour: string, width: number): void =>
      drawRing(context, camera, this.network, person, this.radiusOf(camera, person) + room, colour, width)
    for (const person of lost) {
      ring(person, 0, ink.ground, 3)
      context.fillStyle = ink.ground
      context.fill()
      context.setLineDash([2, 2])
      ring(person, 1, ink.ink, 1.5)
      context.setLineDash([])
    }
    const pairs = onward.filter(([from]) => from >= 0)
    const strength = pairs.length > MOST_ARROWS ? 0.5 : 1
    const arrows = pairs.map(([from, to]) => ({ from, to, strength }))
    this.arrows(context, camera, arrows, ink.way, 1.5)
    for (const [, to] of onward) ring(to, 1.5, ink.way, 2)
    const people = way.filter((person) => person >= 0)
    const steps = people.slice(1).map((to, i) => ({ from: people[i]!, to, strength: 1 }))
    this.arrows(context, camera, steps, ink.ground, 6)
    this.arrows(context, camera, steps, ink.ink, 2.5)
    for (const person of people) ring(person, 2, ink.ink, 2)
    const last = way.at(-1) ?? -1
    if (last < 0) return
    ring(last, 4, ink.ground, 6)
    ring(last, 4, ink.way, 3.5)
    ring(last, 6, ink.ink, 1)
  }

  private recent(hours: number): Arrow[] {
    const arrows: Arrow[] = []
    this.states.eachTold(hours - RECENT_HOURS, MOST_ARROWS, (from, to, at) => {
      arrows.push({ from, to, strength: 1 - (hours - at) / RECENT_HOURS })
    })
    return arrows
  }

  private arrows(
    context: CanvasRenderingContext2D,
    camera: Camera,
    arrows: readonly Arrow[],
    colour: string,
    width: number,
  ): void {
    const radiusOf = (item: number): number => this.radiusOf(camera, item)
    drawArrows(context, camera, this.network, arrows, radiusOf, this.strategy, colour, width)
  }

  private stamp(context: CanvasRenderingContext2D, camera: Camera, ink: Ink, who: Iterable<number>): void {
    const { states } = this.states
    stampPeople(context, camera, this.network, who, states, this.sizes, this.spritesFor(camera, ink))
  }

  private spritesFor(camera: Camera, ink: Ink): Sprites {
    const radii = Array.from({ length: SIZES }, (_, size) => this.radiusOfSize(camera, size))
    const key = JSON.stringify([radii, camera.ratio, ink])
    if (this.sprites?.key !== key) {
      this.sprites = { made: makeSprites(radii, camera.ratio, this.strategy, ink), key }
    }
    return this.sprites.made
  }

  private pixelsFor({ canvas }: CanvasRenderingContext2D, camera: Camera, ink: Ink): Pixels {
    const { width, height } = canvas
    const sprites = this.spritesFor(camera, ink)
    const { pixels } = this
    if (pixels?.width === width && pixels.height === height && pixels.sprites === sprites) return pixels
    return (this.pixels = new Pixels(width, height, sprites))
  }

  private radiusOf(camera: Camera, person: number): number {
    return this.radiusOfSize(camera, this.sizes[person]!)
  }

  /** By the room that each person has; nearer looks larger, but less than it lies apart. */
  private radiusOfSize({ width, height, k }: Camera, size: number): number {
    const room = Math.sqrt((width * height) / this.network.people)
    const smallest = Math.min(6, Math.max(1, 0.17 * room)) * Math.sqrt(k)
    return smallest * (1 + ((LARGEST - 1) * size) / (SIZES - 1))
  }

  private placesOf(camera: Camera): Places {
    const aspect = aspectOf(camera)
    if (this.places?.aspect !== aspect) this.places = new Places(this.network.x, this.network.y, aspect)
    return this.places
  }
}
