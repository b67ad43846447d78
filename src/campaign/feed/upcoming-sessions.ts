import type { Attention } from '../../scenario/scenario.js'
import type { Scrolling } from './scrolling.js'
import type { Sessions } from './sessions.js'
import { placeBelow } from './visibility.js'

/** Sessions remembered of an account, at most. */
const MOST = 6

/**
 * The next sessions of each account of a platform, and how far down the ranking each of them reaches. Both are fixed
 * beforehand (sessions.ts, scrolling.ts); working them out takes a hundred times as long as to look at them, and feeds
 * get several items between two sessions. So the next few are remembered, in neighbouring words: since when they are
 * all there are, a free word, then time and lowest place of each; 0 where none is known yet.
 */
export class UpcomingSessions {
  /** The session found last: its time (Infinity: none before the horizon), and the place that an item must be above. */
  time = 0
  lowestPlace = 0
  private readonly remembered: number
  private readonly words: number
  private readonly numbers: Float64Array

  constructor(
    private readonly attention: Attention,
    people: number,
    private readonly sessions: Sessions,
    private readonly scrolling: Scrolling,
  ) {
    this.remembered = Math.min(MOST, attention.retries)
    this.words = 2 + 2 * this.remembered
    this.numbers = new Float64Array(people * this.words)
  }

  /** Finds the person's first session later than `after` (hours). Quick when `after` never falls. */
  next(person: number, after: number): void {
    const { numbers, words } = this
    const start = person * words
    const first = start + 2
    const end = start + words
    if (after < numbers[start]!) {
      this.workOut(person, after)
      return
    }
    let at = first
    while (at < end && numbers[at] !== 0) {
      if (numbers[at]! > after) {
        this.time = numbers[at]!
        this.lowestPlace = numbers[at + 1]!
        return
      }
      at += 2
    }
    this.workOut(person, after)
    if (at === first || numbers[at - 2] !== after) {
      // What was known is over, with sessions in between that nobody asked for.
      numbers[start] = after
      for (at = end - 2; at > first; at -= 2) numbers[at] = 0
    } else if (at === end) {
      numbers[start] = numbers[first]!
      for (at = first; at < end - 2; at++) numbers[at] = numbers[at + 2]!
    }
    numbers[at] = this.time
    numbers[at + 1] = this.lowestPlace
  }

  private workOut(person: number, after: number): void {
    const { backgroundPerHour, recencyHours, windowHours } = this.attention
    this.time = this.sessions.nextSession(person, after)
    if (this.time === Infinity) return
    const end = this.scrolling.end(person, this.time)
    this.lowestPlace = placeBelow(end, backgroundPerHour, recencyHours, windowHours)
  }
}
