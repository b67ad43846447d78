/** The measures that are asked of the runs of a job, one column each. */
import { didYouMean } from '../did-you-mean.js'
import { usageError } from '../errors.js'
import type { Network } from '../network/network.js'
import { RUN_MEASURES, RUN_MEASURE_NAMES, type RunMeasureName, type Told } from '../measure/run-measures.js'
import { RunTrees, type Ended } from '../measure/run-trees.js'
import type { ModelName } from './cascade-model.js'

/** By name of the measure, one entry a run; NaN where it is undefined. */
export type MeasureColumns = Readonly<Record<string, Float64Array>>

/** What a model tells beside who was reached in which order. */
const TELLS: Partial<Readonly<Record<ModelName, Told>>> = {
  si: 'hours',
  sir: 'hours',
  sis: 'hours',
  hawkes: 'hours',
  bass: 'hours',
  competitive: 'contents',
  sentiment: 'moods',
}

/** The measures that have a meaning for a model, in the order in which they are shown. */
export function measuresOf(model: ModelName): RunMeasureName[] {
  return RUN_MEASURE_NAMES.filter((name) => hasMeaning(name, model))
}

/**
 * The measures asked for, each once, in the order in which they are shown; `all` stands for all that the model has.
 * Errors: a usage error for a name that is none, or that has no meaning for the model.
 */
export function requireMeasures(asked: readonly string[], model: ModelName): RunMeasureName[] {
  for (const name of asked) {
    if (name === 'all') continue
    if (!isMeasure(name)) throw usageError(unknownMeasure(name))
    if (hasMeaning(name, model)) continue
    throw usageError(
      `--measures: ${name} has no meaning for --model ${model}; it belongs to ${modelsOf(name)!.join(', ')}`,
    )
  }
  return measuresOf(model).filter((name) => asked.includes(name) || asked.includes('all'))
}

/** The models that a measure has a meaning for; null: all. */
export function modelsOf(name: RunMeasureName): ModelName[] | null {
  if (RUN_MEASURES[name].needs === 'order') return null
  return (Object.keys(TELLS) as ModelName[]).filter((model) => hasMeaning(name, model))
}

function hasMeaning(name: RunMeasureName, model: ModelName): boolean {
  const { needs } = RUN_MEASURES[name]
  return needs === 'order' || needs === TELLS[model]
}

function isMeasure(name: string): name is RunMeasureName {
  return Object.hasOwn(RUN_MEASURES, name)
}

function unknownMeasure(name: string): string {
  const known = ['all', ...RUN_MEASURE_NAMES]
  const hint = didYouMean(name, known)
  return `--measures: unknown measure ${JSON.stringify(name)}${hint === undefined ? '' : ` (${hint})`}; there are ${known.join(', ')}`
}

/** Reads measures off runs, into one batch of columns after another. */
export class MeasureReader {
  private readonly trees: RunTrees
  private columns: Float64Array[] = []

  constructor(
    network: Network,
    private readonly names: readonly RunMeasureName[],
  ) {
    this.trees = new RunTrees(network)
  }

  /** Begins a batch of `count` runs and returns its columns. */
  begin(count: number): MeasureColumns {
    this.columns = this.names.map(() => new Float64Array(count))
    return Object.fromEntries(this.names.map((name, i) => [name, this.columns[i]!]))
  }

  /** Fills in the entry of a run that has just ended. */
  read(entry: number, run: Ended, part: number): void {
    const { names, columns, trees } = this
    trees.turnTo(run, part)
    for (let i = 0; i < names.length; i++) columns[i]![entry] = RUN_MEASURES[names[i]!].of(trees)
  }
}
