import type { Difference, ExperimentResult, StrategyResult } from '../../src/experiment/result.js'
import { KPIS } from '../../src/measure/kpi-ids.js'
import { FEWEST_RUNS, orientation } from '../../src/experiment/verdict.js'
import { formatShare } from '../words/format.js'
import { formatExact, formatValue, kpiName, labelOf } from './values.js'

/** The verdict in Persian, from the same numbers as the engine's English sentence. */
export function persianVerdict(result: ExperimentResult): string {
  const { replications, strategies, verdict } = result
  const kpi = kpiName(verdict.kpi)
  const leader = leaderOf(result)
  if (leader === null) return `داوری ممکن نیست: «${kpi}» در هیچ کمپینِ شبیه‌سازی‌شده‌ای تعریف نمی‌شود.`
  if (strategies.length === 1) {
    const mean = formatValue(leader.kpis[verdict.kpi].mean, verdict.kpi, result.scenario.currency, 2)
    return `تنها یک استراتژی هست و چیزی برای مقایسه نیست: میانگینِ «${kpi}» برای «${labelOf(leader.label)}» در ${formatExact(replications)} کمپینِ شبیه‌سازی‌شده حدود ${mean} است.`
  }
  if (replications < 2) {
    return `داوری ممکن نیست: یک کمپینِ شبیه‌سازی‌شده دربارهٔ بخت چیزی نمی‌گوید؛ دست‌کم ${formatExact(FEWEST_RUNS)} کمپین اجرا کنید.`
  }
  return verdict.best === null ? openSentence(result, leader) : settledSentence(result, leader)
}

function settledSentence(result: ExperimentResult, best: StrategyResult): string {
  const { kpi } = result.verdict
  const superlative =
    KPIS[kpi].better === null ? 'به احتمال زیاد بیشترین مقدار را دارد' : 'به احتمال زیاد بهترین است'
  const closest = closestRival(result, best)
  const lead = closest === null ? '' : ` ${leadSentence(result, closest)}`
  return `از نظر «${kpiName(kpi)}»، «${labelOf(best.label)}» ${superlative}: ${firsts(result, best)}.${lead}`
}

interface Rival {
  readonly name: string
  readonly difference: Difference
  /** The difference as leader minus rival. */
  readonly sign: 1 | -1
}

function leadSentence(result: ExperimentResult, { difference, name, sign }: Rival): string {
  const { kpi } = result.verdict
  const { currency } = result.scenario
  const ahead = sign * orientation(kpi)
  const ends = [difference.low, difference.high].map((end) => (end === null ? null : ahead * end))
  const [low, high] = ahead > 0 ? ends : ends.reverse()
  const value = (x: number | null): string => formatValue(x, kpi, currency, 2)
  const more = orientation(kpi) > 0 ? 'بیشتر' : 'کمتر'
  const rival = result.strategies.length > 2 ? `«${name}»، نزدیک‌ترین رقیبش،` : `«${name}»`
  return `این مقدار حدود ${value(Math.abs(difference.mean ?? NaN))} ${more} از ${rival} است (بازهٔ ${formatShare(result.confidence)}: از ${value(low ?? null)} تا ${value(high ?? null)}).`
}

function openSentence(result: ExperimentResult, leader: StrategyResult): string {
  const { moreReplications, kpi } = result.verdict
  const twin = rivalsOf(result, leader).find(({ difference: { mean, low, high } }) =>
    [mean, low, high].every((x) => x === 0),
  )
  if (twin !== undefined) {
    return `تفاوتی نیست: «${kpiName(kpi)}» برای «${labelOf(leader.label)}» و «${twin.name}» در هر ${formatExact(result.replications)} کمپینِ شبیه‌سازی‌شده یکی است.`
  }
  const outlook =
    moreReplications === null
      ? 'با اجرای بیشترِ همین سناریو احتمالاً روشن نمی‌شود.'
      : `حدود ${formatExact(moreReplications)} اجرای دیگر احتمالاً روشنش می‌کند.`
  return `از نظر «${kpiName(kpi)}» هنوز نمی‌توان برنده را گفت: «${labelOf(leader.label)}» ${firsts(result, leader)}، ولی شاید برتری‌اش از بخت باشد. ${outlook}`
}

function firsts(result: ExperimentResult, { probabilityBest }: StrategyResult): string {
  const { replications } = result
  return `در ${formatExact(Math.round(probabilityBest * replications))} کمپین از ${formatExact(replications)} کمپینِ شبیه‌سازی‌شده اول شد`
}

/** The strategy named best, else the one with the best mean. */
function leaderOf({ strategies, verdict }: ExperimentResult): StrategyResult | null {
  const named = strategies.find(({ id }) => id === verdict.best)
  if (named !== undefined) return named
  const score = ({ kpis }: StrategyResult): number =>
    orientation(verdict.kpi) * (kpis[verdict.kpi].mean ?? -orientation(verdict.kpi) * Infinity)
  const best = strategies.reduce((a, b) => (score(b) > score(a) ? b : a))
  return best.kpis[verdict.kpi].mean === null ? null : best
}

function rivalsOf({ differences, strategies, verdict }: ExperimentResult, leader: StrategyResult): Rival[] {
  return strategies.flatMap(({ id, label }) => {
    const difference = differences.find(
      ({ a, b, kpi }) =>
        kpi === verdict.kpi && ((a === leader.id && b === id) || (a === id && b === leader.id)),
    )
    if (difference === undefined) return []
    return [{ name: labelOf(label), difference, sign: difference.a === leader.id ? 1 : -1 }]
  })
}

function closestRival(result: ExperimentResult, leader: StrategyResult): Rival | null {
  const size = ({ difference }: Rival): number => Math.abs(difference.mean ?? Infinity)
  const rivals = rivalsOf(result, leader)
  return rivals.length === 0 ? null : rivals.reduce((a, b) => (size(b) < size(a) ? b : a))
}
