import { describe, expect, it } from 'vitest'
import { calibratedScore, reachCurve, scoreGain } from '../../../src/campaign/feed/calibration.js'
import { Scrolling } from '../../../src/campaign/feed/scrolling.js'
import { Sessions } from '../../../src/campaign/feed/sessions.js'
import { itemsAbove } from '../../../src/campaign/feed/visibility.js'
import { deriveKey, rootKey, textKey, uniform } from '../../../src/random/keyed.js'
import { PURPOSE } from '../../../src/random/purposes.js'
import type { Attention } from '../../../src/scenario/scenario.js'
import { FEED } from '../attention.js'
import { runFeed, type Delivery, type FeedOptions } from './feed-run.js'

const draws = rootKey('feed tests')

/** Items at random times of two weeks, `each` for every person. */
function scattered(people: number, each: number, score = 0): Delivery[] {
  return Array.from({ length: people * each }, (_, i) => ({
    person: i % people,
    time: 336 * uniform(draws, i, 1),
    score,
  }))
}

/** At most 4.5 standard errors of a share off (false alarm 7e-6), and `slack` of it besides. */
function expectShare(count: number, of: number, share: number, slack: number): void {
  expect(Math.abs(count / of - share)).toBeLessThan(
    4.5 * Math.sqrt((share * (1 - share)) / of) + slack * share,
  )
}

describe('Feed: a single item', () => {
  it.each<[Partial<Attention>, number]>([
    [{}, 0.08],
    [{ recencyHours: 0.05 }, 0.1],
    [{ backgroundPerHour: 100, scrollDepth: 8 }, 0.04],
    [{ backgroundPerHour: 50, recencyHours: 0.5, retries: 10 }, 0.3],
    [{ sessionsPerHour: 1, activeDaily: 0.8, windowHours: 24, retries: 1 }, 0.1],
  ])(
    '%j: is seen by the share %f it was calibrated to (4.5 sigma and 1 %, false alarm 7e-6)',
    (change, v) => {
      const attention = { ...FEED, ...change }
      const score = calibratedScore(reachCurve(attention), v, 'viewProbability')
      const people = 12000
      const run = runFeed({ attention, people, scores: [score] }, scattered(people, 1))
      expectShare(run.seenCount, people, v, 0.01)
    },
  )

  it.each([0.25, 0.5, 2, 4])(
    'with %f times the appeal it is seen so much more often, as without a feed (4.5 sigma and 1.5 %)',
    (factor) => {
      const curve = reachCurve(FEED)
      const score = calibratedScore(curve, 0.08, 'viewProbability')
      const people = 12000
      const items = scattered(people, 1, scoreGain(curve, 0.08, factor))
      const run = runFeed({ attention: FEED, people, scores: [score] }, items)
      expectShare(run.seenCount, people, 0.08 * factor, 0.015)
    },
  )

  it('is looked at about a minute after the session, never without appeal, never after the horizon', () => {
    const options = { attention: FEED, people: 3000, scores: [3] }
    const { seen } = runFeed(options, scattered(3000, 1))
    const lags = seen
      .flatMap((view) => (view === undefined ? [] : [view.time - view.session]))
      .sort((a, b) => a - b)
    expect(lags[0]).toBeGreaterThan(0)
    // The median of n lognormal lags: its log has standard error sqrt(pi / 2 / n).
    const middle = Math.log(60 * lags[lags.length >> 1]!)
    expect(Math.abs(middle)).toBeLessThan(4.5 * Math.sqrt(Math.PI / 2 / lags.length))

    const early = runFeed({ ...options, horizonHours: 200 }, scattered(3000, 1))
    early.seen.forEach((view, node) => {
      if (view !== undefined) expect(view.time).toBeLessThan(200)
      else if (seen[node] !== undefined) expect(seen[node].time).toBeGreaterThan(200)
    })
    expect(early.leftWaiting).toBe(0)
    expect(runFeed(options, scattered(3000, 1, -Infinity)).refused.size).toBe(3000)
  })
})

/**
 * The same feed the slow way: keeps every item, goes through every session of a person, ranks all that is pending.
 * The session at which each item is seen.
 */
function keepingEverything(options: FeedOptions, deliveries: readonly Delivery[]): (number | undefined)[] {
  const { attention, people, horizonHours = 1000, scores = [0], seed = 'feed' } = options
  const { backgroundPerHour, recencyHours, retries, scrollDepth, windowHours } = attention
  const seen: (number | undefined)[] = deliveries.map(() => undefined)
  const key = deriveKey(rootKey(seed), PURPOSE.session)
  scores.forEach((platformScore, platform) => {
    const accounts = deriveKey(key, textKey(`platform ${platform}`), 2)
    const sessions = new Sessions(attention, horizonHours, deriveKey(key, 0, 1), deriveKey(accounts, 1))
    const scrolling = new Scrolling(scrollDepth, deriveKey(accounts, 2))
    for (let person = 0; person < people; person++) {
      let pending: { node: number; passedBy: number; time: number; score: number }[] = []
      deliveries.forEach((item, node) => {
        if (item.person !== person || (item.platform ?? 0) !== platform) return
        pending.push({ node, passedBy: 0, time: item.time, score: platformScore + (item.score ?? 0) })
      })
      for (let t = sessions.nextSession(person, 0); t < Infinity; t = sessions.nextSession(person, t)) {
        pending = pending.filter(({ time }) => t - time <= windowHours)
        const shown = pending
          .filter(({ time }) => time < t)
          .map((item) => ({
            item,
            above: itemsAbove(backgroundPerHour, t - item.time, recencyHours, item.score, windowHours),
          }))
          .sort((a, b) => a.above - b.above)
        shown.forEach(({ item, above }, rank) => {
          item.passedBy++
          if (above < scrolling.end(person, t) && rank <= scrolling.passes(person, t)) {
            seen[item.node] = t
            item.passedBy = Infinity
          }
        })
        pending = pending.filter(({ passedBy }) => passedBy < retries)
      }
    }
  })
  return seen
}

describe('Feed: many items', () => {
  const crowded = { ...FEED, scrollDepth: 4, retries: 4, windowHours: 60, activeDaily: 0.7 }
  const options: FeedOptions = { attention: crowded, people: 20, horizonHours: 400, scores: [4, 6] }
  const items = Array.from({ length: 4000 }, (_, i) => ({
    person: Math.floor(20 * uniform(draws, i, 2)),
    platform: uniform(draws, i, 3) < 0.5 ? 0 : 1,
    time: 336 * uniform(draws, i, 4),
    score: 4 * uniform(draws, i, 5) - 2,
    returned: uniform(draws, i, 6) < 0.3,
  }))
  const run = runFeed(options, items)

  it('shows what a feed shows that keeps everything and goes through every session', () => {
    const slow = keepingEverything(options, items)
    expect(run.seen.map((view) => view?.session)).toEqual(slow)
    expect(run.seenCount).toBeGreaterThan(400)
    // The case is worth its while only when items stand in each other's way.
    const alone = items.reduce((count, item) => count + runFeed(options, [item]).seenCount, 0)
    expect(alone).toBeGreaterThan(run.seenCount * 1.1)
  })

  it('accounts for every item once and leaves nothing behind', () => {
    expect(run.refused.size + run.dropped.size + run.seenCount).toBe(items.length)
    expect(run.dropped.size).toBeGreaterThan(20)
    expect(run.leftWaiting).toBe(0)
    expect(run.mostWaiting).toBeLessThan(items.length / 4)
    expect(run.events).toBeLessThan(items.length - run.refused.size)
  })

  it('does not depend on the order in which items of one moment are delivered', () => {
    const together = items.map((item) => ({ ...item, time: 24 * Math.floor(item.time / 24), score: 0 }))
    const marked = together.map((item, i) => ({ ...item, mark: i * 7919 }))
    const forth = runFeed(options, marked)
    const back = runFeed(options, [...marked].reverse())
    expect([...back.seen].reverse()).toEqual(forth.seen)
    expect(forth.seenCount).toBeGreaterThan(200)
  })

  it('of two equal items each is first as often (4.5 sigma)', () => {
    const people = 4000
    const narrow = { ...FEED, scrollDepth: 1, retries: 1 }
    const pairs = Array.from({ length: 2 * people }, (_, i) => ({
      person: i >> 1,
      time: 9,
      mark: 5 + 77 * (i & 1),
    }))
    const { seen } = runFeed({ attention: narrow, people, scores: [9] }, pairs)
    let first = 0
    let either = 0
    for (let person = 0; person < people; person++) {
      if (seen[2 * person] !== undefined) first++
      if (seen[2 * person] !== undefined || seen[2 * person + 1] !== undefined) either++
    }
    expect(either).toBeGreaterThan(800)
    expect(Math.abs(first - either / 2)).toBeLessThan((4.5 * Math.sqrt(either)) / 2)
  })

  it('a session that reaches equal items looks at (1 - q^n) / (1 - q) of n, q = 1 - 1/L (4.5 sigma)', () => {
    const people = 4000
    const q = 1 - 1 / 4
    const once = { ...FEED, scrollDepth: 4, retries: 1 }
    const seenOf = (n: number): { views: number; reached: number } => {
      const items = Array.from({ length: people * n }, (_, i) => ({ person: i % people, time: 9 }))
      const { seen } = runFeed({ attention: once, people, scores: [4] }, items)
      const perPerson = new Uint8Array(people)
      seen.forEach((view, i) => {
        if (view !== undefined) perPerson[i % people]!++
      })
      return {
        views: perPerson.reduce((a, b) => a + b),
        reached: perPerson.filter((views) => views > 0).length,
      }
    }
    const single = seenOf(1).views
    let before = 1
    for (const n of [2, 5, 20]) {
      const { views, reached } = seenOf(n)
      expect(reached).toBe(single)
      const mean = (1 - q ** n) / (1 - q)
      let square = 0
      for (let k = 1; k <= n; k++) square += k * k * (k < n ? q ** (k - 1) * (1 - q) : q ** (n - 1))
      expect(Math.abs(views / single - mean)).toBeLessThan(4.5 * Math.sqrt((square - mean * mean) / single))
      // Attention is limited: each item has less of it than before.
      expect(views / single / n).toBeLessThan(before)
      before = views / single / n
    }
  })

  it('the more items there are, the less each is seen, all sessions taken together', () => {
    const people = 100
    const score = calibratedScore(reachCurve(FEED), 0.3, 'viewProbability')
    /** Share of items seen when every person gets `each` of them in two days; 100 worlds of one item each make one. */
    const share = (each: number): number => {
      const worlds = 100 / Math.min(100, each)
      let seen = 0
      for (let world = 0; world < worlds; world++) {
        const items = Array.from({ length: people * each }, (_, i) => ({
          person: i % people,
          time: 48 * uniform(draws, i, 100 + world),
        }))
        seen += runFeed({ attention: FEED, people, scores: [score], seed: `${world}` }, items).seenCount
      }
      return seen / (people * each * worlds)
    }
    const [one, hundred, fourHundred] = [share(1), share(100), share(400)]
    // 17 and 67 % more posts than the 12.5 an hour of others.
    expect(one).toBeGreaterThan(hundred * 1.05)
    expect(hundred).toBeGreaterThan(fourHundred * 1.5)
    expect(400 * fourHundred).toBeGreaterThan(100 * hundred)
  })

  it('newest first: who sees the older of two items in a session has seen the newer', () => {
    const people = 3000
    const attention = { ...FEED, recencyHours: 0.001, backgroundPerHour: 2, scrollDepth: 3 }
    const pairs = Array.from({ length: 2 * people }, (_, i) => ({ person: i >> 1, time: 8 + (i & 1) * 0.5 }))
    const { seen } = runFeed({ attention, people }, pairs)
    let newerAlone = 0
    let inOne = 0
    for (let person = 0; person < people; person++) {
      const [older, newer] = [seen[2 * person], seen[2 * person + 1]]
      if (older === undefined && newer !== undefined) newerAlone++
      if (older === undefined || older.session < 8.5) continue
      expect(newer).toBeDefined()
      expect(newer!.session).toBeLessThanOrEqual(older.session)
      if (newer!.session === older.session) inOne++
    }
    expect(newerAlone).toBeGreaterThan(100)
    expect(inOne).toBeGreaterThan(100)
  })

  it('a higher score is never seen less, nor later', () => {
    let moreOften = 0
    for (let i = 0; i < 120; i++) {
      const node = Math.floor(items.length * uniform(draws, i, 7))
      const { person, platform } = items[node]!
      // The person's own feed decides; marks keep the items' names.
      const own = items.flatMap((item, mark) =>
        item.person === person && item.platform === platform ? [{ ...item, mark }] : [],
      )
      const place = own.findIndex(({ mark }) => mark === node)
      const raised = own.map((item, k) => (k === place ? { ...item, score: item.score + 0.7 } : item))
      const before = runFeed(options, own).seen[place]
      const after = runFeed(options, raised).seen[place]
      expect(before?.session).toBe(run.seen[node]?.session)
      expect(after?.session ?? Infinity).toBeLessThanOrEqual(before?.session ?? Infinity)
      if (before === undefined && after !== undefined) moreOften++
    }
    expect(moreOften).toBeGreaterThan(3)
  })

  it('offers an item in so many sessions at most, and only while it is in the window', () => {
    const people = 2000
    const key = deriveKey(rootKey('feed'), PURPOSE.session)
    const accounts = deriveKey(key, textKey('platform 0'), 2)
    const rare = { ...FEED, backgroundPerHour: 10, scrollDepth: 2, recencyHours: 24, windowHours: 30 }
    for (const retries of [1, 2, 5]) {
      const attention = { ...rare, retries }
      const sessions = new Sessions(attention, 1000, deriveKey(key, 0, 1), deriveKey(accounts, 1))
      const deliveries = scattered(people, 1)
      const { seen } = runFeed({ attention, people, scores: [5] }, deliveries)
      const counts = new Set<number>()
      let oldest = 0
      seen.forEach((view, node) => {
        if (view === undefined) return
        const { person, time } = deliveries[node]!
        let count = 1
        for (
          let t = sessions.nextSession(person, time);
          t < view.session;
          t = sessions.nextSession(person, t)
        )
          count++
        counts.add(count)
        oldest = Math.max(oldest, view.session - time)
      })
      expect([...counts].sort()).toEqual(Array.from({ length: retries }, (_, i) => i + 1))
      expect(oldest).toBeLessThanOrEqual(30)
      expect(oldest).toBeGreaterThan(20)
    }
  })
})
