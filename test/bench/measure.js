/** How the benchmarks measure: CPU seconds beside wall seconds, medians, pairs in turn, peak memory. */
import { readFileSync } from 'node:fs'

/**
 * Runs a job once. CPU seconds are those of the whole process, its threads, compiler and garbage collector
 * included: on a machine that others use too they say more than wall seconds.
 * @returns {Promise<{value: any, wallSeconds: number, cpuSeconds: number}>}
 */
export async function timed(job) {
  const started = performance.now()
  const before = process.cpuUsage()
  const value = await job()
  const { user, system } = process.cpuUsage(before)
  return { value, wallSeconds: (performance.now() - started) / 1000, cpuSeconds: (user + system) / 1e6 }
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

export function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Sample standard deviation; 0 for a single value. */
export function standardDeviation(values) {
  const centre = mean(values)
  const squares = values.reduce((sum, value) => sum + (value - centre) ** 2, 0)
  return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1))
}

/**
 * Runs two jobs in turn, `rounds` times each, the first one changing places from round to round, so that a
 * machine that gets slower or faster does so for both.
 * @returns {Promise<{a: object[], b: object[]}>} what `timed` gives, by round
 */
export async function inTurn(rounds, jobA, jobB) {
  const a = []
  const b = []
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) {
      a.push(await timed(() => jobA(round)))
      b.push(await timed(() => jobB(round)))
    } else {
      b.push(await timed(() => jobB(round)))
      a.push(await timed(() => jobA(round)))
    }
  }
  return { a, b }
}

/** The most memory that this process has held so far. */
export function peakRssBytes() {
  try {
    // The kernel's other figure, maxRSS, counts what the parent held at the moment of the fork.
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
    if (line !== null) return Number(line[1]) * 1024
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024
}
