import { stderr, stdout } from 'node:process'
import { Command, CommanderError } from 'commander'
import { registerCascade } from './cascade-command.js'
import { registerClaims } from './claims-command.js'
import { registerCompare } from './compare-command.js'
import { registerConfig } from './config-command.js'
import { registerInit } from './init-command.js'
import { registerNetwork } from './network-command.js'
import { exitCodeFor, failureDocument, failureText } from './print-failure.js'
import { registerReport } from './report-command.js'
import { registerRun } from './run-command.js'
import { registerSeeds } from './seeds-command.js'
import { registerSignals } from './signals-command.js'
import { registerSweep } from './sweep-command.js'
import { talkColors } from './terminal.js'
import { registerText } from './text-command.js'
import { registerValidate } from './validate-command.js'
import { registerValidation } from './validation-command.js'
import { packageVersion } from './version.js'
import { registerWhy } from './why-command.js'

/** Every command, in the order of the help page. */
export function createProgram(): Command {
  const program = new Command('hearsay')
    .description(
      'Simulates word of mouth in social media marketing: which content strategy wins, by how much, at what risk.',
    )
    .version(packageVersion(), '--version', 'print the version')
    .helpOption('--help', 'show help')
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('after', EXIT_CODES)
    .showHelpAfterError('(--help lists what there is)')
  // Before the commands are made: they inherit these settings.
  program.exitOverride().configureHelp({ helpWidth: stdout.isTTY ? Math.max(60, stdout.columns) : 100 })
  registerInit(program)
  registerValidate(program)
  registerConfig(program)
  registerCompare(program)
  registerRun(program)
  registerSweep(program)
  registerWhy(program)
  registerReport(program)
  registerNetwork(program)
  registerCascade(program)
  registerSeeds(program)
  registerText(program)
  registerSignals(program)
  registerValidation(program)
  registerClaims(program)
  return program
}

const EXIT_CODES = `
Data goes to stdout, talk and progress to stderr.
Exit codes: 0 done, 1 a bug, 2 wrong usage, 3 invalid input, 4 an expectation of the scenario is not met, 130 interrupted.`

/** Runs one command and sets the exit code. Never throws. */
export async function runCommandLine(args: readonly string[]): Promise<void> {
  survivePipes()
  const fail = (error: unknown): void => {
    process.exitCode = exitCodeFor(error)
    stderr.write(`${failureText(error, talkColors(!args.includes('--no-color')), packageVersion())}\n`)
  }
  // What escapes every promise is a bug like any other, only that nothing can go on after it.
  process.on('uncaughtException', (error) => {
    fail(error)
    process.exit()
  })
  const json = args.slice(0, args.includes('--') ? args.indexOf('--') : undefined).includes('--json')
  try {
    if (args.length === 0) args = ['--help']
    await createProgram().parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2
      if (error.exitCode !== 0 && json) stdout.write(documentText(usageFailure(error)))
      return
    }
    fail(error)
    // An expectation that is not met comes after the result, which was the document.
    if (json && process.exitCode !== 4) stdout.write(documentText(failureDocument(error)))
  }
}

function usageFailure(error: CommanderError): object {
  const message = error.message.replace(/^error: /, '')
  return { error: { kind: 'usage', exitCode: 2, message, issues: [] } }
}

function documentText(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`
}

/** `hearsay … | head` closes the pipe early: that is no failure of ours. */
function survivePipes(): void {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') process.exit()
      throw error
    })
  }
}
