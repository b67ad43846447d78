import type { ExperimentResult } from '../experiment/result.js'
import { cascadeSection } from './page/cascade-section.js'
import { assumptionsSection, limitsSection, reproduceSection } from './page/closing.js'
import { conversationSection } from './page/conversation-section.js'
import { creditSection } from './page/credit-section.js'
import { dailySection } from './page/daily-section.js'
import { differenceSection } from './page/difference-chart.js'
import { funnelSection } from './page/funnel-section.js'
import { leversSection } from './page/levers-section.js'
import { element, type Markup } from './page/markup.js'
import { outcomeSection } from './page/outcome-chart.js'
import { piecesSection } from './page/pieces-section.js'
import { riskSection } from './page/risk-table.js'
import { headingOf } from './page/section.js'
import { sensitivitySection } from './page/sensitivity-section.js'
import { spendSection } from './page/spend-chart.js'
import { summarySection } from './page/summary-table.js'
import { targetsSection } from './page/targets-table.js'
import { testingSection } from './page/testing-section.js'
import { timeSection } from './page/time-section.js'
import { title, verdict } from './page/verdict.js'
import { reportContext, type ReportContext } from './report-context.js'
import { ENGLISH, type Words } from './words.js'

/** By id, in the order in which they are read. Each is empty where it has nothing to say. */
const SECTIONS = {
  strategies: summarySection,
  outcomes: outcomeSection,
  differences: differenceSection,
  levers: leversSection,
  sensitivity: sensitivitySection,
  spend: spendSection,
  risk: riskSection,
  funnel: funnelSection,
  time: timeSection,
  daily: dailySection,
  pieces: piecesSection,
  credit: creditSection,
  testing: testingSection,
  conversation: conversationSection,
  cascade: cascadeSection,
  targets: targetsSection,
  limits: limitsSection,
  assumptions: assumptionsSection,
  reproduce: reproduceSection,
} as const satisfies Readonly<Record<string, (context: ReportContext) => Markup>>

export type SectionId = keyof typeof SECTIONS

const IDS = Object.keys(SECTIONS) as SectionId[]

export interface ReportSection {
  readonly id: SectionId
  readonly markup: Markup
}

export interface ReportSections {
  /** What was compared: the only heading of the first level. */
  readonly title: Markup
  /** The verdict, and how the experiment was set up. */
  readonly verdict: Markup
  readonly sections: readonly ReportSection[]
}

/** What a report says, in parts: a page may show all of them or leave some out. */
export function reportSections(result: ExperimentResult, words: Words = ENGLISH): ReportSections {
  const context = reportContext(result, words)
  return {
    title: title(context),
    verdict: verdict(context),
    sections: IDS.map((id) => ({ id, markup: SECTIONS[id](context) })).filter(({ markup }) => markup !== ''),
  }
}

/** Sections that stand side by side where the screen is wide enough. */
const COLUMNS: readonly (readonly [SectionId, SectionId])[] = [
  ['outcomes', 'differences'],
  ['spend', 'risk'],
]

/** Sections in their order, some of them side by side. */
export function arranged(sections: readonly ReportSection[]): Markup {
  return sections.map(({ id, markup }, i) => {
    const pair = COLUMNS.find((each) => each.includes(id))
    if (pair === undefined) return markup
    const [left, right] = pair
    if (sections[i - 1]?.id === left && id === right) return ''
    const beside = id === left && sections[i + 1]?.id === right ? sections[i + 1]!.markup : ''
    return element('div', { class: beside === '' ? 'single' : 'columns' }, markup, beside)
  })
}

/** Links to sections, by the headings that they have. */
export function contents(words: Words, sections: readonly ReportSection[]): Markup {
  const links = sections.map(({ id, markup }) =>
    element('li', {}, element('a', { href: `#${id}` }, headingOf(markup))),
  )
  return element('nav', { class: 'contents', 'aria-label': words.contents }, element('ul', {}, ...links))
}
