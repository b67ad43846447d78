/** A page with nothing but the two pictures of one network that screens have, whose clock the test turns. */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { networkFromSpec } from '../../src/network/spec.js'
import { rootKey } from '../../src/random/keyed.js'
import { Stream } from '../../src/random/stream.js'
import '../../web/style.css'
import '../../web/play/play.css'
import { stampPeople } from '../../web/network/draw.js'
import { NetworkView } from '../../web/network/network-view.js'
import { Pixels } from '../../web/network/pixels.js'
import { makeSprites } from '../../web/network/sprites.js'
import { STATE, type CampaignTrace, type DrawnNetwork } from '../../web/network/types.js'

/** Three in four people come to have it, within this time. */
const HOURS = 168
const REACHED = 0.75

export interface Frames {
  /** Milliseconds from frame to frame. */
  readonly median: number
  readonly worst: number
}

export interface Crowd {
  /** Shows so many people; resolves when they are on the screen. */
  show(people: number): Promise<void>
  /** The clock goes so many hours a frame, for so many frames. */
  turn(hoursAFrame: number, frames: number): Promise<Frames>
  /** The clock leaps to and fro, as far as it goes. */
  leap(frames: number): Promise<Frames>
  /** By how much painted people differ from stamped ones: the mean over what is inked, of 255. */
  difference(ratio: number): number
}

declare global {
  interface Window {
    crowd: Crowd
  }
}

const time = signal(0)
const picked = signal<number | null>(null)

function networkOf(people: number): DrawnNetwork {
  const { offsets, targets } = networkFromSpec(`follower(nodes=${people}, followers=10)`)
  const stream = new Stream(rootKey('crowd'))
  const place = (): Float32Array => Float32Array.from({ length: people }, () => stream.uniform())
  return { people, offsets, targets, x: place(), y: place() }
}

/** One after the other sees it, more and more slowly; one in five shares it and one in twenty visits. */
function traceOf({ people }: DrawnNetwork, seed: string): CampaignTrace {
  const stream = new Stream(rootKey(seed))
  const order = Uint32Array.from({ length: people }, (_, person) => person)
  for (let i = people - 1; i > 0; i--) {
    const other = stream.below(i + 1)
    ;[order[i], order[other]] = [order[other]!, order[i]!]
  }
  const events: { at: number; state: number; person: number; from: number }[] = []
  const reached = Math.floor(REACHED * people)
  for (let i = 0; i < reached; i++) {
    const at = HOURS * (i / reached) ** 2
    const from = i < 10 ? -1 : order[stream.below(i)]!
    const add = (state: number): number => events.push({ at, state, person: order[i]!, from })
    add(STATE.saw)
    if (stream.uniform() < 0.2) add(STATE.shared)
    if (stream.uniform() < 0.05) add(STATE.visited)
  }
  return {
    hours: Float32Array.from(events, ({ at }) => at),
    states: Uint8Array.from(events, ({ state }) => state),
    persons: Uint32Array.from(events, ({ person }) => person),
    from: Int32Array.from(events, ({ from }) => from),
  }
}

function Crowd({ network }: { network: DrawnNetwork }) {
  return (
    <div class="play-worlds">
      {([0, 1] as const).map((strategy) => (
        <NetworkView
          key={strategy}
          network={network}
          trace={traceOf(network, `trace ${strategy}`)}
          time={time}
          strategy={strategy}
          name={'AB'[strategy]!}
          picked={picked}
          label="a crowd"
        />
      ))}
    </div>
  )
}

/** Of every size and state, over each other and over the margins. */
function difference(ratio: number): number {
  const people = 3_000
  const stream = new Stream(rootKey('difference'))
  const places = (): Float32Array => Float32Array.from({ length: people }, () => 1.2 * stream.uniform() - 0.1)
  const positions = { x: places(), y: places() }
  const states = Uint8Array.from({ length: people }, () => stream.below(4)).sort()
  const sizes = Uint8Array.from({ length: people }, () => stream.below(6))
  const ink = { ground: '#ffffff', ink: '#000000', quiet: '#566070', line: '#c9d0d8', accent: '#1d4ed8' }
  const sprites = makeSprites([1, 2, 3, 4, 5, 6], ratio, 1, { ...ink, strategy: '#c2410c', way: '#c2410c' })
  const side = 400
  const camera = { width: side, height: side, ratio, k: 1, x: 0, y: 0 }
  const drawn = (draw: (context: CanvasRenderingContext2D) => void): Uint8ClampedArray => {
    const canvas = document.createElement('canvas')
    canvas.width = canvas.height = side * ratio
    const context = canvas.getContext('2d', { willReadFrequently: true })!
    draw(context)
    return context.getImageData(0, 0, canvas.width, canvas.height).data
  }
  const everybody = Array.from(states.keys())
  const stamped = drawn((context) =>
    stampPeople(context, camera, positions, everybody, states, sizes, sprites),
  )
  const painted = drawn((context) =>
    new Pixels(side * ratio, side * ratio, sprites).paint(context, camera, positions, states, sizes),
  )
  let sum = 0
  let inked = 0
  for (const [i, value] of stamped.entries()) {
    if (value > 0) inked++
    sum += Math.abs(value - painted[i]!)
  }
  return sum / inked
}

const nextFrame = (): Promise<number> => new Promise((seen) => requestAnimationFrame(seen))

async function timed(frames: number, move: (frame: number) => void): Promise<Frames> {
  const took: number[] = []
  let last = await nextFrame()
  for (let frame = 0; frame < frames; frame++) {
    move(frame)
    const now = await nextFrame()
    took.push(now - last)
    last = now
  }
  took.sort((a, b) => a - b)
  return { median: took[Math.floor(frames / 2)]!, worst: took.at(-1)! }
}

window.crowd = {
  async show(people) {
    time.value = 0
    render(<Crowd key={people} network={networkOf(people)} />, document.getElementById('page')!)
    while (document.querySelector('.network-waiting') !== null) await nextFrame()
    // The ties are drawn over several frames.
    for (let i = 0; i < 10; i++) await nextFrame()
  },
  turn: (hoursAFrame, frames) =>
    timed(frames, () => (time.value = Math.min(HOURS, Math.max(0, time.peek() + hoursAFrame)))),
  difference,
  leap: (frames) => timed(frames, (frame) => (time.value = frame % 2 === 0 ? HOURS : HOURS / 3)),
}
