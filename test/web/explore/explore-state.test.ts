import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ExploreJobs } from '../../../web/explore/engine/explore-jobs.js'
import { parametersOf, wantedOf, type Wanted } from '../../../web/explore/explore-link.js'
import { ExploreState, type Engine } from '../../../web/explore/explore-state.js'
import type { ScenarioFile } from '../../../web/scenarios/scenario-files.js'

const path = 'scenarios/one-message-or-fitted.yaml'
const file: ScenarioFile = { path, text: readFileSync(path, 'utf8'), own: false }
const nothing: Wanted = { strategy: null, replication: 0, message: null, person: null }

/** The worker's own jobs, without a worker. */
class Jobs extends ExploreJobs implements Engine {
  restarts = 0

  restart(): void {
    this.restarts++
  }
}

function newState(): { state: ExploreState; jobs: Jobs } {
  const jobs = new Jobs()
  return { state: new ExploreState(() => jobs), jobs }
}

describe('what is shown', () => {
  test('at first the largest message, and whoever brought most', async () => {
    const { state } = newState()
    await state.open(file, nothing)
    const { cascade, run, network } = state.shown.value!
    expect([run.strategy, cascade!.index]).toEqual([0, 0])
    expect(network.people).toBe(run.people)
    expect(cascade!.entryOf.has(state.picked.value!)).toBe(true)
    expect([state.work.value, state.failure.value, state.misses.value]).toEqual(['idle', null, []])
  })

  test('a link opens exactly that again', async () => {
    const first = newState().state
    await first.open(file, { ...nothing, strategy: 'fitted', replication: 2 })
    await first.turnTo(3)
    first.picked.value = first.shown.value!.cascade!.persons.at(-1)!
    const wanted = first.wanted()!
    const again = newState().state
    await again.open(file, wantedOf(await parametersOf(file, wanted)).wanted)
    expect(again.wanted()).toEqual(wanted)
    expect(again.misses.value).toEqual([])
    expect(again.shown.value!.cascade!.index).toBe(3)
    first.picked.value = null
    await again.open(file, wantedOf(await parametersOf(file, first.wanted()!)).wanted)
    expect(again.picked.value).toBeNull()
  })

  test('what a link asks for in vain is told, and something else shown', async () => {
    const { state } = newState()
    await state.open(file, { strategy: 'none-such', replication: 0, message: '9999', person: 99_999_999 })
    expect(state.misses.value).toEqual(['strategy', 'message', 'person'])
    expect(state.shown.value!.cascade!.index).toBe(0)
    expect(state.picked.value).not.toBeNull()
  })

  test('parameters that are no numbers are faults', () => {
    expect(wantedOf({ run: 'one', person: '-7' })).toEqual({ wanted: nothing, faults: ['run', 'person'] })
    expect(wantedOf({ run: '7', person: 'brand' }).wanted).toEqual({ ...nothing, replication: 7, person: -1 })
  })
})

describe('somebody taken out', () => {
  test('stays out when another message is shown, until put back', async () => {
    const { state } = newState()
    await state.open(file, nothing)
    const removed = { what: 'person', person: state.picked.value! } as const
    await state.remove(removed)
    expect(state.without.value!.removed).toEqual(removed)
    const before = state.without.value!.trace
    await state.turnTo(1)
    expect(state.without.value!.removed).toEqual(removed)
    expect(state.without.value!.trace).not.toEqual(before)
    state.putBack()
    expect(state.without.value).toBeNull()
  })
})

describe('failures', () => {
  test('a broken scenario shows its problems, and the next one opens', async () => {
    const { state } = newState()
    await state.open({ ...file, text: 'version: 2' }, nothing)
    expect(state.failure.value!.kind).toBe('issues')
    expect(state.shown.value).toBeNull()
    await state.open(file, nothing)
    expect(state.failure.value).toBeNull()
    expect(state.shown.value).not.toBeNull()
  })

  test('what is stopped leaves what was there, of which more can be asked', async () => {
    const { state } = newState()
    await state.open(file, nothing)
    const { shown } = state
    const before = shown.value
    const opening = state.open(file, { ...nothing, replication: 5 })
    state.stop()
    await opening
    expect(state.failure.value).toEqual({ kind: 'stopped' })
    expect(shown.value).toBe(before)
    await state.turnTo(2)
    expect(shown.value!.run.replication).toBe(0)
    expect(shown.value!.cascade!.index).toBe(2)
  })

  test('an engine that died is started anew', async () => {
    const { state, jobs } = newState()
    await state.open(file, nothing)
    const message = jobs.message.bind(jobs)
    jobs.message = () => Promise.reject({ kind: 'died', message: 'out of memory' })
    await state.turnTo(1)
    expect(state.failure.value).toEqual({ kind: 'died', message: 'out of memory' })
    jobs.message = message
    await state.startAgain(state.wanted()!)
    expect(jobs.restarts).toBe(1)
    expect(state.failure.value).toBeNull()
  })

  test('an answer that comes late does not take the place of a newer one', async () => {
    const { state } = newState()
    await Promise.all([
      state.open(file, { ...nothing, replication: 1 }),
      state.open(file, { ...nothing, replication: 2 }),
    ])
    expect(state.shown.value!.run.replication).toBe(2)
  })
})
