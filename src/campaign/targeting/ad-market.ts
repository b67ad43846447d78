import { WeightedChoice } from '../../random/weighted-choice.js'
import type { AdStream } from '../plan.js'
import type { World } from '../world.js'
import { adAudience, narrownessFactor, type Audience } from './ad-audience.js'

/** To whom a platform can show an ad, at which price, and what was paid so far. */
export interface AdMarket {
  /** Nothing can be bought any more. */
  isOver(): boolean
  /** `slots` more come up; gives the share of the line's way through the campaign that is then behind. */
  advance(slots: number): number
  /** Whether there is anybody to show an ad to, and money for it. */
  isOpen(): boolean
  /** Somebody of the audience in proportion to time online (the square root of activity), by a uniform draw. */
  pick(u: number): number
  /** Pays for one slot and gives its price. */
  buy(): number
  /** Money paid so far, never more than the line. */
  spent(): number
  /** A buying signal was detected in this person. */
  detected(person: number): void
}

export function adMarket(world: World, stream: AdStream): AdMarket {
  return stream.audience.kind === 'signals' ? growingMarket(world, stream) : steadyMarket(world, stream)
}

/** A fixed audience at a fixed price. */
function steadyMarket(world: World, stream: AdStream): AdMarket {
  const { people, timeOnline } = steadyAudience(world, stream.platform, stream.audience)
  let served = 0
  let passed = 0
  return {
    isOver: () => served >= stream.slots,
    advance: (slots) => (passed += slots) / stream.slots,
    isOpen: () => people.length > 0,
    pick: (u) => people[timeOnline.pick(u)]!,
    buy: () => {
      served++
      return stream.costPerSlot
    },
    // One product: the sum of thousands of prices would creep over the line in its last digits.
    spent: () => served * stream.costPerSlot,
    detected: () => undefined,
  }
}

/**
 * People in whom a buying signal was detected so far. The price follows their number, and a dear slot takes the stream as
 * much further through the campaign as it costs more, so that the line keeps its pace while prices fall. What comes up
 * while there is nobody, or nothing left to pay with, is lost and costs nothing.
 */
function growingMarket(world: World, stream: AdStream): AdMarket {
  const platform = world.platforms[stream.platform]!
  const people: number[] = []
  const cumulative: number[] = []
  const isIn = new Set<number>()
  let spent = 0
  let share = 0
  const dearness = (): number => narrownessFactor(world, stream.platform, Math.max(1, people.length))
  const price = (): number => stream.costPerSlot * dearness()
  return {
    // `costPerSlot` is the price for an audience of everybody: the lowest that there can be.
    isOver: () => spent + stream.costPerSlot > stream.money,
    advance: (slots) => (share += (slots * dearness()) / stream.slots),
    isOpen: () => people.length > 0 && spent + price() <= stream.money,
    pick: (u) => people[firstAbove(cumulative, u * cumulative.at(-1)!)]!,
    buy: () => {
      const paid = price()
      spent += paid
      return paid
    },
    spent: () => spent,
    detected: (person) => {
      if (isIn.has(person) || !isMember(platform.members, person)) return
      isIn.add(person)
      people.push(person)
      cumulative.push((cumulative.at(-1) ?? 0) + Math.sqrt(platform.activity[person]!))
    },
  }
}

interface SteadyAudience {
  readonly people: Uint32Array
  readonly timeOnline: WeightedChoice
}

const known = new WeakMap<Uint32Array, SteadyAudience>()

/** Weighed once for each list of people. */
function steadyAudience(world: World, platform: number, audience: Audience): SteadyAudience {
  const people = adAudience(world, platform, audience)
  let weighed = known.get(people)
  if (weighed === undefined) {
    const { activity } = world.platforms[platform]!
    const timeOnline = new WeightedChoice(Array.from(people, (person) => Math.sqrt(activity[person]!)))
    known.set(people, (weighed = { people, timeOnline }))
  }
  return weighed
}

/** The first place whose value lies above `wanted`; the last where none does. */
function firstAbove(ascending: readonly number[], wanted: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ascending[middle]! > wanted) high = middle
    else low = middle + 1
  }
  return low
}

function isMember(members: Uint32Array, person: number): boolean {
  let low = 0
  let high = members.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (members[middle]! < person) low = middle + 1
    else high = middle
  }
  return members[low] === person
}
