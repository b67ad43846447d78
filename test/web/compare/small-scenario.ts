/** A scenario whose campaigns take milliseconds. */
export function smallScenario({ few = 2, network = '', extra = '' } = {}): string {
  return `# A small one.
version: 1
name: {en: Small, fa: کوچک}
seed: small
horizon: 2d
replications: 8

population: {peoplePerAgent: 1, agents: 300}

platforms:
  town: {profile: generic, members: 100%, brandFollowers: 20%${network === '' ? '' : `, network: ${network}`}}

creatives:
  topic: {format: image}

defaults:
  budget: {total: 1k USD, split: {influencers: 100%}}
  content: {cadence: {town: 0/week}}
  influencers: {fee: 1 USD, posts: 1}

strategies:
  few:
    label: {en: A few, fa: چند نفر}
    influencers: {pick: degree, count: ${few}}
  many:
    label: {en: Many, fa: بسیار}
    influencers: {pick: random, count: 20}

compare: {kpi: reach, also: [shares, visits]${extra}}
`
}
