import type { MeasureColumns } from './cascade-measures.js'

/** What every run comes to, and what the result hash is over. One entry a run. */
export interface CascadeOutcomes {
  /** People reached, seeds included. */
  readonly size: Uint32Array
  /** Generations after the seeds. */
  readonly depth: Uint32Array
  /** Hours to the last activation; null for models without time. */
  readonly durationHours: Float64Array | null
  /** Of those reached, the part that the model tells apart (`PARTS`); null where it tells none. */
  readonly part: Uint32Array | null
}

export interface CascadeColumns extends CascadeOutcomes {
  /** The measures that the job asks for. */
  readonly measures: MeasureColumns
}
