/**
 * When people look into their feeds. An account is active on a day with a chance of its own draw; on an active day its
 * sessions are a Poisson process of rate sessionsPerHour x s_u x w(t), with s_u how keen the person is (lognormal,
 * mean 1) and w the weekly profile (mean 1). So an active day of mass m (24 on average) has Poisson(sessionsPerHour s_u m)
 * sessions.
 *
 * Sessions are exogenous: a person's sessions on a platform are one fixed set of times, whatever is asked, and in
 * whatever order. The process runs on the axis of integrated activity, cut into cells in which one session is
 * expected; each cell has its own keyed draws, so that the next session is found in a few draws from anywhere.
 */
import { log } from '../../math/log.js'
import { deriveKey, uniformOf, word, type Key } from '../../random/keyed.js'
import { WeeklyProfile } from '../../random/weekly-profile.js'
import type { Attention } from '../../scenario/scenario.js'
import { tasteOf, tasteTable } from '../taste.js'

/** Log-standard deviation of how often people look [M]. */
export const KEENNESS_SPREAD = 0.7
/** When people look: every day alike. */
export const SESSION_PROFILE = new WeeklyProfile()

const DAY = 24
/** Draws set aside for a cell; with one session expected, 32 do not happen. */
const DRAWS_A_CELL = 32
/** More than what rounding can do to a place on the axis of integrated activity. */
const ROUNDING = 1e-6

export class Sessions {
  private readonly perHour: number
  private readonly keenness = tasteTable(KEENNESS_SPREAD)
  private readonly days: Key
  private readonly gaps: Key

  /**
   * @param persons key of what a person has on all platforms: how keen they are
   * @param accounts key of what a person has on this platform alone
   */
  constructor(
    private readonly attention: Pick<Attention, 'sessionsPerHour' | 'activeDaily'>,
    private readonly horizonHours: number,
    private readonly persons: Key,
    accounts: Key,
  ) {
    this.perHour = attention.sessionsPerHour
    this.days = deriveKey(accounts, 1)
    this.gaps = deriveKey(accounts, 2)
  }

  /** How often the person looks, against the average: mean 1. */
  keennessOf(person: number): number {
    return tasteOf(this.keenness, word(this.persons, person, 0))
  }

  /** @param day counted from 0 */
  isActive(person: number, day: number): boolean {
    const { k0, k1 } = this.days
    return uniformOf(k0, k1, person, day) < this.attention.activeDaily
  }

  /** The person's first session later than `after` (hours); Infinity when there is none before the horizon. */
  nextSession(person: number, after: number): number {
    const rate = this.perHour * this.keennessOf(person)
    if (!(rate > 0)) return Infinity
    const { k0, k1 } = this.gaps
    let day = Math.floor(after / DAY)
    let from = after
    for (;;) {
      for (; !this.isActive(person, day); from = day * DAY) {
        if (++day * DAY >= this.horizonHours) return Infinity
      }
      const start = rate * SESSION_PROFILE.integrated(from) - ROUNDING
      let cell = Math.max(0, Math.floor(start))
      let at = cell
      let draw = 0
      let time = -1
      // Sessions before `from` are passed over; the comparison of times decides, so that no query changes the set.
      while (!(time > after && time >= from)) {
        at -= log(uniformOf(k0, k1, person, cell * DRAWS_A_CELL + draw++))
        if (at >= cell + 1) {
          at = ++cell
          draw = 0
        } else if (at >= start) {
          time = SESSION_PROFILE.timeOfMass(at / rate)
        }
      }
      if (!(time < this.horizonHours)) return Infinity
      const itsDay = Math.floor(time / DAY)
      if (itsDay === day || this.isActive(person, itsDay)) return time
      day = itsDay
    }
  }
}
