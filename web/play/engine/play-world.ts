import { prepareWorld, type WorldInputs } from '../../../src/experiment/prepare.js'
import { requireScenario } from '../../../src/scenario/parse.js'
import type { PreparedWorld } from '../../engine/campaign-traces.js'
import { scenarioText } from '../setup.js'
import type { PlaySetup } from '../types.js'

/**
 * All replications of a setup meet the same people.
 * @throws HearsayError (input) for a setup that is no valid scenario
 */
export function playWorld(setup: PlaySetup): PreparedWorld {
  const inputs: WorldInputs = { scenario: requireScenario(scenarioText(setup), 'play.yaml'), networks: {} }
  return { inputs, world: prepareWorld(inputs, 0) }
}
