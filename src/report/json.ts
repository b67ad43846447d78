import type {
  Difference,
  Estimate,
  ExperimentResult,
  StrategyResult,
  TargetRow,
} from '../experiment/result.js'
import { KPI_IDS } from '../measure/kpi-ids.js'
import { BUDGET_LINES } from '../scenario/scenario.js'
import { finiteOrNull } from './finite-or-null.js'

/**
 * The document of `hearsay compare --json` and of `summary.json`. The shape is promised to users: keys may
 * be added, none renamed or dropped. It holds no NaN and no infinity.
 *
 * Labels appear twice: `label` and `scenario.name` as one text (English, or the only one given), and in all
 * their languages under `labels` and `names`.
 */
export function compareJson(result: ExperimentResult): object {
  const { scenario, verdict } = result
  return {
    command: result.command,
    scenario: {
      name: scenario.name.en,
      hash: scenario.hash,
      names: { ...scenario.name },
      currency: scenario.currency,
      horizonHours: scenario.horizonHours,
      agents: scenario.agents,
      peoplePerAgent: scenario.peoplePerAgent,
      platforms: [...scenario.platforms],
    },
    seed: result.seed,
    replications: result.replications,
    confidence: result.confidence,
    flopBelow: finiteOrNull(result.flopBelow),
    shown: [...result.shown],
    strategies: result.strategies.map(strategyJson),
    differences: result.differences.map(differenceJson),
    verdict: {
      kpi: verdict.kpi,
      best: verdict.best,
      probability: finiteOrNull(verdict.probability),
      sentence: verdict.sentence,
      moreReplications: finiteOrNull(verdict.moreReplications),
    },
    targets: result.targets.map(targetJson),
    assumptions: [...result.assumptions],
    limits: [...result.limits],
    resultHash: result.resultHash,
    manifest: { ...result.manifest, wallSeconds: finiteOrNull(result.manifest.wallSeconds) },
  }
}

function strategyJson(strategy: StrategyResult): object {
  const { spend, attribution } = strategy
  return {
    id: strategy.id,
    label: strategy.label.en,
    labels: { ...strategy.label },
    kpis: Object.fromEntries(KPI_IDS.map((kpi) => [kpi, estimateJson(strategy.kpis[kpi])])),
    spend: {
      total: finiteOrNull(spend.total),
      byLine: Object.fromEntries(BUDGET_LINES.map((line) => [line, finiteOrNull(spend.byLine[line])])),
      unspent: finiteOrNull(spend.unspent),
    },
    attribution: {
      paid: finiteOrNull(attribution.paid),
      owned: finiteOrNull(attribution.owned),
      earned: finiteOrNull(attribution.earned),
    },
    probabilityBest: finiteOrNull(strategy.probabilityBest),
    probabilityFlop: finiteOrNull(strategy.probabilityFlop),
  }
}

function estimateJson(estimate: Estimate): object {
  return {
    mean: finiteOrNull(estimate.mean),
    low: finiteOrNull(estimate.low),
    high: finiteOrNull(estimate.high),
    p05: finiteOrNull(estimate.p05),
    p50: finiteOrNull(estimate.p50),
    p95: finiteOrNull(estimate.p95),
    undefined: estimate.undefined,
  }
}

function differenceJson(difference: Difference): object {
  return {
    a: difference.a,
    b: difference.b,
    kpi: difference.kpi,
    mean: finiteOrNull(difference.mean),
    low: finiteOrNull(difference.low),
    high: finiteOrNull(difference.high),
    probabilityAExceedsB: finiteOrNull(difference.probabilityAExceedsB),
    varianceReduction: finiteOrNull(difference.varianceReduction),
  }
}

function targetJson(target: TargetRow): object {
  return {
    name: target.name,
    simulated: finiteOrNull(target.simulated),
    measured: finiteOrNull(target.measured),
    low: finiteOrNull(target.low),
    high: finiteOrNull(target.high),
    source: target.source,
  }
}
