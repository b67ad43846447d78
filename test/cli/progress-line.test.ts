import { describe, expect, test } from 'vitest'
import { duration, progressLine, progressText } from '../../src/cli/progress-line.js'

const half = { finished: 120, computed: 100, target: 400, relativeHalfWidth: 0.0312 }

/** A stream that remembers, and a clock that is set. */
function watched(isTTY: boolean) {
  const written: string[] = []
  const clock = { ms: 0 }
  const stream = { isTTY, columns: 60, write: (text: string) => written.push(text) }
  return { written, clock, line: progressLine('runs', stream, () => clock.ms) }
}

describe('progressText', () => {
  test('bar, count, speed, time left and interval', () => {
    expect(progressText('runs', half, 10, true)).toBe(
      'runs  ██████░░░░░░░░░░░░░░  120/400  10/s  eta 28 s  interval ±3.1 %',
    )
  })

  test('nothing is promised before anything is known', () => {
    const start = { finished: 0, computed: 0, target: 0, relativeHalfWidth: null }
    expect(progressText('runs', start, 0, false)).toBe('runs  0/0')
    expect(progressText('runs', { ...half, relativeHalfWidth: Infinity }, 10, false)).toContain('over ±100 %')
  })

  test('stored replications do not count as speed', () => {
    expect(progressText('runs', { ...half, finished: 300, computed: 10 }, 10, false)).toContain(
      '1/s  eta 1 min 40 s',
    )
  })
})

describe('progressLine', () => {
  test('a terminal has one line that is drawn over, at most ten times a second, and taken away', () => {
    const { written, clock, line } = watched(true)
    for (; clock.ms < 1000; clock.ms += 10) line.update(half)
    expect(written).toHaveLength(10)
    expect(written.every((text) => text.startsWith('\r\u001b[2K') && !text.includes('\n'))).toBe(true)
    expect(written.every((text) => text.length <= 5 + 59)).toBe(true)
    line.finish()
    expect(written.at(-1)).toBe('\r\u001b[2K')
  })

  test('elsewhere a plain line every ten seconds, and none for what is over sooner', () => {
    const { written, clock, line } = watched(false)
    for (; clock.ms < 35_000; clock.ms += 500) line.update(half)
    line.finish()
    expect(written).toHaveLength(3)
    expect(written.every((text) => /^runs {2}120\/400.*\n$/.test(text) && !text.includes('\u001b'))).toBe(
      true,
    )
  })
})

test.each([
  [0.2, '1 s'],
  [59.5, '1 min 0 s'],
  [125, '2 min 5 s'],
  [11_520, '3 h 12 min'],
])('%d s is %s', (seconds, text) => expect(duration(seconds)).toBe(text))
