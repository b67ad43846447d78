import { stderr } from 'node:process'
import { formatNumber } from '../measure/format-number.js'
import type { RunProgress } from '../experiment/run-replications.js'

/** What the line is written to; stderr outside tests. */
export interface ProgressStream {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

export interface ProgressLine {
  update(progress: RunProgress): void
  /** Takes the line away again. */
  finish(): void
}

const REDRAW_MS = 100
const PLAIN_MS = 10_000
const BAR_CELLS = 20

/**
 * On a terminal one line that is drawn over, with bar, time left, replications per second and the half-width
 * of the judged KPI's interval; elsewhere a plain line every ten seconds.
 */
export function progressLine(
  label: string,
  stream: ProgressStream = stderr,
  now: () => number = () => performance.now(),
): ProgressLine {
  const startedMs = now()
  const tty = stream.isTTY === true
  let lastMs = tty ? -Infinity : startedMs
  let drawn = false
  return {
    update(progress) {
      const ms = now()
      if (ms - lastMs < (tty ? REDRAW_MS : PLAIN_MS)) return
      lastMs = ms
      const text = progressText(label, progress, (ms - startedMs) / 1000, tty)
      if (tty) stream.write(`\r\u001b[2K${text.slice(0, (stream.columns ?? 80) - 1)}`)
      else stream.write(`${text}\n`)
      drawn = true
    },
    finish() {
      if (tty && drawn) stream.write('\r\u001b[2K')
      drawn = false
    },
  }
}

export function progressText(label: string, progress: RunProgress, seconds: number, bar: boolean): string {
  const { finished, computed, target, relativeHalfWidth } = progress
  const perSecond = seconds > 0 ? computed / seconds : 0
  const left = Math.max(0, target - finished)
  const share = target === 0 ? 0 : Math.min(1, finished / target)
  const full = Math.floor(share * BAR_CELLS)
  const parts = [label]
  if (bar) parts.push('█'.repeat(full) + '░'.repeat(BAR_CELLS - full))
  parts.push(`${Math.min(finished, target)}/${target}`)
  if (computed > 0) parts.push(`${formatNumber(perSecond)}/s`)
  if (perSecond > 0 && left > 0) parts.push(`eta ${duration(left / perSecond)}`)
  if (relativeHalfWidth !== null) parts.push(intervalText(relativeHalfWidth))
  return parts.join('  ')
}

/** A mean near 0 makes the share huge, and its digits mean nothing. */
function intervalText(relativeHalfWidth: number): string {
  return relativeHalfWidth > 1
    ? 'interval over ±100 %'
    : `interval ±${formatNumber(100 * relativeHalfWidth, 2)} %`
}

/** `8 s`, `2 min 5 s`, `3 h 12 min`. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds)
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
