import type { RunFigures, WhyAnswer } from '../experiment/why/answer.js'
import { formatKpi } from '../measure/format-number.js'
import { KPIS } from '../measure/kpi-ids.js'
import { KPI_NAMES } from '../measure/kpi-names.js'
import { wrapped } from '../report/terminal-text.js'
import type { Scenario } from '../scenario/scenario.js'
import type { ReadScenario } from './read-scenarios.js'
import { printable } from './terminal.js'
import { textTable } from './text-table.js'

/** The document of `hearsay why --json`. Counts are in people; `null` where undefined. */
export function whyDocument(answer: WhyAnswer, read: ReadScenario): object {
  return {
    command: 'why',
    scenario: { name: read.scenario.name.en, hash: read.hash },
    seed: read.scenario.seed,
    ...answer,
  }
}

/** The answer for somebody at a terminal: one sentence for each thing taken out, then the figures. */
export function whyText(answer: WhyAnswer, scenario: Scenario, width: number): string {
  const { figures, kpi, largest, removals, replication, strategy } = answer
  const label = scenario.strategies.find(({ id }) => id === strategy)!.label.en
  const biggest =
    largest.sharers === 0
      ? 'nobody passed anything on'
      : `the biggest cascade is ${largest.title} on ${largest.platform}, passed on by ${count(largest.sharers)}${
          scenario.population.peoplePerAgent === 1 ? '' : ' simulated'
        } ${largest.sharers === 1 ? 'person' : 'people'}`
  const head = `Run ${replication} of ${label}: ${count(figures.shares)} ${figures.shares === 1 ? 'share' : 'shares'}; ${biggest}.`
  const note =
    'Everything else is equal: the same people, the same luck. It says what carried this one run; another run has other hubs.'
  const paragraphs = [head, ...removals.map(({ sentence }) => sentence), note]
  const blocks = paragraphs.map((paragraph) => wrapped(printable(paragraph), width).join('\n'))
  return [...blocks, figuresTable(answer, scenario)].join('\n\n')

  function figuresTable({ removals: rows }: WhyAnswer, { currency, product }: Scenario): string {
    const { unit } = KPIS[kpi]
    const counted = kpi === 'shares' || kpi === 'reach' || kpi === 'visits' || kpi === 'conversions'
    const columns = [
      { title: 'shares', cell: (row: RunFigures) => count(row.shares) },
      { title: 'reach', cell: (row: RunFigures) => count(row.reach) },
      { title: 'visits', cell: (row: RunFigures) => count(row.visits) },
      ...(product === null ? [] : [{ title: 'orders', cell: (row: RunFigures) => count(row.orders) }]),
      ...(counted
        ? []
        : [
            {
              title: unit === 'money' ? `${KPI_NAMES[kpi]} ${currency}` : KPI_NAMES[kpi],
              cell: (row: RunFigures) =>
                row.kpi === null ? 'n/a' : formatKpi(row.kpi, unit === 'money' ? 'number' : unit, '', 4),
            },
          ]),
    ]
    const line = (title: string, row: RunFigures): string[] => [
      title,
      ...columns.map(({ cell }) => cell(row)),
    ]
    return textTable(
      ['', ...columns.map(({ title }) => title)],
      [
        line('as it was', figures),
        ...rows.map(({ what, which, lost }) => line(`lost without ${what} ${printable(which)}`, lost)),
      ],
      1,
    )
  }
}

function count(value: number | null): string {
  return value === null ? 'n/a' : formatKpi(value, 'count', '', 15)
}
