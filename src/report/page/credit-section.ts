import type { SourceShares } from '../../experiment/result.js'
import type { AttributionModel } from '../../scenario/scenario.js'
import { capitalised, type ReportContext, type ReportStrategy } from '../report-context.js'
import { formatPercent, sensibleNumber } from '../sensible-number.js'
import { SOURCES, sourceShares, totalOf } from '../source-shares.js'
import { showTable } from './data-table.js'
import { groupedBars, type BarGroup } from './grouped-bars.js'
import { incrementalPart } from './incremental-part.js'
import { element, isolated, isolatedPlain, type Markup } from './markup.js'
import { asRead } from './mirrored.js'
import { section } from './section.js'
import { shadeLegend, type Part } from './stacked-bars.js'
import { responsiveChart } from './svg.js'

/**
 * Paid, owned and earned by each attribution model that was asked for, beside what each lever adds when the world is run again without
 * it; left out where there was nothing to credit.
 */
export function creditSection(context: ReportContext): Markup {
  const { product, words } = context
  const paths = pathsPart(context)
  const incremental = incrementalPart(context)
  if (paths === '' && incremental === '') return ''
  return section(
    'credit',
    words.credit.heading,
    '',
    element(
      'div',
      { class: 'columns' },
      paths === ''
        ? ''
        : element(
            'div',
            {},
            element('h3', {}, words.credit.pathsHeading(product)),
            element('p', { class: 'note' }, words.credit.note(product)),
            paths,
          ),
      incremental,
    ),
  )
}

function pathsPart(context: ReportContext): Markup {
  const { product, result, strategies, words } = context
  const groups = strategies.map((strategy): BarGroup => {
    const total = totalOf(strategy.result.attribution)
    return {
      strategy,
      figure: total === 0 ? words.nothingAttributed : words.figures(sensibleNumber(total)),
      bars: result.attributionModels.map((model) => ({
        label: words.credit.model(model),
        parts: partsOf(context, strategy.result.attributionPaths[model]),
      })),
    }
  })
  if (groups.every(({ bars }) => bars.every(({ parts }) => parts.every(({ value }) => value === 0))))
    return ''
  const sentences = groups.map(({ bars, figure, strategy }) =>
    words.credit.altPart(
      isolatedPlain(strategy.name),
      figure,
      bars.map(({ label, parts }) =>
        words.credit.altModel(label, parts.map((part) => `${part.name} ${part.label}`).join(', ')),
      ),
    ),
  )
  return [
    shadeLegend(SOURCES.map((source) => ({ name: words.source[source], shade: `source-${source}` }))),
    responsiveChart(words.credit.alt(product, sentences), { wide: 540, narrow: 328 }, (width) =>
      asRead(words.direction, groupedBars(groups, width)),
    ),
    pathTable(context),
  ]
}

function partsOf({ words }: ReportContext, shares: SourceShares): Part[] {
  return sourceShares(shares).map(({ share, source }) => ({
    name: words.source[source],
    value: share,
    shade: `source-${source}`,
    label: formatPercent(share),
  }))
}

function pathTable({ product, result, strategies, words }: ReportContext): Markup {
  const row = (strategy: ReportStrategy, model: AttributionModel): Markup[] => [
    isolated(strategy.name),
    words.credit.model(model),
    ...SOURCES.map((source) => sensibleNumber(strategy.result.attributionPaths[model][source])),
  ]
  return showTable(words, {
    caption: words.credit.pathsHeading(product),
    head: [
      words.strategy,
      words.credit.modelHead,
      ...SOURCES.map((source) => capitalised(words.source[source])),
    ],
    rows: strategies.flatMap((strategy) => result.attributionModels.map((model) => row(strategy, model))),
  })
}
