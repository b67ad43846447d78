import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..')
export const program = join(projectRoot, 'dist', 'cli', 'main.js')

/** Whether there is a command to run: quick tests go without, the others fail. */
export const built = existsSync(program)

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the built command as a user would, without a terminal. */
export async function hearsay(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return ended(startHearsay(args, options))
}

export function startHearsay(
  args: readonly string[],
  options: RunOptions = {},
): ChildProcessWithoutNullStreams {
  if (!built) throw new Error('dist/cli/main.js is missing: npm run build first')
  const { NO_COLOR: _no, FORCE_COLOR: _force, HEARSAY_DATA: _data, ...env } = process.env
  return spawn(process.execPath, [program, ...args], { cwd: options.cwd, env: { ...env, ...options.env } })
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}
