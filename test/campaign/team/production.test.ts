import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { priceOfCut, type Cut, type Piece, type ProducedCut } from '../../../src/campaign/team/piece.js'
import {
  scheduleProduction,
  type Production,
  type ProductionPlan,
} from '../../../src/campaign/team/production.js'
import { approvalSteps } from '../../../src/campaign/team/structure.js'
import { serviceHours, TASKS } from '../../../src/campaign/team/tasks.js'
import { workCalendar } from '../../../src/campaign/team/work-calendar.js'
import { deriveKey, rootKey, textKey } from '../../../src/random/keyed.js'
import { CALENDARS, FORMATS, type Format, type Team } from '../../../src/scenario/scenario.js'
import { teamOf } from './team-of.js'

const key = rootKey('production')
const always = teamOf({ calendar: 'always', approvals: 0, structure: 'platform' })

function planFor(team: Team, changes: Partial<ProductionPlan> = {}): ProductionPlan {
  return { team, adapt: true, key, productionMoney: 1e9, staffMoney: 1e9, ...changes }
}

const piece = (name: string, format: Format, ...cuts: readonly Cut[]): Piece => ({ name, format, cuts })
const at = (due: number, platform = 0): Cut => ({ due, platform })

/** The hours that the making of a piece takes, and the cutting of it anew for a platform. */
const makingHours = ({ name, format }: Piece): number => serviceHours(TASKS[format], key, textKey(name), 0)
const cuttingHours = ({ name, format }: Piece, platform: number): number =>
  0.2 * serviceHours(TASKS[format], key, textKey(name), platform + 1)
const approvalHours = ({ name }: Piece, step: number): number =>
  serviceHours(TASKS.approval, deriveKey(key, textKey('approval')), textKey(name), step)

function states({ pieces }: Production): string[][] {
  return pieces.map((cuts) => cuts.map(({ state }) => state))
}

function postsOut({ pieces }: Production): number {
  return pieces.flat().filter(({ state }) => state === 'ready').length
}

/** `perWeek` pieces of the formats in turn over four weeks, on platforms of the given cadence relative to the first. */
function programme(perWeek: number, formats: readonly Format[], platforms: readonly number[] = [1]): Piece[] {
  const count = Math.round(4 * perWeek)
  return Array.from({ length: count }, (_, n) => {
    const cuts = platforms.flatMap((pace, platform) => {
      const due = ((n + 0.5) * 672) / (count * pace)
      return due < 672 ? [at(due, platform)] : []
    })
    cuts.sort((a, b) => a.due - b.due || a.platform - b.platform)
    return piece(`p:${n}`, formats[n % formats.length]!, ...cuts)
  }).filter(({ cuts }) => cuts.length > 0)
}

describe('creators', () => {
  test('one creator makes one piece after the other, in order of due time', () => {
    const [late, soon] = [piece('late', 'image', at(200)), piece('soon', 'text', at(100))]
    const { pieces, cost, staffCost } = scheduleProduction([late, soon], planFor(always))
    const first = makingHours(soon)
    expect(pieces[1]).toEqual([{ state: 'ready', ready: first }])
    expect(pieces[0]).toEqual([{ state: 'ready', ready: first + makingHours(late) }])
    expect(cost).toBe(3 * 35 + 1 * 35)
    expect(staffCost).toBe(0)
  })

  test('a central team cuts anew with the same people, when the piece is made and in order of due time', () => {
    const film = piece('film', 'video', at(100, 0), at(400, 1))
    const tip = piece('tip', 'text', at(300, 0))
    const team = teamOf({ calendar: 'always', approvals: 0, roles: { approver: 1000 } })
    const { pieces, cost } = scheduleProduction([film, tip], planFor(team))
    const made = makingHours(film)
    const tipped = made + makingHours(tip)
    // One approval step for being central; there are so many approvers that it begins at once.
    expect(pieces[0]![0]!.ready).toBeCloseTo(made + approvalHours(film, 0), 9)
    expect(pieces[1]![0]!.ready).toBeCloseTo(tipped + approvalHours(tip, 0), 9)
    expect(pieces[0]![1]!.ready).toBeCloseTo(
      Math.max(tipped + cuttingHours(film, 1), made + approvalHours(film, 0)),
      9,
    )
    expect(cost).toBe(350 + 70 + 35)
  })

  test('by platform: each team cuts anew for its own platform, whoever made the piece', () => {
    const film = piece('film', 'video', at(200, 0), at(400, 2))
    const tip = piece('tip', 'text', at(300, 0))
    const team = teamOf({ calendar: 'always', approvals: 0, structure: 'platform', roles: { creator: 1 } })
    const { pieces } = scheduleProduction([film, tip], planFor(team))
    // Two platforms are posted to, so each has half a creator; the second team makes the tip at once.
    const made = 2 * makingHours(film)
    const tipped = 2 * makingHours(tip)
    expect(pieces[0]![0]!.ready).toBeCloseTo(made, 9)
    expect(pieces[1]![0]!.ready).toBeCloseTo(tipped, 9)
    expect(pieces[0]![1]!.ready).toBeCloseTo(Math.max(made, tipped) + 2 * cuttingHours(film, 2), 9)
  })

  test('sent unchanged, a piece is ready for every platform at once and costs its making', () => {
    const film = piece('film', 'video', at(100, 0), at(400, 1), at(500, 2))
    const { pieces, cost } = scheduleProduction([film], planFor(always, { adapt: false }))
    expect(new Set(pieces[0]!.map(({ ready }) => ready)).size).toBe(1)
    expect(cost).toBe(350)
  })

  test('what could not be ready is not begun and costs nothing; a later slot may still be met', () => {
    const hopeless = piece('hopeless', 'video', at(5, 0))
    const partly = piece('partly', 'video', at(5, 0), at(500, 1))
    const { pieces, cost } = scheduleProduction([hopeless, partly], planFor(always, { adapt: false }))
    expect(states({ pieces, cost, staffCost: 0 })).toEqual([['late'], ['late', 'ready']])
    expect(cost).toBe(350)
    // The team of two halves works at half speed each.
    expect(pieces[1]![1]!.ready).toBeCloseTo(2 * makingHours(partly), 9)
  })

  test('a cut that could not be ready in time is not begun, nor a piece that only such cuts would use', () => {
    const team = teamOf({ calendar: 'always', structure: 'platform', approvals: 0, roles: { creator: 2 } })
    const enough = 1.75 * 10
    // A film that takes longer than nearly surely: made just in time, but its second slot is 3 or 3.6 hours off.
    const names = Array.from({ length: 100 }, (_, n) => `film:${n}`)
    const name = names.find((one) => makingHours(piece(one, 'video')) > enough)!
    const made = makingHours(piece(name, 'video'))
    const film = (second: number): Piece => piece(name, 'video', at(made, 0), at(made + second, 1))
    // Cutting it anew nearly surely takes a fifth of 17.45 hours, 3.49.
    expect(scheduleProduction([film(3)], planFor(team)).cost).toBe(350)
    expect(scheduleProduction([film(3.6)], planFor(team)).cost).toBe(420)
    // The second slot would be met by the film as it is, not by a cut of it.
    const second = piece('second', 'video', at(5, 0), at(enough + 2, 1))
    expect(scheduleProduction([second], planFor(team)).cost).toBe(0)
    expect(scheduleProduction([second], planFor(team, { adapt: false })).cost).toBe(350)
  })

  test('without money everything in reach is unpaid, further cuts as well', () => {
    const film = piece('film', 'video', at(300, 0), at(400, 1))
    for (const adapt of [true, false]) {
      const made = scheduleProduction([film], planFor(always, { adapt, productionMoney: 349 }))
      expect(states(made)).toEqual([['unpaid', 'unpaid']])
      expect(made.cost).toBe(0)
    }
    const [first] = states(scheduleProduction([film], planFor(always, { productionMoney: 419 })))
    expect(first).toEqual(['ready', 'unpaid'])
  })

  test('a piece that misses its first slot gives way until its next is due', () => {
    const missed = piece('missed', 'video', at(5, 0), at(500, 1))
    const next = piece('next', 'image', at(30, 0))
    const team = teamOf({ calendar: 'always', approvals: 0, roles: { approver: 1000 } })
    const { pieces } = scheduleProduction([missed, next], planFor(team, { adapt: false }))
    expect(pieces[1]![0]!.ready).toBeCloseTo(makingHours(next) + approvalHours(next, 0), 9)
    expect(pieces[0]![1]!.ready).toBeGreaterThan(makingHours(next) + makingHours(missed))
  })

  test('hours belong to the piece: others beside it change nothing while people are enough', () => {
    const team = teamOf({ calendar: 'extended', roles: { creator: 200, approver: 200 } })
    const list = programme(5, FORMATS, [1, 0.7])
    const alone = list.map((one) => scheduleProduction([one], planFor(team)).pieces[0]!)
    expect(scheduleProduction(list, planFor(team)).pieces).toEqual(alone)
  })
})

describe('approvals', () => {
  test('steps follow each other, in working hours; a central team has one more', () => {
    const calendar = workCalendar('office')
    const film = piece('film', 'video', at(600))
    for (const structure of ['central', 'platform'] as const) {
      const team = teamOf({ structure, approvals: 2 })
      const { pieces, staffCost } = scheduleProduction([film], planFor(team))
      const steps = structure === 'central' ? 3 : 2
      let ready = calendar.addWork(0, makingHours(film))
      for (let step = 0; step < steps; step++) ready = calendar.addWork(ready, approvalHours(film, step))
      expect(pieces[0]![0]!.ready).toBeCloseTo(ready, 9)
      expect(staffCost).toBe(45 * steps)
    }
  })

  test('one approver: one piece after the other as they are made', () => {
    const [a, b] = [piece('a', 'text', at(100)), piece('b', 'text', at(101))]
    const team = teamOf({ calendar: 'always', structure: 'platform', approvals: 1, roles: { creator: 2 } })
    const { pieces } = scheduleProduction([a, b], planFor(team))
    const [first, second] = makingHours(a) < makingHours(b) ? [a, b] : [b, a]
    const passed = makingHours(first) + approvalHours(first, 0)
    const then = Math.max(passed, makingHours(second)) + approvalHours(second, 0)
    const ready = Math.min(pieces[0]![0]!.ready, pieces[1]![0]!.ready)
    expect(ready).toBeCloseTo(passed, 9)
    expect(Math.max(pieces[0]![0]!.ready, pieces[1]![0]!.ready)).toBeCloseTo(then, 9)
  })

  test('nobody to approve: nothing is begun and nothing spent', () => {
    const made = scheduleProduction(programme(5, FORMATS), planFor(teamOf({ roles: { approver: 0 } })))
    expect(postsOut(made)).toBe(0)
    expect(made.cost + made.staffCost).toBe(0)
    expect(new Set(states(made).flat())).toEqual(new Set(['late']))
  })

  test('when the staff line is used up, further pieces stay unapproved', () => {
    const team = teamOf({ calendar: 'always', roles: { creator: 5, approver: 5 } })
    const list = programme(5, ['text'])
    const made = scheduleProduction(list, planFor(team, { staffMoney: 7 * 90 + 89 }))
    expect(made.staffCost).toBe(7 * 90)
    expect(postsOut(made)).toBeLessThanOrEqual(7)
    expect(postsOut(made)).toBeGreaterThanOrEqual(5)
    expect(
      states(made)
        .flat()
        .filter((state) => state === 'unpaid').length,
    ).toBeGreaterThan(10)
  })
})

test('without a number of creators, all that is paid is ready at once and nobody approves', () => {
  const list = programme(5, FORMATS, [1, 0.5])
  const made = scheduleProduction(
    list,
    planFor(teamOf({ roles: { creator: null } }), { productionMoney: 1500 }),
  )
  expect(made.staffCost).toBe(0)
  expect(made.cost).toBeLessThanOrEqual(1500)
  for (const { state, ready } of made.pieces.flat()) expect(ready).toBe(state === 'ready' ? 0 : Infinity)
  expect(new Set(states(made).flat())).toEqual(new Set(['ready', 'unpaid']))
})

const teams = fc.record({
  structure: fc.constantFrom('central' as const, 'platform' as const),
  approvals: fc.integer({ min: 0, max: 2 }),
  calendar: fc.constantFrom(...CALENDARS),
  roles: fc.record({
    creator: fc.constantFrom(null, 0, 0.5, 1, 2, 2.5),
    approver: fc.constantFrom(0, 0.3, 1, 2),
  }),
})
const lists = fc
  .record({
    perWeek: fc.integer({ min: 1, max: 12 }),
    formats: fc.array(fc.constantFrom(...FORMATS), { minLength: 1, maxLength: 3 }),
    platforms: fc.array(fc.constantFrom(1, 0.7, 1.3), { minLength: 1, maxLength: 3 }),
  })
  .map(({ perWeek, formats, platforms }) => programme(perWeek, formats, platforms))
const money = fc.oneof(fc.constant(1e9), fc.double({ min: 0, max: 4000, noNaN: true }))

describe('whatever the team and the money', () => {
  interface Case {
    readonly team: Team
    readonly pieces: readonly Piece[]
    readonly adapt: boolean
    readonly production: number
    readonly staff: number
  }
  const cases: fc.Arbitrary<Case> = fc.record({
    team: teams.map(teamOf),
    pieces: lists,
    adapt: fc.boolean(),
    production: money,
    staff: money,
  })
  const check = (rule: (made: Production, given: Case) => void, seed: number): void =>
    fc.assert(
      fc.property(cases, (given) => {
        const { team, pieces, adapt, production, staff } = given
        rule(
          scheduleProduction(
            pieces,
            planFor(team, { adapt, productionMoney: production, staffMoney: staff }),
          ),
          given,
        )
      }),
      { numRuns: 150, seed },
    )

  test('no line is overspent, and what goes out was ready when it was due', () => {
    check((made, { pieces, production, staff }) => {
      expect(made.cost).toBeLessThanOrEqual(production * (1 + 1e-12))
      expect(made.staffCost).toBeLessThanOrEqual(staff * (1 + 1e-12))
      made.pieces.forEach((cuts, index) =>
        cuts.forEach(({ state, ready }, cut) => {
          const { due } = pieces[index]!.cuts[cut]!
          if (state === 'ready') expect(ready).toBeLessThanOrEqual(due)
          else if (state === 'late' && ready < Infinity) expect(ready).toBeGreaterThan(due)
          else expect(ready).toBe(Infinity)
        }),
      )
    }, 1)
  })

  test('enough money: nothing is unpaid', () => {
    check((made, { production, staff }) => {
      if (production === 1e9 && staff === 1e9) expect(states(made).flat()).not.toContain('unpaid')
    }, 2)
  })

  test('the staff line pays whole approvals, at least one for every piece that goes out', () => {
    check((made, { team }) => {
      const price = 45 * approvalSteps(team)
      if (price === 0) return expect(made.staffCost).toBe(0)
      const approved = made.pieces.filter((cuts) => cuts.some(({ state }) => state === 'ready')).length
      expect(made.staffCost / price).toBeCloseTo(Math.round(made.staffCost / price), 9)
      expect(Math.round(made.staffCost / price)).toBeGreaterThanOrEqual(approved)
    }, 3)
  })

  test('without approvals, what is spent is what the finished cuts cost', () => {
    check((made, { team, pieces, adapt }) => {
      if (approvalSteps(team) > 0) return
      const cost = made.pieces.reduce(
        (sum, cuts, index) =>
          cuts.reduce(
            (all, { ready }, cut) => all + (ready < Infinity ? priceOfCut(pieces[index]!, cut, adapt) : 0),
            sum,
          ),
        0,
      )
      expect(made.cost).toBeCloseTo(cost, 6)
    }, 4)
  })

  test('nobody works more than there are hours', () => {
    check((made, { team, pieces, adapt }) => {
      const { creator } = team.roles
      if (creator === null || approvalSteps(team) > 0) return
      const done = made.pieces.flatMap((cuts, index) =>
        cuts.map(({ ready }: ProducedCut, cut) => ({
          ready,
          hours:
            cut === 0
              ? makingHours(pieces[index]!)
              : adapt
                ? cuttingHours(pieces[index]!, pieces[index]!.cuts[cut]!.platform)
                : 0,
        })),
      )
      done.sort((a, b) => a.ready - b.ready)
      let work = 0
      for (const { ready, hours } of done) {
        if (ready === Infinity) break
        work += hours
        expect(work).toBeLessThanOrEqual(
          creator * workCalendar(team.calendar).workingHoursBetween(0, ready) * (1 + 1e-9),
        )
      }
    }, 5)
  })
})

/** Posts out over 40 runs of luck, in all. */
function outOf(pieces: readonly Piece[], team: Team): number {
  let out = 0
  for (let run = 0; run < 40; run++)
    out += postsOut(scheduleProduction(pieces, planFor(team, { key: deriveKey(key, run) })))
  return out
}

describe('more capacity', () => {
  /*
   * Where nobody is late, more people or longer hours make nothing later: independent pieces of work in a fixed order.
   * Beyond that no rule of dispatch promises it run by run (a team that is faster begins what a slower one
   * would have left, and Graham showed the like for cuts that wait for their making), so it holds on average.
   */
  test('one platform, nobody late: with more creators or longer hours every piece is ready no later', () => {
    let tried = 0
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 15 }),
        fc.constantFrom(0, 1),
        (people, perWeek, longer) => {
          const list = programme(perWeek, FORMATS).slice(3 * perWeek)
          const [before, after] = [
            teamOf({
              structure: 'platform',
              approvals: 0,
              calendar: CALENDARS[longer]!,
              roles: { creator: people },
            }),
            teamOf({
              structure: 'platform',
              approvals: 0,
              calendar: CALENDARS[longer + 1]!,
              roles: { creator: people + 1 },
            }),
          ].map((team) => scheduleProduction(list, planFor(team)).pieces.flat())
          if (before!.some(({ state }) => state !== 'ready')) return
          tried++
          after!.forEach(({ ready }, index) =>
            expect(ready).toBeLessThanOrEqual(before![index]!.ready + 1e-9),
          )
        },
      ),
      { numRuns: 100, seed: 1 },
    )
    expect(tried).toBeGreaterThan(30)
  })

  test.each(['central', 'platform'] as const)(
    '%s: on average more creators get more posts out',
    (structure) => {
      const list = programme(8, ['video', 'image', 'text'], [1, 1, 0.75])
      const out = [0.5, 1, 2, 4].map((creator) => outOf(list, teamOf({ structure, roles: { creator } })))
      expect([...out].sort((a, b) => a - b)).toEqual(out)
      expect(out[2]).toBeGreaterThan(1.5 * out[0]!)
    },
  )

  test('on average longer hours get more posts out', () => {
    const list = programme(12, ['video', 'image', 'text'], [1, 1, 0.75])
    const out = CALENDARS.map((calendar) => outOf(list, teamOf({ calendar })))
    expect(out[1]).toBeGreaterThan(1.3 * out[0]!)
    expect(out[2]).toBeGreaterThan(out[1]!)
  })

  test('beyond capacity a higher cadence adds posts that are not ready, and hardly any that are', () => {
    // A creator makes 4 films a week in office hours.
    const out = [7, 14, 28].map((perWeek) => outOf(programme(perWeek, ['video']), teamOf()))
    expect(out[0]! / 40).toBeGreaterThan(11)
    expect(out[0]! / 40).toBeLessThanOrEqual(16)
    for (const more of out.slice(1)) expect(Math.abs(more / out[0]! - 1)).toBeLessThan(0.1)
  })
})
