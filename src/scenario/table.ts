/**
 * The scenario file, key by key: the one table from which the validator, the JSON Schema of editors, the
 * origins in `hearsay config` and the reference of the documentation are made. Its parts are in `table/`; a
 * new mechanism of the engine gets its keys there and nowhere else.
 */
import { leaf, listOf, mapOf, section, type ValueOf } from './fields.js'
import * as kind from './kinds.js'
import { assumptions } from './table/assumptions.js'
import { attention } from './table/attention.js'
import { compare } from './table/compare.js'
import { creative } from './table/creative.js'
import { label } from './table/label.js'
import { competitor, product } from './table/market.js'
import { platform } from './table/platform.js'
import { population } from './table/population.js'
import { strategyField } from './table/strategy.js'

export const SCENARIO = section(
  {
    version: leaf(kind.version, { meaning: 'Version of this file format.', required: true, example: '1' }),
    name: { ...label('scenario'), otherwise: 'Untitled scenario' },
    seed: leaf(kind.seed, {
      meaning: 'All luck follows from this text; the same text gives the same results to the last bit.',
      default: 'hearsay',
      example: 'spring',
    }),
    horizon: leaf(kind.duration, {
      meaning: 'How long is simulated; the start is Monday 00:00.',
      default: '30d',
      min: '1h',
      max: '730d',
      example: '30d',
    }),
    replications: leaf(kind.count, {
      meaning: 'How many times every strategy is run.',
      default: '200',
      min: '1',
      max: '1M',
      example: '200',
    }),
    currency: leaf(kind.currencyCode, {
      meaning: 'Currency of every amount in the file.',
      default: 'USD',
      example: 'EUR',
    }),
    population,
    platforms: mapOf(platform, {
      meaning: 'The social media of this scenario, by id.',
      defines: 'platform',
      least: 1,
      most: 20,
    }),
    attention,
    product,
    competitors: mapOf(competitor, {
      meaning: 'Rival brands, by id.',
      defines: 'competitor',
      most: 10,
      otherwise: 'none',
    }),
    creatives: mapOf(creative, {
      meaning: 'The messages, by id.',
      defines: 'creative',
      least: 1,
      most: 200,
    }),
    defaults: {
      ...strategyField,
      meaning: 'What all strategies share; each says only what it changes (null takes out).',
    },
    strategies: mapOf(strategyField, {
      meaning: 'The strategies to compare, by id.',
      defines: 'strategy',
      least: 1,
      most: 50,
    }),
    compare,
    expect: listOf(leaf(kind.text, { meaning: 'An expectation.', example: 'always-on.profit > 0 USD' }), {
      meaning: 'What must come out, as `strategy.kpi > value`; otherwise the command ends with exit code 4.',
      most: 100,
      default: [],
      example: '[always-on.profit > 0 USD]',
    }),
    assumptions,
  },
  {
    meaning: 'A scenario of social media marketing.',
    elsewhere: {
      keys: Object.keys(strategyField.fields),
      hint: 'it belongs under `defaults` or a strategy',
    },
  },
)

export type ScenarioValues = ValueOf<typeof SCENARIO>
export type StrategyValues = ValueOf<typeof strategyField>
export type PlatformValues = ValueOf<typeof platform>
