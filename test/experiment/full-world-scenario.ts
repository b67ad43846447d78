import { requireScenario } from '../../src/scenario/parse.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { EVERY_LEVER } from '../scenario/every-lever-text.js'

/**
 * The scenario with every lever in use, small enough for a test: a thousand agents and a week, in which people talk, ask and
 * buy so readily that every mechanism has something to do.
 */
const SMALL = [
  'population.agents=1k',
  'population.redraw=2',
  'horizon=7d',
  'replications=4',
  'assumptions.reacting=3',
  'assumptions.converting=5',
  'assumptions.inquiries=0.01/d',
  'assumptions.interestAfterReaction=25%',
  'assumptions.toConsidering=1/d',
  'assumptions.toIntent=1/d',
  'assumptions.toCustomer=1/d',
  'product.repeatHalfLife=7d',
  'product.reviews.buyers=30%',
]

/** `test/scenario/every-lever-text.ts` scaled down; settings as of `--set` go over that. */
export function fullWorldScenario(settings: readonly string[] = []): Scenario {
  return requireScenario(EVERY_LEVER, 'every-lever.yaml', { settings: [...SMALL, ...settings] })
}
