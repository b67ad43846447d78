import { resultHash } from '../../../src/experiment/result-hash.js'
import { layoutOf } from '../../network/layout.js'
import type { DrawnNetwork } from '../../network/types.js'
import type { PlayOpening, PlaySetup } from '../types.js'
import { tracedReplication } from '../../engine/campaign-traces.js'
import { playWorld } from './play-world.js'

/** Where everybody of a kind of network stands: its people are the same whatever else is set. */
const networks = new Map<PlaySetup['network'], DrawnNetwork>()

/** The first replication of a setup, to be looked at. */
export function makeOpening(setup: PlaySetup): PlayOpening {
  const play = playWorld(setup)
  const { outcomes, traces } = tracedReplication(play, 0)
  const [a, b] = traces
  if (a === undefined || b === undefined) throw new Error('Play compares two strategies')
  let network = networks.get(setup.network)
  if (network === undefined)
    networks.set(setup.network, (network = networkOf(play.world.platforms[0]!.network)))
  return {
    setup,
    network,
    horizonHours: play.world.horizonHours,
    traces: [a, b],
    resultHash: resultHash(outcomes),
  }
}

/** Copies: what the engine holds may be in memory that a page without isolation cannot be sent. */
function networkOf(rows: { nodes: number; offsets: Uint32Array; targets: Uint32Array }): DrawnNetwork {
  const bare = {
    people: rows.nodes,
    offsets: Uint32Array.from(rows.offsets),
    targets: Uint32Array.from(rows.targets),
  }
  return { ...bare, ...layoutOf(bare) }
}
