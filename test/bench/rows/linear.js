/** Cost against views: the same world with ever more posts. */
import { benchScenario, campaignParts, ownedViewsAnswer, viewsOf } from '../bench-world.js'
import { engineAt } from '../engine.js'
import { mean, median, timed } from '../measure.js'
import { answer, figure } from '../row.js'

const SIZES = {
  full: { people: 100_000, postsPerDay: [1, 2, 4, 8, 16, 32], runs: 3 },
  quick: { people: 30_000, postsPerDay: [1, 2, 4, 8], runs: 2 },
  tiny: { people: 3_000, postsPerDay: [2, 4, 8], runs: 2 },
}

export async function run({ dist, size }) {
  const { people, postsPerDay, runs } = SIZES[size]
  const parts = await campaignParts(engineAt(dist))
  const scenarios = postsPerDay.map((posts) =>
    parts.scenarioOf(benchScenario({ people, postsPerDay: posts })),
  )
  const world = parts.worldOf(scenarios[0])
  parts.runOf(scenarios.at(-1), world, 1000)
  const points = scenarios.map((scenario) => ({ scenario, timings: [] }))
  // All sizes in each round: a machine that changes its pace does not bend the line.
  for (let round = 0; round < runs; round++) {
    for (const { scenario, timings } of points)
      timings.push(await timed(() => parts.runOf(scenario, world, round)))
  }
  const views = points.map(({ timings }) => mean(timings.map(({ value }) => viewsOf(value))))
  const costs = points.map(({ timings }) => median(timings.map(({ cpuSeconds }) => cpuSeconds)))
  const all = points.flatMap(({ timings }) => timings.map(({ value }) => value))
  return [
    {
      name: 'linear cost',
      answers: [
        ownedViewsAnswer(parts, world, all),
        ...views.map((seen, i) => answer(`views, ${postsPerDay[i]} a day`, seen, (views[i - 1] ?? 0) + 1)),
      ],
      figures: [
        figure('exponent of cost in views', slope(views.map(Math.log), costs.map(Math.log)), '', {
          most: 1.1,
          atFullSize: true,
        }),
        ...costs.map((cost, i) =>
          figure(`${postsPerDay[i]} a day`, (cost / views[i]) * 1e9, 'CPU ns a view'),
        ),
      ],
    },
  ]
}

/** Least squares. */
function slope(x, y) {
  const [centreX, centreY] = [mean(x), mean(y)]
  const products = x.reduce((sum, value, i) => sum + (value - centreX) * (y[i] - centreY), 0)
  return products / x.reduce((sum, value) => sum + (value - centreX) ** 2, 0)
}
