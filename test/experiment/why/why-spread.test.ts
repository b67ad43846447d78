import { describe, expect, test } from 'vitest'
import { prepareWorld, type WorldInputs } from '../../../src/experiment/prepare.js'
import { replicate, type TraceEvent } from '../../../src/experiment/replicate.js'
import type { RunFigures } from '../../../src/experiment/why/answer.js'
import { whySpread, type AskedRemoval } from '../../../src/experiment/why/why-spread.js'
import { KPI_IDS, type KpiId } from '../../../src/measure/kpi-ids.js'
import { leverScenario } from '../levers/lever-scenario.js'

const REPLICATION = 1
const inputs: WorldInputs = {
  // Without fatigue and loyalty lost, taking something out can only lose.
  scenario: leverScenario([
    'assumptions.tiring=0',
    'assumptions.lossTooMuch=0',
    'assumptions.lossSour=0',
    'compare.kpi=engagements',
    'defaults.budget.split.paid=0%',
  ]),
  networks: {},
}
const world = prepareWorld(inputs, 1)

const ask = (remove: readonly AskedRemoval[] | null) =>
  whySpread(inputs, world, { strategy: 1, replication: REPLICATION, remove })

const value = (kpis: Float64Array, id: KpiId): number => kpis[KPI_IDS.indexOf(id)]!
const LOST: readonly (keyof RunFigures)[] = ['shares', 'reach', 'visits', 'orders', 'kpi']

/** The events of the run without something, as a trace tells them. */
function tracedWithout(without: { person?: number; post?: string; hour?: number }): TraceEvent[] {
  const events: TraceEvent[] = []
  replicate(inputs, world, REPLICATION, [1], (event) => events.push(event), { without })
  return events
}

describe('why did this spread', () => {
  const answer = ask(null)

  test('the figures are those of the run', () => {
    const { kpis, largest } = replicate(inputs, world, REPLICATION, [1])[0]!
    expect(answer).toMatchObject({ strategy: 'often', replication: REPLICATION, kpi: 'engagements' })
    expect(answer.figures).toEqual({
      shares: value(kpis, 'shares'),
      reach: value(kpis, 'reach'),
      visits: value(kpis, 'visits'),
      orders: value(kpis, 'conversions'),
      kpi: value(kpis, 'engagements'),
    })
    expect(answer.figures.shares).toBeGreaterThan(0)
    expect(answer.largest).toEqual({
      title: largest.title,
      platform: largest.platform,
      sharers: largest.size - 1,
    })
  })

  test('a person, a post and an hour are taken out, one at a time', () => {
    expect(answer.removals.map(({ what }) => what)).toEqual(['person', 'post', 'hour'])
    for (const { without, lost } of answer.removals) {
      for (const figure of LOST) expect(lost[figure]).toBe(answer.figures[figure]! - without[figure]!)
      expect(lost.shares).toBeGreaterThan(0)
    }
  })

  test('they are those with the most shares, by the trace of the whole run', () => {
    const shares = tracedWithout({}).filter(({ kind }) => kind === 'share')
    const most = (keyOf: (event: TraceEvent) => string): number => {
      const counts = new Map<string, number>()
      for (const event of shares) counts.set(keyOf(event), (counts.get(keyOf(event)) ?? 0) + event.people)
      return Math.max(...counts.values())
    }
    const [person, post, hour] = answer.removals
    expect(post!.shares).toBe(most(({ content }) => content))
    expect(hour!.shares).toBe(most(({ t }) => String(Math.floor(t))))
    const own = shares.filter((event) => event.person === person!.which)
    expect(person!.shares).toBe(own.reduce((sum, { people }) => sum + people, 0))
    // Shares that name the person as their source are part of what the person brought.
    const direct = shares.filter(({ from }) => from === person!.which)
    expect(person!.brought).toBeGreaterThanOrEqual(direct.reduce((sum, { people }) => sum + people, 0))
    expect(person!.brought).toBeGreaterThan(0)
  })

  test('what was taken out is gone, and only that', () => {
    const [person, post, hour] = answer.removals
    const whole = tracedWithout({})
    const withoutPerson = tracedWithout({ person: Number(person!.which) })
    expect(
      withoutPerson.filter(({ kind, person: who }) => kind === 'share' && who === person!.which),
    ).toEqual([])
    // The person still sees: up to the first share that is missing nothing is different.
    const first = whole.findIndex(({ kind, person: who }) => kind === 'share' && who === person!.which)
    expect(withoutPerson.slice(0, first)).toEqual(whole.slice(0, first))
    expect(withoutPerson.some(({ kind, person: who }) => kind === 'view' && who === person!.which)).toBe(true)

    expect(tracedWithout({ post: post!.which }).filter(({ content }) => content === post!.which)).toEqual([])
    expect(whole.some(({ content }) => content === post!.which)).toBe(true)

    const inHour = ({ kind, t }: TraceEvent): boolean =>
      kind === 'share' && Math.floor(t) === Number(hour!.which)
    const withoutHour = tracedWithout({ hour: Number(hour!.which) })
    expect(withoutHour.filter(inHour)).toEqual([])
    const before = whole.filter(({ t }) => t < Number(hour!.which))
    expect(withoutHour.slice(0, before.length)).toEqual(before)
  })

  test('taking out what never happened loses nothing', () => {
    const shares = tracedWithout({}).filter(({ kind }) => kind === 'share')
    const quiet = Array.from({ length: 100 }, (_, hour) => hour).find(
      (hour) => !shares.some(({ t }) => Math.floor(t) === hour),
    )!
    const silent = Array.from({ length: world.people }, (_, person) => String(person)).find(
      (label) => !shares.some(({ person }) => person === label),
    )!
    const { removals } = ask([
      { what: 'hour', hour: quiet },
      { what: 'person', label: silent },
    ])
    for (const { lost, shares: fell } of removals) {
      expect(fell).toBe(0)
      for (const figure of LOST) expect(lost[figure]).toBe(0)
    }
    expect(removals[1]!.sentence).toBe(
      `Without person ${silent}, who passed nothing on, The busy one would have lost nothing.`,
    )
  })

  test('asked for what is not there: says what there is', () => {
    expect(() => ask([{ what: 'person', label: 'nobody' }])).toThrow(
      /nobody called "nobody", expected a number from 0 to 399/,
    )
    expect(() => ask([{ what: 'post', name: 'post:tipp:0' }])).toThrow(
      /no post "post:tipp:0", expected one such as .*did you mean "post:tip:0"\?/,
    )
    const rivalled: WorldInputs = {
      ...inputs,
      scenario: leverScenario(['competitors.rival={label: Rival, cadence: {x: 1/d}}']),
    }
    expect(() =>
      whySpread(rivalled, prepareWorld(rivalled, 1), {
        strategy: 1,
        replication: REPLICATION,
        remove: [{ what: 'post', name: 'rival:rival:x:0' }],
      }),
    ).toThrow(/no post "rival:rival:x:0", expected one such as post:/)
    expect(() => ask([{ what: 'hour', hour: 120 }])).toThrow(
      /invalid hour 120, expected a whole number from 0 to 119/,
    )
  })
})
