/** Where people are drawn who are too many to be pulled together one by one: each community is a disc of its people. */
import { cosTurns, sinTurns } from '../../src/math/cos-turns.js'
import { placeBubbles } from './bubbles.js'
import type { Communities } from './communities.js'
import type { Layout } from './layout.js'
import type { DrawnNetwork } from './types.js'

/** Of a turn: neighbours in a spiral are far from each other. */
const GOLDEN = 0.38196601125010515
/** Of the picture that it is meant for. */
const ASPECT = 4 / 3
const MARGIN = 0.02
/** Of the height: rows at the foot of the picture for those without ties, who would fill half of it as a disc. */
const FOOT = 0.05
const ROWS = 8

/** The most followed in the middle of their community. */
export function crowdLayout(
  network: Pick<DrawnNetwork, 'people' | 'offsets' | 'targets'>,
  { count, lastIsRest, of }: Communities,
): Layout {
  const { offsets, people } = network
  const tied = tiedPeople(network)
  const sizes = new Uint32Array(count)
  for (const [person, is] of tied.entries()) if (is === 1) sizes[of[person]!]!++
  const strangers = people - sizes.reduce((sum, size) => sum + size, 0)
  const bubbles = placeBubbles({ count, lastIsRest, of, sizes }, ASPECT)
  const followers = (person: number): number => offsets[person + 1]! - offsets[person]!
  const order = Uint32Array.from({ length: people }, (_, person) => person)
  order.sort((a, b) => followers(b) - followers(a) || a - b)
  const height = strangers > 0 ? 1 - FOOT : 1
  const placed = new Uint32Array(count)
  const columns = Math.ceil(strangers / ROWS)
  let seen = 0
  const x = new Float32Array(people)
  const y = new Float32Array(people)
  for (const person of order) {
    if (tied[person] === 0) {
      const row = seen % ROWS
      x[person] = within((Math.floor(seen++ / ROWS) + 0.5) / columns)
      y[person] = within(1 - (FOOT * row) / (2 * ROWS))
      continue
    }
    const c = of[person]!
    const radius = bubbles.radii[c]! * Math.sqrt((placed[c]! + 0.5) / sizes[c]!)
    const turn = placed[c]!++ * GOLDEN
    x[person] = within(bubbles.x[c]! + (radius * cosTurns(turn)) / ASPECT)
    y[person] = within((bubbles.y[c]! + radius * sinTurns(turn)) * height)
  }
  return { x, y }
}

/** 1 for who follows somebody or is followed. */
function tiedPeople({
  people,
  offsets,
  targets,
}: Pick<DrawnNetwork, 'people' | 'offsets' | 'targets'>): Uint8Array {
  const tied = Uint8Array.from({ length: people }, (_, u) => (offsets[u + 1]! > offsets[u]! ? 1 : 0))
  for (const follower of targets) tied[follower] = 1
  return tied
}

function within(place: number): number {
  return MARGIN + (1 - 2 * MARGIN) * place
}
