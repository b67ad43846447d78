import { InvalidArgumentError, type Command } from 'commander'
import type { DetectorFigures, Share } from '../measure/detector/cross-validate.js'
import { negativePredictiveValue, positivePredictiveValue } from '../measure/detector/predictive-values.js'
import { trainDetector, type Detector, type TellingWord } from '../measure/detector/train-detector.js'
import { formatNumber } from '../measure/format-number.js'
import { addCommonOptions, commonOptions } from './common-options.js'
import { detectorFigures, loadComments, VALIDATION } from './load-comments.js'
import { openTerminal, printable } from './terminal.js'
import { textTable } from './text-table.js'

/** Shares of signals among comments for which the precision is told: rare, usual, many. */
const PREVALENCES = [0.005, 0.02, 0.1]
const TELLING_WORDS = 12
const MOST_FOLDS = 20

/** `hearsay signals`: how well a detector trained on labelled comments finds buying signals. */
export function registerSignals(program: Command): void {
  const command = program
    .command('signals')
    .description('train a detector of buying signals on labelled comments, and say how good it is')
    .argument('<comments>', 'CSV file of comments and labels: text,label with signal or other')
    .option(
      '--folds <n>',
      `parts of the cross-validation, 2 to ${MOST_FOLDS} (default: ${VALIDATION.folds})`,
      foldCount,
    )
    .option(
      '--test <text>',
      'a comment to classify (repeatable)',
      (text: string, earlier: readonly string[]) => [...earlier, text],
      [] as readonly string[],
    )
    .addHelpText('after', EXAMPLES)
  addCommonOptions(command).action(signals)
}

const EXAMPLES = `
Examples:
  hearsay signals scenarios/comments.csv --test 'how much is the blue one?' --test 'lovely photo'
  hearsay signals my-comments.csv --folds 10 --json`

interface SignalsOptions extends Record<string, unknown> {
  readonly folds?: number
  readonly test: readonly string[]
}

function signals(file: string, raw: SignalsOptions): void {
  const common = commonOptions(raw)
  const terminal = openTerminal(common)
  const comments = loadComments(file)
  const seed = common.seed ?? VALIDATION.seed
  const figures = detectorFigures(file, comments, { folds: raw.folds ?? VALIDATION.folds, seed })
  const detector = trainDetector(comments)
  const tests = raw.test.map((text) => ({
    text,
    signal: detector.classify(text),
    logOdds: detector.logOdds(text),
  }))
  if (terminal.json) {
    terminal.document({
      command: 'signals',
      file,
      seed,
      ...figures,
      atPrevalence: PREVALENCES.map((prevalence) => predictiveValues(figures, prevalence)),
      tellingWords: detector.tellingWords(TELLING_WORDS),
      scenario: scenarioLines(file, figures),
      tests,
    })
    return
  }
  terminal.data(
    [
      headline(file, figures),
      figuresText(figures),
      precisionText(figures),
      wordsText(detector),
      [
        'in a scenario, one of (paths from its own folder)',
        ...scenarioLines(file, figures).map((line) => `  ${line}`),
      ].join('\n'),
      ...(tests.length === 0
        ? []
        : [
            tests.map(({ text, signal }) => `${signal ? 'signal' : 'other '}  ${printable(text)}`).join('\n'),
          ]),
    ].join('\n\n'),
  )
  for (const warning of figures.warnings) terminal.say(`warning: ${warning}`)
}

function headline(file: string, figures: DetectorFigures): string {
  const { comments, prevalence, folds } = figures
  const signals = figures.truePositives + figures.falseNegatives
  return `${printable(file)}: ${formatNumber(comments, 12)} comments, ${formatNumber(signals, 12)} of them signals (${percent(prevalence)}); each was judged by a detector trained on the other ${folds - 1} of ${folds} parts`
}

function figuresText(figures: DetectorFigures): string {
  const { truePositives: tp, falsePositives: fp, trueNegatives: tn, falseNegatives: fn, comments } = figures
  const row = (name: string, { value, low, high }: Share, meaning: string): string[] => [
    name,
    percent(value),
    `${percent(low)} to ${percent(high)}`,
    meaning,
  ]
  const rows = [
    row('sensitivity', figures.sensitivity, `${tp} of ${tp + fn} signals found`),
    row('specificity', figures.specificity, `${tn} of ${tn + fp} others left alone`),
    row('precision', figures.precision, `${tp} of ${tp + fp} found are signals, as common as here`),
    row('F1', figures.f1, 'of precision and sensitivity'),
    row('accuracy', figures.accuracy, `${tp + tn} of ${comments} right`),
  ]
  const widest = Math.max(...rows.map((cells) => cells[3]!.length))
  const padded = rows.map((cells) => [...cells.slice(0, 3), cells[3]!.padEnd(widest)])
  return textTable(['figure', 'value', '95 % interval', 'meaning'.padEnd(widest)], padded, 1)
}

function predictiveValues(
  { sensitivity, specificity }: DetectorFigures,
  prevalence: number,
): { prevalence: number; precision: number; negativePredictiveValue: number } {
  return {
    prevalence,
    precision: positivePredictiveValue(sensitivity.value, specificity.value, prevalence),
    negativePredictiveValue: negativePredictiveValue(sensitivity.value, specificity.value, prevalence),
  }
}

function precisionText(figures: DetectorFigures): string {
  const lines = PREVALENCES.map((prevalence) => {
    const { precision } = predictiveValues(figures, prevalence)
    const alarms =
      precision > 0 && precision < 1 ? `, ${formatNumber(1 / precision - 1, 2)} false alarms a signal` : ''
    return `  where ${percent(prevalence).padStart(5)} of comments are signals: precision ${percent(precision)}${alarms}`
  })
  return ['what that means', ...lines].join('\n')
}

function wordsText(detector: Detector): string {
  const { signal, other } = detector.tellingWords(TELLING_WORDS)
  const list = (words: readonly TellingWord[], times: (ratio: number) => number): string =>
    words.map(({ word, ratio }) => `${printable(word)} (${formatNumber(times(ratio), 2)}x)`).join(' · ')
  return [
    `speaks for a signal   ${list(signal, (ratio) => ratio)}`,
    `speaks against one    ${list(other, (ratio) => 1 / ratio)}`,
  ].join('\n')
}

/** Two ways to say it in a scenario: the figures, or the file that they come from. */
function scenarioLines(file: string, { sensitivity, specificity }: DetectorFigures): string[] {
  const share = ({ value }: Share): string => percent(value).replace(' ', '')
  return [
    `signals: {detect: true, sensitivity: ${share(sensitivity)}, specificity: ${share(specificity)}}`,
    `signals: {detect: true, comments: ${JSON.stringify(file)}}`,
  ]
}

/** One decimal: 84.5 %, 100 %. */
function percent(share: number): string {
  return share !== share ? 'n/a' : `${(100 * share).toFixed(1).replace(/\.0$/, '')} %`
}

function foldCount(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN
  if (value >= 2 && value <= MOST_FOLDS) return value
  throw new InvalidArgumentError(`Got "${text}", expected a whole number from 2 to ${MOST_FOLDS}.`)
}
