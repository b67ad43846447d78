/** What a browser is asked about our mathematics and kernels; the test asks Node the same. */
import { cascadeRuns } from '../../src/experiment/cascade-runs.js'
import { networkFromSpec } from '../../src/network/spec.js'
import { portableBits } from '../math/portable-bits.js'

export interface ProbeAnswers {
  readonly portableBits: string
  readonly uniformCascade: string
  readonly weightedCascade: string
}

export async function probe(): Promise<ProbeAnswers> {
  const network = networkFromSpec('barabasi-albert(nodes=2000, links=4)')
  const seeds = { kind: 'random', count: 2 } as const
  const uniform = { network, seeds, seed: 'probe', model: { name: 'ic', probability: 0.06 } } as const
  const weighted = { ...uniform, model: { name: 'ic', probability: 'weighted' } } as const
  return {
    portableBits: portableBits(),
    uniformCascade: (await cascadeRuns(uniform, 500)).resultHash,
    weightedCascade: (await cascadeRuns(weighted, 500)).resultHash,
  }
}

declare global {
  interface Window {
    probe: () => Promise<ProbeAnswers>
  }
}

if (typeof window !== 'undefined') window.probe = probe
