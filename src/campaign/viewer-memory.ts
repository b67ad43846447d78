import { exp } from '../math/exp.js'
import type { PlatformProfile } from './profiles.js'

const LN2 = 0.6931471805599453

/** Four 32-bit words a person, so that a view touches one cache line. */
const WORDS = 4
/** Brand contents seen lately (n in the fatigue term), and as of when: single precision. */
const REPEATS = 0
const REPEATS_AT = 1
/** Day of the last share x 256 + shares on that day. */
const SHARES = 2
/** 1 once the person has seen anything at all. */
const REACHED = 3

/** What a run remembers of each person across messages. */
export class ViewerMemory {
  private readonly numbers: Float32Array
  private readonly counts: Uint32Array

  constructor(people: number) {
    this.numbers = new Float32Array(people * WORDS)
    this.counts = new Uint32Array(this.numbers.buffer)
  }

  /** Marks a person as reached; true the first time. */
  reach(person: number): boolean {
    const at = person * WORDS + REACHED
    if (this.counts[at] === 1) return false
    this.counts[at] = 1
    return true
  }

  /** e^(-fatigue n), n the decayed number of earlier views of the brand's content; this view then counts too. */
  fatigue(person: number, profile: PlatformProfile, time: number): number {
    if (profile.fatigue === 0) return 1
    const { numbers } = this
    const at = person * WORDS
    let n = numbers[at + REPEATS]!
    if (n > 0) n *= exp((-LN2 * (time - numbers[at + REPEATS_AT]!)) / profile.fatigueHalfLifeHours)
    numbers[at + REPEATS] = n + 1
    numbers[at + REPEATS_AT] = time
    return n > 0 ? exp(-profile.fatigue * n) : 1
  }

  /** Counts a share; false when the person has made `perDay` (at most 255) of them on this day. */
  mayShare(person: number, perDay: number, time: number): boolean {
    const at = person * WORDS + SHARES
    const day = Math.floor(time / 24)
    const today = this.counts[at]! >>> 8 === day ? this.counts[at]! & 255 : 0
    if (today >= perDay) return false
    this.counts[at] = (day << 8) | (today + 1)
    return true
  }
}
