/** What became of claims, in Markdown. */
import type { FigureClaim, FirmsFigures } from '../experiment/claims/firms/figures.js'
import type { ClaimResult, ClaimsResult, TrialResult } from '../experiment/claims/result.js'
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
} from './claims-cells.js'
import { formatPercent } from './sensible-number.js'

/** A table of verdicts, then every claim with a table of its effects. Ends with a line feed. */
export function claimsMarkdown(result: ClaimsResult): string {
  const { claims, confidence, firms, seed } = result
  return `${[
    `${claimsSummary(result)} (seed ${JSON.stringify(seed)}; in brackets ${formatPercent(confidence)} intervals of paired differences over networks).`,
    '',
    ...table([
      ['id', 'claim', 'verdict'],
      ...headlinesOf(result).map((each) => [each.id, each.claim, verdictText(each)]),
    ]),
    ...claims.flatMap(claimLines),
    ...(firms === null ? [] : firms.claims.flatMap((claim) => figureLines(claim, firms, confidence))),
  ].join('\n')}\n`
}

function claimLines(claim: ClaimResult): string[] {
  const { because, claim: words, id, mechanism, trials } = claim
  return [
    '',
    `### ${id}`,
    '',
    `${words} **${capital(verdictText(claim))}.**${because === null ? '' : ` ${because}`}`,
    '',
    `How: ${mechanism}.`,
    ...trials.flatMap(trialLines),
  ]
}

function trialLines({ arms, findings, replications, unmoved, verdict, where, world }: TrialResult): string[] {
  const alone = unmoved.map(
    ({ held, how, measure }) =>
      `${meaningOf(measure)} (${held ? how : `**moved**, should have been the same ${how}`})`,
  )
  return [
    '',
    `Where ${where ?? 'the world is as usual'}: ${verdict}, ${replications} runs.${world.length === 0 ? '' : ` World: ${code(world)}.`}`,
    '',
    ...arms.map(
      ({ name, settings, strategy }) =>
        `- ${name}: ${settings.length === 0 ? `strategy \`${strategy}\`` : code(settings)}`,
    ),
    '',
    ...table([
      ['measure', 'from', 'to', 'effect', 'seen'],
      ...findings.map((finding) => [
        measureText(finding),
        `${finding.from}: ${formatMeasure(finding.measure, finding.off)}`,
        `${finding.to}: ${formatMeasure(finding.measure, finding.on)}`,
        effectText(finding),
        finding.seen ?? '',
      ]),
    ]),
    ...(arms.length > 2 ? ['', ...table(responseRows(arms, findings))] : []),
    '',
    `Left alone: ${alone.join(', ')}.`,
  ]
}

function figureLines(claim: FigureClaim, firms: FirmsFigures, confidence: number): string[] {
  const isUplift = claim.id === 'uplift-133'
  return [
    '',
    `### ${claim.id}`,
    '',
    `${claim.claim} **${capital(verdictText(claim))}.** ${claim.because}`,
    '',
    ...(isUplift ? upliftLines(firms) : betterLines(firms)).map((line) => `- ${line}`),
    '',
    ...(isUplift ? [...table(regionRows(firms)), ''] : []),
    `Family: ${familyText(firms, confidence)}.`,
  ]
}

/** The first row is the head. */
function table(rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  const [head, ...others] = rows
  return [line(head!), `|${'---|'.repeat(head!.length)}`, ...others.map(line)]
}

function code(settings: readonly string[]): string {
  return settings.map((setting) => `\`${setting}\``).join(', ')
}

function capital(text: string): string {
  return text[0]!.toUpperCase() + text.slice(1)
}
