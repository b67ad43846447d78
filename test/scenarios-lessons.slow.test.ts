/**
 * What each lesson says, held against its file: as many campaigns as a reader runs, at the file's own seed, so that a
 * reader sees the same. Where a lesson says "more", the paired 95 % interval must lie on one side of 0: a lesson whose
 * "more" were untrue would pass in one case of forty at most. Where it says "no difference" or "too close to call",
 * the interval must hold 0, or the difference be small.
 */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { LearnJobs } from '../web/learn/engine/learn-jobs.js'
import { rangeOf } from '../web/learn/figures.js'
import { LessonState, type Engine } from '../web/learn/lesson-state.js'
import { LESSONS } from '../web/learn/lessons/all.js'
import type { Figures } from '../web/learn/figures.js'

interface Played {
  readonly own: Figures
  readonly other: Figures | null
}

/** As a reader plays it, in its own world and in the other one. */
async function played(id: string): Promise<Played> {
  const lesson = LESSONS.find((each) => each.id === id)!
  const path = `scenarios/lessons/${id}.yaml`
  const text = readFileSync(path, 'utf8')
  const replications = Number(/^replications: (\d+)/m.exec(text)![1])
  const jobs = new LearnJobs()
  const engine: Engine = {
    watch: (world) => jobs.watch(world),
    run: (world, count, tell) => jobs.run(world, count, tell),
    cancel: () => jobs.cancel(),
    restart: () => undefined,
    close: () => undefined,
  }
  const state = new LessonState(lesson, { path, text, replications }, () => engine)
  await state.run()
  if (lesson.twist !== null) {
    state.twisted.value = true
    await state.run()
  }
  expect(state.failure.value).toBeNull()
  return { own: state.figures.value!, other: state.otherFigures.value }
}

function expectMore(figures: Figures, place: number, than: number): void {
  expect(figures.lead(place, than).low, `${place} above ${than}`).toBeGreaterThan(0)
}

function expectUndecided(figures: Figures, place: number, other: number): void {
  const { low, high } = figures.lead(place, other)
  expect(low, `${place} against ${other}`).toBeLessThan(0)
  expect(high, `${place} against ${other}`).toBeGreaterThan(0)
}

function expectBetween(value: number, low: number, high: number): void {
  expect(value).toBeGreaterThan(low)
  expect(value).toBeLessThan(high)
}

function mean(figures: Figures, place: number): number {
  const { values } = figures.columns[place]!
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function ratio(figures: Figures, place: number, of: number): number {
  return mean(figures, place) / mean(figures, of)
}

function range(figures: Figures, place: number): { low: number; middle: number; high: number } {
  return rangeOf(figures.columns[place]!.values)
}

function width(figures: Figures, place: number): number {
  const { low, high } = range(figures, place)
  return high - low
}

/** On a machine that does other things too. */
const LONG = 300_000

test(
  'threshold: below 1 it dies out, above 1 most of the town, at 1 nobody can tell',
  async () => {
    const { own } = await played('threshold')
    expect(range(own, 1).high).toBeLessThan(300)
    expect(range(own, 3).middle).toBeGreaterThan(600)
    expect(range(own, 4).low).toBeGreaterThan(700)
    // Never as wide as at the threshold.
    for (const place of [0, 1, 3, 4]) expect(width(own, 2)).toBeGreaterThan(width(own, place))
    for (const place of [1, 2, 3, 4]) expectMore(own, place, place - 1)
  },
  LONG,
)

test(
  'hubs-or-fans: level with each other, those chosen together ahead; strangers make the many win',
  async () => {
    const { own, other } = await played('hubs-or-fans')
    expectBetween(ratio(own, 0, 1), 0.9, 1.15)
    expectMore(own, 2, 0)
    expectMore(own, 2, 1)
    expectBetween(ratio(own, 2, 0), 1.2, 1.45)
    expectMore(other!, 1, 0)
    expect(ratio(other!, 1, 0)).toBeGreaterThan(2)
  },
  LONG,
)

test(
  'loudspeaker-or-grapevine: as many on average, less certainly',
  async () => {
    const { own } = await played('loudspeaker-or-grapevine')
    for (const place of [0, 1, 2, 3, 4]) expectBetween(mean(own, place), 270, 330)
    for (const place of [1, 2, 3, 4]) expect(width(own, place)).toBeGreaterThan(1.3 * width(own, place - 1))
    expect(range(own, 4).low).toBeLessThan(60)
    expect(range(own, 4).high).toBeGreaterThan(500)
  },
  LONG,
)

test(
  'seen-again: each doubling brings less than the one before',
  async () => {
    const { own, other } = await played('seen-again')
    for (const place of [1, 2, 3, 4]) expectMore(own, place, place - 1)
    expectBetween(ratio(own, 4, 0), 4.5, 6)
    for (const place of [2, 3, 4])
      expect(ratio(own, place, place - 1)).toBeLessThan(ratio(own, place - 1, place - 2))
    expectBetween(ratio(other!, 4, 0), 8, 10.5)
  },
  LONG,
)

test(
  'limited-attention: sixteen times the posts, not three times the people',
  async () => {
    const { own, other } = await played('limited-attention')
    expectMore(own, 4, 3)
    expectBetween(ratio(own, 4, 0), 2.4, 3)
    expectBetween(ratio(other!, 4, 0), 3.5, 4.5)
  },
  LONG,
)

test(
  'quality-and-backlash: advertising pays for good boxes, and what is said of them changes little',
  async () => {
    const { own, other } = await played('quality-and-backlash')
    for (const place of [1, 2, 3]) expectMore(own, place, place - 1)
    expect(range(own, 0).middle).toBeLessThan(-300)
    // Even at six in ten: the mean is no further from 0 than a twentieth of what is spent.
    expectBetween(mean(own, 1), -150, 150)
    expectBetween(mean(own, 2), 300, 700)
    expectBetween(mean(own, 3), 850, 1300)
    for (const place of [0, 1, 2, 3]) expectBetween(mean(other!, place) - mean(own, place), -30, 30)
  },
  LONG,
)

test(
  'test-first: any test pays where drafts differ, none where they do not',
  async () => {
    const { own, other } = await played('test-first')
    for (const place of [1, 2, 3]) {
      expectMore(own, place, 0)
      expectBetween(ratio(own, place, 0), 1.4, 2.2)
    }
    expectUndecided(own, 1, 2)
    expectUndecided(own, 1, 3)
    expectUndecided(own, 2, 3)
    expectMore(other!, 0, 3)
    expectUndecided(other!, 1, 0)
    expectUndecided(other!, 2, 0)
  },
  LONG,
)

test(
  'answering-people: office hours below silence, day and night above everything',
  async () => {
    const { own } = await played('answering-people')
    expectMore(own, 0, 1)
    expectUndecided(own, 2, 0)
    for (const place of [0, 1, 2]) expectMore(own, 3, place)
  },
  LONG,
)

test(
  'fitted-messages: fewer posts, more visits, by as much as fit is worth',
  async () => {
    const { own, other } = await played('fitted-messages')
    expectMore(own, 1, 0)
    expectBetween(ratio(own, 1, 0), 1.2, 1.4)
    expectMore(other!, 1, 0)
    expect(ratio(other!, 1, 0)).toBeLessThan(1.2)
  },
  LONG,
)
