/** What became of claims, for somebody at a terminal. */
import type { FirmsFigures } from '../experiment/claims/firms/figures.js'
import type {
  ArmResult,
  ClaimResult,
  ClaimsResult,
  Finding,
  Seen,
  TrialResult,
  UnmovedFinding,
} from '../experiment/claims/result.js'
import {
  betterLines,
  claimsSummary,
  effectText,
  familyText,
  formatMeasure,
  headlinesOf,
  meaningOf,
  measureText,
  regionRows,
  responseRows,
  upliftLines,
  verdictText,
  type Headline,
} from './claims-cells.js'
import { unbrokenPercent } from './plain-text.js'
import { formatPercent } from './sensible-number.js'
import type { Painter } from './terminal-marks.js'
import { columnsOf, toColumns, wrapped } from './terminal-text.js'

const MARKS: Readonly<Record<Seen | 'shown', string>> = {
  'as claimed': '✓',
  'the opposite': '✗',
  'no effect': '○',
  unclear: '?',
  shown: '·',
}
const KEY = '✓ as claimed   ✗ the opposite   ○ no effect   ? unclear   · shown, not judged'

/** Every claim with its arms, effects and verdict, then all verdicts. Ends with a line feed. */
export function claimsText(result: ClaimsResult, columns: number, paint: Painter): string {
  const width = Math.max(60, columns)
  const blocks = [
    ...result.claims.map((claim) => claimLines(claim, width, paint)),
    ...(result.firms === null ? [] : [firmsLines(result.firms, result.confidence, width, paint)]),
    summaryLines(result, width, paint),
  ]
  return `${blocks.map((lines) => lines.map((line) => line.trimEnd()).join('\n')).join('\n\n')}\n`
}

function claimLines(claim: ClaimResult, width: number, paint: Painter): string[] {
  return [
    ...headLines(claim, width, paint),
    ...hanging('  how: ', claim.mechanism, width).map(paint.dim),
    ...claim.trials.flatMap((trial) => trialLines(trial, claim.trials.length > 1, width, paint)),
    ...(claim.because === null ? [] : hanging('  why: ', claim.because, width)),
  ]
}

function headLines(headline: Headline, width: number, paint: Painter): string[] {
  const color = headline.verdict === 'supported' ? paint.green : paint.yellow
  return [
    ...hanging(`${headline.id}: `, headline.claim, width).map(paint.bold),
    ...hanging('  ', verdictText(headline), width).map(color),
  ]
}

function trialLines(trial: TrialResult, several: boolean, width: number, paint: Painter): string[] {
  const { arms, findings, replications, unmoved, where, world } = trial
  const verdict = several ? `: ${trial.verdict}` : ''
  const named = where !== null || several
  const names = Math.max(...arms.map(({ name }) => columnsOf(name)))
  return [
    ...(named ? hanging('  where ', `${where ?? 'the world is as usual'}${verdict}`, width) : []),
    ...settingLines('    world  ', world, width).map(paint.dim),
    ...arms.flatMap((arm) => armLines(arm, names, width)).map(paint.dim),
    ...effectLines(findings, arms.length, width, paint),
    ...(arms.length > 2 ? tableLines(responseRows(arms, findings)) : []),
    ...unmovedLines(unmoved, replications, width, paint),
  ]
}

function armLines({ name, settings, strategy }: ArmResult, columns: number, width: number): string[] {
  const start = `    ${toColumns(name, columns)}  `
  return settings.length === 0 ? [`${start}strategy ${strategy}`] : settingLines(start, settings, width)
}

/** Settings as they are typed, as many on a line as fit; none is ever cut or broken. */
function settingLines(start: string, settings: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const setting of settings) {
    const typed = `--set '${setting.replaceAll("'", `'\\''`)}'`
    const last = lines.at(-1)
    if (last !== undefined && columnsOf(start) + columnsOf(last) + 1 + columnsOf(typed) <= width)
      lines[lines.length - 1] = `${last} ${typed}`
    else lines.push(typed)
  }
  return indented(start, lines)
}

function effectLines(findings: readonly Finding[], arms: number, width: number, paint: Painter): string[] {
  const rows = findings.map((finding) => {
    const { expected, from, measure, off, on, seen, to } = finding
    const between =
      expected === 'diminishing' ? `: ${to} against ${from}` : arms > 2 ? `: ${from} → ${to}` : ''
    return {
      judged: seen !== null,
      effect: effectText(finding) + between,
      cells: [
        MARKS[seen ?? 'shown'],
        measureText(finding),
        formatMeasure(measure, off),
        '→',
        formatMeasure(measure, on),
      ],
    }
  })
  const aligned = alignedRows(
    rows.map(({ cells }) => cells),
    (column) => column === 2 || column === 4,
  )
  return rows.flatMap(({ effect, judged }, i) => {
    const lines = hanging(`    ${aligned[i]!}  `, effect, width)
    return judged ? lines : lines.map(paint.dim)
  })
}

function unmovedLines(
  unmoved: readonly UnmovedFinding[],
  replications: number,
  width: number,
  paint: Painter,
): string[] {
  const still = (['exactly', 'on average'] as const).flatMap((how) => {
    const named = unmoved.filter((each) => each.held && each.how === how)
    if (named.length === 0) return []
    const told = how === 'exactly' ? `the same in all ${replications} runs` : 'the same on average'
    return [`${named.map(({ measure }) => meaningOf(measure)).join(', ')}: ${told}`]
  })
  const moved = unmoved
    .filter(({ held }) => !held)
    .map(({ difference, high, low, measure }) => {
      const [mean, least, most] = [difference, low, high].map((value) => formatMeasure(measure, value))
      return `${meaningOf(measure)} moved and should not have: ${mean!} (${least!} to ${most!})`
    })
  return [
    ...(still.length === 0 ? [] : hanging('    left alone: ', still.join('; '), width).map(paint.dim)),
    ...moved.flatMap((text) => hanging('    ! ', text, width).map(paint.yellow)),
  ]
}

function firmsLines(firms: FirmsFigures, confidence: number, width: number, paint: Painter): string[] {
  return [
    ...firms.claims.flatMap((claim) => {
      const isUplift = claim.id === 'uplift-133'
      return [
        ...headLines(claim, width, paint),
        ...(isUplift ? upliftLines(firms) : betterLines(firms)).flatMap((line) =>
          hanging('    ', line, width),
        ),
        ...(isUplift ? tableLines(regionRows(firms)) : []),
        ...hanging('  why: ', claim.because, width),
      ]
    }),
    ...hanging('  family: ', familyText(firms, confidence), width).map(paint.dim),
  ]
}

function summaryLines(result: ClaimsResult, width: number, paint: Painter): string[] {
  const headlines = headlinesOf(result)
  const names = Math.max(...headlines.map(({ id }) => id.length))
  const leaks = result.claims.filter(({ leftAlone }) => !leftAlone).map(({ id }) => id)
  const method =
    'Effects are means of differences between runs with the same people and the same luck, with ' +
    `${formatPercent(result.confidence)} intervals over networks; each stands for itself. ` +
    `Seed ${JSON.stringify(result.seed)}, amounts in ${result.currency}.`
  return [
    ...headlines.flatMap((headline) => {
      const lines = hanging(`${toColumns(headline.id, names)}  `, verdictText(headline), width)
      return headline.verdict === 'supported' ? lines : lines.map(paint.yellow)
    }),
    '',
    ...wrapped(claimsSummary(result), width),
    ...(leaks.length === 0 ? [] : hanging('moved what they should not: ', leaks.join(', '), width)),
    ...wrapped(KEY, width).map(paint.dim),
    ...wrapped(method, width).map(paint.dim),
  ]
}

function tableLines(rows: readonly (readonly string[])[]): string[] {
  return alignedRows(rows, (column) => column > 0, '  ').map((line) => `      ${line}`)
}

function alignedRows(
  rows: readonly (readonly string[])[],
  toTheRight: (column: number) => boolean,
  between = ' ',
): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => columnsOf(row[column]!))))
  return rows.map((row) =>
    row.map((cell, i) => toColumns(cell, widths[i]!, toTheRight(i) ? 'right' : 'left')).join(between),
  )
}

/** `start` and then the text, its further lines below its first as far as there is room. */
function hanging(start: string, text: string, width: number): string[] {
  return indented(start, wrapped(unbrokenPercent(text), Math.max(30, width - columnsOf(start))))
}

function indented(start: string, lines: readonly string[]): string[] {
  return lines.map((line, i) => (i === 0 ? start : ' '.repeat(columnsOf(start))) + line)
}
