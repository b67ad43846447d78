/**
 * Epidemics in continuous time, with any law of delays and of infectious periods: SI, SIR and SIS.
 * Kermack & McKendrick 1927, doi:10.1098/rspa.1927.0118, on networks as in Kiss, Miller & Simon 2017,
 * doi:10.1007/978-3-319-50806-1. The model page is epidemic.md.
 */
import { usageError } from '../errors.js'
import type { Network } from '../network/network.js'
import type { Distribution } from '../random/distribution.js'
import type { CascadeKernel, SeedChoice } from './cascade-kernel.js'
import { infectedAgain } from './epidemic-again.js'
import { infectedOnce } from './epidemic-once.js'

/** What happens after an infection: nothing (`si`), immunity (`sir`) or susceptibility (`sis`). */
export interface EpidemicModel {
  readonly name: 'si' | 'sir' | 'sis'
  /** Hours from an infection to the contact with a follower, drawn for each tie; in `sis` also to each next contact. */
  readonly transmission: Distribution
  /** Hours from an infection to the recovery, one draw for all ties of the person; null for `si` alone. */
  readonly recovery: Distribution | null
  /** Nothing happens after it; Infinity for none. `sis` may never end and needs one. */
  readonly horizonHours: number
}

export interface EpidemicKernel extends CascadeKernel {
  /** People who are infectious at the horizon; 0 in an `sir` without one. */
  infectious: number
}

/**
 * Binds the model to a network and a choice of seeds, who are infected at hour 0. `size` counts people ever infected,
 * `order`, `infectors` and `hours` tell of first infections, `depth` is the longest chain of infections (in `sis`
 * second and later ones count too), `durationHours` is the hour of the last event up to the horizon: an infection or a
 * recovery.
 * Errors: a usage error for a horizon that is negative or missing, and for a recovery that is missing or too much.
 */
export function epidemic(network: Network, model: EpidemicModel, seeds: SeedChoice): EpidemicKernel {
  const { name, transmission, recovery, horizonHours } = model
  if (!(horizonHours >= 0)) {
    throw usageError(`${name}: invalid horizon (got ${horizonHours}, expected hours that are not negative)`)
  }
  if (name === 'si') {
    if (recovery !== null) throw usageError(`si: nobody recovers (got ${recovery.name}); sir and sis have it`)
    return infectedOnce(network, transmission, null, horizonHours, seeds)
  }
  if (recovery === null) throw usageError(`${name}: the recovery is missing (expected a law of hours)`)
  if (name === 'sir') return infectedOnce(network, transmission, recovery, horizonHours, seeds)
  if (horizonHours === Infinity) throw usageError('sis: may never end, so it needs a horizon (e.g. 30d)')
  if (transmission.quantile(0.5) === 0) {
    throw usageError(`sis: contacts must take time (got ${transmission.name})`)
  }
  return infectedAgain(network, transmission, recovery, horizonHours, seeds)
}
