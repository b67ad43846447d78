/** What a row of the benchmarks says: answers that must be right, and figures that should be good. */

/**
 * A right value lies from `low` to `high`; null: there is no upper bound.
 * @typedef {{name: string, value: number, unit: string, low: number, high: number | null}} Answer
 *
 * One bound; `atFullSize`: it is meant for the full size alone.
 * @typedef {{least?: number, most?: number, atFullSize?: boolean}} Wanted
 *
 * Without a wanted value it stands only to be read.
 * @typedef {{name: string, value: number, unit: string, wanted: Wanted | null}} Figure
 *
 * @typedef {'full' | 'quick' | 'tiny'} Size whole, for a look in half a minute, or for a test that it still works
 *
 * @typedef {{name: string, answers: Answer[], figures: Figure[]}} Result
 * @typedef {{row: string, failure: string | null, results: Result[]}} RowReport
 */

/**
 * @param {string} name
 * @param {number} value
 * @param {number} low
 * @param {number | null} [high]
 * @returns {Answer}
 */
export function answer(name, value, low, high = null) {
  return { name, value, unit: '', low, high }
}

/**
 * An answer that holds or does not.
 * @param {string} name
 * @param {boolean} value
 * @returns {Answer}
 */
export function holds(name, value) {
  return { name, value: value ? 1 : 0, unit: 'yes/no', low: 1, high: 1 }
}

/**
 * @param {string} name
 * @param {number} value
 * @param {string} unit
 * @param {Wanted | null} [wanted]
 * @returns {Figure}
 */
export function figure(name, value, unit, wanted = null) {
  return { name, value, unit, wanted }
}

/** @param {Pick<Answer, 'value' | 'low' | 'high'>} answer */
export function isRight({ value, low, high }) {
  return Number.isFinite(value) && value >= low && (high === null || value <= high)
}

/**
 * Whether a figure is as wanted; null where nothing is wanted of it at this size.
 * @param {Figure} figure
 * @param {Size} size
 */
export function isMet({ value, wanted }, size) {
  if (wanted === null || (wanted.atFullSize === true && size !== 'full')) return null
  return wanted.least === undefined ? value <= (wanted.most ?? Infinity) : value >= wanted.least
}

/**
 * Wall seconds, and how many cores the job had: what tells a busy machine from a slow engine.
 * @param {{wallSeconds: number, cpuSeconds: number}[]} runs
 * @returns {Figure[]}
 */
export function wallFigures(runs) {
  const wall = runs.reduce((sum, run) => sum + run.wallSeconds, 0)
  const cpu = runs.reduce((sum, run) => sum + run.cpuSeconds, 0)
  return [figure('wall per run', wall / runs.length, 's'), figure('CPU / wall', cpu / wall, '')]
}
