import { isMet, isRight } from './row.js'

/**
 * The table at the end: one line a figure, the answers beside the first figures of their row.
 * @param {import('./row.js').RowReport[]} rows
 * @param {import('./row.js').Size} size
 */
export function tableOf(rows, size) {
  const lines = [['row', 'answer', 'figure', 'wanted', 'met']]
  for (const { row, results, failure } of rows) {
    if (failure !== null) lines.push([row, 'FAILED', failure.split('\n')[0], '', ''])
    for (const { name, answers, figures } of results) {
      for (let i = 0; i < Math.max(answers.length, figures.length); i++) {
        lines.push([
          i === 0 ? name : '',
          i < answers.length ? answerText(answers[i]) : '',
          ...(i < figures.length ? figureCells(figures[i], size) : ['', '', '']),
        ])
      }
    }
  }
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column]))
      .join('  ')
      .trimEnd(),
  )
  text.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('  '))
  return text.join('\n')
}

function answerText(one) {
  const { name, value, unit, low, high } = one
  if (unit === 'yes/no') return `${name}: ${value === 1 ? 'yes' : 'NO'}`
  const said = `${name} ${numberText(value)}`
  return isRight(one)
    ? said
    : `${said}  WRONG: expected ${high === null ? `at least ${numberText(low)}` : `${numberText(low)} to ${numberText(high)}`}`
}

function figureCells(one, size) {
  const { name, value, unit, wanted } = one
  const met = isMet(one, size)
  return [
    `${name} ${numberText(value)}${unit === '' ? '' : ` ${unit}`}`,
    met === null
      ? ''
      : wanted.least === undefined
        ? `<= ${numberText(wanted.most)}`
        : `>= ${numberText(wanted.least)}`,
    met === null ? '' : met ? 'yes' : 'no',
  ]
}

/** Four digits where they matter, whole numbers in thousands. */
export function numberText(value) {
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (size !== 0 && size < 0.001) return value.toExponential(1)
  if (size >= 1000) return Math.round(value).toLocaleString('en-US')
  return String(Number(value.toPrecision(size >= 100 ? 4 : 3)))
}
