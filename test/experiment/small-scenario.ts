/** A scenario of a few hundred people that runs in milliseconds, with two strategies that differ. */
export const SMALL = `version: 1
name: Small
seed: spring
horizon: 3d
replications: 6
population: {agents: 300, peoplePerAgent: 10, redraw: 3}
platforms:
  x:
    profile: x
    network: {model: follower, followers: 12}
    brandFollowers: 10%
creatives:
  story: {format: image, shareability: 0.8}
defaults:
  budget: {total: 2000 USD, split: {production: 100%}}
  content: {mix: {story: 100%}, cadence: {x: 1/d}}
strategies:
  quiet: {label: Quiet}
  loud: {label: Loud, content: {cadence: {x: 4/d}}}
compare: {kpi: reach}
`
