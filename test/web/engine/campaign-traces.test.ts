import { describe, expect, test } from 'vitest'
import { replicate } from '../../../src/experiment/replicate.js'
import { resultHash } from '../../../src/experiment/result-hash.js'
import type { RunOutcome } from '../../../src/experiment/result.js'
import { KPI_IDS, type KpiId } from '../../../src/measure/kpi-ids.js'
import { tracedReplication } from '../../../web/engine/campaign-traces.js'
import { playWorld } from '../../../web/play/engine/play-world.js'
import { DEFAULT_SETUP } from '../../../web/play/setup.js'
import { STATE, type CampaignTrace } from '../../../web/network/types.js'

const play = playWorld(DEFAULT_SETUP)
const { network } = play.world.platforms[0]!
const traced = [0, 1, 2].map((replication) => tracedReplication(play, replication))
const pairs = traced.flatMap(({ traces, outcomes }) =>
  traces.map((trace, strategy) => ({ trace, outcome: outcomes[strategy]! })),
)

function kpi({ kpis }: RunOutcome, id: KpiId): number {
  return kpis[KPI_IDS.indexOf(id)]!
}

function events({ from, hours, persons, states }: CampaignTrace) {
  return [...hours].map((hour, i) => ({ hour, state: states[i]!, person: persons[i]!, from: from[i]! }))
}

function isFollowedBy(person: number, follower: number): boolean {
  return network.targets.subarray(network.offsets[person]!, network.offsets[person + 1]!).includes(follower)
}

describe('tracedReplication', () => {
  test('watching changes nothing', () => {
    const unwatched = [0, 1, 2].flatMap((replication) => replicate(play.inputs, play.world, replication))
    expect(resultHash(traced.flatMap(({ outcomes }) => outcomes))).toBe(resultHash(unwatched))
  })

  test('as many see it, and visit, as the outcome counts', () => {
    for (const { trace, outcome } of pairs) {
      const of = (state: number) => events(trace).filter((event) => event.state === state)
      expect(of(STATE.saw)).toHaveLength(kpi(outcome, 'reach'))
      expect(new Set(of(STATE.saw).map(({ person }) => person)).size).toBe(kpi(outcome, 'reach'))
      expect(of(STATE.visited)).toHaveLength(kpi(outcome, 'visits'))
      expect(of(STATE.shared)).toHaveLength(kpi(outcome, 'shares') + kpi(outcome, 'postsPublished'))
    }
  })

  test('time goes forwards, and inside the horizon', () => {
    for (const { trace } of pairs) {
      expect([...trace.hours]).toEqual([...trace.hours].sort((a, b) => a - b))
      expect(trace.hours.at(-1)).toBeLessThanOrEqual(play.world.horizonHours)
    }
  })

  test('everybody has it from somebody whom they follow and who has posted or shared it before', () => {
    for (const { trace } of pairs) {
      const tellers = new Set<number>()
      for (const { from, person, state } of events(trace)) {
        if (from < 0) expect(state).toBe(STATE.shared)
        else {
          expect(tellers.has(from)).toBe(true)
          expect(isFollowedBy(from, person)).toBe(true)
        }
        if (state === STATE.shared) tellers.add(person)
      }
    }
  })

  test('three celebrities and thirty fans post', () => {
    for (const { traces } of traced) {
      const posters = traces.map((trace) => events(trace).filter(({ from }) => from < 0).length)
      expect(posters).toEqual([DEFAULT_SETUP.stars, DEFAULT_SETUP.fans])
    }
  })
})
