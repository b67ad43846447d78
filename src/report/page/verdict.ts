import { plainText } from '../plain-text.js'
import { exactCount, formatHours } from '../sensible-number.js'
import { KPIS } from '../../measure/kpi-ids.js'
import { element, escapeText, isolated, isolatedPlain, type Markup } from './markup.js'
import { judgedRange, judgedValue, nameOf, type ReportContext } from '../report-context.js'

/** The head of the page: what was compared, the verdict, and how the experiment was set up. */
export function verdictHeader(context: ReportContext): Markup {
  const { words, result, strategies } = context
  const { scenario } = result
  const title = nameOf(scenario.name, 'hearsay')
  const winner = strategies.find(({ leads }) => leads)
  const state = !context.compared ? words.noComparison : winner === undefined ? words.tooClose : words.settled
  return element(
    'header',
    {},
    element('p', { class: 'kicker' }, escapeText(words.kicker(strategies.length))),
    element('h1', {}, isolated(title)),
    element(
      'div',
      { id: 'verdict', class: `verdict ${winner === undefined ? 'open' : winner.className}` },
      context.compared ? element('p', { class: 'state' }, escapeText(state)) : '',
      verdictText(context),
      typicalRun(context),
    ),
    facts(context),
  )
}

/** The sentence of the verdict: the first one large, what follows smaller; names isolated. */
function verdictText(context: ReportContext): Markup {
  const [first, rest] = splitSentence(plainText(context.result.verdict.sentence), namesIn(context))
  return (
    element('p', { class: 'sentence' }, withNames(context, first)) +
    (rest === '' ? '' : element('p', { class: 'more' }, withNames(context, rest)))
  )
}

function namesIn(context: ReportContext): string[] {
  return [...new Set(context.strategies.flatMap(({ name, result }) => [name, plainText(result.id)]))]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
}

/** Cuts after the first full stop that ends a sentence, never inside a strategy's name. */
export function splitSentence(sentence: string, names: readonly string[]): [string, string] {
  const masked = names.reduce((text, name) => text.replaceAll(name, 'x'.repeat(name.length)), sentence)
  const end = /\.\s+(?=\p{Lu})/u.exec(masked)
  if (end === null) return [sentence, '']
  return [sentence.slice(0, end.index + 1), sentence.slice(end.index + end[0].length)]
}

function withNames(context: ReportContext, sentence: string): Markup {
  const names = context.strategies
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
  if (names.length === 0) return escapeText(sentence)
  const pattern = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
  let markup = ''
  let done = 0
  for (const match of sentence.matchAll(pattern)) {
    markup += escapeText(sentence.slice(done, match.index)) + isolated(match[0])
    done = match.index + match[0].length
  }
  return markup + escapeText(sentence.slice(done))
}

/** What a run of the winner, or of the only strategy, is like: the median and nine runs in ten. */
function typicalRun(context: ReportContext): Markup {
  const { words, strategies, judged } = context
  const subject =
    strategies.find(({ leads }) => leads) ?? (strategies.length === 1 ? strategies[0] : undefined)
  const estimate = subject?.result.kpis[judged]
  if (subject === undefined || estimate === undefined || estimate.p50 === null) return ''
  const sentence = words.typicalRun(
    isolatedPlain(subject.name),
    words.kpi(judged),
    judgedValue(context, estimate.p50),
    judgedRange(context, estimate.p05, estimate.p95),
  )
  return element('p', { class: 'more' }, escapeText(sentence))
}

function facts(context: ReportContext): Markup {
  const { words, result, judged } = context
  const { agents, peoplePerAgent, horizonHours, platforms } = result.scenario
  const rows: [string, Markup][] = [
    [
      words.facts.people,
      escapeText(
        words.facts.peopleOf(
          exactCount(agents * peoplePerAgent),
          exactCount(agents),
          exactCount(peoplePerAgent),
        ),
      ),
    ],
    [words.facts.horizon, escapeText(formatHours(horizonHours))],
    [words.facts.platforms, platforms.map(isolated).join(', ')],
    [words.facts.runs, escapeText(words.facts.runsOf(exactCount(result.replications)))],
    [words.facts.judgedBy, escapeText(words.facts.judgedByOf(words.kpi(judged), KPIS[judged].better))],
  ]
  return element(
    'dl',
    { class: 'facts' },
    ...rows.map(([name, value]) =>
      element('div', {}, element('dt', {}, escapeText(name)), element('dd', {}, value)),
    ),
  )
}
