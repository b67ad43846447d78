import {
  PIECE_FIGURES,
  type Difference,
  type Estimate,
  type ExperimentResult,
  type PieceResult,
  type SourceShares,
  type StrategyResult,
  type TargetRow,
  type TestingResult,
} from '../experiment/result.js'
import { KPI_IDS } from '../measure/kpi-ids.js'
import { ATTRIBUTION_MODELS, BUDGET_LINES } from '../scenario/scenario.js'
import { finiteOrNull } from './finite-or-null.js'
import { incrementalJson, leverEffectJson, sensitivityJson } from './follow-up-json.js'

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
    attributionModels: [...result.attributionModels],
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
    explained: result.explained?.map(leverEffectJson) ?? null,
    sensitivity: result.sensitivity === null ? null : sensitivityJson(result.sensitivity),
    incremental: result.incremental?.map(incrementalJson) ?? null,
    assumptions: [...result.assumptions],
    limits: [...result.limits],
    resultHash: result.resultHash,
    manifest: { ...result.manifest, wallSeconds: finiteOrNull(result.manifest.wallSeconds) },
  }
}

function strategyJson(strategy: StrategyResult): object {
  const { attribution, attributionPaths, daily, risk, spend, testing } = strategy
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
    attribution: sourcesJson(attribution),
    attributionPaths: Object.fromEntries(
      ATTRIBUTION_MODELS.map((model) => [model, sourcesJson(attributionPaths[model])]),
    ),
    pieces: strategy.pieces.map(pieceJson),
    testing: testing === null ? null : testingJson(testing),
    risk: { worst5Mean: finiteOrNull(risk.worst5Mean), backlash: finiteOrNull(risk.backlash) },
    daily: {
      reach: daily.reach.map(finiteOrNull),
      engagements: daily.engagements.map(finiteOrNull),
      visits: daily.visits.map(finiteOrNull),
      orders: daily.orders.map(finiteOrNull),
    },
    probabilityBest: finiteOrNull(strategy.probabilityBest),
    probabilityFlop: finiteOrNull(strategy.probabilityFlop),
  }
}

function sourcesJson({ earned, owned, paid }: SourceShares): object {
  return { paid: finiteOrNull(paid), owned: finiteOrNull(owned), earned: finiteOrNull(earned) }
}

function pieceJson(piece: PieceResult): object {
  return {
    creative: piece.creative,
    platform: piece.platform,
    ...Object.fromEntries(PIECE_FIGURES.map((figure) => [figure, finiteOrNull(piece[figure])])),
  }
}

function testingJson({ chosen, impressions, measuredLift, regret, trueLift }: TestingResult): object {
  return {
    chosen: Object.fromEntries(Object.entries(chosen).map(([id, share]) => [id, finiteOrNull(share)])),
    measuredLift: estimateJson(measuredLift),
    trueLift: estimateJson(trueLift),
    regret: estimateJson(regret),
    impressions: finiteOrNull(impressions),
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
