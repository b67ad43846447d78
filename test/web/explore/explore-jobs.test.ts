import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { BRAND } from '../../../src/campaign/plan.js'
import { prepareWorld } from '../../../src/experiment/prepare.js'
import { replicate } from '../../../src/experiment/replicate.js'
import { networkIndexOf } from '../../../src/experiment/runner.js'
import { whySpread } from '../../../src/experiment/why/why-spread.js'
import { requireScenario } from '../../../src/scenario/parse.js'
import { ExploreJobs } from '../../../web/explore/engine/explore-jobs.js'
import type { OpenedRun } from '../../../web/explore/types.js'
import { STATE } from '../../../web/network/types.js'

const FILE = 'scenarios/hubs-or-many.yaml'
const text = readFileSync(FILE, 'utf8')
const scenario = requireScenario(text, FILE)
const inputs = { scenario, networks: {} }
const world = prepareWorld(inputs, networkIndexOf(inputs, 3))
const jobs = new ExploreJobs()
const asked = { text, file: FILE, strategy: 'chosen', replication: 3 }
const STRATEGY = 2
const run = (await jobs.open(asked)) as OpenedRun
const { cascades } = run
const [largest] = cascades.messages
const trace = await jobs.message(largest!.id)

/** The part of a column that belongs to one cascade. */
function part<Column extends Int32Array | Float64Array>(column: Column, c: number): Column {
  return column.subarray(cascades.starts[c], cascades.starts[c + 1]) as Column
}

describe('an opened run', () => {
  test('is the run of the command line, its largest cascade first', () => {
    expect(run.strategy).toBe(STRATEGY)
    const [outcome] = replicate(inputs, world, 3, [STRATEGY])
    const { largest: engines } = outcome!
    expect(part(cascades.parents, 0)).toEqual(engines.parents)
    expect(Array.from(part(cascades.hours, 0), (hour) => hour - cascades.hours[0]!)).toEqual([
      ...engines.hours,
    ])
    expect([...part(cascades.persons, 0)].map(String)).toEqual(engines.people)
  })

  test('has every sharer of a cascade once, parents before children, later than them', () => {
    expect(cascades.messages.length).toBeGreaterThan(50)
    for (const c of cascades.messages.keys()) {
      const parents = part(cascades.parents, c)
      const hours = part(cascades.hours, c)
      const persons = part(cascades.persons, c)
      expect(new Set(persons).size).toBe(persons.length)
      expect(parents[0]).toBe(-1)
      for (let i = 1; i < parents.length; i++) {
        expect(parents[i]).toBeGreaterThanOrEqual(0)
        expect(parents[i]).toBeLessThan(i)
        expect(hours[i]).toBeGreaterThanOrEqual(hours[parents[i]!]!)
      }
    }
  })

  test('goes from the largest cascade to the smallest, each under a name of its own', () => {
    const sizes = cascades.messages.map((_, c) => cascades.starts[c + 1]! - cascades.starts[c]!)
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(new Set(cascades.messages.map(({ id }) => id)).size).toBe(sizes.length)
  })

  test('a strategy that the scenario does not have is the first one', async () => {
    const other = (await new ExploreJobs().open({ ...asked, strategy: 'no-such' })) as OpenedRun
    expect(other.strategy).toBe(0)
  })
})

describe('one message', () => {
  const shared = [...trace.states.keys()].filter((i) => trace.states[i] === STATE.shared)

  test('its film has the sharers of its tree, from the same people at the same time', () => {
    const persons = part(cascades.persons, 0)
    const parents = part(cascades.parents, 0)
    const hours = part(cascades.hours, 0)
    const told = (i: number): number => (parents[i]! < 0 ? BRAND : persons[parents[i]!]!)
    const expected = [...persons.keys()].filter((i) => persons[i]! >= 0)
    expect(shared.map((i) => trace.persons[i])).toEqual(expected.map((i) => persons[i]))
    expect(shared.map((i) => trace.from[i])).toEqual(expected.map(told))
    expect(shared.map((i) => trace.hours[i])).toEqual(expected.map((i) => Math.fround(hours[i]! - hours[0]!)))
  })

  test('everybody sees it once at most, and before they pass it on', () => {
    const saw = new Map<number, number>()
    for (const [i, person] of trace.persons.entries()) {
      if (trace.states[i] !== STATE.saw) continue
      expect(saw.has(person)).toBe(false)
      saw.set(person, trace.hours[i]!)
    }
    const [author, ...sharers] = shared
    expect(saw.has(trace.persons[author!]!)).toBe(false)
    for (const i of sharers) expect(saw.get(trace.persons[i]!)).toBeLessThanOrEqual(trace.hours[i]!)
  })
})

describe('a run without somebody', () => {
  const persons = part(cascades.persons, 0)

  test('has the figures of `hearsay why`, whose tree it compares', async () => {
    const person = whySpread(inputs, world, { strategy: STRATEGY, replication: 3, remove: null }).removals[0]!
    const without = await jobs.without({ what: 'person', person: Number(person.which) }, largest!.id)
    expect(person.what).toBe('person')
    expect(without.figures).toEqual(person.without)
    expect([without.shares, without.brought]).toEqual([person.shares, person.brought])
    expect(run.figures.shares - without.figures.shares).toBe(person.lost.shares)
  })

  test('whoever is taken out passes nothing on, and who stays had it from somebody else', async () => {
    const person = persons[1]!
    const { joined, stays, trace: after } = await jobs.without({ what: 'person', person }, largest!.id)
    const sharers = new Set(after.persons.filter((_, i) => after.states[i] === STATE.shared))
    expect(sharers.has(person)).toBe(false)
    expect([...persons].filter((_, i) => stays[i] === 1)).toEqual(
      [...persons].filter((each) => sharers.has(each)),
    )
    expect(sharers.size).toBe(
      persons.length - stays.subarray(0, persons.length).filter((is) => is === 0).length + joined[0]!,
    )
  })

  test('a post that is taken out is gone, and with it all who passed it on', async () => {
    const name = largest!.post!
    const [effect] = whySpread(inputs, world, {
      strategy: STRATEGY,
      replication: 3,
      remove: [{ what: 'post', name }],
    }).removals
    const without = await jobs.without({ what: 'post', name }, largest!.id)
    expect(without.figures).toEqual(effect!.without)
    expect(without.shares).toBe(effect!.shares)
    expect(without.trace.hours).toHaveLength(0)
    expect(without.stays.subarray(0, persons.length).some((stays) => stays === 1)).toBe(false)
  })

  test('changes nothing about the run that is open', async () => {
    expect(await jobs.message(largest!.id)).toEqual(trace)
  })
})

describe('networks', () => {
  test('people are placed inside the picture, nobody on top of another', async () => {
    const { people, x, y, communities } = await jobs.network(0)
    expect(communities).toBeUndefined()
    const places = new Set(Array.from(x, (at, person) => `${at} ${y[person]!}`))
    expect(places.size).toBe(people)
    for (const at of [...x, ...y]) expect(at >= 0 && at <= 1).toBe(true)
  })

  test('of a hundred thousand people there are communities', async () => {
    const large = new ExploreJobs()
    const opened = await large.open({
      ...asked,
      text: text.replace('agents: 20k', 'agents: 100k'),
      replication: 0,
    })
    expect(opened.kind).toBe('opened')
    const { communities, people } = await large.network(0)
    expect(people).toBe(100_000)
    expect(communities!.sizes.reduce((sum, size) => sum + size, 0)).toBe(people)
  }, 120_000)
})

describe('what cannot be opened', () => {
  test('a broken scenario comes back with its problems', async () => {
    const refused = await new ExploreJobs().open({
      ...asked,
      text: text.replace('horizon: 7d', 'horizon: soon'),
    })
    expect(refused).toMatchObject({ kind: 'issues', issues: [{ path: 'horizon' }] })
  })

  test('one that reads files names them', async () => {
    const own = readFileSync('scenarios/real-network.yaml', 'utf8')
    const refused = await new ExploreJobs().open({ ...asked, text: own })
    expect(refused).toEqual({ kind: 'needs-files', files: ['soc-Epinions1.txt.gz'] })
  })

  test('a message that the run does not have has nothing to show', async () => {
    expect((await jobs.message('9999')).hours).toHaveLength(0)
  })

  test('what is cancelled ends as interrupted, and the next question is answered', async () => {
    const own = new ExploreJobs()
    const opening = own.open(asked)
    own.cancel()
    await expect(opening).rejects.toMatchObject({ kind: 'interrupted' })
    expect((await own.open(asked)).kind).toBe('opened')
  })
})
