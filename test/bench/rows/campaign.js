/** The bench world of PERFORMANCE.md: an event is an entry popped from the queue or a view decided. */
import { bareQueue } from '../baselines/bare-queue.js'
import { benchScenario, campaignParts, megabytes, ownedViewsAnswer, viewsOf } from '../bench-world.js'
import { engineAt } from '../engine.js'
import { inTurn, mean, median, peakRssBytes, timed } from '../measure.js'
import { answer, figure, wallFigures } from '../row.js'

const SIZES = {
  full: { people: 100_000, postsPerDay: 16, runs: 7, leastViews: 1e6, slack: 0.1 },
  quick: { people: 50_000, postsPerDay: 8, runs: 3, leastViews: 0, slack: 0.2 },
  tiny: { people: 5_000, postsPerDay: 4, runs: 3, leastViews: 0, slack: 0.4 },
}

/** The profile's reproduction number, which the anchor must bring about where nobody tires. */
const ANCHORED = 0.4

export async function run({ dist, size }) {
  const parts = await campaignParts(engineAt(dist))
  const tired = await measure(parts, SIZES[size], '')
  const tireless = await measure(parts, SIZES[size], ', fatigue: 0')
  const { slack } = SIZES[size]
  return [
    {
      name: 'campaign world',
      answers: [
        answer('views a run', tired.views, SIZES[size].leastViews),
        tired.owned,
        answer(
          'reproduction number',
          tired.reproduction,
          ANCHORED * (1 - slack) * 0.75,
          ANCHORED * (1 + slack),
        ),
      ],
      figures: [
        figure('events', tired.perSecond, '/CPU s', { least: 1e6 }),
        figure('an event costs', tired.bareEvents, 'bare events'),
        figure('build the world', tired.buildSeconds, 'CPU s'),
        megabytes('peak RSS', tired.peak),
        ...wallFigures(tired.timings),
      ],
    },
    {
      name: 'campaign without fatigue',
      answers: [
        answer('views a run', tireless.views, tired.views),
        tireless.owned,
        answer('reproduction number', tireless.reproduction, ANCHORED * (1 - slack), ANCHORED * (1 + slack)),
      ],
      figures: [figure('events', tireless.perSecond, '/CPU s'), ...wallFigures(tireless.timings)],
    },
  ]
}

async function measure(parts, { people, postsPerDay, runs }, more) {
  const scenario = parts.scenarioOf(benchScenario({ people, postsPerDay, more }))
  const build = await timed(() => parts.worldOf(scenario))
  const world = build.value
  const first = parts.runOf(scenario, world, 1000)
  const bare = { posts: 30 * postsPerDay, deliveries: first.totals.events / (30 * postsPerDay), hours: 720 }
  bareQueue({ ...bare, seed: 1 })
  const { a, b } = await inTurn(
    runs,
    (round) => parts.runOf(scenario, world, round),
    (round) => bareQueue({ ...bare, seed: round + 2 }),
  )
  const done = a.map(({ value }) => value)
  // Whole replications once more, for what only an outcome tells.
  const outcomes = done.slice(0, 3).map((_, round) => parts.replicationOf(scenario, world, round))
  const peak = peakRssBytes()
  const cost = a.map(({ value, cpuSeconds }) => cpuSeconds / value.totals.events)
  const bareCost = b.map(({ value, cpuSeconds }) => cpuSeconds / value)
  return {
    views: mean(done.map(viewsOf)),
    owned: ownedViewsAnswer(parts, world, done),
    reproduction: mean(outcomes.map((outcome) => parts.kpiOf(outcome, 'reproductionNumber'))),
    perSecond: 1 / median(cost),
    bareEvents: median(cost.map((seconds, round) => seconds / bareCost[round])),
    buildSeconds: build.cpuSeconds,
    peak,
    timings: a,
  }
}
