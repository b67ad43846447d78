import { InvalidArgumentError, type Command } from 'commander'
import pc from 'picocolors'
import { didYouMean } from '../did-you-mean.js'
import { HearsayError, usageError } from '../errors.js'
import {
  runValidation,
  serialValidationRunner,
  type ValidationResult,
  type ValidationRunner,
} from '../experiment/validation/run-validation.js'
import { VALIDATION_ROWS } from '../experiment/validation/table.js'
import { finiteOrNull } from '../report/finite-or-null.js'
import { validationMarkdown, validationTerminalText } from '../report/validation-text.js'
import { startNodeValidationRunner } from '../workers/node-validation-runner.js'
import { addCommonOptions, commonOptions } from './common-options.js'
import { listenForInterruption } from './interruption.js'
import { updateModelCard } from './model-card-file.js'
import { progressLine } from './progress-line.js'
import { openTerminal, type Terminal } from './terminal.js'

interface ValidationOptions {
  readonly row: readonly string[]
  readonly quick?: boolean
  readonly markdown?: boolean
  readonly into?: string
}

/** `hearsay validation`: the model's figures beside measured and published ones. */
export function registerValidation(program: Command): void {
  const command = program
    .command('validation')
    .description('hold the model with its default settings against measured and published figures')
    .option('--row <name>', `only this row: ${VALIDATION_ROWS.join(', ')} (repeatable)`, collectRows, [])
    .option('--quick', 'fewer runs and wider intervals, in less than half a minute')
    .option('--markdown', 'print the table in Markdown')
    .option('--into <file>', 'write the table, and the tables of defaults, into this model card')
    .addHelpText('after', EXAMPLES)
  addCommonOptions(command).action(validation)
}

const EXAMPLES = `
Examples:
  hearsay validation --quick
  hearsay validation --row 13 --row trees`

function collectRows(row: string, earlier: readonly string[]): readonly string[] {
  if (!VALIDATION_ROWS.includes(row)) {
    // Of numbers, one is as near as another.
    const hint = /^\d+$/.test(row) ? undefined : didYouMean(row, VALIDATION_ROWS)
    const mend = hint === undefined ? '' : ` (${hint})`
    throw new InvalidArgumentError(`Got "${row}", expected one of ${VALIDATION_ROWS.join(', ')}${mend}.`)
  }
  return [...earlier, row]
}

async function validation(options: ValidationOptions & Readonly<Record<string, unknown>>): Promise<void> {
  const { row, quick = false, markdown = false, into } = options
  const common = commonOptions(options)
  const terminal = openTerminal(common)
  if (into !== undefined && (quick || row.length > 0))
    throw usageError('--into writes the whole table: leave out --quick and --row')
  const interruption = listenForInterruption()
  try {
    const settings = { seed: common.seed ?? 'hearsay', quick }
    const result = await compute({ settings, rows: row }, common.workers, terminal, interruption.signal)
    if (terminal.json) terminal.document(validationDocument(result))
    else if (markdown) terminal.data(validationMarkdown(result))
    else if (into === undefined) {
      const paint = pc.createColors(terminal.color)
      terminal.data(validationTerminalText(result, terminal.width, paint))
    }
    if (into !== undefined) {
      updateModelCard(into, result)
      terminal.say(`wrote the tables of ${into}`)
    }
  } finally {
    interruption.release()
  }
}

async function compute(
  { settings, rows }: { readonly settings: ValidationResult['settings']; readonly rows: readonly string[] },
  workers: number,
  terminal: Terminal,
  signal: AbortSignal,
): Promise<ValidationResult> {
  const progress = terminal.quiet ? null : progressLine('parts')
  let close = (): Promise<void> => Promise.resolve()
  try {
    const runner = await openRunner(workers, signal)
    close = runner.close
    return await runValidation({
      settings,
      ...(rows.length === 0 ? {} : { rows }),
      runner: runner.runner,
      signal,
      onProgress: (finished, target) =>
        progress?.update({ finished, computed: finished, target, relativeHalfWidth: null }),
    })
  } catch (error) {
    if (signal.aborted) throw new HearsayError('interrupted', 'nothing was kept of this command')
    throw error
  } finally {
    progress?.finish()
    await close()
  }
}

async function openRunner(
  workers: number,
  signal: AbortSignal,
): Promise<{ readonly runner: ValidationRunner; readonly close: () => Promise<void> }> {
  if (workers === 1) return { runner: serialValidationRunner(), close: () => Promise.resolve() }
  const runner = await startNodeValidationRunner(workers, signal)
  return { runner, close: () => runner.close() }
}

/** The document of `--json`; an open end of a range and an undefined value are null. */
function validationDocument({ settings, lines }: ValidationResult): object {
  return {
    command: 'validation',
    seed: settings.seed,
    quick: settings.quick,
    figures: lines.map((line) => ({
      row: line.row,
      quantity: line.quantity,
      unit: line.unit,
      evidence: line.evidence,
      accept: { low: finiteOrNull(line.accept.low), high: finiteOrNull(line.accept.high) },
      value: finiteOrNull(line.value),
      interval: line.interval,
      input: line.input === true,
      verdict: line.verdict,
      explanation: line.verdict === 'outside' ? (line.explanation ?? null) : null,
      remark: line.remark ?? null,
    })),
  }
}
