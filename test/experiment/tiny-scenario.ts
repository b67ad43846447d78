import { requireScenario } from '../../src/scenario/parse.js'
import type { Scenario } from '../../src/scenario/scenario.js'

/** A small world with everything in it: two platforms, two segments, a product, four ways to spend. */
export const TINY = `
version: 1
name: Tiny launch
seed: tiny
horizon: 7d
replications: 6
currency: USD
population:
  agents: 1500
  peoplePerAgent: 20
  redraw: 2
  homophily: 40%
  segments:
    young: {share: 40%, interests: [fun], activity: 1.2}
    old: {share: 60%, interests: [home], activity: 0.9}
platforms:
  x:
    profile: x
    members: {young: 60%, old: 70%}
    network: {model: follower, followers: 20}
    brandFollowers: 8%
  telegram:
    profile: messenger
    members: 50%
    network: {model: follower, followers: 10}
    brandFollowers: 5%
product:
  name: Lamp
  interests: [home]
  price: 80 USD
  margin: 50%
  baselineOrders: {rate: 0.1/d, per: 1k people}
creatives:
  film: {format: video, clarity: 0.6, visual: 0.9, mobile: 0.8, quality: 0.8, shareability: 0.7, usefulness: 0.3, fit: {x: 0.7, telegram: 0.4}}
  tip: {format: text, clarity: 0.8, visual: 0.3, mobile: 0.9, quality: 0.6, shareability: 0.5, usefulness: 0.9, fit: {x: 0.5, telegram: 0.8}}
defaults:
  budget: {total: 3k USD, split: {production: 40%, paid: 30%, influencers: 10%, staff: 10%, tools: 10%}}
  content: {mix: {film: 50%, tip: 50%}, cadence: {x: 1/d, telegram: 3/week}}
  paid: {platforms: {x: 100%}}
strategies:
  even: {label: Even}
  twin: {label: The same again}
  ads: {budget: {split: {production: 10%, paid: 80%, influencers: 0%, staff: 0%, tools: 0%}, pace: front-loaded}}
  people: {budget: {split: {production: 10%, paid: 0%, influencers: 80%, staff: 0%, tools: 0%}}, influencers: {pick: random, count: 20, posts: 2}}
compare: {kpi: profit, flopBelow: 0 USD}
`

export function tinyScenario(settings: readonly string[] = []): Scenario {
  return requireScenario(TINY, 'tiny.yaml', { settings })
}
