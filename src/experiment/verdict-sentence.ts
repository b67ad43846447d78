import { formatKpi } from '../measure/format-number.js'
import { KPIS } from '../measure/kpi-ids.js'
import { KPI_NAMES } from '../measure/kpi-names.js'
import { meanEstimate, type Interval } from '../measure/statistics/t-interval.js'
import { FEWEST_RUNS, orientation, type Contest, type Duel, type Judgement } from './verdict.js'

/** What the sentence needs beyond the numbers. */
export interface Wording {
  /** Names of the strategies, by index. */
  readonly names: readonly string[]
  readonly currency: string
  /** In how many replications (ties shared) each strategy came first. */
  readonly firsts: readonly number[]
}

/** The verdict in one or two sentences of plain English, for somebody who plans a campaign. */
export function verdictSentence(contest: Contest, judgement: Judgement, wording: Wording): string {
  const name = KPI_NAMES[contest.kpi]
  const runs = contest.values[0]?.length ?? 0
  switch (judgement.kind) {
    case 'alone':
      return aloneSentence(contest, wording)
    case 'nothing-defined':
      return `No verdict: the ${name} is undefined in every simulated campaign.`
    case 'too-few-runs':
      return `No verdict: ${runs} simulated campaign says nothing about chance; run at least ${FEWEST_RUNS}.`
    case 'identical':
      return `No difference: ${nameOf(judgement.leader)} and ${nameOf(judgement.rival)} have the same ${name} in every one of ${count(runs)} simulated campaigns.`
    case 'incomparable':
      return `No verdict: there are too few campaigns in which both ${nameOf(judgement.leader)} and ${nameOf(judgement.rival)} have a ${name}.`
    case 'settled':
      return settledSentence(contest, judgement.leader, judgement.closest, wording)
    case 'open':
      return openSentence(contest, judgement, wording)
  }

  function nameOf(strategy: number): string {
    return wording.names[strategy]!
  }
}

function aloneSentence(contest: Contest, wording: Wording): string {
  const estimate = meanEstimate(contest.values[0] ?? new Float64Array(0))
  const name = KPI_NAMES[contest.kpi]
  if (estimate.n === 0) return `No verdict: the ${name} is undefined in every simulated campaign.`
  const mean = formatKpi(estimate.mean, KPIS[contest.kpi].unit, wording.currency, 2)
  const runs = contest.values[0]!.length
  return `One strategy, so nothing to compare: ${wording.names[0]} has a mean ${name} of about ${mean} over ${count(runs)} simulated campaign${runs === 1 ? '' : 's'}.`
}

function settledSentence(contest: Contest, leader: number, closest: Duel, wording: Wording): string {
  const name = KPI_NAMES[contest.kpi]
  const best = KPIS[contest.kpi].better === null ? 'likely highest in' : 'likely best for'
  const rivals = contest.values.length - 1
  const rival = `${wording.names[closest.rival]}${rivals > 1 ? ', its closest rival' : ''}`
  return (
    `${wording.names[leader]} is ${best} ${name}: first in ${firstsOf(contest, leader, wording)}. ` +
    `Its ${name} is about ${leadOf(contest, closest, wording)} ${orientation(contest.kpi) > 0 ? 'higher' : 'lower'} ` +
    `than that of ${rival} (${evidence(contest, closest, closest.paired.interval, contest.confidence, wording)}).`
  )
}

function openSentence(
  contest: Contest,
  judgement: Extract<Judgement, { kind: 'open' }>,
  wording: Wording,
): string {
  const { hardest, leader } = judgement
  return (
    `Too close to call for ${KPI_NAMES[contest.kpi]}: ${wording.names[leader]} comes first in ` +
    `${firstsOf(contest, leader, wording)}, but its lead of about ${leadOf(contest, hardest, wording)} ` +
    `over ${wording.names[hardest.rival]} may be chance ` +
    `(${evidence(contest, hardest, hardest.adjusted, hardest.adjustedConfidence, wording)}). ` +
    outlook(contest, judgement)
  )
}

function outlook(contest: Contest, judgement: Extract<Judgement, { kind: 'open' }>): string {
  if (judgement.moreReplications !== null) {
    return `About ${count(judgement.moreReplications)} more runs would probably settle it.`
  }
  if (!judgement.networksLimit) return 'No realistic number of runs would tell them apart.'
  const networks = new Set(contest.networks).size
  return `More runs on the same ${networks} networks would not settle it; more networks (population.redraw) might.`
}

function firstsOf(contest: Contest, leader: number, wording: Wording): string {
  return `${count(Math.round(wording.firsts[leader]!))} of ${count(contest.values[leader]!.length)} simulated campaigns`
}

function leadOf(contest: Contest, duel: Duel, wording: Wording): string {
  const lead = Math.abs(duel.paired.difference.mean)
  return formatKpi(lead, KPIS[contest.kpi].unit, wording.currency, 2)
}

/** The interval of the lead (positive: ahead), whichever way the KPI counts. */
function intervalText(contest: Contest, interval: Interval, confidence: number, wording: Wording): string {
  const ahead = orientation(contest.kpi) > 0 ? interval : { low: -interval.high, high: -interval.low }
  const unit = KPIS[contest.kpi].unit
  const low = formatKpi(
    ahead.low,
    unit === 'money' || unit === 'hours' ? 'number' : unit,
    wording.currency,
    2,
  )
  const high = formatKpi(ahead.high, unit, wording.currency, 2)
  const level = `${Number((100 * contest.confidence).toPrecision(6))} % interval`
  const rivals = contest.values.length - 1
  const allowance = confidence > contest.confidence ? ` allowing for ${rivals} rivals` : ''
  return `${level}${allowance} ${low} to ${high}`
}

/** The interval of the lead, and on how many campaigns it rests where the KPI is undefined in some. */
function evidence(
  contest: Contest,
  duel: Duel,
  interval: Interval,
  confidence: number,
  wording: Wording,
): string {
  const { n, standardError } = duel.paired.difference
  const spread =
    standardError === 0
      ? 'the same in every simulated campaign'
      : intervalText(contest, interval, confidence, wording)
  const runs = contest.values[0]!.length
  return n === runs ? spread : `${spread}, from the ${count(n)} campaigns in which both have one`
}

function count(n: number): string {
  return formatKpi(n, 'count', '', 15)
}
