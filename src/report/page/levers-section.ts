import { isClear } from '../interval.js'
import { leverEffects, type NamedEffect } from '../lever-effects.js'
import { unbrokenPercent } from '../plain-text.js'
import { kpiHead, judgedRange, judgedValue, type ReportContext } from '../report-context.js'
import {
  formatKpi,
  formatKpiBare,
  formatRange,
  isPercentKpi,
  sensibleNumber,
  withSign,
} from '../sensible-number.js'
import type { Words } from '../words.js'
import { showTable } from './data-table.js'
import { intervalRows } from './interval-rows.js'
import { element, escapeText, isolated, isolatedPlain, type Markup } from './markup.js'
import { section } from './section.js'
import { responsiveChart } from './svg.js'
import { legend } from './time-section.js'

/** Drawn and told one by one; more would bury the largest. */
const MOST_EFFECTS = 12

/** What each setting in which two strategies differ brings on its own; left out where that was not asked for. */
export function leversSection(context: ReportContext): Markup {
  const { words, judged, confidence } = context
  const all = leverEffects(context)
  if (all.length === 0) return ''
  const told = all.slice(0, MOST_EFFECTS)
  return section(
    'levers',
    words.levers.heading,
    words.levers.note(words.kpi(judged), confidence),
    legend(context),
    element(
      'div',
      { class: 'columns' },
      effectChart(context, told),
      element(
        'ol',
        { class: 'sentences' },
        ...told.map(({ sentence }) => element('li', {}, isolated(unbrokenPercent(sentence)))),
      ),
    ),
    told.length < all.length
      ? element(
          'p',
          { class: 'note small' },
          escapeText(words.levers.largest(sensibleNumber(told.length), sensibleNumber(all.length))),
        )
      : '',
    effectTable(context, all),
  )
}

/** The intervals of those effects that are on the judged KPI and known. */
function effectChart(context: ReportContext, effects: readonly NamedEffect[]): Markup {
  const { judged, words } = context
  const rows = effects.flatMap(({ as, high, kpi, lever, low, mean, of }) =>
    kpi !== judged || mean === null
      ? []
      : [
          {
            strategy: of,
            label: words.lever(lever),
            as: { word: words.levers.asIn, strategy: as },
            figure: withSign(formatKpiBare(judged, mean), mean),
            mean,
            low,
            high,
          },
        ],
  )
  if (rows.length === 0) return ''
  const sentences = effects
    .filter(({ kpi, mean }) => kpi === judged && mean !== null)
    .map((effect) => sentenceOf(context, effect))
  return element(
    'div',
    {},
    responsiveChart(words.levers.alt(words.kpi(judged), sentences), { wide: 540, narrow: 328 }, (width) =>
      intervalRows([{ strategy: null, rows }], {
        width,
        percent: isPercentKpi(judged),
        title: kpiHead(context, judged),
      }),
    ),
  )
}

function sentenceOf(context: ReportContext, effect: NamedEffect): string {
  return context.words.levers.altPart(
    isolatedPlain(context.words.lever(effect.lever)),
    isolatedPlain(effect.of.name),
    isolatedPlain(effect.as.name),
    withSign(judgedValue(context, effect.mean), effect.mean),
    judgedRange(context, effect.low, effect.high),
    isClear(effect),
  )
}

function effectTable({ currency, words }: ReportContext, effects: readonly NamedEffect[]): Markup {
  return showTable(words, {
    caption: words.levers.heading,
    head: [
      words.levers.lever,
      words.strategy,
      words.levers.asIn,
      words.kpiHead,
      words.levers.effect,
      words.interval,
      words.facts.runs,
    ].map(escapeText),
    rows: effects.map((effect) => {
      const value = (amount: number | null): string => formatKpi(effect.kpi, amount, currency)
      return [
        leverCell(words, effect.lever),
        isolated(effect.of.name),
        isolated(effect.as.name),
        escapeText(words.kpi(effect.kpi)),
        escapeText(withSign(value(effect.mean), effect.mean)),
        escapeText(formatRange(value(effect.low), value(effect.high))),
        escapeText(sensibleNumber(effect.replications)),
      ]
    }),
  })
}

/** The lever's name, and below it the key under which the scenario file has it. */
function leverCell(words: Words, lever: string): Markup {
  const name = words.lever(lever)
  return isolated(name) + (name === lever ? '' : ` ${element('small', { dir: 'ltr' }, isolated(lever))}`)
}
