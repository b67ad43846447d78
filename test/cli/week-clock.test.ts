import { describe, expect, test } from 'vitest'
import { weekClock, weekdayOf } from '../../src/cli/week-clock.js'

describe('time of the week', () => {
  test.each([
    [0, 'Mon 00:00'],
    [9, 'Mon 09:00'],
    [33.5, 'Tue 09:30'],
    [23.999, 'Mon 23:59'],
    [167 + 59 / 60, 'Sun 23:59'],
    [168, 'Mon 00:00'],
    [30 * 24 + 17.25, 'Wed 17:15'],
  ])('%f hours are %s', (hours, text) => {
    expect(weekClock(hours)).toBe(text)
    expect(weekdayOf(hours)).toBe(text.slice(0, 3))
  })

  test('every full minute of two weeks reads as itself', () => {
    for (let minute = 0; minute < 14 * 24 * 60; minute++) {
      const text = weekClock(minute / 60)
      const [hours, minutes] = text.slice(4).split(':').map(Number)
      expect(60 * hours! + minutes!).toBe(minute % 1440)
    }
  })
})
