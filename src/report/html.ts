import type { ExperimentResult } from '../experiment/result.js'
import { conversationSection } from './page/conversation-section.js'
import { creditSection } from './page/credit-section.js'
import { dailySection } from './page/daily-section.js'
import { leversSection } from './page/levers-section.js'
import { piecesSection } from './page/pieces-section.js'
import { riskSection } from './page/risk-table.js'
import { sensitivitySection } from './page/sensitivity-section.js'
import { testingSection } from './page/testing-section.js'
import { cascadeSection } from './page/cascade-section.js'
import { assumptionsSections, reproduceSection } from './page/closing.js'
import { dataBlock } from './page/data-block.js'
import { differenceSection } from './page/difference-chart.js'
import { element, escapeText, type Markup } from './page/markup.js'
import { outcomeSection } from './page/outcome-chart.js'
import { nameOf, reportContext } from './report-context.js'
import { spendSection } from './page/spend-chart.js'
import { STYLE } from './page/style.js'
import { summarySection } from './page/summary-table.js'
import { targetsSection } from './page/targets-table.js'
import { timeSection } from './page/time-section.js'
import { verdictHeader } from './page/verdict.js'
import { ENGLISH, type Words } from './words.js'

/** Nothing is loaded from anywhere and nothing is executed; only the page's own style applies. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * `report.html`: one page that opens from disk without a network, prints well, follows light and dark, and
 * carries its figures as JSON. It holds no script; whatever came from a user is escaped.
 */
export function reportHtml(result: ExperimentResult, words: Words = ENGLISH): string {
  const context = reportContext(result, words)
  const sections = [
    summarySection(context),
    columns(outcomeSection(context), differenceSection(context)),
    leversSection(context),
    sensitivitySection(context),
    columns(spendSection(context), riskSection(context)),
    timeSection(context),
    dailySection(context),
    piecesSection(context),
    creditSection(context),
    testingSection(context),
    conversationSection(context),
    cascadeSection(context),
    targetsSection(context),
    assumptionsSections(context),
    reproduceSection(context),
  ].join('')
  const title = words.pageTitle(nameOf(result.scenario.name, 'hearsay'))
  return [
    '<!doctype html>',
    `<html lang="${words.language}" dir="${words.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    element('meta', { name: 'generator', content: `hearsay ${result.manifest.version}` }),
    element('title', {}, escapeText(title)),
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    element('a', { class: 'skip', href: '#verdict' }, escapeText(words.skip)),
    element('main', {}, verdictHeader(context), contents(words, sections), sections),
    dataBlock(result),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** Links to the sections that are there, by the headings that they have. */
function contents(words: Words, sections: Markup): Markup {
  const links = [...sections.matchAll(/<h2 id="([a-z]+)-heading">(.*?)<\/h2>/g)].map(([, id, heading]) =>
    element('li', {}, element('a', { href: `#${id}` }, heading!)),
  )
  return element('nav', { class: 'contents', 'aria-label': words.contents }, element('ul', {}, ...links))
}

/** Sections side by side where the screen is wide enough. */
function columns(...sections: readonly Markup[]): Markup {
  const present = sections.filter((markup) => markup !== '')
  return present.length === 0
    ? ''
    : element('div', { class: present.length === 1 ? 'single' : 'columns' }, ...present)
}
