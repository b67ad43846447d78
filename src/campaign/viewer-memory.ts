import { exp } from '../math/exp.js'
import type { PlatformProfile } from './profiles.js'

const LN2 = 0.6931471805599453

/** What a run remembers of each person across messages. */
export class ViewerMemory {
  /** One bit a person: has seen anything at all. */
  private readonly reached: Uint8Array
  /** Two numbers a person: brand contents seen lately (n in the fatigue term), and as of when. */
  private readonly repeats: Float32Array
  private readonly sharesToday: Uint8Array
  private readonly shareDay: Uint16Array

  constructor(people: number) {
    this.reached = new Uint8Array((people + 7) >>> 3)
    this.repeats = new Float32Array(people * 2)
    this.sharesToday = new Uint8Array(people)
    this.shareDay = new Uint16Array(people)
  }

  /** Marks a person as reached; true the first time. */
  reach(person: number): boolean {
    const bit = 1 << (person & 7)
    if ((this.reached[person >>> 3]! & bit) !== 0) return false
    this.reached[person >>> 3]! |= bit
    return true
  }

  /** e^(-fatigue n), n the decayed number of earlier views of the brand's content; this view then counts too. */
  fatigue(person: number, profile: PlatformProfile, time: number): number {
    if (profile.fatigue === 0) return 1
    const { repeats } = this
    const at = person * 2
    let n = repeats[at]!
    if (n > 0) n *= exp((-LN2 * (time - repeats[at + 1]!)) / profile.fatigueHalfLifeHours)
    repeats[at] = n + 1
    repeats[at + 1] = time
    return n > 0 ? exp(-profile.fatigue * n) : 1
  }

  /** Counts a share; false when the person has made `perDay` of them on this day. */
  mayShare(person: number, perDay: number, time: number): boolean {
    const day = Math.floor(time / 24)
    if (this.shareDay[person] !== day) {
      this.shareDay[person] = day
      this.sharesToday[person] = 0
    }
    if (this.sharesToday[person]! >= perDay) return false
    this.sharesToday[person]!++
    return true
  }
}
