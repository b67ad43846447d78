import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { didYouMean } from '../did-you-mean.js'
import { inputError, usageError } from '../errors.js'
import { writeWholeFile } from '../experiment/run-directory/replace-file.js'
import { shellQuoted } from '../report/shell-quoted.js'
import { SCENARIO_TEMPLATES, scenarioTemplate, type ScenarioTemplate } from '../scenario/templates.js'
import { addCommonOptions, commonOptions } from './common-options.js'
import { prepareOutputPlace } from './output-place.js'
import { openTerminal, printable } from './terminal.js'

const DEFAULT_TEMPLATE = 'product-launch'

export function registerInit(program: Command): void {
  const command = program
    .command('init')
    .description('write a commented scenario to start from; never overwrites')
    .argument('[file]', 'where to write it', 'scenario.yaml')
    .option('--template <name>', 'which one to start from', DEFAULT_TEMPLATE)
    .addHelpText('after', `\nTemplates:\n${templateList()}`)
  addCommonOptions(command).action(init)
}

function init(file: string, raw: { readonly template: string } & Record<string, unknown>): void {
  const terminal = openTerminal(commonOptions(raw))
  const template = scenarioTemplate(raw.template)
  if (template === undefined) throw unknownTemplate(raw.template)
  if (existsSync(file)) {
    throw inputError({
      file,
      message: 'is there already, and init never overwrites',
      hint: 'name another file',
    })
  }
  prepareOutputPlace(file)
  writeWholeFile(file, withSchema(templateText(template), file))
  if (terminal.json) terminal.document({ command: 'init', file, template: template.name })
  else terminal.data(printable(`wrote ${file}: ${template.about}`))
  const out = `out/${basename(file).replace(/\.[^.]*$/, '')}`
  terminal.say(`next: hearsay compare ${shellQuoted(file)} --out ${shellQuoted(out)}`)
}

function templateText(template: ScenarioTemplate): string {
  return readFileSync(new URL(`../../scenarios/${template.file}`, import.meta.url), 'utf8')
}

/** Lets the editor's first line find the schema of the installed package from where the file will stand. */
function withSchema(text: string, file: string): string {
  const schema = fileURLToPath(new URL('../../scenarios/hearsay.schema.json', import.meta.url))
  const path = relative(dirname(resolve(file)), schema)
    .split(sep)
    .join('/')
  return text.replace(
    '$schema=./hearsay.schema.json',
    () => `$schema=${path.startsWith('.') ? path : `./${path}`}`,
  )
}

function unknownTemplate(name: string): Error {
  const known = SCENARIO_TEMPLATES.map((template) => template.name)
  const near = didYouMean(name, known)
  return usageError(`unknown template "${name}"${near === undefined ? '' : `; ${near}`}\n${templateList()}`)
}

function templateList(): string {
  return SCENARIO_TEMPLATES.map(({ name, about }) => `  ${name.padEnd(24)}${about}`).join('\n')
}
