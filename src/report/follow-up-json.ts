/** What further runs added to a comparison, as it stands in the JSON document: no NaN and no infinity. */
import type { IncrementalAttribution, LeverEffect, Sensitivity } from '../experiment/result.js'
import { finiteOrNull } from './finite-or-null.js'

export function leverEffectJson(effect: LeverEffect): object {
  return {
    strategy: effect.strategy,
    towards: effect.towards,
    lever: effect.lever,
    kpi: effect.kpi,
    mean: finiteOrNull(effect.mean),
    low: finiteOrNull(effect.low),
    high: finiteOrNull(effect.high),
    replications: finiteOrNull(effect.replications),
    sentence: effect.sentence,
  }
}

export function sensitivityJson(sensitivity: Sensitivity): object {
  return {
    kpi: sensitivity.kpi,
    leader: sensitivity.leader,
    rival: sensitivity.rival,
    trajectories: finiteOrNull(sensitivity.trajectories),
    replications: finiteOrNull(sensitivity.replications),
    rows: sensitivity.rows.map((row) => ({
      assumption: row.assumption,
      meaning: row.meaning,
      low: finiteOrNull(row.low),
      high: finiteOrNull(row.high),
      muStar: finiteOrNull(row.muStar),
      mu: finiteOrNull(row.mu),
      sigma: finiteOrNull(row.sigma),
      leadLow: finiteOrNull(row.leadLow),
      leadHigh: finiteOrNull(row.leadHigh),
    })),
    leaderKept: finiteOrNull(sensitivity.leaderKept),
    sentence: sensitivity.sentence,
  }
}

export function incrementalJson({ kpi, levers, replications, strategy }: IncrementalAttribution): object {
  return {
    strategy,
    kpi,
    replications: finiteOrNull(replications),
    levers: levers.map(({ high, lever, low, mean }) => ({
      lever,
      mean: finiteOrNull(mean),
      low: finiteOrNull(low),
      high: finiteOrNull(high),
    })),
  }
}
