/**
 * A folder that keeps an experiment: the manifest (what was run), the finished replications (so that the
 * same command continues after an interruption) and, in the end, the results. Files appear whole or not
 * at all; files that hearsay did not make are never touched.
 */
import { existsSync, mkdirSync, readFileSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { inputError } from '../errors.js'
import type { RunOutcome } from './result.js'
import { lockDirectory } from './run-directory/directory-lock.js'
import { cannotWrite, writeWholeFile } from './run-directory/replace-file.js'
import {
  openReplicationLog,
  readReplicationLog,
  type ReplicationLog,
} from './run-directory/replication-log.js'

const MANIFEST_FILE = 'manifest.json'
const LOG_FILE = 'replications.bin'
export const RESULT_FILES = ['summary.json', 'runs.parquet', 'report.html'] as const
export type ResultFile = (typeof RESULT_FILES)[number]

/** Everything that decides what a replication's outcome is. Replications are reused only where all of it is equal. */
export interface ExperimentIdentity {
  /** Version of hearsay. */
  readonly version: string
  /** SHA-256 over the code that computes outcomes. */
  readonly engine: string
  readonly scenarioHash: string
  readonly seed: string
  /** Ids of the strategies that were run, in order. */
  readonly strategies: readonly string[]
  /** Network files by platform, by content. */
  readonly networks: Readonly<Record<string, { readonly file: string; readonly sha256: string }>>
  /** KPIs in the order in which outcomes hold them. */
  readonly kpis: readonly string[]
}

/** What `manifest.json` holds. */
export interface RunManifest {
  readonly tool: 'hearsay'
  readonly identity: ExperimentIdentity
  /** How it was asked for, so that it can be run and reported again. */
  readonly request: RunRequest
  /** Simulated people of every world. */
  readonly people: number
  readonly node: string
  /** When the first replication was started, ISO 8601. */
  readonly startedAt: string
  /** Added up over interruptions. */
  readonly wallSeconds: number
  /** Null until the experiment was complete for the first time. */
  readonly finished: { readonly replications: number; readonly resultHash: string } | null
}

export interface DetectorRates {
  readonly sensitivity: number
  readonly specificity: number
}

export interface RunRequest {
  readonly command: 'compare' | 'run'
  /** Scenario files with their text. */
  readonly sources: readonly { readonly file: string; readonly text: string }[]
  /**
   * What cross-validation found of the detectors that were trained on files of comments, by strategy: the files may be
   * elsewhere when it is reported again.
   */
  readonly detectors: Readonly<Record<string, DetectorRates>>
  /** `PATH=VALUE` settings of the command line over the files. */
  readonly settings: readonly string[]
  /** The one strategy that was asked for; null: all. */
  readonly strategy: string | null
}

export interface RunDirectory {
  readonly path: string
  readonly manifest: RunManifest
  /** Finished replications found on opening. */
  readonly stored: ReadonlyMap<number, readonly RunOutcome[]>
  /** Bytes of an unfinished write that were cut off. */
  readonly tornBytes: number
  append(outcomes: readonly RunOutcome[]): void
  /** Returns when every appended replication is on disk. */
  flush(): void
  writeManifest(manifest: RunManifest): void
  writeResult(name: ResultFile, data: string | Uint8Array): void
  /** Flushes and lets go of the folder. */
  close(): void
}

/**
 * Opens a folder for an experiment, making it where needed. With an equal identity in its manifest the
 * finished replications are handed back; with another one it is refused, unless `fresh`.
 * Throws an input failure: another experiment, damage, another process at work, or not writable.
 */
export function openRunDirectory(
  path: string,
  manifest: RunManifest,
  options: { fresh?: boolean } = {},
): RunDirectory {
  makeDirectory(path)
  const unlock = lockDirectory(path)
  try {
    const earlier = readManifest(path, options.fresh === true)
    refuseForeignFiles(path, earlier !== null)
    const reuse = earlier !== null && options.fresh !== true && earlier !== 'unreadable'
    if (reuse) refuseOtherExperiment(path, earlier.identity, manifest.identity)
    else removeOwnFiles(path)
    const identity = identityText(manifest.identity)
    const logPath = join(path, LOG_FILE)
    const stored = existsSync(logPath) ? readReplicationLog(logPath, identity) : null
    let current: RunManifest = reuse
      ? {
          ...manifest,
          startedAt: earlier.startedAt,
          wallSeconds: earlier.wallSeconds,
          finished: earlier.finished,
        }
      : manifest
    writeWholeFile(join(path, MANIFEST_FILE), manifestText(current))
    const log: ReplicationLog = openReplicationLog(logPath, identity, stored?.endBytes ?? 0)
    return {
      path,
      get manifest() {
        return current
      },
      stored: stored?.replications ?? new Map(),
      tornBytes: stored?.tornBytes ?? 0,
      append: log.append,
      flush: log.flush,
      writeManifest(next) {
        writeWholeFile(join(path, MANIFEST_FILE), manifestText(next))
        current = next
      },
      writeResult: (name, data) => writeWholeFile(join(path, name), data),
      close() {
        try {
          log.close()
        } finally {
          unlock()
        }
      },
    }
  } catch (error) {
    unlock()
    throw error
  }
}

/** What a folder holds, for rebuilding its report. Throws an input failure where it is no run directory. */
export function readRunDirectory(path: string): {
  readonly manifest: RunManifest
  readonly stored: ReadonlyMap<number, readonly RunOutcome[]>
} {
  const manifest = readManifest(path, false)
  if (manifest === null || manifest === 'unreadable') {
    throw inputError({
      file: path,
      message: 'holds no results of hearsay',
      expected: 'a folder written with --out',
    })
  }
  const logPath = join(path, LOG_FILE)
  if (!existsSync(logPath)) return { manifest, stored: new Map() }
  return { manifest, stored: readReplicationLog(logPath, identityText(manifest.identity)).replications }
}

/** The names under which two experiments differ, e.g. `seed`, `networks.x`. */
export function differingKeys(a: ExperimentIdentity, b: ExperimentIdentity): string[] {
  const flat = (identity: ExperimentIdentity): Map<string, string> => {
    const { networks, ...rest } = identity
    const entries = Object.entries(rest).map(([key, value]): [string, string] => [key, JSON.stringify(value)])
    for (const [platform, { sha256 }] of Object.entries(networks))
      entries.push([`networks.${platform}`, sha256])
    return new Map(entries)
  }
  const left = flat(a)
  const right = flat(b)
  return [...new Set([...left.keys(), ...right.keys()])].filter((key) => left.get(key) !== right.get(key))
}

function identityText(identity: ExperimentIdentity): string {
  const networks = Object.entries(identity.networks).map(([platform, { sha256 }]) => [platform, sha256])
  const { version, engine, scenarioHash, seed, strategies, kpis } = identity
  return JSON.stringify([version, engine, scenarioHash, seed, strategies, kpis, networks.sort()])
}

function manifestText(manifest: RunManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function makeDirectory(path: string): void {
  try {
    mkdirSync(path, { recursive: true })
  } catch (error) {
    throw cannotWrite(path, error)
  }
  if (!statSync(path).isDirectory()) throw inputError({ file: path, message: 'is not a folder' })
}

/** Null where there is none; `unreadable` only when `tolerant`, for a folder that will be started afresh. */
function readManifest(path: string, tolerant: boolean): RunManifest | 'unreadable' | null {
  const file = join(path, MANIFEST_FILE)
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return null
    throw inputError({ file, message: `cannot be read: ${(error as Error).message}` })
  }
  const manifest = parseManifest(text)
  if (manifest !== null) return manifest
  // A broken manifest of ours still names the tool; anything else is somebody else's file.
  if (tolerant && text.includes('"tool": "hearsay"')) return 'unreadable'
  throw inputError({
    file,
    message: 'is not a manifest that hearsay can read',
    hint: 'use another folder, or --fresh to start again in this one if it was made by hearsay',
  })
}

function parseManifest(text: string): RunManifest | null {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return null
  }
  const manifest = value as Partial<RunManifest> | null
  if (typeof manifest !== 'object' || manifest === null || manifest.tool !== 'hearsay') return null
  const { identity, request } = manifest as {
    identity?: Partial<ExperimentIdentity>
    request?: Partial<RunRequest>
  }
  const whole =
    typeof identity === 'object' &&
    typeof identity.version === 'string' &&
    typeof identity.scenarioHash === 'string' &&
    isListOf(identity.strategies, (id) => typeof id === 'string') &&
    isListOf(identity.kpis, (kpi) => typeof kpi === 'string') &&
    typeof identity.networks === 'object' &&
    identity.networks !== null &&
    typeof request === 'object' &&
    (request.command === 'compare' || request.command === 'run') &&
    isListOf(
      request.sources,
      (source) => typeof source?.file === 'string' && typeof source.text === 'string',
    ) &&
    isListOf(request.settings, (setting) => typeof setting === 'string') &&
    areRates(request.detectors) &&
    typeof manifest.people === 'number' &&
    typeof manifest.startedAt === 'string' &&
    typeof manifest.wallSeconds === 'number'
  return whole ? (manifest as RunManifest) : null
}

function areRates(detectors: RunRequest['detectors'] | undefined): boolean {
  return (
    typeof detectors === 'object' &&
    detectors !== null &&
    Object.values(detectors).every((each: Partial<DetectorRates> | null) =>
      [each?.sensitivity, each?.specificity].every(
        (rate) => typeof rate === 'number' && rate >= 0 && rate <= 1,
      ),
    )
  )
}

function isListOf<T>(value: readonly T[] | undefined, check: (item: T | null) => boolean): boolean {
  return Array.isArray(value) && value.every(check)
}

/** A folder without our manifest may hold anything but files under the names that we would write. */
function refuseForeignFiles(path: string, ours: boolean): void {
  if (ours) return
  const foreign = [LOG_FILE, ...RESULT_FILES].filter((name) => existsSync(join(path, name)))
  if (foreign.length === 0) return
  throw inputError({
    file: path,
    message: `holds ${foreign.join(', ')} without a manifest of hearsay; nothing was changed`,
    hint: 'choose another folder for --out',
  })
}

function refuseOtherExperiment(path: string, earlier: ExperimentIdentity, now: ExperimentIdentity): void {
  const keys = differingKeys(earlier, now)
  if (keys.length === 0) return
  const words: Readonly<Record<string, string>> = {
    engine: 'engine (the code has changed)',
    scenarioHash: 'scenario',
  }
  throw inputError({
    file: path,
    message: `holds results of another experiment, which differs in ${keys.map((key) => words[key] ?? key).join(', ')}`,
    hint: 'run with --fresh to replace them, or choose another folder for --out; nothing was changed',
  })
}

/** The log first: without it, nothing that is left can be taken for results of the new experiment. */
function removeOwnFiles(path: string): void {
  for (const name of [LOG_FILE, ...RESULT_FILES]) {
    try {
      unlinkSync(join(path, name))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw cannotWrite(path, error)
    }
  }
}
