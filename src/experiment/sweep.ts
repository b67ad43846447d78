/**
 * A grid over values of a scenario: every combination of the values of every axis is a point, and every
 * point is an experiment of its own with the same seed, so that points differ by their values alone.
 */
import { usageError } from '../errors.js'

/** One `--vary PATH=…`. */
export interface SweepAxis {
  /** Dotted path in the scenario file, e.g. `strategies.reels.budget.total`. */
  readonly path: string
  /** As they would be typed in the file. */
  readonly values: readonly string[]
}

export interface SweepPoint {
  /** Counts from 1. */
  readonly number: number
  /** By axis. */
  readonly values: readonly string[]
  /** `PATH=VALUE` texts. */
  readonly settings: readonly string[]
}

/** A grid that is larger than this was hardly meant. */
const MOST_POINTS = 10_000

const EXPECTED = 'PATH=from..to:step, such as population.homophily=0%..60%:20%, or PATH=a,b,c'

/**
 * Reads `PATH=a..b:step` (both ends included, units alike: `2h..8h:2h`) or a list `PATH=a,b,c`.
 * Throws a usage failure.
 */
export function parseAxis(text: string): SweepAxis {
  const equals = text.indexOf('=')
  const path = text.slice(0, Math.max(0, equals)).trim()
  const body = text.slice(equals + 1).trim()
  if (equals < 0 || path === '' || body === '')
    throw usageError(`invalid --vary "${text}", expected ${EXPECTED}`)
  const values = body.includes('..') ? rangeValues(text, body) : listValues(body)
  if (values.some((value) => value === ''))
    throw usageError(`empty value in --vary "${text}", expected ${EXPECTED}`)
  const twice = values.find((value, i) => values.indexOf(value) !== i)
  if (twice !== undefined) throw usageError(`--vary "${text}" has the value ${twice} twice`)
  return { path, values }
}

/** Every combination, the last axis running fastest. Throws a usage failure for a grid that is too large. */
export function gridPoints(axes: readonly SweepAxis[]): SweepPoint[] {
  axes.forEach(({ path }, i) => {
    if (axes.findIndex((axis) => axis.path === path) !== i) throw usageError(`--vary ${path} is given twice`)
  })
  const count = axes.reduce((product, { values }) => product * values.length, 1)
  if (count > MOST_POINTS) {
    throw usageError(
      `the grid has ${count} points, expected at most ${MOST_POINTS}: fewer values or larger steps`,
    )
  }
  const combinations = axes.reduce<readonly (readonly string[])[]>(
    (points, { values }) => points.flatMap((point) => values.map((value) => [...point, value])),
    [[]],
  )
  return combinations.map((values, i) => ({
    number: i + 1,
    values,
    settings: values.map((value, axis) => `${axes[axis]!.path}=${value}`),
  }))
}

const NUMBER_AND_UNIT = /^(-?(?:\d[\d_]*)?(?:\.\d+)?)(\D*)$/

function rangeValues(text: string, body: string): string[] {
  const match = /^(.+?)\.\.(.+?)(?::(.+))?$/.exec(body)
  const [from, to, step] = [1, 2, 3].map((group) => numberAndUnit(match?.[group] ?? ''))
  if (!from || !to || !step) {
    throw usageError(`invalid range in --vary "${text}", expected ${EXPECTED}`)
  }
  if (from.unit !== to.unit || from.unit !== step.unit) {
    const units = [from.unit, to.unit, step.unit].map((unit) => (unit === '' ? 'none' : unit.trim()))
    throw usageError(
      `the units in --vary "${text}" differ (${units.join(', ')}), expected one unit throughout`,
    )
  }
  const steps = Math.floor((to.value - from.value) / step.value + 1e-9)
  if (!(step.value > 0) || !(steps >= 0)) {
    throw usageError(`--vary "${text}" leads nowhere, expected from <= to and a step above 0`)
  }
  if (steps >= MOST_POINTS)
    throw usageError(`--vary "${text}" has ${steps + 1} values, expected at most ${MOST_POINTS}`)
  return Array.from({ length: steps + 1 }, (_, i) => {
    const value = Number((from.value + i * step.value).toPrecision(12))
    return `${value}${from.unit}`
  })
}

function numberAndUnit(text: string): { readonly value: number; readonly unit: string } | null {
  const match = NUMBER_AND_UNIT.exec(text.trim())
  if (match === null || !/\d/.test(match[1]!)) return null
  return { value: Number(match[1]!.replaceAll('_', '')), unit: match[2]! }
}

/** Splits at commas outside brackets and quotes. */
function listValues(body: string): string[] {
  const values: string[] = []
  let depth = 0
  let quote = ''
  let value = ''
  for (const character of body) {
    if (quote !== '') quote = character === quote ? '' : quote
    else if (character === '"' || character === "'") quote = character
    else if ('([{'.includes(character)) depth++
    else if (')]}'.includes(character)) depth--
    if (character === ',' && depth === 0 && quote === '') {
      values.push(value.trim())
      value = ''
    } else value += character
  }
  return [...values, value.trim()]
}
