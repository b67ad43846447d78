import { prepareWorld, type WorldInputs } from '../../src/experiment/prepare.js'
import type { World } from '../../src/campaign/world.js'
import { requireScenario } from '../../src/scenario/parse.js'
import { scenarioText } from '../play/setup.js'
import type { PlaySetup } from '../play/types.js'

export interface PlayWorld {
  readonly inputs: WorldInputs
  /** The only one: all replications meet the same people. */
  readonly world: World
}

/** @throws HearsayError (input) for a setup that is no valid scenario */
export function playWorld(setup: PlaySetup): PlayWorld {
  const inputs: WorldInputs = { scenario: requireScenario(scenarioText(setup), 'play.yaml'), networks: {} }
  return { inputs, world: prepareWorld(inputs, 0) }
}
