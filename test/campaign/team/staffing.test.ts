import { describe, expect, test } from 'vitest'
import { Staffing } from '../../../src/campaign/team/staffing.js'
import { log } from '../../../src/math/log.js'
import { meanWaitMMc } from '../../../src/measure/queueing.js'
import { rootKey, uniform } from '../../../src/random/keyed.js'
import { teamOf } from './team-of.js'

const ROLES = ['community', 'analyst', 'ads', 'sales'] as const
/** Day and night, `staff` people of every role. */
const staffing = (structure: 'central' | 'platform', staff: number, platforms: number): Staffing =>
  new Staffing(teamOf({ structure, calendar: 'always', roles: { community: staff } }), 'community', platforms)

describe('the people of a role', () => {
  test('a central team works through one queue, wherever the work comes from', () => {
    const one = staffing('central', 1, 3)
    expect([0, 1, 2, 0].map((platform) => one.finish(platform, 10, 2))).toEqual([12, 14, 16, 18])
    const two = staffing('central', 2, 3)
    expect([0, 1, 2, 0].map((platform) => two.finish(platform, 10, 2))).toEqual([12, 12, 14, 14])
  })

  test('a team by platform has a queue on each: work elsewhere does not wait for it', () => {
    const divided = staffing('platform', 3, 3)
    expect([0, 0, 1, 2, 2].map((platform) => divided.finish(platform, 10, 2))).toEqual([12, 14, 12, 12, 14])
  })

  test('people are shared out evenly: fewer than platforms work part of their time on each', () => {
    // One person for four platforms is a quarter of one on each, who needs four hours for an hour's work.
    const thin = staffing('platform', 1, 4)
    expect([0, 1, 2, 3, 3].map((platform) => thin.finish(platform, 0, 1))).toEqual([4, 4, 4, 4, 8])
    // Five for two platforms are 2.5 each: three people at five sixths of full speed.
    const thick = staffing('platform', 5, 2)
    const ends = [0, 0, 0, 0, 1].map((platform) => thick.finish(platform, 0, 5))
    ;[6, 6, 6, 12, 6].forEach((end, i) => expect(ends[i]).toBeCloseTo(end, 12))
  })

  test('on a single platform, structure makes no difference', () => {
    const [central, divided] = [staffing('central', 1.5, 1), staffing('platform', 1.5, 1)]
    for (let i = 0; i < 20; i++) expect(divided.finish(0, i, 1.7)).toBe(central.finish(0, i, 1.7))
  })

  test('nobody finishes nothing, on any platform', () => {
    for (const structure of ['central', 'platform'] as const)
      for (const platform of [0, 1]) expect(staffing(structure, 0, 2).finish(platform, 5, 1)).toBe(Infinity)
  })

  test('each role has its own people, and all keep the hours of the team', () => {
    const team = teamOf({ roles: { community: 1, analyst: 2, ads: 0, sales: 0.5 } })
    // Office hours: what comes in on Friday at 16:00 and takes two hours is done on Monday at 10:00.
    const friday = 4 * 24 + 16
    const ends = ROLES.map((role) => {
      const people = new Staffing(team, role, 2)
      return [people.finish(0, friday, 2), people.finish(1, friday, 2)]
    })
    const monday = 7 * 24
    expect(ends).toEqual([
      [monday + 10, monday + 12],
      [monday + 10, monday + 10],
      [Infinity, Infinity],
      [monday + 12, monday + 16],
    ])
  })

  /**
   * Poisson arrivals, a fair coin says for which of two platforms, exponential service; 40 batches give the error. False alarm
   * 6e-5 a row (Student's law, 39 degrees of freedom).
   */
  test('QUE-01: two people together make questions wait as M/M/2 does, one on each platform as M/M/1', () => {
    const arrivals = 160_000
    const perBatch = arrivals / 40
    for (const structure of ['central', 'platform'] as const) {
      const people = staffing(structure, 2, 2)
      const key = rootKey('pooled or divided')
      const batches = new Float64Array(40)
      let time = 0
      for (let i = -2000; i < arrivals; i++) {
        time -= log(uniform(key, i, 0)) / 1.4
        const hours = -log(uniform(key, i, 1))
        const wait = people.finish(uniform(key, i, 2) < 0.5 ? 0 : 1, time, hours) - time - hours
        if (i >= 0) batches[Math.floor(i / perBatch)]! += wait / perBatch
      }
      const mean = batches.reduce((sum, batch) => sum + batch, 0) / 40
      const error = Math.sqrt(batches.reduce((sum, batch) => sum + (batch - mean) ** 2, 0) / 39 / 40)
      const wanted = structure === 'central' ? meanWaitMMc(1.4, 1, 2) : meanWaitMMc(0.7, 1, 1)
      expect(wanted).toBeCloseTo(structure === 'central' ? 0.49 / 0.51 : 0.7 / 0.3, 12)
      expect(Math.abs(mean - wanted)).toBeLessThan(4.5 * error)
      expect(error).toBeLessThan(0.04 * wanted)
    }
  })
})
