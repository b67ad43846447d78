import type { KpiId } from '../measure/kpi-ids.js'
import type { BudgetLine } from '../scenario/scenario.js'
import { KPI_NAMES, LEVER_NAMES, LINE_NAMES } from './words/english-names.js'
import { ENGLISH_SECTIONS } from './words/english-sections.js'
import { ENGLISH_GIVEN_NAMES, ENGLISH_SENTENCES } from './words/english-sentences.js'

/**
 * Every word that a report says, in one dictionary per language. Values come in as finished texts (numbers
 * with their units, names), so that a dictionary decides only about words and their order. Any dictionary with the
 * keys of `ENGLISH`, and functions of the same arguments, is one.
 */
export type Words = Translated<Omit<typeof ENGLISH, 'direction'>> & { readonly direction: 'ltr' | 'rtl' }

/** The same shape with other texts. */
type Translated<T> = T extends string
  ? string
  : T extends (...values: infer Values) => string
    ? (...values: Values) => string
    : { readonly [Key in keyof T]: Translated<T[Key]> }

export const ENGLISH = {
  language: 'en',
  direction: 'ltr',

  kpi: (kpi: KpiId) => KPI_NAMES[kpi],
  line: (line: BudgetLine) => LINE_NAMES[line],
  /** A lever by its key in the file or by its id; one without a name of its own is called what it is called there. */
  lever: (lever: string): string =>
    Object.hasOwn(LEVER_NAMES, lever) ? LEVER_NAMES[lever as keyof typeof LEVER_NAMES] : lever,
  /** What the engine itself says. */
  sentences: ENGLISH_SENTENCES,
  given: ENGLISH_GIVEN_NAMES,
  /** A moment, as programs write it. */
  moment: (iso: string) => iso,
  unspent: 'not spent',
  source: { paid: 'paid', owned: 'owned', earned: 'earned' },

  // The head of the page
  pageTitle: (name: string) => `${name} · hearsay`,
  kicker: (strategies: number) =>
    strategies === 1
      ? 'Simulated word of mouth · one strategy'
      : `Simulated word of mouth · ${strategies} strategies compared`,
  settled: 'A clear verdict',
  tooClose: 'Too close to call',
  noComparison: 'No comparison',
  typicalRun: (name: string, kpi: string, median: string, range: string) =>
    `A typical run of ${name} ends with a ${kpi} of ${median}; nine runs in ten: ${range}.`,
  facts: {
    people: 'People',
    peopleOf: (people: string, agents: string, each: string) =>
      each === '1' ? people : `${people} (${agents} simulated, each for ${each})`,
    horizon: 'Time',
    platforms: 'Platforms',
    runs: 'Runs',
    runsOf: (runs: string) => `${runs} per strategy`,
    judgedBy: 'Judged by',
    judgedByOf: (kpi: string, direction: 'more' | 'less' | null) =>
      direction === null ? kpi : `${kpi} (${direction === 'more' ? 'more' : 'less'} is better)`,
  },

  // The table of strategies
  tableHeading: 'What each strategy brings',
  tableNote: (runs: string, confidence: string) =>
    runs === '1'
      ? 'What one simulated campaign came to: the next may turn out otherwise.'
      : `The median of ${runs} simulated campaigns; below it, the range that holds nine campaigns in ten. The ${confidence} interval says how well the mean is known.`,
  strategy: 'Strategy',
  mean: 'mean',
  meanInterval: (confidence: string) => `Mean (${confidence} interval)`,
  probabilityBest: 'Comes first',
  probabilityFlop: (line: string) => `Flop (below ${line})`,
  undefinedIn: (undefinedRuns: string, runs: string) => `not defined in ${undefinedRuns} of ${runs} runs`,
  neverDefined: (kpis: string) => `Not defined in any run, so not shown: ${kpis}.`,
  oneRun: 'One run has no interval.',
  leadsMark: 'best',

  // Outcomes
  outcomesHeading: (kpi: string) => `How ${kpi} may turn out`,
  outcomesNote:
    'Twenty equally likely outcomes for each strategy: every mark stands for one run in twenty. The bar holds nine runs in ten, the gap in it is the median.',
  outcomesAlt: (kpi: string, parts: readonly string[]) =>
    `Twenty equally likely outcomes of ${kpi} for each strategy. ${parts.join(' ')}`,
  outcomesAltPart: (name: string, median: string, range: string) =>
    `${name}: median ${median}, nine runs in ten within ${range}.`,
  medianOf: (value: string) => `median ${value}`,
  notDefined: 'not defined',
  noOutcomes: (name: string, kpi: string) => `${name}: ${kpi} is not defined in any run.`,
  logarithmic: 'logarithmic axis',
  flopLine: (line: string) => `flop below ${line}`,
  outcomeOf: (k: number) => `Outcome ${k} of 20`,

  // Paired differences
  differencesHeading: 'Same people, same luck: who is ahead',
  differencesNote: (kpi: string, confidence: string) =>
    `Each run sends every strategy to the same people with the same luck, so the difference within a run shows the strategy alone. Mean difference in ${kpi} with its ${confidence} interval; where the bar crosses 0, the lead is not certain.`,
  differencesAlt: (kpi: string, parts: readonly string[]) =>
    `Paired differences in ${kpi}. ${parts.join(' ')}`,
  differenceAltPart: (a: string, b: string, mean: string, low: string, high: string, clear: boolean) =>
    `${a} minus ${b}: ${mean}, interval ${low} to ${high}, ${clear ? 'clear of 0' : 'includes 0'}.`,
  minus: 'minus',
  includesZero: 'not certain',
  difference: 'Difference',
  kpiHead: 'KPI',
  interval: 'Interval',
  firstAhead: 'First ahead in',
  runsSaved: 'Runs saved by equal luck',
  times: (factor: string) => `${factor}×`,
  lessIsBetter: (kpi: string) =>
    `Less ${kpi} is better: a bar to the left of 0 speaks for the strategy named first.`,
  leaderOnly: (name: string) =>
    `The chart shows ${name} against each of the others; the table holds every pair.`,

  // Over time
  timeHeading: 'When it happens',
  timeNote:
    'Counts add up over the campaign. Line: median run. Dark band: half of the runs; light band: nine in ten. Thin lines: single runs, because no campaign follows a median.',
  reachOverTime: 'People reached',
  visitsOverTime: 'Visits',
  overlayCaption: 'all strategies, median and half of the runs',
  day: 'day',
  hour: 'hour',
  timeAlt: (what: string, end: string, parts: readonly string[]) =>
    `${what} over time, up to ${end}. ${parts.join(' ')}`,
  timeAltPart: (name: string, final: string, range: string, half: string) =>
    `${name}: ${final} at the end (nine runs in ten ${range}), half of it by ${half}.`,

  // Money and sources
  spendHeading: 'Where the money goes',
  spendNote: 'Mean spend by budget line.',
  spendAlt: (parts: readonly string[]) => `Spend by budget line. ${parts.join(' ')}`,
  total: 'total',
  sharesAltPart: (name: string, shares: string) => `${name}: ${shares}.`,
  nothingAttributed: 'none',

  ...ENGLISH_SECTIONS,

  // The cascade
  cascadeHeading: 'The biggest cascade',
  cascadeNote:
    'Who passed it on to whom in the luckiest message of all runs. The author stands in the middle, every ring is one step further away. Most cascades are far smaller.',
  cascadeTitle: (title: string, platform: string) => `${title} on ${platform}`,
  cascadeAlt: (name: string, title: string, sharers: string, generations: string) =>
    `Tree of the biggest cascade of ${name}, ${title}: ${sharers} sharers in ${generations}.`,
  generations: (count: number) => (count === 1 ? '1 step' : `${count} steps`),
  cascadeTruncated: (shown: string, all: string) => `The picture shows the first ${shown} of ${all} sharers.`,
  cascadeDrawn: (shown: string) => `the first ${shown} drawn`,
  cascadeCut: (kept: string) => `Steps, distance and times are those of the first ${kept} sharers.`,
  cascadeNone: (name: string) => `Nobody shared a message of ${name} in any run.`,
  otherCascades: 'The biggest cascade of each other strategy',
  cascadeFacts: {
    strategy: 'Strategy',
    message: 'Message',
    sharers: 'Sharers',
    sharersOf: (sharers: string, people: string, each: string) =>
      each === '1' ? sharers : `${sharers} (for ${people} people)`,
    depth: 'Steps from the author',
    virality: 'Mean distance between sharers',
    half: 'Half of the shares within',
    last: 'Last share after',
    direct: 'Saw the author’s own post',
    spreaders: 'Who brought most sharers',
    numbered: (number: string) => `person ${number}`,
    spreader: (person: string, direct: string, all: string) => `${person}: ${direct} directly, ${all} in all`,
    run: 'Found in run',
  },
  step: 'Step',
  sharers: 'sharers',
  author: 'author',

  // Targets
  targetsHeading: 'Ordinary posts beside measured ones',
  targetsNote:
    'A check of the world, not of the strategies: in every run 200 ordinary people of it also post once. The same figures are computed from their cascades and from real ones. What is not reached is said.',
  targetsCount: (all: string, inside: string, near: string, outside: string, unknown: string) =>
    `Of ${all} figures ${inside} lie inside the measured range, ${near} within a fifth of what was measured, ${outside} outside${unknown === '0' ? '' : `; for ${unknown} there are too few cascades to say`}.`,
  target: 'Figure',
  simulated: 'Simulated',
  measured: 'Measured',
  measuredRange: 'Range',
  verdict: 'Verdict',
  inside: 'inside the range',
  near: 'within a fifth of the measured',
  timesMeasured: (factor: string, side: 'above' | 'below') => `${side}, ${factor}× the measured`,
  outside: (side: 'above' | 'below') => side,
  notSimulated: 'too few cascades to say',

  // Assumptions, limits, how to repeat
  assumptionsHeading: 'Assumptions',
  limitsHeading: 'Limits',
  none: 'None stated.',
  reproduceHeading: 'How to repeat this',
  reproduceNote:
    'The same scenario, seed and number of runs give the same result hash on any machine and with any number of workers.',
  reproduce: {
    command: 'Command',
    seed: 'Seed',
    replications: 'Runs',
    scenarioHash: 'Scenario hash',
    resultHash: 'Result hash',
    version: 'hearsay',
    node: 'Engine',
    started: 'Started',
    took: 'Took',
  },
  downloadCsv: 'Summary as CSV',
  dataNote:
    'This page carries its figures as JSON in the element with the id “hearsay-result”. It needs no network and runs no script.',
  showTable: 'Show table',
  scrollRegion: (caption: string) => `Table: ${caption}`,
  skip: 'Skip to the verdict',
  contents: 'On this page',

  // The terminal
  terminal: {
    strategy: 'strategy',
    runs: (count: string) => (count === '1' ? '1 run' : `${count} runs`),
    first: 'P(best)',
    flop: 'P(flop)',
    p50: 'p50',
    range: 'p05–p95',
    reach: 'reach over time',
    differences: (kpi: string, confidence: string) =>
      `differences in ${kpi}, same people, same luck (${confidence} interval)`,
    targets: 'ordinary posts in this world',
    simulated: 'simulated',
    measured: 'measured',
    inside: 'inside',
    near: 'near',
    above: 'above',
    below: 'below',
    unknown: 'no data',
    levers: (kpi: string, confidence: string) =>
      `one lever at a time: effect on ${kpi} (${confidence} interval)`,
    sensitivity: (kpi: string) => `what would change the answer: lead in ${kpi}`,
    assumption: 'assumption',
    assumptionRange: 'range',
    leadLow: 'lead if low',
    leadHigh: 'if high',
    effect: 'effect',
    more: (count: string) => `… and ${count} more in the report`,
    likewise: (towards: string) => `the others with one setting of ${towards}`,
    incremental: (kpi: string) => `what each lever adds to ${kpi} (re-run without it)`,
    testing: 'test advertising',
    credit: (product: boolean) => `who gets the credit for ${product ? 'orders' : 'visits'}`,
    credited: (model: string, shares: readonly string[]) => `${model}: ${shares.join(', ')}`,
    tested: (creative: string, share: string, measured: string, truth: string) =>
      `settled on ${creative} in ${share} of runs; measured lift ${measured}, true lift ${truth}`,
    testedNothing: 'never settled on a creative',
    seed: 'seed',
    hash: 'result hash',
    next: 'next:',
  },

  figures: (text: string) => text,
} as const
