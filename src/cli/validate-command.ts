import { stderr } from 'node:process'
import type { Command } from 'commander'
import { HearsayError, type Issue } from '../errors.js'
import { addCommonOptions, commonOptions, settingsOf } from './common-options.js'
import { issueDocument, issuesText } from './print-failure.js'
import { readScenarios } from './read-scenarios.js'
import { readSource } from './read-source.js'
import { openTerminal, printable, talkColors } from './terminal.js'

export function registerValidate(program: Command): void {
  const command = program
    .command('validate')
    .description('check scenario files without running them')
    .argument('<file...>', 'scenario files')
  addCommonOptions(command, { settings: true }).action(validate)
}

function validate(files: readonly string[], raw: Readonly<Record<string, unknown>>): void {
  const common = commonOptions(raw)
  const terminal = openTerminal(common)
  const checked = files.map((file) => ({ file, issues: issuesOf(file, settingsOf(raw)) }))
  const issues = checked.flatMap((each) => each.issues)
  if (terminal.json) {
    terminal.document({ valid: issues.length === 0, issues: issues.map(issueDocument) })
  } else {
    for (const each of checked) if (each.issues.length === 0) terminal.data(`${printable(each.file)}: valid`)
    if (issues.length > 0) stderr.write(`${issuesText(issues, talkColors(common.color))}\n`)
  }
  // The problems were the answer; only the exit code is left to say.
  if (issues.length > 0) process.exitCode = 3
}

function issuesOf(file: string, settings: readonly string[]): readonly Issue[] {
  try {
    readScenarios([{ file, text: readSource(file) }], settings)
    return []
  } catch (error) {
    if (error instanceof HearsayError && error.kind === 'input') return error.issues
    throw error
  }
}
