/** What a row of the benchmarks says: answers that must be right, and figures that should be good. */

/** Size of a benchmark: whole, for a look in half a minute, or for a test that it still works. */
export const SIZES = ['full', 'quick', 'tiny']

/** @param low, high where a right answer lies */
export function answer(name, value, low, high, unit = '') {
  return { name, value, unit, low, high }
}

/** An answer that holds or does not. */
export function holds(name, value) {
  return { name, value: value ? 1 : 0, unit: 'yes/no', low: 1, high: 1 }
}

/**
 * A figure. `wanted`: `{least}` or `{most}`; left out, it stands only to be read.
 * @param wanted.atFullSize true where the wanted value is meant for the full size alone
 */
export function figure(name, value, unit, wanted = null) {
  return { name, value, unit, wanted }
}

export function isRight({ value, low, high }) {
  return Number.isFinite(value) && value >= low && value <= high
}

/** Whether a figure is as wanted; null where nothing is wanted of it at this size. */
export function isMet({ value, wanted }, size) {
  if (wanted === null || (wanted.atFullSize === true && size !== 'full')) return null
  return wanted.least === undefined ? value <= wanted.most : value >= wanted.least
}

/** Wall seconds and how many cores the job had: two numbers that tell a busy machine from a slow engine. */
export function wallFigures(runs) {
  const wall = runs.reduce((sum, run) => sum + run.wallSeconds, 0)
  const cpu = runs.reduce((sum, run) => sum + run.cpuSeconds, 0)
  return [figure('wall per run', wall / runs.length, 's'), figure('CPU / wall', cpu / wall, '')]
}
