import { writeWholeFile } from '../experiment/run-directory/replace-file.js'
import type { ValidationResult } from '../experiment/validation/run-validation.js'
import { defaultTables, fillCard } from '../report/model-card/fill-card.js'
import { validationMarkdown } from '../report/validation-text.js'
import { readTextFile } from './read-text-file.js'

const CARD = { name: 'a model card', mostBytes: 5e6 } as const

/** Puts the tables of defaults and the validation table into their places in a model card. */
export function updateModelCard(file: string, result: ValidationResult): void {
  const tables = { ...defaultTables(), validation: validationMarkdown(result) }
  writeWholeFile(file, fillCard(readTextFile(file, CARD), tables, file))
}
