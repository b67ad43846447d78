/**
 * What further runs added to a comparison, what test advertising found, and who gets the credit, for somebody at a
 * terminal.
 */
import { KPIS, type KpiId } from '../measure/kpi-ids.js'
import { isClear } from './interval.js'
import { effectGroups, type EffectGroup, type NamedEffect } from './lever-effects.js'
import { plainText } from './plain-text.js'
import type { ReportContext, ReportStrategy } from './report-context.js'
import { formatKpiBare, formatPercent, formatProbability, withSign } from './sensible-number.js'
import { assumptionRange, meaningOf, screening } from './sensitivity-rows.js'
import { sourceShares, totalOf } from './source-shares.js'
import { glyphOf, type Painter } from './terminal-marks.js'
import { columnsOf, toColumns, wrapped } from './terminal-text.js'
import type { Words } from './words.js'

/** More levers than a strategy has; what is above was made by hand. */
const MOST_EFFECTS = 16
const MOST_ASSUMPTIONS = 8
/** Columns that the words for an assumption keep, whatever else would find room. */
const FEWEST_WORDS = 20

/**
 * One sentence for each lever of the leader's closest rival, the largest effect first, and the figures of the other
 * rivals; what may be chance is dimmed or said to be.
 */
export function leverLines(context: ReportContext, paint: Painter, width: number): string[] {
  const { confidence, judged, words } = context
  const [closest, ...others] = effectGroups(context)
  if (closest === undefined) return []
  const shown = closest.effects.slice(0, MOST_EFFECTS)
  const rest = closest.effects.length - shown.length
  return [
    ...wrapped(words.terminal.levers(withCurrency(context, judged), confidence), width).map(paint.dim),
    ...shown.flatMap((effect) => {
      const lines = hanging('  ', plainText(effect.sentence), width, 4)
      return isClear(effect) ? lines : lines.map(paint.dim)
    }),
    ...(rest > 0 ? [paint.dim(`  ${words.terminal.more(String(rest))}`)] : []),
    ...otherRivals(context, others, paint, width),
  ]
}

function otherRivals(
  { words }: ReportContext,
  groups: readonly EffectGroup[],
  paint: Painter,
  width: number,
): string[] {
  const towards = new Set(groups.map(({ as }) => as))
  return [...towards].flatMap((leader) => [
    ...wrapped(words.terminal.likewise(leader.name), width).map(paint.dim),
    ...byStrategy(
      groups
        .filter(({ as }) => as === leader)
        .map(({ effects, of }) => ({
          strategy: of,
          text: effects.map((effect) => figureOf(words, effect)).join(', '),
        })),
      width,
    ),
  ])
}

function figureOf(words: Words, effect: NamedEffect): string {
  const { kpi, lever, mean } = effect
  const figure = named(words, lever, withSign(formatKpiBare(kpi, mean), mean))
  return isClear(effect) ? figure : `${figure}\u00a0(${words.includesZero.replaceAll(' ', '\u00a0')})`
}

/** A lever with its figure, which no line break may part. */
function named(words: Words, lever: string, figure: string): string {
  return `${plainText(words.lever(lever)).replaceAll(' ', '\u00a0')}\u00a0${figure}`
}

/** The sentence of the screening, then the most influential assumptions. */
export function sensitivityLines(context: ReportContext, paint: Painter, width: number): string[] {
  const { sensitivity } = context.result
  const screened = screening(context)
  if (sensitivity === null || screened === null) return []
  const { kpi } = sensitivity
  const said = context.words.terminal
  const rows = screened.rows.slice(0, MOST_ASSUMPTIONS)
  const value = (amount: number): string => formatKpiBare(kpi, amount)
  // The most telling first: what does not fit is left out.
  const figures = [
    column(said.assumptionRange, rows.map(assumptionRange)),
    column(
      said.effect,
      rows.map(({ muStar }) => value(muStar)),
    ),
    column(
      said.leadLow,
      rows.map(({ leadLow }) => value(leadLow)),
    ),
    column(
      said.leadHigh,
      rows.map(({ leadHigh }) => value(leadHigh)),
    ),
  ]
  let room = width - 2 - FEWEST_WORDS
  const fitting = figures.filter((figure) => (room -= figure.width + 2) >= 0)
  const names = [said.assumption, ...rows.map((row) => plainText(meaningOf(row)))]
  const taken = fitting.reduce((sum, figure) => sum + figure.width + 2, 2)
  const nameWidth = Math.min(width - taken, Math.max(...names.map(columnsOf)))
  const line = (i: number): string =>
    `  ${toColumns(names[i]!, nameWidth)}${fitting
      .map(({ texts, width: columns }) => `  ${toColumns(texts[i]!, columns, 'right')}`)
      .join('')}`
  return [
    ...wrapped(said.sensitivity(withCurrency(context, kpi)), width).map(paint.dim),
    ...hanging('  ', plainText(sensitivity.sentence), width, 2),
    paint.dim(line(0)),
    ...rows.map((_, i) => line(i + 1)),
  ]
}

/** One line a strategy: what each of its levers adds, the most first. */
export function incrementalLines(context: ReportContext, paint: Painter, width: number): string[] {
  const { result, strategies, words } = context
  const rows = (result.incremental ?? []).flatMap(({ kpi, levers, strategy: id }) => {
    const strategy = strategies.find((candidate) => candidate.result.id === id)
    const known = levers.filter(({ mean }) => Number.isFinite(mean)).sort((a, b) => b.mean - a.mean)
    if (strategy === undefined || known.length === 0) return []
    const parts = known.map(({ lever, mean }) =>
      named(words, lever, withSign(formatKpiBare(kpi, mean), mean)),
    )
    return [{ strategy, kpi, text: parts.join(', ') }]
  })
  const first = rows[0]
  if (first === undefined) return []
  return [
    ...wrapped(words.terminal.incremental(withCurrency(context, first.kpi)), width).map(paint.dim),
    ...byStrategy(rows, width),
  ]
}

/** One line a strategy that tested its advertising. */
export function testingLines(context: ReportContext, paint: Painter, width: number): string[] {
  const said = context.words.terminal
  const rows = context.strategies.flatMap((strategy) => {
    const { testing } = strategy.result
    if (testing === null) return []
    const [favourite] = Object.entries(testing.chosen).sort(([, a], [, b]) => b - a)
    const text =
      favourite === undefined
        ? said.testedNothing
        : said.tested(
            plainText(favourite[0]),
            formatProbability(favourite[1]),
            formatPercent(testing.measuredLift.mean),
            formatPercent(testing.trueLift.mean),
          )
    return [{ strategy, text }]
  })
  return rows.length === 0 ? [] : [paint.dim(said.testing), ...byStrategy(rows, width)]
}

/** One line a strategy: paid, owned and earned by each attribution model that was asked for. */
export function creditLines(context: ReportContext, paint: Painter, width: number): string[] {
  const { product, result, strategies, words } = context
  const { attributionModels } = result
  const credited = strategies.filter((strategy) => totalOf(strategy.result.attribution) > 0)
  if (attributionModels.length === 0 || credited.length === 0) return []
  const rows = credited.map((strategy) => ({
    strategy,
    text: attributionModels
      .map((model) =>
        words.terminal.credited(
          words.credit.model(model),
          sourceShares(strategy.result.attributionPaths[model]).map(({ share, source }) =>
            `${words.source[source]} ${formatPercent(share)}`.replaceAll(' ', '\u00a0'),
          ),
        ),
      )
      .join('; '),
  }))
  return [paint.dim(words.terminal.credit(product)), ...byStrategy(rows, width)]
}

function withCurrency({ currency, words }: ReportContext, kpi: KpiId): string {
  return KPIS[kpi].unit === 'money' ? `${words.kpi(kpi)}, ${currency}` : words.kpi(kpi)
}

function column(head: string, cells: readonly string[]): { texts: readonly string[]; width: number } {
  const texts = [head, ...cells]
  return { texts, width: Math.min(30, Math.max(...texts.map(columnsOf))) }
}

/** `  ● name  text`, the texts below each other. */
function byStrategy(
  rows: readonly { readonly strategy: ReportStrategy; readonly text: string }[],
  width: number,
): string[] {
  const most = Math.max(12, Math.floor(width * 0.3))
  const room = Math.min(most, Math.max(...rows.map(({ strategy }) => columnsOf(strategy.name))))
  return rows.flatMap(({ strategy, text }) =>
    hanging(`  ${glyphOf(strategy)} ${toColumns(strategy.name, room)}  `, text, width, room + 6),
  )
}

/** `start` and then the text, broken into lines of which all but the first begin at column `indent`. */
function hanging(start: string, text: string, width: number, indent: number): string[] {
  const room = width - Math.max(columnsOf(start), indent)
  return wrapped(text, room).map((line, i) => (i === 0 ? start : ' '.repeat(indent)) + line)
}
