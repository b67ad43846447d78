/** Where people are drawn: the same picture in every engine, made of sums, products and roots alone. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3'
import type { SimulationLinkDatum, SimulationNodeDatum } from 'd3'
import { cosTurns, sinTurns } from '../../src/math/cos-turns.js'
import { LAYOUT_STEPS } from './layout-steps.js'
import type { DrawnNetwork } from './types.js'

export interface Layout {
  /** 0 to 1, in steps of 1 / `LAYOUT_STEPS`. */
  readonly x: Float32Array
  readonly y: Float32Array
}

const TICKS = 100
const SPACING = 10
const MARGIN = 0.02
/** Of a turn: neighbours in the spiral of the start are far from each other. */
const GOLDEN = 0.38196601125010515

interface Dot extends SimulationNodeDatum {
  readonly followers: number
}

type Tie = SimulationLinkDatum<Dot> & { readonly closeness: number }

/**
 * Positions of up to about 2,000 people: those who follow each other come together, most of all those who share
 * whom they follow, and the most followed keep apart.
 */
export function layoutOf(network: Pick<DrawnNetwork, 'people' | 'offsets' | 'targets'>): Layout {
  const dots = startOf(network)
  const simulation = forceSimulation(dots)
    .stop()
    .alphaDecay(1 / 24)
    .velocityDecay(0.4)
    .force('x', forceX<Dot>(0).strength(0.08))
    .force('y', forceY<Dot>(0).strength(0.08))
    .force(
      'ties',
      forceLink<Dot, Tie>(tiesOf(network))
        .distance(SPACING)
        .strength(({ closeness }) => closeness),
    )
    .force(
      'room',
      forceManyBody<Dot>()
        .theta(1.2)
        .strength(({ followers }) => -SPACING * (2 + Math.sqrt(followers))),
    )
    .force(
      'apart',
      forceCollide<Dot>(({ followers }) => SPACING * (0.35 + 0.07 * Math.sqrt(followers))),
    )
  simulation.tick(TICKS)
  return { x: fitted(dots.map(({ x }) => x!)), y: fitted(dots.map(({ y }) => y!)) }
}

function startOf({ people, offsets }: Pick<DrawnNetwork, 'people' | 'offsets'>): Dot[] {
  return Array.from({ length: people }, (_, person) => {
    const radius = SPACING * Math.sqrt(person + 0.5)
    const x = radius * cosTurns(person * GOLDEN)
    const y = radius * sinTurns(person * GOLDEN)
    return { x, y, followers: offsets[person + 1]! - offsets[person]! }
  })
}

/** Each pair once. A tie pulls the more followers its two ends have in common: so circles show and hubs do not clot. */
function tiesOf({ people, offsets, targets }: Pick<DrawnNetwork, 'people' | 'offsets' | 'targets'>): Tie[] {
  const ties: Tie[] = []
  const followers = Array.from(
    { length: people },
    (_, person) => new Set(targets.subarray(offsets[person]!, offsets[person + 1]!)),
  )
  for (let person = 0; person < people; person++) {
    for (const other of followers[person]!) {
      if (other < person && followers[other]!.has(person)) continue
      const [few, many] = [followers[person]!, followers[other]!].sort((a, b) => a.size - b.size)
      let common = 0
      for (const one of few!) if (many!.has(one)) common++
      const closeness = (0.3 + 0.6 * common) / (2 + few!.size + Math.sqrt(many!.size))
      ties.push({ source: person, target: other, closeness: Math.min(0.9, closeness) })
    }
  }
  return ties
}

/** Over the whole width (or height), in steps. */
function fitted(values: readonly number[]): Float32Array {
  let low = Infinity
  let high = -Infinity
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  const scale = high > low ? (1 - 2 * MARGIN) / (high - low) : 0
  return Float32Array.from(values, (value) => {
    const place = scale === 0 ? 0.5 : MARGIN + (value - low) * scale
    return Math.round(place * LAYOUT_STEPS) / LAYOUT_STEPS
  })
}
