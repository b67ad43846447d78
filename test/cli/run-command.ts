/** Runs commands in this process, where a failure can be looked at and nothing reaches the terminal. */
import { Command } from 'commander'
import { vi } from 'vitest'

export interface Written {
  readonly stdout: string
  readonly stderr: string
}

/** A program of these commands alone, for one run; wrong usage is thrown instead of ending the process. */
export function programOf(...register: readonly ((program: Command) => void)[]): Command {
  const program = new Command('hearsay').exitOverride()
  for (const each of register) each(program)
  return program
}

/** What the command wrote, and what it threw. */
export async function attempt(
  program: Command,
  args: readonly string[],
): Promise<Written & { readonly failure?: Error }> {
  const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  let failure: Error | undefined
  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    failure = error as Error
  }
  const textOf = ({ mock }: typeof stdout): string => mock.calls.map(([chunk]) => String(chunk)).join('')
  const written = { stdout: textOf(stdout), stderr: textOf(stderr) }
  stdout.mockRestore()
  stderr.mockRestore()
  return failure === undefined ? written : { ...written, failure }
}

/** What the command wrote; throws what the command throws. */
export async function run(program: Command, args: readonly string[]): Promise<Written> {
  const { failure, ...written } = await attempt(program, args)
  if (failure !== undefined) throw failure
  return written
}
