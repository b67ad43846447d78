import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import pc from 'picocolors'
import { didYouMean } from '../did-you-mean.js'
import { HearsayError, usageError } from '../errors.js'
import { ALL_CLAIMS } from '../experiment/claims/all-claims.js'
import { baseFacts, examineClaims, type BaseWorld } from '../experiment/claims/examine.js'
import { examineFirms } from '../experiment/claims/firms/examine-firms.js'
import { FIGURES } from '../experiment/claims/firms/figures.js'
import type { ClaimsResult } from '../experiment/claims/result.js'
import { writeWholeFile } from '../experiment/run-directory/replace-file.js'
import { claimsMarkdown } from '../report/claims-markdown.js'
import { claimsText } from '../report/claims-text.js'
import { addCommonOptions, commonOptions, positiveInteger, settingsOf } from './common-options.js'
import { conductDerived } from './derived-experiments.js'
import { listenForInterruption } from './interruption.js'
import { LazyPool } from './lazy-pool.js'
import { prepareOutputPlace } from './output-place.js'
import { openTerminal, type Terminal } from './terminal.js'
import { packageVersion } from './version.js'

/** More would not make an answer surer, only later. */
const MOST_REPLICATIONS = 10_000

/** `hearsay claims`: what is said of social media marketing, as experiments. */
export function registerClaims(program: Command): void {
  const command = program
    .command('claims')
    .description(
      'try what is said of social media marketing: one lever at a time, the same people, the same luck',
    )
    .argument('[id...]', 'claims to try (default: all)')
    .option('--list', 'list the claims instead')
    .option(
      '--replications <n>',
      'how many simulated campaigns of each kind (default: 30)',
      positiveInteger(MOST_REPLICATIONS),
    )
    .option('--markdown', 'print Markdown')
    .option('--out <folder>', 'write claims.json and claims.md there too')
    .addHelpText('after', EXAMPLES)
  addCommonOptions(command).action(claims)
}

const EXAMPLES = `
Examples:
  hearsay claims --list
  hearsay claims sharing customer-words
  hearsay claims --out out/claims
The world in which they are tried is scenarios/claims.yaml of the package.`

interface ClaimsOptions {
  readonly list?: boolean
  readonly replications?: number
  readonly markdown?: boolean
  readonly out?: string
}

async function claims(ids: readonly string[], raw: ClaimsOptions & Record<string, unknown>): Promise<void> {
  const common = commonOptions(raw)
  const terminal = openTerminal(common)
  const wanted = wantedClaims(ids)
  if (raw.list === true) return listClaims(wanted, terminal)
  const files = raw.out === undefined ? [] : ['claims.json', 'claims.md'].map((file) => join(raw.out!, file))
  files.forEach(prepareOutputPlace)

  const { seed } = raw
  const base = baseWorld(settingsOf(seed === undefined ? {} : { seed }))
  const startedAt = new Date().toISOString()
  const startedMs = performance.now()
  const result = await examine(wanted, base, raw.replications ?? null, common.workers, terminal)
  const document = {
    command: 'claims',
    ...result,
    manifest: {
      version: packageVersion(),
      node: process.version,
      startedAt,
      wallSeconds: Math.round(performance.now() - startedMs) / 1000,
    },
  }
  if (terminal.json) terminal.document(document)
  else if (raw.markdown === true) terminal.data(claimsMarkdown(result))
  else terminal.data(claimsText(result, terminal.width, pc.createColors(terminal.color)))
  const contents = [`${JSON.stringify(document, null, 2)}\n`, claimsMarkdown(result)]
  files.forEach((file, i) => writeWholeFile(file, contents[i]!))
  if (files.length > 0) terminal.say(`wrote ${files.join(' and ')}`)
}

/** Everything that can be tried: claims with levers, and the two figures. */
const KNOWN = [...ALL_CLAIMS, ...FIGURES].map(({ claim, id }) => ({ id, claim }))

function wantedClaims(ids: readonly string[]): ReadonlySet<string> {
  const known = KNOWN.map(({ id }) => id)
  const unknown = ids.find((id) => !known.includes(id))
  if (unknown !== undefined) {
    const near = didYouMean(unknown, known)
    throw usageError(
      `unknown claim "${unknown}"${near === undefined ? '' : `; ${near}`}; hearsay claims --list lists all`,
    )
  }
  return new Set(ids.length === 0 ? known : ids)
}

function listClaims(wanted: ReadonlySet<string>, terminal: Terminal): void {
  const claims = KNOWN.filter(({ id }) => wanted.has(id))
  if (terminal.json) return terminal.document({ command: 'claims', claims })
  const width = Math.max(...claims.map(({ id }) => id.length))
  terminal.data(claims.map(({ claim, id }) => `${id.padEnd(width)}  ${claim}`).join('\n'))
}

/** The scenario of the package that every experiment changes. */
function baseWorld(settings: readonly string[]): BaseWorld {
  const file = fileURLToPath(new URL('../../scenarios/claims.yaml', import.meta.url))
  return { file, text: readFileSync(file, 'utf8'), settings }
}

async function examine(
  wanted: ReadonlySet<string>,
  base: BaseWorld,
  replications: number | null,
  workers: number,
  terminal: Terminal,
): Promise<ClaimsResult> {
  const interruption = listenForInterruption()
  const threads = new LazyPool(workers)
  const { signal } = interruption
  try {
    const pool = threads.start
    const experiments = conductDerived({ networks: {}, workers, pool, signal, quiet: terminal.quiet })
    const chosen = ALL_CLAIMS.filter(({ id }) => wanted.has(id))
    const figures = FIGURES.filter(({ id }) => wanted.has(id))
    const claims = await examineClaims(chosen, base, experiments, { replications })
    const firms =
      figures.length === 0
        ? null
        : await examineFirms(base, experiments, replications === null ? {} : { mostRuns: replications })
    return {
      ...baseFacts(base),
      claims,
      firms: firms && { ...firms, claims: firms.claims.filter(({ id }) => wanted.has(id)) },
    }
  } catch (error) {
    if (!signal.aborted) throw error
    throw new HearsayError('interrupted', 'stopped before all claims were tried; nothing was kept')
  } finally {
    interruption.release()
    await threads.close()
  }
}
