import { describe, expect, test } from 'vitest'
import { simulateCampaign, type RunOptions } from '../../src/campaign/simulate.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { networkOf, smallPlan, smallWorld } from './small-world.js'
import { RunRecorder } from '../../src/observe/run-recorder.js'

/** A brand with one follower, a hub of three, one of whom has a follower more. */
const world = smallWorld({
  network: networkOf(6, [
    [0, 1],
    [1, 2],
    [1, 3],
    [1, 4],
    [4, 5],
  ]),
  basePressure: 1e9,
  brandFollowers: [0],
})
const plan = smallPlan([{ name: 'first' }, { name: 'second', time: 100 }])

function viewsOf(options: RunOptions): number {
  const recorder = new RunRecorder(1, world.horizonHours)
  simulateCampaign(world, plan, deriveKey(rootKey('removal'), 1), () => recorder, options)
  return recorder.views.reduce((sum, views) => sum + views, 0)
}

describe('the same run without something', () => {
  test('everything there: both messages reach all six', () => {
    expect(viewsOf({})).toBe(12)
  })
  test('without a person who passes it on, what came through them is lost', () => {
    expect(viewsOf({ without: { person: 4 } })).toBe(10)
    expect(viewsOf({ without: { person: 1 } })).toBe(4)
  })
  test('without a message', () => {
    expect(viewsOf({ without: { post: 'second' } })).toBe(6)
    expect(viewsOf({ without: { post: 'no such message' } })).toBe(12)
  })
  test("without an hour's shares", () => {
    // Views come an hour apart: person 0 at hour 1, person 1 at hour 2.
    expect(viewsOf({ without: { hour: 2 } })).toBe(6 + 2)
    expect(viewsOf({ without: { hour: 50 } })).toBe(12)
  })
  test('without sharing, only the followers of the brand are left', () => {
    expect(viewsOf({ noSharing: true })).toBe(2)
  })
})
