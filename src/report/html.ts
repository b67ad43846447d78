import type { ExperimentResult } from '../experiment/result.js'
import { dataBlock } from './page/data-block.js'
import { element, type Markup } from './page/markup.js'
import { pageStyle } from './page/style.js'
import { writeMarkup } from './page/write-markup.js'
import { nameOf } from './report-context.js'
import { arranged, contents, reportSections } from './report-sections.js'
import { ENGLISH, type Words } from './words.js'

/** Nothing is loaded from anywhere and nothing is executed; only the page's own style applies. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

/**
 * `report.html`: one page that opens from disk without a network, prints well, follows light and dark, and
 * carries its figures as JSON. It holds no script; whatever came from a user is escaped.
 */
export function reportHtml(result: ExperimentResult, words: Words = ENGLISH): string {
  const { sections, title, verdict } = reportSections(result, words)
  const write = (markup: Markup): string => writeMarkup(markup, words)
  return [
    '<!doctype html>',
    `<html lang="${words.language}" dir="${words.direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="referrer" content="no-referrer">',
    write(element('meta', { name: 'generator', content: `hearsay ${result.manifest.version}` })),
    write(element('title', {}, words.pageTitle(nameOf(result.scenario.name, 'hearsay', words)))),
    `<style>${pageStyle(words.direction)}</style>`,
    '</head>',
    '<body>',
    write(element('a', { class: 'skip', href: '#verdict' }, words.skip)),
    write(
      element(
        'main',
        {},
        element('header', {}, title, verdict),
        contents(words, sections),
        arranged(sections),
      ),
    ),
    dataBlock(result),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}
