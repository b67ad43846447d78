/** The same world ten times as large. */
import { benchScenario, campaignParts, megabytes, ownedViewsAnswer } from '../bench-world.js'
import { engineAt } from '../engine.js'
import { mean, median, peakRssBytes, timed } from '../measure.js'
import { answer, figure, wallFigures } from '../row.js'

const SIZES = {
  full: { people: 1_000_000, postsPerDay: 4, runs: 2, least: 2e6 },
  quick: { people: 100_000, postsPerDay: 4, runs: 1, least: 0 },
  tiny: { people: 10_000, postsPerDay: 2, runs: 1, least: 0 },
}

export async function run({ dist, size }) {
  const { people, postsPerDay, runs, least } = SIZES[size]
  const parts = await campaignParts(engineAt(dist))
  const scenario = parts.scenarioOf(benchScenario({ people, postsPerDay }))
  const build = await timed(() => parts.worldOf(scenario))
  const peakBuilding = peakRssBytes()
  const world = build.value
  const campaign = await timed(() => parts.runOf(scenario, world, 0))
  const timings = []
  for (let round = 1; round <= runs; round++) {
    timings.push(await timed(() => parts.replicationOf(scenario, world, round)))
  }
  const peak = peakRssBytes()
  const views = timings.map(({ value }) => parts.kpiOf(value, 'views'))
  const { edges } = world.platforms[0].network
  const costs = timings.map(({ cpuSeconds }) => cpuSeconds)
  return [
    {
      name: `${people.toLocaleString('en-US')} people`,
      answers: [
        answer('views a run', mean(views), least),
        ownedViewsAnswer(parts, world, [campaign.value]),
        answer('mean followers', edges / people, 39.2, 40.8),
      ],
      figures: [
        figure('a replication', median(costs), 'CPU s', { most: 10, atFullSize: true }),
        megabytes('peak RSS', peak, { most: 1000, atFullSize: true }),
        figure('events', campaign.value.totals.events / campaign.cpuSeconds, '/CPU s'),
        figure('build the world', build.cpuSeconds, 'CPU s'),
        figure('build the world, wall', build.wallSeconds, 's'),
        megabytes('peak RSS while building', peakBuilding),
        ...wallFigures(timings),
      ],
    },
  ]
}
