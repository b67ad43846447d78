import { STATE, type DrawnNetwork } from './types.js'
import { formatShare, isolated } from '../words/format.js'
import { bondsBetween, placeBubbles, type Bonds, type Bubbles } from './bubbles.js'
import { across, aspectOf, down, type Camera } from './camera.js'
import { communitySteps, type Communities } from './communities.js'
import { drawArrows, drawCursor, drawRing, drawTies, type Arrow } from './draw.js'
import type { Ink } from './ink.js'
import type { Marks, Scene } from './scene.js'
import { Places, type Direction } from './spatial.js'
import type { StatesAt } from './states-at.js'
import { words } from './words.js'

const RECENT_HOURS = 2
const MOST_ARROWS = 2_000
/** Of the flows between communities, so many are drawn: more are a thicket. */
const STRONGEST_ARROWS = 24
/** Below this many CSS pixels a figure does not fit into a bubble. */
const SMALLEST_LABELLED = 17
/** Work between two pauses, in milliseconds. */
const SLICE = 8

const found = new WeakMap<DrawnNetwork, Promise<Communities>>()

/** Finds the communities of a network, once for both pictures, without holding up the page. */
export function findCommunities(network: DrawnNetwork): Promise<Communities> {
  let communities = found.get(network)
  if (communities === undefined) found.set(network, (communities = find(network)))
  return communities
}

async function find(network: DrawnNetwork): Promise<Communities> {
  if (network.communities !== undefined) return network.communities
  const steps = communitySteps(network)
  for (;;) {
    const pauseAt = performance.now() + SLICE
    while (performance.now() < pauseAt) {
      const step = steps.next()
      if (step.done) return step.value
    }
    await new Promise((goOn) => setTimeout(goOn))
  }
}

/** Communities as bubbles: as large as they have people, as full as people are reached. */
export class CommunityScene implements Scene {
  readonly ofPeople = false
  readonly start = 0
  private readonly bonds: Bonds
  private readonly reached: Uint32Array
  private placed: { readonly bubbles: Bubbles; readonly places: Places } | null = null

  constructor(
    network: DrawnNetwork,
    private readonly communities: Communities,
    private readonly states: StatesAt,
    private readonly strategy: 0 | 1,
  ) {
    this.bonds = bondsBetween(network, communities)
    this.reached = new Uint32Array(communities.count)
  }

  drawBack(context: CanvasRenderingContext2D, camera: Camera, ink: Ink): null {
    const { bubbles } = this.place(camera)
    const { pairs, strengths } = this.bonds
    context.strokeStyle = ink.line
    context.globalAlpha = 0.7
    for (const [i, strength] of strengths.entries()) {
      context.lineWidth = 0.5 + 3.5 * strength * strength
      drawTies(context, camera, bubbles, pairs, 2 * i, 2 * i + 2)
    }
    context.globalAlpha = 1
    return null
  }

  /** A few bubbles: they are drawn with what passes over them. */
  drawStates(): number {
    return 0
  }

  drawFront(context: CanvasRenderingContext2D, camera: Camera, ink: Ink, marks: Marks): void {
    const { bubbles } = this.place(camera)
    this.count()
    const radiusOf = (item: number): number => this.radiusOf(camera, item)
    // Below the bubbles, so that every figure can be read: heads and tails show between them.
    drawArrows(context, camera, bubbles, this.recent(marks.hours), radiusOf, this.strategy, ink.strategy, 2)
    for (let i = 0; i < this.communities.count; i++) this.drawBubble(context, camera, ink, i)
    for (let i = 0; i < this.communities.count; i++) this.label(context, camera, ink, i)
    const { hovered, cursor, picked } = marks
    // Nobody is drawn: the community of the picked person is pointed out.
    if (picked !== null) {
      const community = this.communities.of[picked]!
      drawRing(context, camera, bubbles, community, radiusOf(community) + 3, ink.ink, 3)
    }
    if (hovered !== null) drawRing(context, camera, bubbles, hovered, radiusOf(hovered) + 2, ink.ink, 2)
    if (cursor !== null) drawCursor(context, camera, bubbles, cursor, radiusOf(cursor), ink)
  }

  at(camera: Camera, x: number, y: number): number | null {
    for (let i = 0; i < this.communities.count; i++) {
      const [centreX, centreY] = this.placeOf(camera, i)
      if (Math.hypot(x - centreX, y - centreY) <= Math.max(12, this.radiusOf(camera, i))) return i
    }
    return null
  }

  toward(camera: Camera, item: number, direction: Direction): number | null {
    return this.place(camera).places.toward(item, direction)
  }

  placeOf(camera: Camera, item: number): readonly [x: number, y: number] {
    const { bubbles } = this.place(camera)
    const h = across(camera)
    const v = down(camera)
    return [h.start + h.length * bubbles.x[item]!, v.start + v.length * bubbles.y[item]!]
  }

  describe(item: number): string {
    const { sizes, count, lastIsRest } = this.communities
    this.count()
    const isRest = lastIsRest && item === count - 1
    return words.value.communityNow(item + 1, sizes[item]!, this.reached[item]! / sizes[item]!, isRest)
  }

  private drawBubble(context: CanvasRenderingContext2D, camera: Camera, ink: Ink, i: number): void {
    const [x, y] = this.placeOf(camera, i)
    const radius = this.radiusOf(camera, i)
    const share = this.reached[i]! / this.communities.sizes[i]!
    context.beginPath()
    context.arc(x, y, radius, 0, 2 * Math.PI)
    context.fillStyle = ink.ground
    context.fill()
    context.save()
    context.clip()
    context.globalAlpha = 0.45
    context.fillStyle = ink.strategy
    // The filled part of the area, and not of the height, is the share.
    const level = levelOf(share)
    context.fillRect(x - radius, y + radius - 2 * radius * level, 2 * radius, 2 * radius * level)
    context.restore()
    context.strokeStyle = share > 0 ? ink.strategy : ink.quiet
    context.lineWidth = share > 0 ? 2 : 1
    context.setLineDash(this.strategy === 0 ? [] : [6, 3])
    context.stroke()
    context.setLineDash([])
  }

  private label(context: CanvasRenderingContext2D, camera: Camera, ink: Ink, i: number): void {
    const radius = this.radiusOf(camera, i)
    if (radius < SMALLEST_LABELLED) return
    const [x, y] = this.placeOf(camera, i)
    const text = isolated(formatShare(this.reached[i]! / this.communities.sizes[i]!))
    context.font = `600 ${Math.round(Math.min(18, Math.max(11, radius * 0.4)))}px system-ui, sans-serif`
    context.textAlign = 'center'
    context.textBaseline = 'middle'
    context.lineJoin = 'round'
    context.lineWidth = 3
    context.strokeStyle = ink.ground
    context.strokeText(text, x, y)
    context.fillStyle = ink.ink
    context.fillText(text, x, y)
  }

  private count(): void {
    this.reached.fill(0)
    const { states } = this.states
    for (let person = 0; person < states.length; person++) {
      if (states[person] !== STATE.unreached) this.reached[this.communities.of[person]!]!++
    }
  }

  /** From community to community, the stronger the more people have just been told that way. */
  private recent(hours: number): Arrow[] {
    const { of, count } = this.communities
    const told = new Map<number, number>()
    this.states.eachTold(hours - RECENT_HOURS, MOST_ARROWS, (from, to, at) => {
      if (of[from] === of[to]) return
      const key = of[from]! * count + of[to]!
      told.set(key, (told.get(key) ?? 0) + 1 - (hours - at) / RECENT_HOURS)
    })
    const most = Math.max(...told.values())
    return Array.from(told, ([key, n]) => ({
      from: Math.floor(key / count),
      to: key % count,
      strength: n / most,
    }))
      .sort((a, b) => b.strength - a.strength)
      .slice(0, STRONGEST_ARROWS)
  }

  private radiusOf(camera: Camera, item: number): number {
    return Math.max(3, this.place(camera).bubbles.radii[item]! * down(camera).length)
  }

  private place(camera: Camera): { readonly bubbles: Bubbles; readonly places: Places } {
    const aspect = aspectOf(camera)
    if (this.placed?.places.aspect !== aspect) {
      const bubbles = placeBubbles(this.communities, aspect)
      this.placed = { bubbles, places: new Places(bubbles.x, bubbles.y, aspect) }
    }
    return this.placed
  }
}

/** How high a circle is filled (of its diameter) when a share of its area is; halving finds it to a thousandth. */
function levelOf(share: number): number {
  let low = 0
  let high = 1
  for (let i = 0; i < 10; i++) {
    const middle = (low + high) / 2
    const angle = 2 * Math.acos(1 - 2 * middle)
    if ((angle - Math.sin(angle)) / (2 * Math.PI) < share) low = middle
    else high = middle
  }
  return share === 0 ? 0 : high
}
