import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hoursAtQuantile, type Task } from '../../../src/campaign/team/tasks.js'
import { workCalendar } from '../../../src/campaign/team/work-calendar.js'
import { WorkQueue } from '../../../src/campaign/team/work-queue.js'
import { log } from '../../../src/math/log.js'
import { meanWaitMG1, meanWaitMMc } from '../../../src/measure/queueing.js'
import { rootKey, uniform } from '../../../src/random/keyed.js'
import { CALENDARS } from '../../../src/scenario/scenario.js'

const always = workCalendar('always')

interface Wait {
  readonly mean: number
  readonly error: number
}

/** Waits of Poisson arrivals at a queue that is open day and night: mean and its standard error from 40 batches. */
function waitOf(
  queues: readonly WorkQueue[],
  rate: number,
  service: (u: number) => number,
  name: string,
  arrivals = 240_000,
): Wait {
  const key = rootKey(`queue ${name}`)
  const warmUp = 4000
  const batches = new Float64Array(40)
  const perBatch = arrivals / batches.length
  let time = 0
  for (let i = -warmUp; i < arrivals; i++) {
    time -= log(uniform(key, i, 0)) / rate
    const hours = service(uniform(key, i, 1))
    // Arrivals choose between several queues by the toss of a coin.
    const queue = queues[Math.floor(uniform(key, i, 2) * queues.length)]!
    const wait = queue.finish(time, hours) - time - hours / queue.speed
    if (i >= 0) batches[Math.floor(i / perBatch)]! += wait / perBatch
  }
  const mean = batches.reduce((sum, batch) => sum + batch, 0) / batches.length
  const squares = batches.reduce((sum, batch) => sum + (batch - mean) * (batch - mean), 0)
  return { mean, error: Math.sqrt(squares / (batches.length - 1) / batches.length) }
}

const exponential =
  (mean: number) =>
  (u: number): number =>
    -mean * log(u)

const queueOf = (staff: number): WorkQueue => new WorkQueue(always, staff)

/**
 * Fixed seeds; |mean - value| <= 4.5 standard errors from batches (false alarm about 6e-5 for each row, by Student's law
 * with 39 degrees of freedom), and the error must be small enough to notice a wrong formula.
 */
function expectMean({ mean, error }: Wait, wanted: number): void {
  expect(Math.abs(mean - wanted)).toBeLessThan(4.5 * error)
  expect(error).toBeLessThan(0.04 * wanted)
}

describe('exact mean waits, open day and night', () => {
  test('QUE-02: M/G/1, lambda 9/h, lognormal service of mean 5 min and cv 1.5: 0.40625 h', () => {
    const task: Task = { role: 'community', hours: 5 / 60, cv: 1.5, wage: 0 }
    expectMean(
      waitOf([queueOf(1)], 9, (u) => hoursAtQuantile(task, u), 'pollaczek', 600_000),
      0.40625,
    )
  })

  test.each([
    [1, 0.6],
    [2, 0.8],
    [3, 0.7],
    [8, 0.75],
  ])('M/M/c with %i servers, utilisation %f: Erlang C', (servers, utilisation) => {
    const rate = servers * utilisation * 4
    const wait = waitOf([queueOf(servers)], rate, exponential(0.25), `erlang${servers}`)
    expectMean(wait, meanWaitMMc(rate, 0.25, servers))
  })

  test('M/D/1: service that never varies', () => {
    expectMean(
      waitOf([queueOf(1)], 8, () => 0.1, 'deterministic'),
      meanWaitMG1(8, 0.1, 0),
    )
  })

  test('two and a half people are three servers at 5/6 of full speed', () => {
    // An hour of full-time work takes 1.2 hours.
    const wait = waitOf([queueOf(2.5)], 2, exponential(1), 'fraction')
    expectMean(wait, meanWaitMMc(2, 1.2, 3))
  })

  test('pooling: one queue of two beats two queues of one', () => {
    const apart = waitOf([queueOf(1), queueOf(1)], 6, exponential(0.25), 'pooling', 120_000)
    const pooled = waitOf([queueOf(2)], 6, exponential(0.25), 'pooling', 120_000)
    expect(apart.mean).toBeGreaterThan(1.5 * pooled.mean)
    expect(Math.abs(apart.mean - meanWaitMMc(3, 0.25, 1))).toBeLessThan(4.5 * apart.error)
    expect(Math.abs(pooled.mean - meanWaitMMc(6, 0.25, 2))).toBeLessThan(4.5 * pooled.error)
  })
})

const jobs = fc.array(
  fc.record({
    gap: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 6, noNaN: true })),
    hours: fc.double({ min: 0.01, max: 12, noNaN: true }),
  }),
  { minLength: 1, maxLength: 40 },
)

interface Job {
  readonly arrival: number
  readonly hours: number
}

function timed(list: readonly { gap: number; hours: number }[]): Job[] {
  let arrival = 0
  return list.map(({ gap, hours }) => ({ arrival: (arrival += gap), hours }))
}

describe('every path', () => {
  test('one server is Lindley’s recursion', () => {
    fc.assert(
      fc.property(jobs, (list) => {
        const queue = queueOf(1)
        let wait = 0
        let before: Job | null = null
        for (const job of timed(list)) {
          if (before !== null) wait = Math.max(0, wait + before.hours - (job.arrival - before.arrival))
          expect(queue.finish(job.arrival, job.hours) - job.arrival - job.hours).toBeCloseTo(wait, 9)
          before = job
        }
      }),
      { numRuns: 200, seed: 1 },
    )
  })

  test('starts in order of arrival; nobody is idle while work waits; nobody does two things at once', () => {
    fc.assert(
      fc.property(
        jobs,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.constantFrom(...CALENDARS),
        (list, staff, id) => {
          const calendar = workCalendar(id)
          const queue = new WorkQueue(calendar, staff)
          // When each of the people will be free, kept as a plain list.
          const free = Array.from({ length: Math.ceil(staff) }, () => 0)
          let started = 0
          for (const { arrival, hours } of timed(list)) {
            const first = free.indexOf(Math.min(...free))
            const start = calendar.nextOpening(Math.max(arrival, free[first]!))
            expect(queue.start(arrival)).toBe(start)
            expect(start).toBeGreaterThanOrEqual(started)
            const end = queue.finish(arrival, hours)
            const pace = staff / Math.ceil(staff)
            expect(Math.abs(calendar.workingHoursBetween(start, end) * pace - hours)).toBeLessThan(1e-8)
            free[first] = end
            started = start
          }
        },
      ),
      { numRuns: 200, seed: 2 },
    )
  })

  test('one more person never makes anything end later', () => {
    fc.assert(
      fc.property(jobs, fc.integer({ min: 1, max: 4 }), fc.constantFrom(...CALENDARS), (list, people, id) => {
        const [few, more] = [people, people + 1].map((staff) => new WorkQueue(workCalendar(id), staff))
        for (const { arrival, hours } of timed(list))
          expect(more!.finish(arrival, hours)).toBeLessThanOrEqual(few!.finish(arrival, hours))
      }),
      { numRuns: 200, seed: 3 },
    )
  })

  test('busy hours are the hours of work, cut off at the end of what is watched', () => {
    fc.assert(
      fc.property(jobs, fc.double({ min: 1, max: 300, noNaN: true }), (list, until) => {
        const calendar = workCalendar('office')
        const all = new WorkQueue(calendar, 1.5)
        const watched = new WorkQueue(calendar, 1.5, until)
        let work = 0
        let within = 0
        for (const { arrival, hours } of timed(list)) {
          const start = watched.start(arrival)
          const end = watched.finish(arrival, hours)
          all.finish(arrival, hours)
          work += hours
          within += 0.75 * Math.max(0, calendar.workingHoursBetween(start, Math.min(end, until)))
        }
        expect(all.busyHours).toBeCloseTo(work, 9)
        expect(watched.busyHours).toBeCloseTo(within, 7)
        expect(watched.busyHours).toBeLessThanOrEqual(
          1.5 * calendar.workingHoursBetween(0, until) * (1 + 1e-9) + 1e-9,
        )
      }),
      { numRuns: 200, seed: 4 },
    )
  })

  test('utilisation of a long run is the work that comes in', () => {
    const queue = new WorkQueue(always, 2, 50_000)
    const key = rootKey('busy')
    let time = 0
    for (let i = 0; time < 50_000; i++) {
      time -= log(uniform(key, i, 0)) / 1.5
      queue.finish(time, -log(uniform(key, i, 1)))
    }
    // 75,000 hours of work expected, standard deviation sqrt(2 x 75,000) = 387; 4.5 of them (false alarm 7e-6).
    expect(Math.abs(queue.busyHours - 75_000)).toBeLessThan(4.5 * 387)
  })
})

test('nobody never finishes, and is never busy', () => {
  const queue = new WorkQueue(workCalendar('office'), 0)
  expect(queue.start(10)).toBe(Infinity)
  expect(queue.finish(10, 1)).toBe(Infinity)
  expect(queue.busyHours).toBe(0)
})

test('office hours: work that comes in the evening waits for the morning, and rests overnight', () => {
  const queue = new WorkQueue(workCalendar('office'), 1)
  expect(queue.finish(20, 3)).toBe(24 + 12)
  expect(queue.finish(24 + 10, 6)).toBe(48 + 10)
  expect(queue.finish(24 + 11, 1)).toBe(48 + 11)
})
