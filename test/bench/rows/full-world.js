/**
 * The bench world with every mechanism at work (product, team, answers, signals, test advertising, a rival, voice), against the same
 * world with posts alone, in turn: what an event of the whole marketing world costs. And the same in a ranked feed.
 */
import { benchScenario, campaignParts, viewsOf } from '../bench-world.js'
import { engineAt } from '../engine.js'
import { inTurn, mean, median } from '../measure.js'
import { answer, figure, wallFigures } from '../row.js'

const SIZES = {
  full: { people: 100_000, postsPerDay: 12, runs: 5 },
  quick: { people: 50_000, postsPerDay: 6, runs: 3 },
  tiny: { people: 5_000, postsPerDay: 4, runs: 3 },
}

const EVERYTHING = `
  always-on:
    budget: {total: 100k USD, split: {production: 20%, paid: 30%, staff: 50%}}
    content: {mix: {note: 70%, picture: 30%}}
    voice: {tone: friendly, consistency: 0.8}
    testing: {method: thompson}
    team: {structure: platform, calendar: extended, roles: {creator: 20, community: 3, analyst: 2, sales: 3}}
    replies: {answer: [questions, complaints]}
    signals: {detect: true}`

const PRODUCT = `
product: {price: 100 USD, quality: 0.85, reviews: {buyers: 10%}, repeatHalfLife: 60d}
competitors: {rival: {cadence: {x: 2/d}}}`

export async function run({ dist, size }) {
  const parts = await campaignParts(engineAt(dist))
  const { people, postsPerDay, runs } = SIZES[size]
  const plain = benchScenario({ people, postsPerDay })
  const whole = benchScenario({ people, postsPerDay, strategies: EVERYTHING })
    .replace('note: {format: text}', 'note: {format: text}\n  picture: {format: image, visual: 0.7}')
    .replace('compare:', `${PRODUCT.trim()}\ncompare:`)
  const independent = await against(parts, plain, whole, runs)
  const feed = await against(parts, plain, `${whole}\nattention: {mode: feed}\n`, Math.min(3, runs))
  return [
    {
      name: 'whole world',
      answers: answersOf(independent),
      figures: [
        figure('events', independent.perSecond, '/CPU s'),
        figure('against posts alone', independent.ratio, 'x', { least: 0.5 }),
        ...wallFigures(independent.timings),
      ],
    },
    {
      name: 'whole world, ranked feed',
      answers: answersOf(feed),
      figures: [figure('views', feed.viewsPerSecond, '/CPU s'), ...wallFigures(feed.timings)],
    },
  ]
}

async function against(parts, plainText, wholeText, runs) {
  const prepared = [plainText, wholeText].map((text) => {
    const scenario = parts.scenarioOf(text)
    const world = parts.worldOf(scenario)
    parts.runOf(scenario, world, 1000)
    return (round) => parts.runOf(scenario, world, round)
  })
  const { a, b } = await inTurn(runs, prepared[0], prepared[1])
  const cost = ({ value, cpuSeconds }) => cpuSeconds / value.totals.events
  const done = b.map(({ value }) => value)
  return {
    runs: done,
    perSecond: 1 / median(b.map(cost)),
    viewsPerSecond: median(b.map(({ value, cpuSeconds }) => viewsOf(value) / cpuSeconds)),
    ratio: median(a.map((each, round) => cost(each) / cost(b[round]))),
    timings: b,
  }
}

/** Every mechanism has done something, and nothing was overspent. */
function answersOf({ runs }) {
  const of = (pick) => mean(runs.map(pick))
  return [
    answer('views a run', of(viewsOf), 1),
    answer(
      'questions answered in time',
      of(({ recorder }) => recorder.questions - recorder.missedQuestions),
      1,
    ),
    answer(
      'signals found',
      of(({ recorder }) => recorder.signalsDetected),
      1,
    ),
    answer(
      'orders',
      of(({ recorder }) => recorder.ordersByKind.visit + recorder.ordersByKind.considered),
      1,
    ),
    answer(
      'views of the rival',
      of(({ recorder }) => recorder.rivalViews),
      1,
    ),
    answer(
      'staff spent',
      of(({ totals }) => totals.staffSpend),
      1,
      50_000,
    ),
    answer(
      'ads spent',
      of(({ totals }) => totals.adSpend),
      1,
      30_000,
    ),
  ]
}
