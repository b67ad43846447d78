import { isClear } from '../interval.js'
import { effectGroups, type EffectGroup, type NamedEffect } from '../lever-effects.js'
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
import { inlineMark } from './marks.js'
import { element, isolated, isolatedPlain, type Markup } from './markup.js'
import { asRead } from './mirrored.js'
import { section } from './section.js'
import { responsiveChart } from './svg.js'
import { legend } from './time-section.js'

/** Drawn and told; an experiment has no more, and a page with thousands would help nobody. */
const MOST_EFFECTS = 24

/**
 * What each setting in which two strategies differ brings on its own, one sentence for each lever; left out where
 * that was not asked for. The closest rival's sentences stand open, those of the others unfold.
 */
export function leversSection(context: ReportContext): Markup {
  const { words, judged, confidence } = context
  const all = effectGroups(context)
  if (all.length === 0) return ''
  const told = largestOf(all)
  const [closest, ...others] = told
  const effects = all.flatMap((group) => group.effects)
  const shown = told.reduce((sum, group) => sum + group.effects.length, 0)
  return section(
    'levers',
    words.levers.heading,
    words.levers.note(words.kpi(judged), confidence),
    new Set(told.map(({ as }) => as)).size > 1 ? legend(context) : '',
    element(
      'div',
      { class: 'columns' },
      effectChart(context, told),
      element(
        'div',
        {},
        element('h3', {}, groupHeading(words, closest!)),
        sentences(context, closest!),
        ...others.map((group) => foldedSentences(context, group)),
      ),
    ),
    shown < effects.length
      ? element(
          'p',
          { class: 'note small' },
          words.levers.largest(sensibleNumber(shown), sensibleNumber(effects.length)),
        )
      : '',
    effectTable(context, effects),
  )
}

function largestOf(groups: readonly EffectGroup[]): EffectGroup[] {
  let left = MOST_EFFECTS
  return groups.flatMap((group) => {
    const effects = group.effects.slice(0, left)
    left -= effects.length
    return effects.length === 0 ? [] : [{ ...group, effects }]
  })
}

function groupHeading(words: Words, { as, of }: EffectGroup): Markup {
  return [inlineMark(of), ` ${words.levers.group(isolatedPlain(of.name), isolatedPlain(as.name))}`]
}

function sentences({ result, words }: ReportContext, { effects }: EffectGroup): Markup {
  return element(
    'ul',
    { class: 'sentences' },
    ...effects.map((effect) => element('li', {}, element('bdi', {}, words.sentences.lever(effect, result)))),
  )
}

function foldedSentences(context: ReportContext, group: EffectGroup): Markup {
  return element(
    'details',
    { class: 'data' },
    element('summary', {}, groupHeading(context.words, group)),
    sentences(context, group),
  )
}

/** The intervals of those effects that are on the judged KPI and known. */
function effectChart(context: ReportContext, groups: readonly EffectGroup[]): Markup {
  const { judged, words } = context
  const several = new Set(groups.map(({ as }) => as)).size > 1
  const drawn = groups.flatMap(({ as, effects, of }) => {
    const rows = effects.flatMap(({ high, kpi, lever, low, mean }) =>
      kpi !== judged || mean === null
        ? []
        : [
            {
              strategy: of,
              label: words.lever(lever),
              ...(several ? { as: { word: words.levers.asIn, strategy: as } } : {}),
              figure: withSign(formatKpiBare(judged, mean), mean),
              mean,
              low,
              high,
            },
          ],
    )
    return rows.length === 0 ? [] : [{ strategy: of, rows }]
  })
  if (drawn.length === 0) return element('div')
  const said = groups
    .flatMap(({ effects }) => effects)
    .filter(({ kpi, mean }) => kpi === judged && mean !== null)
    .map((effect) => sentenceOf(context, effect))
  return element(
    'div',
    {},
    responsiveChart(words.levers.alt(words.kpi(judged), said), { wide: 540, narrow: 328 }, (width) =>
      asRead(
        words.direction,
        intervalRows(drawn, {
          width,
          percent: isPercentKpi(judged),
          title: kpiHead(context, judged),
          figures: words.figures,
        }),
      ),
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
    ],
    rows: effects.map((effect) => {
      const value = (amount: number | null): string => formatKpi(effect.kpi, amount, currency)
      return [
        withKey(words.lever(effect.lever), effect.lever),
        isolated(effect.of.name),
        isolated(effect.as.name),
        words.kpi(effect.kpi),
        withSign(value(effect.mean), effect.mean),
        formatRange(value(effect.low), value(effect.high)),
        sensibleNumber(effect.replications),
      ]
    }),
  })
}

/** What something is called, and the key under which a scenario has it. */
export function withKey(name: string, key: string): Markup {
  return [isolated(name), name === key ? '' : [' ', element('small', { dir: 'ltr' }, isolated(key))]]
}
