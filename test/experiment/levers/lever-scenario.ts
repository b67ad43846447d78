import { requireScenario } from '../../../src/scenario/parse.js'
import type { Scenario } from '../../../src/scenario/scenario.js'

/** Two strategies that differ in every lever, and one that differs from the first in how often it posts alone. */
const LEVERS = `
version: 1
name: Levers
seed: levers
horizon: 5d
replications: 6
currency: USD
population:
  agents: 400
  peoplePerAgent: 20
  redraw: 2
  segments:
    young: {share: 40%, interests: [fun], tone: playful}
    old: {share: 60%, interests: [home]}
platforms:
  x:
    profile: x
    network: {model: follower, followers: 15}
    brandFollowers: 6%
  chat:
    profile: messenger
    network: {model: follower, followers: 8}
    brandFollowers: 5%
product:
  name: Lamp
  interests: [home]
  price: 80 USD
  margin: 50%
  baselineOrders: {rate: 0.1/d, per: 1k people}
  reviews: {buyers: 30%}
creatives:
  film: {format: video, visual: 0.9, shareability: 0.7}
  tip: {format: text, clarity: 0.8, usefulness: 0.9}
defaults:
  budget: {total: 3k USD, split: {production: 60%, paid: 3%, influencers: 10%, staff: 10%}}
  content: {mix: {film: 30%, tip: 70%}, cadence: {x: 1/d, chat: 3/week}}
  paid: {platforms: {x: 100%}}
strategies:
  plain: {label: The plain one}
  often: {label: The busy one, content: {cadence: {x: 4/d, chat: 3/week}}}
  other:
    label: The other one
    budget: {total: 4k USD, split: {production: 30%, paid: 30%, influencers: 20%, staff: 20%}, pace: front-loaded}
    content:
      mix: {film: 60%, tip: 40%}
      adapt: false
      cadence: {x: 2/d}
      times: {weekdays: ["07:00"], weekend: ["20:00"]}
    paid: {platforms: {x: 40%, chat: 60%}, audience: followers, frequencyCap: 1/d}
    influencers: {pick: random, count: 10}
    voice: {tone: playful, consistency: 0.8}
    testing: {method: thompson, share: 30%, impressions: 2k, metric: clicks}
    team: {structure: platform, calendar: always, roles: {community: 2, analyst: 1, sales: 1}}
    replies: {answer: [questions, complaints]}
    signals: {detect: true, outreach: sales}
compare: {kpi: profit}
`

export function leverScenario(settings: readonly string[] = []): Scenario {
  return requireScenario(LEVERS, 'levers.yaml', { settings })
}
