import type { SeedChoice } from '../kernel/cascade-kernel.js'
import type { Network } from '../network/network.js'
import { bindModel, type BoundModel, type CascadeModel } from './cascade-model.js'
import { bindCampaign } from './classic-campaign.js'

/** What runs a classic model: its own kernel, or the engine that runs campaigns (some ten times slower, the same law). */
export const CASCADE_ENGINES = ['kernel', 'campaign'] as const
export type CascadeEngine = (typeof CASCADE_ENGINES)[number]

/** Errors: those of `bindModel`, and with `campaign` those of `bindCampaign`. */
export function bindEngine(
  engine: CascadeEngine,
  network: Network,
  model: CascadeModel,
  seeds: SeedChoice | null,
): BoundModel {
  return engine === 'kernel' ? bindModel(network, model, seeds) : bindCampaign(network, model, seeds)
}
