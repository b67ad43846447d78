import { expect, test } from 'vitest'
import { KPI_IDS } from '../../../src/measure/kpi-ids.js'
import { tracedReplication } from '../../../web/engine/campaign-traces.js'
import { costAlike, costOf } from '../../../web/play/cost.js'
import { playWorld } from '../../../web/play/engine/play-world.js'
import { DEFAULT_SETUP } from '../../../web/play/setup.js'

test.each([
  ['as the page opens', DEFAULT_SETUP, true],
  ['one celebrity against a hundred fans', { ...DEFAULT_SETUP, stars: 1, fans: 100 }, false],
  ['in circles of friends', { ...DEFAULT_SETUP, network: 'circles' as const }, false],
])('the cost of both sides is what the engine spends: %s', (_, setup, alike) => {
  const play = playWorld(setup)
  const { nodes, offsets, targets } = play.world.platforms[0]!.network
  const network = { people: nodes, offsets, targets, x: new Float32Array(0), y: new Float32Array(0) }
  const { outcomes, traces } = tracedReplication(play, 0)
  const costs = traces.map((trace) => costOf(network, trace))
  expect(costs).toEqual(outcomes.map(({ kpis }) => kpis[KPI_IDS.indexOf('cost')]))
  expect(costAlike([costs[0]!, costs[1]!])).toBe(alike)
})
