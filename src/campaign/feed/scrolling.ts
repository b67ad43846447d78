/**
 * How far a person scrolls in a session. The depth is geometric with mean L: after every item the person goes on with
 * chance 1 - 1/L. So it does not matter where one item's chance to end the session comes from, and the depth can be
 * drawn in two independent parts:
 *
 * * Background items come, in order of rank, as a Poisson process on the axis of their expected number (visibility.ts).
 *   Those that end the session are a Poisson process of rate 1/L: the first one lies at -L ln U.
 * * Of the simulated items in the session the person passes a geometric number.
 *
 * An item is reached when its expected number of background items above lies before the first part's end and the number
 * of simulated items above it is at most the second. Law: exp(-Lambda / L) (1 - 1/L)^n, as with one depth and explicit
 * counts; cost: one draw for a session with one item. An item with a better rank is never reached less.
 */
import { log } from '../../math/log.js'
import { log1p } from '../../math/log1p.js'
import { deriveKey, uniformOf, type Key } from '../../random/keyed.js'

export class Scrolling {
  private readonly background: Key
  private readonly simulated: Key
  private readonly lnGoesOn: number

  /** @param depth mean number of items in a session, at least 1. Sessions are given by their times (hours). */
  constructor(
    private readonly depth: number,
    key: Key,
  ) {
    this.background = deriveKey(key, 1)
    this.simulated = deriveKey(key, 2)
    this.lnGoesOn = log1p(-1 / depth)
  }

  /** Items with fewer background items above than this are reached. */
  end(person: number, session: number): number {
    const { k0, k1 } = this.background
    return -this.depth * log(uniformOf(k0, k1, person, nameOf(session)))
  }

  /** How many simulated items the person goes past, at most. */
  passes(person: number, session: number): number {
    const { k0, k1 } = this.simulated
    return Math.floor(log(uniformOf(k0, k1, person, nameOf(session))) / this.lnGoesOn)
  }
}

/** A session's time as an integer, finer than half a second. */
function nameOf(session: number): number {
  return Math.floor(session * 8192)
}
