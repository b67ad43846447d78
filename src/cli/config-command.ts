import type { Command } from 'commander'
import { inputError } from '../errors.js'
import { formatConfig, resolveConfig } from '../scenario/config.js'
import { addCommonOptions, commonOptions, settingsOf } from './common-options.js'
import { readScenarios } from './read-scenarios.js'
import { readSource } from './read-source.js'
import { openTerminal } from './terminal.js'

export function registerConfig(program: Command): void {
  const command = program
    .command('config')
    .description('show the whole scenario as it will be run, and where each value comes from')
    .argument('<file>', 'scenario file')
  addCommonOptions(command, { settings: true }).action(config)
}

function config(file: string, raw: Readonly<Record<string, unknown>>): void {
  const terminal = openTerminal(commonOptions(raw))
  const settings = settingsOf(raw)
  const text = readSource(file)
  const { hash } = readScenarios([{ file, text }], settings)
  const { resolved, issues } = resolveConfig(text, file, { settings, trusted: true })
  if (resolved === null) throw inputError(issues)
  if (terminal.json) terminal.document({ command: 'config', file, hash, ...resolved })
  else terminal.data(formatConfig(resolved))
}
