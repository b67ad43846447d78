import { plainText } from '../plain-text.js'
import { exactCount, formatHours } from '../sensible-number.js'
import { KPIS } from '../../measure/kpi-ids.js'
import { element, isolated, isolatedPlain, type Markup } from './markup.js'
import { judgedRange, judgedValue, nameOf, type ReportContext } from '../report-context.js'

/** What was compared. */
export function title({ result, strategies, words }: ReportContext): Markup {
  return [
    element('p', { class: 'kicker' }, words.kicker(strategies.length)),
    element('h1', {}, isolated(nameOf(result.scenario.name, 'hearsay', words))),
  ]
}

/** The verdict, and how the experiment was set up. */
export function verdict(context: ReportContext): Markup {
  const { words, strategies } = context
  const winner = strategies.find(({ leads }) => leads)
  return [
    element(
      'div',
      { id: 'verdict', class: `verdict ${winner === undefined ? 'open' : winner.className}` },
      context.compared
        ? element('p', { class: 'state' }, winner === undefined ? words.tooClose : words.settled)
        : '',
      verdictText(context),
      typicalRun(context),
    ),
    facts(context),
  ]
}

/** The sentence of the verdict: the first one large, what follows smaller; names isolated. */
function verdictText(context: ReportContext): Markup {
  const { result, words } = context
  const [first, rest] = splitSentence(words.sentences.verdict(result), namesIn(context))
  return [
    element('p', { class: 'sentence' }, withNames(context, first)),
    rest === '' ? '' : element('p', { class: 'more' }, withNames(context, rest)),
  ]
}

function namesIn(context: ReportContext): string[] {
  return [...new Set(context.strategies.flatMap(({ name, result }) => [name, plainText(result.id)]))]
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
}

/** Cuts after the first full stop that ends a sentence, never inside a strategy's name. */
export function splitSentence(sentence: string, names: readonly string[]): [string, string] {
  const masked = names.reduce((text, name) => text.replaceAll(name, 'x'.repeat(name.length)), sentence)
  const end = /\.\s+(?=[\p{Lu}\p{Lo}«])/u.exec(masked)
  if (end === null) return [sentence, '']
  return [sentence.slice(0, end.index + 1), sentence.slice(end.index + end[0].length)]
}

function withNames(context: ReportContext, sentence: string): Markup {
  const names = context.strategies
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length)
  if (names.length === 0) return sentence
  const pattern = new RegExp(names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g')
  const markup: Markup[] = []
  let done = 0
  for (const match of sentence.matchAll(pattern)) {
    markup.push(sentence.slice(done, match.index), isolated(match[0]))
    done = match.index + match[0].length
  }
  return [...markup, sentence.slice(done)]
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
  return element('p', { class: 'more' }, sentence)
}

function facts(context: ReportContext): Markup {
  const { words, result, judged } = context
  const { agents, peoplePerAgent, horizonHours, platforms } = result.scenario
  const rows: [string, Markup][] = [
    [
      words.facts.people,
      words.facts.peopleOf(
        exactCount(agents * peoplePerAgent),
        exactCount(agents),
        exactCount(peoplePerAgent),
      ),
    ],
    [words.facts.horizon, formatHours(horizonHours)],
    [words.facts.platforms, platforms.map((platform, i) => [i === 0 ? '' : ', ', isolated(platform)])],
    [words.facts.runs, words.facts.runsOf(exactCount(result.replications))],
    [words.facts.judgedBy, words.facts.judgedByOf(words.kpi(judged), KPIS[judged].better)],
  ]
  return element(
    'dl',
    { class: 'facts' },
    ...rows.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  )
}
