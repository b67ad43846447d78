import { formatKpi } from '../../measure/format-number.js'
import { KPIS, type KpiId } from '../../measure/kpi-ids.js'
import { KPI_NAMES } from '../../measure/kpi-names.js'
import type { PairedDifference } from '../../measure/statistics/paired.js'
import type { Interval } from '../../measure/statistics/t-interval.js'
import type { Strategy } from '../../scenario/scenario.js'
import type { LeverId } from './levers.js'

export interface MovedLever {
  readonly strategy: Strategy
  /** Whose setting it takes. */
  readonly towards: Strategy
  readonly lever: LeverId
  readonly kpi: KpiId
  readonly currency: string
  readonly confidence: number
}

/**
 * What moving one lever does, by how much and how surely, in one sentence of plain English. An effect is claimed only
 * where its interval excludes 0.
 */
export function effectSentence(moved: MovedLever, paired: PairedDifference): string {
  const { currency, kpi, strategy } = moved
  const { difference, interval } = paired
  const act = actOf(moved)
  const whose = `the ${KPI_NAMES[kpi]} of ${strategy.label.en}`
  if (difference.n === 0) return `${act} cannot be judged: ${whose} is undefined in every simulated campaign.`
  if (difference.n === 1) return `${act}: one simulated campaign says nothing about chance.`
  if (difference.standardError === 0 && difference.mean === 0) {
    return `${act} changes nothing in ${whose}: it is the same in every one of ${difference.n} simulated campaigns.`
  }
  const surely = intervalText(moved, interval)
  if (!(interval.low > 0 || interval.high < 0)) {
    return `${act} makes no difference to ${whose} that these runs can tell (${surely}).`
  }
  const size = formatKpi(Math.abs(difference.mean), KPIS[kpi].unit, currency, 2)
  return difference.mean > 0
    ? `${act} would add about ${size} to ${whose} (${surely}).`
    : `${act} would take about ${size} off ${whose} (${surely}).`
}

function intervalText({ confidence, currency, kpi }: MovedLever, { low, high }: Interval): string {
  const { unit } = KPIS[kpi]
  const bare = unit === 'money' || unit === 'hours' ? 'number' : unit
  const level = `${Number((100 * confidence).toPrecision(6))} % interval`
  return `${level} ${formatKpi(low, bare, currency, 2)} to ${formatKpi(high, unit, currency, 2)}`
}

function actOf({ currency, lever, towards }: MovedLever): string {
  const name = towards.label.en
  switch (lever) {
    case 'content.mix':
      return `Using the content mix of ${name}`
    case 'content.adapt':
      return towards.content.adapt
        ? `Cutting each piece anew for every platform, as ${name} does,`
        : `Sending one message to every platform, as ${name} does,`
    case 'content.cadence':
      return `Posting as often as ${name}`
    case 'content.times':
      return `Posting at the hours of ${name}`
    case 'budget.total':
      return `Having the budget of ${name} (${formatKpi(towards.budget.total, 'money', currency)})`
    case 'budget.split':
      return `Splitting the budget as ${name} does`
    case 'budget.pace':
      return `Spending ${PACES[towards.budget.pace]}, as ${name} does,`
    case 'paid.platforms':
      return `Advertising on the platforms of ${name}`
    case 'paid.audience':
      return `Advertising to the audience of ${name} (${towards.paid.audience})`
    case 'paid.frequencyCap':
      return `Showing advertisements to one person as often as ${name} does`
    case 'influencers':
      return `Booking influencers as ${name} does`
    case 'voice':
      return `Speaking in the voice of ${name}`
    case 'testing':
      return `Testing advertisements as ${name} does`
    case 'team':
      return `Working with the team of ${name}`
    case 'replies':
      return towards.replies.answer.length === 0
        ? `Answering nobody, like ${name},`
        : `Answering ${towards.replies.answer.join(' and ')}, as ${name} does,`
    case 'signals':
      return towards.signals.detect
        ? `Following buying signals as ${name} does`
        : `Ignoring buying signals, as ${name} does,`
  }
}

const PACES: Readonly<Record<Strategy['budget']['pace'], string>> = {
  even: 'evenly',
  'front-loaded': 'more at the beginning',
  'back-loaded': 'more at the end',
}
