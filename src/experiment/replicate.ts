/** One replication: every strategy on the same world with the same luck, each reduced to its outcome. */
import type { CampaignPlan } from '../campaign/plan.js'
import { planCampaign } from '../campaign/plan-campaign.js'
import { simulateCampaign, type CampaignTotals, type RunOptions } from '../campaign/simulate.js'
import type { CampaignObserver } from '../campaign/observer.js'
import type { ShareTree } from '../campaign/share-tree.js'
import type { World } from '../campaign/world.js'
import { RunRecorder } from '../observe/run-recorder.js'
import { Tracer, type TraceEvent } from '../observe/tracer.js'
import { poissonQuantile } from '../random/poisson-quantile.js'
import { uniform, type Key } from '../random/keyed.js'
import { BUDGET_LINES, type BudgetLine, type Scenario } from '../scenario/scenario.js'
import { noCascades } from '../measure/cascade-counts.js'
import { KPI_IDS } from '../measure/kpi-ids.js'
import { ordinaryPosts } from './ordinary-posts.js'
import { runKpis, type RunFacts } from './kpis.js'
import { cascadesOf } from './run-cascades.js'
import { purposeKey, replicationKey } from './replication-keys.js'
import type { WorldInputs } from './prepare.js'
import type { CascadeCounts, RunOutcome } from './result.js'

export type { TraceEvent } from '../observe/tracer.js'

/** A run that is about to start. */
export interface StartedRun {
  /** Index of the strategy. */
  readonly strategy: number
  readonly world: World
  /** Grows while it runs. */
  readonly tree: ShareTree
}

/** Puts an observer in front of the run's own, to whom it must pass on everything. */
export type Watch = (next: CampaignObserver, run: StartedRun) => CampaignObserver

export interface ReplicateOptions extends RunOptions {
  /** A watched run is the same run, only slower. */
  readonly watch?: Watch
}

/**
 * @param strategies indices to run; all when left out
 * @param onEvent is told every event (a traced run is the same run, only slower)
 * @param options watches every run, or takes something out of it, everything else equal
 */
export function replicate(
  inputs: WorldInputs,
  world: World,
  replication: number,
  strategies?: readonly number[],
  onEvent?: (event: TraceEvent, strategy: number) => void,
  options?: ReplicateOptions,
): RunOutcome[] {
  const { scenario } = inputs
  const key = replicationKey(scenario.seed, replication)
  const baseline = baselineOrders(scenario, world, key)
  const chosen = strategies ?? scenario.strategies.map((_, index) => index)
  return chosen.map((strategy, place) => {
    const run = runStrategy(scenario, world, strategy, key, onEvent, options)
    const ordinary = place === 0 ? ordinaryCascades(scenario, world, key) : noCascades()
    return { ...outcomeOf(scenario, world, replication, strategy, run, baseline), cascades: ordinary }
  })
}

/** Posts by ordinary people that each replication follows beside the campaigns. */
const ORDINARY_POSTS = 200

/** What is measured of real cascades is measured of tweets, so they are set beside posts on something like X. */
function ordinaryCascades(scenario: Scenario, world: World, key: Key): CascadeCounts {
  const index = scenario.platforms.findIndex(({ profile }) => profile === 'x')
  return index < 0
    ? noCascades()
    : ordinaryPosts(world, index, ORDINARY_POSTS, purposeKey(key, 'author')).counts
}

export interface StrategyRun {
  readonly plan: CampaignPlan
  readonly totals: CampaignTotals
  readonly recorder: RunRecorder
}

/** One strategy's campaign, with everything it left behind. */
export function runStrategy(
  scenario: Scenario,
  world: World,
  strategy: number,
  replication: Key,
  onEvent?: (event: TraceEvent, strategy: number) => void,
  options: ReplicateOptions = {},
): StrategyRun {
  const plan = planCampaign(scenario, scenario.strategies[strategy]!, world, {
    influencers: purposeKey(replication, 'influencer'),
    production: purposeKey(replication, 'production'),
  })
  let recorder!: RunRecorder
  const observe = (tree: ShareTree): CampaignObserver => {
    const grid = { tree, creatives: scenario.creatives.length, platforms: scenario.platforms.length }
    recorder = new RunRecorder(world.peoplePerAgent, world.horizonHours, grid)
    const told =
      onEvent === undefined
        ? recorder
        : new Tracer(recorder, world, tree, (event) => onEvent(event, strategy))
    return options.watch === undefined ? told : options.watch(told, { strategy, world, tree })
  }
  const totals = simulateCampaign(world, plan, replication, observe, options)
  return { plan, totals, recorder }
}

/** Orders that come without any social activity: the same in every strategy of a replication. */
function baselineOrders(scenario: Scenario, world: World, key: Key): number {
  const { product } = scenario
  if (product === null) return 0
  const mean = product.baselineOrdersPerPersonHour * world.people * world.peoplePerAgent * world.horizonHours
  return mean === 0 ? 0 : poissonQuantile(mean, uniform(purposeKey(key, 'baseline'), 0, 0))
}

function outcomeOf(
  scenario: Scenario,
  world: World,
  replication: number,
  strategy: number,
  { plan, totals, recorder }: StrategyRun,
  baseline: number,
): Omit<RunOutcome, 'cascades'> {
  const spendByLine: Record<BudgetLine, number> = {
    ...plan.spend,
    paid: totals.adSpend,
    staff: plan.spend.staff + totals.staffSpend,
  }
  const cascades = cascadesOf(scenario, world, totals.tree)
  const facts: RunFacts = {
    recorder,
    cascades,
    totals,
    spendByLine,
    product: scenario.product,
    baselineOrders: baseline,
    plan,
    peoplePerAgent: world.peoplePerAgent,
  }
  const kpis = runKpis(facts)
  return {
    replication,
    strategy,
    kpis: Float64Array.from(KPI_IDS, (id) => kpis[id]),
    spend: Float64Array.from(BUDGET_LINES, (line) => spendByLine[line]),
    attribution: Float64Array.from(scenario.product === null ? recorder.visits : recorder.orders),
    paths: scenario.product === null ? visitPaths(recorder) : recorder.orderPaths,
    pieces: recorder.pieces,
    testing: totals.testing ?? new Float64Array(0),
    curves: {
      bins: recorder.reachByBin.length,
      binHours: world.horizonHours / recorder.reachByBin.length,
      reach: recorder.reachByBin,
      visits: recorder.visitsByBin,
      engagements: recorder.engagementsByBin,
      orders: recorder.ordersByBin,
    },
    largest: cascades.largest,
  }
}

/** A visit has one view that led to it, so all models agree on visits. */
function visitPaths({ visits, orderPaths }: RunRecorder): Float64Array {
  return Float64Array.from(orderPaths, (_, i) => visits[i % visits.length]!)
}
