/** The bench world: one page on X that posts all day to a third of the people; everything as the profile has it. */
import { figure, answer } from './row.js'

/**
 * A scenario text. Without an advertisement or an influencer, and with a creative that is ordinary in every
 * respect, the views of the posts themselves have a closed form (`expectedOwnedViews`).
 */
export function benchScenario({ people, postsPerDay, more = '', redraw = 1, strategies = ALWAYS_ON }) {
  return `
version: 1
name: Bench world
seed: bench
horizon: 30d
replications: 10
population: {agents: ${people}, redraw: ${redraw}}
platforms:
  x: {profile: x, members: 100%, brandFollowers: 30%, network: {model: follower, followers: 40}${more}}
creatives:
  note: {format: text}
defaults:
  budget: {total: 10M USD, split: {production: 100%}}
  influencers: {count: 0}
  content: {cadence: {x: ${postsPerDay}/d}}
strategies:
${strategies}
compare: {kpi: views}
`
}

const ALWAYS_ON = '  always-on: {label: Always on}'

/** What the rows need of the engine to build the world and run campaigns on it. */
export async function campaignParts(engine) {
  const { requireScenario } = await engine('scenario/parse.js')
  const { prepareWorld } = await engine('experiment/prepare.js')
  const { replicate, runStrategy } = await engine('experiment/replicate.js')
  const { replicationKey } = await engine('experiment/replication-keys.js')
  const { KPI_IDS } = await engine('measure/kpi-ids.js')
  const { parseDelay } = await engine('random/parse-delay.js')
  return {
    scenarioOf: (text) => requireScenario(text, 'bench.yaml'),
    worldOf: (scenario) => prepareWorld({ scenario, networks: {} }, 0),
    /** The campaign alone, with everything it left behind. */
    runOf: (scenario, world, replication) =>
      runStrategy(scenario, world, 0, replicationKey(scenario.seed, replication)),
    /** A whole replication as a worker does it, to its outcome. */
    replicationOf: (scenario, world, replication) =>
      replicate({ scenario, networks: {} }, world, replication)[0],
    kpiOf: (outcome, kpi) => outcome.kpis[KPI_IDS.indexOf(kpi)],
    parseDelay,
  }
}

export function viewsOf({ recorder }) {
  return recorder.views.reduce((sum, views) => sum + views, 0)
}

/** Views of the brand's own posts, not of shares. */
export function ownedViewsOf({ recorder }) {
  return recorder.views[1]
}

/**
 * Expected views of the brand's posts: each follower, and each of the ambient audience, sees a post with the
 * profile's probability, and in time with the delay's F(horizon - t). The count is a sum of independent
 * yes-or-no outcomes, so its standard deviation is below the root of its mean.
 */
export function expectedOwnedViews(parts, world, run) {
  const platform = world.platforms[0]
  const delay = parts.parseDelay(platform.profile.delay)
  const offered = platform.brandFollowers.length + Math.round(platform.ambientAudience)
  const inTime = run.plan.posts.reduce((sum, { time }) => sum + delay.cdf(world.horizonHours - time), 0)
  return offered * platform.profile.viewProbability * inTime
}

/** The views of the posts over several runs, within five standard deviations of what they must be (false alarm < 1e-6). */
export function ownedViewsAnswer(parts, world, runs) {
  const expected = runs.reduce((sum, run) => sum + expectedOwnedViews(parts, world, run), 0)
  const seen = runs.reduce((sum, run) => sum + ownedViewsOf(run), 0)
  const slack = (5 * Math.sqrt(expected)) / expected
  return answer('owned views / expected', seen / expected, 1 - slack, 1 + slack)
}

export function megabytes(name, bytes, wanted = null) {
  return figure(name, bytes / 1e6, 'MB', wanted)
}
