import type { World } from '../../campaign/world.js'
import { requireScenario } from '../../scenario/parse.js'
import type { ProfileId, Scenario } from '../../scenario/scenario.js'
import { prepareWorld } from '../prepare.js'
import type { StudySettings } from './study.js'

/** One platform with its profile's defaults; what is left out has the scenario file's own default. */
export interface DefaultWorld {
  readonly profile: ProfileId
  /** As written in a scenario file: `20k`, `30d`. */
  readonly agents: string
  readonly horizon: string
  readonly peoplePerAgent?: number
  /** Share of the accounts that follow the brand; default 5 %, the middle of the range assumed for brands. */
  readonly brandFollowers?: string
  /** Values of the profile that the experiment sets, as scenario keys. */
  readonly overrides?: Readonly<Record<string, string>>
  /** Sections of a campaign that is run in this world, as lines of a scenario file. */
  readonly campaign?: readonly string[]
}

/** X-like networks of 100,000 people, on which the defaults of X were fitted. */
export const LARGE_X: DefaultWorld = { profile: 'x', agents: '100k', horizon: '7d' }

/** People with 40 followers on average: what scenarios have unless they say otherwise. */
const FOLLOWERS = 40

const NO_CAMPAIGN = [
  'creatives: {any: {format: text}}',
  'strategies: {none: {budget: {total: 0 USD}, content: {mix: {any: 100%}}}}',
]

/** The scenario as a user would write it, so that its defaults are those that users get. */
export function defaultScenario(world: DefaultWorld, { seed }: StudySettings): Scenario {
  const { agents, horizon, peoplePerAgent = 1, brandFollowers = '5%', campaign = NO_CAMPAIGN } = world
  const overrides = Object.entries(world.overrides ?? {}).map(([key, value]) => `${key}: ${value}, `)
  const text = [
    'version: 1',
    'name: validation',
    `seed: ${JSON.stringify(seed)}`,
    `horizon: ${horizon}`,
    `population: {agents: ${agents}, peoplePerAgent: ${peoplePerAgent}}`,
    `platforms: {p: {profile: ${world.profile}, ${overrides.join('')}network: {model: follower, followers: ${FOLLOWERS}}, brandFollowers: ${brandFollowers}}}`,
    ...campaign,
  ]
  return requireScenario(`${text.join('\n')}\n`, 'validation.yaml')
}

/** World number `network` of that scenario. */
export function defaultWorld(world: DefaultWorld, settings: StudySettings, network: number): World {
  return prepareWorld({ scenario: defaultScenario(world, settings), networks: {} }, network)
}
