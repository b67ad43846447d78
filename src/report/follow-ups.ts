import { LEVERS_DO_NOT_ADD_UP } from '../experiment/levers/explain.js'
import { INCREMENTAL_MEANING } from '../experiment/levers/incremental.js'
import type { ExperimentResult } from '../experiment/result.js'
import { SENSITIVITY_MEANING } from '../experiment/sensitivity/sensitivity.js'

/** What further runs add to a comparison; null where they were not asked for or found nothing. */
export type FollowUps = Pick<ExperimentResult, 'explained' | 'sensitivity' | 'incremental'>

/** A comparison with what further runs added, and what is to be said beside it. */
export function withFollowUps(result: ExperimentResult, followUps: FollowUps): ExperimentResult {
  const { explained, incremental, sensitivity } = followUps
  return {
    ...result,
    explained,
    sensitivity,
    incremental,
    limits: [...result.limits, ...((explained?.length ?? 0) > 0 ? [LEVERS_DO_NOT_ADD_UP] : [])],
    assumptions: [
      ...result.assumptions,
      ...(sensitivity === null ? [] : [SENSITIVITY_MEANING]),
      ...(incremental === null ? [] : [INCREMENTAL_MEANING]),
    ],
  }
}
