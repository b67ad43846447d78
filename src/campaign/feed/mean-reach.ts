/**
 * How many members an ordinary item reaches: one item, delivered to a random member at a random time, alone among
 * background items, seen in one of the member's next sessions. The chance is worked out without random numbers, as an
 * average over the hour of delivery and over how keen members are; for each of these a walk through the item's ages in
 * short steps carries the chance of 0, 1, 2 ... fruitless sessions so far. Within a step sessions are a Poisson process
 * and the chance to be reached is taken at its mean, which is exact but for changes of that chance within the step.
 * Days on which the account is not active mix in at midnight.
 *
 * Against explicit simulation it is within 0.5 % wherever reach is 1 % or more (test/campaign/feed/mean-reach.test.ts).
 */
import { exp } from '../../math/exp.js'
import type { Attention } from '../../scenario/scenario.js'
import { KEENNESS_SPREAD, SESSION_PROFILE } from './sessions.js'
import { itemsAbove, viewProbabilityInSession } from './visibility.js'

/** Gauss and Hermite's seven-point rule for a standard normal variable. */
const NORMAL_NODES = [
  -3.7504397177257425, -2.366759410734542, -1.1544053947399682, 0, 1.1544053947399682, 2.366759410734542,
  3.7504397177257425,
]
const NORMAL_WEIGHTS = [
  0.0005482688559722, 0.0307571239675865, 0.2401231786050127, 0.4571428571428571, 0.2401231786050127,
  0.0307571239675865, 0.0005482688559722,
]
/** Gauss and Legendre's four-point rule on (0, 1). */
const UNIT_NODES = [0.06943184420297371, 0.33000947820757187, 0.6699905217924281, 0.9305681557970263]
const UNIT_WEIGHTS = [0.17392742256872692, 0.32607257743127307, 0.32607257743127307, 0.17392742256872692]

const KEENNESS = NORMAL_NODES.map((z) => exp(KEENNESS_SPREAD * z - (KEENNESS_SPREAD * KEENNESS_SPREAD) / 2))
/** Hours of the day in whose middle an item is delivered; odd, so that no step from an even age on crosses midnight. */
const START_HOURS = [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23]
/** Counts of sessions in a step less likely than this are left out, and ages whose chance is smaller by this factor. */
const NEGLIGIBLE = 1e-10

/** Ages between which the chance to be reached is averaged. */
interface Step {
  readonly from: number
  readonly to: number
}

export class MeanReach {
  /** Reach of an item that stands above all others: the share of members who look in time. */
  readonly most: number
  /** Reach of an item that stands below all others. */
  readonly least: number
  private readonly steps: readonly Step[]
  private readonly chances: Float64Array
  /** Chance to be unseen after k sessions, on a day of activity since midnight. */
  private readonly unseen: Float64Array
  private readonly unseenAtMidnight: Float64Array
  /** For a step: chance of n sessions that are all fruitless, and to be seen when n sessions are left. */
  private readonly fruitless: Float64Array
  private readonly seenIn: Float64Array

  constructor(private readonly attention: Attention) {
    const { backgroundPerHour, retries, scrollDepth, windowHours } = attention
    this.steps = stepsOf(windowHours)
    this.chances = new Float64Array(this.steps.length)
    this.unseen = new Float64Array(retries)
    this.unseenAtMidnight = new Float64Array(retries)
    this.fruitless = new Float64Array(retries + 1)
    this.seenIn = new Float64Array(retries + 1)
    this.most = this.average(() => 1)
    const below = viewProbabilityInSession(backgroundPerHour * windowHours, scrollDepth)
    this.least = this.average(() => below)
  }

  /** Mean reach at a ranking score; never falls when the score rises. */
  at(score: number): number {
    const { backgroundPerHour, recencyHours, scrollDepth, windowHours } = this.attention
    return this.average((age) =>
      viewProbabilityInSession(
        itemsAbove(backgroundPerHour, age, recencyHours, score, windowHours),
        scrollDepth,
      ),
    )
  }

  /** @param chanceAt chance that a session reaches an item of that age; never rises with age */
  private average(chanceAt: (age: number) => number): number {
    const { chances, steps } = this
    let used = 0
    for (const { from, to } of steps) {
      let mean = 0
      for (let i = 0; i < UNIT_NODES.length; i++) {
        mean += UNIT_WEIGHTS[i]! * chanceAt(from + UNIT_NODES[i]! * (to - from))
      }
      if (used > 0 && mean <= NEGLIGIBLE * chances[0]!) break
      chances[used++] = mean
    }
    let sum = 0
    for (const hour of START_HOURS) {
      KEENNESS.forEach((keenness, i) => {
        sum += NORMAL_WEIGHTS[i]! * this.walk(hour + 0.5, keenness, used)
      })
    }
    return sum / START_HOURS.length
  }

  /** The chance to be seen by a member of that keenness who gets the item at that hour of the day. */
  private walk(start: number, keenness: number, used: number): number {
    const { activeDaily, sessionsPerHour } = this.attention
    const { chances, steps, unseen, unseenAtMidnight } = this
    const rate = sessionsPerHour * keenness
    unseen.fill(0)
    unseen[0] = 1
    unseenAtMidnight.set(unseen)
    let seen = 0
    let seenToday = 0
    for (let i = 0; i < used; i++) {
      const { from, to } = steps[i]!
      if ((start + from) % 24 === 0) {
        for (let k = 0; k < unseen.length; k++) {
          unseen[k] = unseenAtMidnight[k]! + activeDaily * (unseen[k]! - unseenAtMidnight[k]!)
        }
        unseenAtMidnight.set(unseen)
        seen += activeDaily * seenToday
        seenToday = 0
      }
      const mass = SESSION_PROFILE.integrated(start + to) - SESSION_PROFILE.integrated(start + from)
      seenToday += this.pass(rate * mass, chances[i]!)
    }
    return seen + activeDaily * seenToday
  }

  /** A step of an active day with Poisson sessions of that mean: updates what is unseen, returns what is seen. */
  private pass(sessions: number, chance: number): number {
    const { fruitless, seenIn, unseen } = this
    const retries = unseen.length
    let exactly = exp(-sessions)
    let atLeast = 1 - exactly
    let allMissed = 1
    fruitless[0] = exactly
    let most = 0
    while (most < retries && (most === 0 || atLeast > NEGLIGIBLE)) {
      most++
      seenIn[most] = seenIn[most - 1]! + atLeast * allMissed * chance
      allMissed *= 1 - chance
      exactly *= sessions / most
      fruitless[most] = exactly * allMissed
      atLeast = Math.max(0, atLeast - exactly)
    }
    let seen = 0
    for (let k = retries - 1; k >= 0; k--) {
      seen += unseen[k]! * seenIn[Math.min(retries - k, most)]!
      let rest = 0
      for (let n = Math.min(k, most); n >= 0; n--) rest += unseen[k - n]! * fruitless[n]!
      unseen[k] = rest
    }
    return seen
  }
}

/** Halving steps down to the age 0, where newest-first ranking changes fastest; later half hours, hours, two hours. */
function stepsOf(windowHours: number): Step[] {
  const steps: Step[] = []
  let from = 0
  let to = 0.5 / 512
  while (from < windowHours) {
    steps.push({ from, to: Math.min(to, windowHours) })
    from = to
    to += from < 0.5 ? from : from < 24.5 ? 0.5 : from < 72.5 ? 1 : 2
  }
  return steps
}
