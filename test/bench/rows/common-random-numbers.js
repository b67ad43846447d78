/** What common random numbers cost: the same engine on the same world, with one sequential generator instead. */
import { streamedEngine } from '../baselines/streamed-engine.js'
import { benchScenario, campaignParts, viewsOf } from '../bench-world.js'
import { engineAt } from '../engine.js'
import { inTurn, mean, median, standardDeviation } from '../measure.js'
import { answer, figure, wallFigures } from '../row.js'

const SIZES = {
  full: { people: 100_000, postsPerDay: 8, runs: 11 },
  quick: { people: 50_000, postsPerDay: 4, runs: 7 },
  tiny: { people: 5_000, postsPerDay: 4, runs: 5 },
}

export async function run({ dist, size, folder }) {
  const { people, postsPerDay, runs } = SIZES[size]
  const keyed = await campaignParts(engineAt(dist))
  const streamed = await campaignParts(engineAt(streamedEngine(dist, folder)))
  const scenario = keyed.scenarioOf(benchScenario({ people, postsPerDay }))
  // One world for both: it is made of keyed draws alone.
  const world = keyed.worldOf(scenario)
  for (const engine of [keyed, streamed]) engine.runOf(scenario, world, 1000)

  const { a, b } = await inTurn(
    runs,
    (round) => keyed.runOf(scenario, world, round),
    (round) => streamed.runOf(scenario, world, round),
  )
  const cost = (series) => series.map(({ value, cpuSeconds }) => cpuSeconds / value.totals.events)
  const [keyedCost, streamedCost] = [cost(a), cost(b)]
  const ratio = median(keyedCost.map((seconds, round) => seconds / streamedCost[round]))
  const views = (series) => series.map(({ value }) => viewsOf(value))
  const [keyedViews, streamedViews] = [views(a), views(b)]
  const error = Math.hypot(standardDeviation(keyedViews), standardDeviation(streamedViews)) / Math.sqrt(runs)
  // Few runs tell little of their own spread: six standard errors and 2 %.
  const slack = 0.02 + (6 * error) / mean(streamedViews)
  return [
    {
      name: 'common random numbers',
      answers: [
        answer('views a run', mean(keyedViews), 1),
        answer('views keyed / streamed', mean(keyedViews) / mean(streamedViews), 1 - slack, 1 + slack),
      ],
      figures: [
        figure('cost of an event, keyed / streamed', ratio, 'x', { most: 1.3, atFullSize: true }),
        figure('keyed', median(keyedCost) * 1e9, 'CPU ns an event'),
        figure('streamed', median(streamedCost) * 1e9, 'CPU ns an event'),
        ...wallFigures([...a, ...b]),
      ],
    },
  ]
}
