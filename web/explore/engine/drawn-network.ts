import type { Turns } from '../../../src/experiment/turns.js'
import type { Network } from '../../../src/network/network.js'
import { communitySteps, type Communities } from '../../network/communities.js'
import { crowdLayout } from '../../network/crowd-layout.js'
import { layoutOf } from '../../network/layout.js'
import { MOST_PEOPLE } from '../../network/most-people.js'
import type { DrawnNetwork } from '../../network/types.js'

/** Larger networks take too long to be pulled into shape tie by tie. */
const MOST_PULLED = 2_000

/** A network as it is drawn: people one by one, or, where they are too many for that, their communities. */
export async function drawnNetwork(
  { nodes, offsets, targets }: Network,
  turns: Turns,
): Promise<DrawnNetwork> {
  // Copies: the engine's own may be in memory that a page without isolation cannot be sent.
  const rows = { people: nodes, offsets: Uint32Array.from(offsets), targets: Uint32Array.from(targets) }
  if (nodes <= MOST_PULLED) return { ...rows, ...(await turns.take(() => layoutOf(rows))) }
  const communities = await findCommunities(rows, turns)
  if (nodes <= MOST_PEOPLE) return { ...rows, ...crowdLayout(rows, communities) }
  return { ...rows, x: new Float32Array(nodes), y: new Float32Array(nodes), communities }
}

async function findCommunities(
  rows: Pick<DrawnNetwork, 'people' | 'offsets' | 'targets'>,
  turns: Turns,
): Promise<Communities> {
  const steps = communitySteps(rows)
  for (;;) {
    const step = await turns.take(() => steps.next())
    if (step.done) return step.value
  }
}
