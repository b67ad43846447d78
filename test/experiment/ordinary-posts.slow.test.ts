import { expect, test } from 'vitest'
import { targetRows } from '../../src/experiment/cascade-targets.js'
import { ordinaryPosts } from '../../src/experiment/ordinary-posts.js'
import { prepareWorld } from '../../src/experiment/prepare.js'
import { deriveKey, rootKey } from '../../src/random/keyed.js'
import { requireScenario } from '../../src/scenario/parse.js'

const SCENARIO = `
version: 1
name: ordinary
horizon: 7d
population: {agents: 50k}
platforms: {x: {profile: x, network: {model: follower, followers: 40}}}
creatives: {any: {format: text}}
strategies: {none: {budget: {total: 0 USD}, content: {mix: {any: 100%}}}}
`

/**
 * The defaults of X are a fit to measured trees, tweets and delays; this keeps the fit from rotting. Bands hold the
 * measured value wherever the fit reaches it; where it does not (marked), they hold what is reached.
 */
test('posts of ordinary people on a drawn X network look like measured ones', () => {
  const world = prepareWorld({ scenario: requireScenario(SCENARIO, 'ordinary.yaml'), networks: {} }, 0)
  const { counts, reshares, authorFollowers } = ordinaryPosts(world, 0, 30000, deriveKey(rootKey('fit'), 1))
  const simulated = new Map(
    targetRows(counts).map((row) => [`${row.name} | ${row.source.split(/[ ,]/)[0]!}`, row.simulated]),
  )
  const bands: Record<string, [number, number]> = {
    'median size | Marref': [2, 3],
    'P(size >= 10) | Marref': [0.06, 0.1],
    '99th percentile of size | Marref': [29, 44],
    'exponent of the size tail | Marref': [2.2, 2.5],
    '95th percentile of depth | Marref': [3, 4],
    'mean depth | Marref': [1.5, 1.72],
    'share of stars (depth 1) | Marref': [0.6, 0.7],
    'share of sharers in generation 1 | Marref': [0.52, 0.62],
    'further sharers per sharer | Marref': [0.38, 0.48],
    'shares within 5 min | TiDeH': [0.1, 0.14],
    'shares within 1 h | TiDeH': [0.33, 0.4],
    'shares within 6 h | TiDeH': [0.58, 0.68],
    'shares within 24 h | TiDeH': [0.8, 0.88],
    // Not reached: half of the tweets in the political sample are never shared, 95 % in a sample of all tweets.
    'share of posts never shared | auspol': [0.55, 0.7],
  }
  for (const [name, [low, high]] of Object.entries(bands)) {
    const value = simulated.get(name)
    expect(value, name).toBeGreaterThanOrEqual(low)
    expect(value, name).toBeLessThanOrEqual(high)
  }
  // Shares per post grow far less than the audience: 12 times the followers brought 2.6 times the shares.
  const meanShares = (from: number, to: number): number => {
    const chosen = [...authorFollowers].flatMap((f, i) => (f >= from && f < to ? [reshares[i]!] : []))
    return chosen.reduce((sum, shares) => sum + shares, 0) / chosen.length
  }
  expect(meanShares(48, 480) / meanShares(5, 48)).toBeLessThan(4)
})
