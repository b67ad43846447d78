import { LN2 } from '../math/constants.js'
import { exp } from '../math/exp.js'
import type { Assumptions } from './assumptions.js'
import { loyaltyGained, loyaltyLost } from './loyalty.js'
import type { Source } from './observer.js'
import { PersonCounts } from './person-counts.js'
import type { PlatformProfile } from './profiles.js'
import { touched } from './touches.js'

/** Eight 32-bit words a person, so that a view touches one cache line. */
const WORDS = 8
/** Brand contents seen lately (n in the fatigue term), and as of when: single precision. */
const REPEATS = 0
const REPEATS_AT = 1
/** Day of the last share x 256 + shares on that day. */
const SHARES = 2
/** Bits of `FLAG`. */
const FLAGS = 3
/** Loyalty above or below its baseline, and as of when: single precision. */
const LOYALTY = 4
const LOYALTY_AT = 5
/** Views of the brand so far, by source (touches.ts). */
const TOUCHES = 6
/** When the brand was seen last: single precision. */
const SEEN_AT = 7

/** The person has seen anything at all. Above: brands whose content the person has passed on. */
const FLAG = { reached: 1, brands: 2 } as const

/** Brands beyond this number share a flag. */
const MOST_BRANDS = 29

/** What a run remembers of each person across messages. */
export class ViewerMemory {
  private readonly numbers: Float32Array
  private readonly counts: Uint32Array
  private readonly answered = new PersonCounts()
  private readonly orders = new PersonCounts()
  /** Per hour, in the log of what loyalty has gained or lost. */
  private readonly forgetting: number

  constructor(
    people: number,
    private readonly assume: Assumptions,
  ) {
    this.numbers = new Float32Array(people * WORDS)
    this.counts = new Uint32Array(this.numbers.buffer)
    this.forgetting = -LN2 / assume.loyaltyHalfLife
  }

  /** Marks a person as reached; true the first time. */
  reach(person: number): boolean {
    const at = person * WORDS + FLAGS
    if ((this.counts[at]! & FLAG.reached) !== 0) return false
    this.counts[at]! |= FLAG.reached
    return true
  }

  isReached(person: number): boolean {
    return (this.counts[person * WORDS + FLAGS]! & FLAG.reached) !== 0
  }

  /** Some of the agent's people were answered in time. */
  markAnswered(person: number, people: number): void {
    this.answered.add(person, people)
  }

  /** How many of the agent's people were answered in time. */
  answeredOf(person: number): number {
    return this.answered.of(person)
  }

  /** Brands (0: ours) whose content the person has passed on, as bits. */
  brandsShared(person: number): number {
    return this.counts[person * WORDS + FLAGS]! >>> 1
  }

  markBrand(person: number, brand: number): void {
    this.counts[person * WORDS + FLAGS]! |= FLAG.brands << Math.min(brand, MOST_BRANDS)
  }

  /** n, the decayed number of earlier views of the brand's content; this view then counts too. */
  repeats(person: number, profile: PlatformProfile, time: number): number {
    const { numbers } = this
    const at = person * WORDS
    let n = numbers[at + REPEATS]!
    if (n > 0) n *= exp((-LN2 * (time - numbers[at + REPEATS_AT]!)) / profile.fatigueHalfLifeHours)
    numbers[at + REPEATS] = n + 1
    numbers[at + REPEATS_AT] = time
    return n
  }

  /** Counts a share; false when the person has made `perDay` (at most 255, or Infinity) of them on this day. */
  mayShare(person: number, perDay: number, time: number): boolean {
    if (perDay === Infinity) return true
    const at = person * WORDS + SHARES
    const day = Math.floor(time / 24)
    const today = this.counts[at]! >>> 8 === day ? this.counts[at]! & 255 : 0
    if (today >= perDay) return false
    this.counts[at] = (day << 8) | (today + 1)
    return true
  }

  /**
   * Loyalty above (or below) the baseline at `time`, not before the last call. What has been forgotten since is written back,
   * so that everything else at this moment costs no exponential.
   */
  deviation(person: number, time: number): number {
    const { numbers } = this
    const at = person * WORDS
    const then = numbers[at + LOYALTY]!
    const now = Math.fround(time)
    if (then === 0 || numbers[at + LOYALTY_AT] === now) return then
    numbers[at + LOYALTY] = then * exp(this.forgetting * (now - numbers[at + LOYALTY_AT]!))
    numbers[at + LOYALTY_AT] = now
    return numbers[at + LOYALTY]!
  }

  loyalty(person: number, time: number): number {
    return this.assume.loyaltyBase + this.deviation(person, time)
  }

  gain(person: number, gain: number, time: number): void {
    if (gain > 0) this.setLoyalty(person, loyaltyGained(this.loyalty(person, time), gain), time)
  }

  lose(person: number, loss: number, time: number): void {
    if (loss > 0) this.setLoyalty(person, loyaltyLost(this.loyalty(person, time), loss), time)
  }

  /** Remembers through what the brand was seen, and when. */
  touch(person: number, source: Source, time: number): void {
    const at = person * WORDS
    this.counts[at + TOUCHES] = touched(this.counts[at + TOUCHES]!, source)
    this.numbers[at + SEEN_AT] = time
  }

  /** Hours since the brand was seen last; Infinity if never. */
  sinceSeen(person: number, time: number): number {
    return this.touches(person) === 0 ? Infinity : Math.max(0, time - this.numbers[person * WORDS + SEEN_AT]!)
  }

  touches(person: number): number {
    return this.counts[person * WORDS + TOUCHES]!
  }

  /** Number of this agent's next order, counting from 0: names its draws. */
  nextOrder(person: number): number {
    return this.orders.next(person)
  }

  private setLoyalty(person: number, loyalty: number, time: number): void {
    const at = person * WORDS
    this.numbers[at + LOYALTY] = loyalty - this.assume.loyaltyBase
    this.numbers[at + LOYALTY_AT] = time
  }
}
