import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workCalendar } from '../../../src/campaign/team/work-calendar.js'
import { CALENDARS, type CalendarId } from '../../../src/scenario/scenario.js'

const office = workCalendar('office')
const extended = workCalendar('extended')

/** The calendar as a second algorithm: one minute after the other, in whole minutes. */
function isOpen(id: CalendarId, minute: number): boolean {
  const day = Math.floor(minute / 1440) % 7
  const hour = (minute % 1440) / 60
  if (id === 'office') return day < 5 && hour >= 9 && hour < 17
  return id === 'always' || (hour >= 8 && hour < 22)
}

function addMinutes(id: CalendarId, start: number, work: number): number {
  let minute = start
  for (let left = work; left > 0; minute++) if (isOpen(id, minute)) left--
  return minute
}

function minutesBetween(id: CalendarId, a: number, b: number): number {
  let open = 0
  for (let minute = a; minute < b; minute++) if (isOpen(id, minute)) open++
  return open
}

function openingAfter(id: CalendarId, start: number): number {
  let minute = start
  while (!isOpen(id, minute)) minute++
  return minute
}

const WEEK = 7 * 1440
const calendars = fc.constantFrom(...CALENDARS)
const minutes = fc.oneof(
  fc.integer({ min: 0, max: 3 * WEEK }),
  // Whole hours, where borders are.
  fc.integer({ min: 0, max: 3 * 168 }).map((hour) => 60 * hour),
)

describe('by hand', () => {
  test('office: work begun on Friday afternoon is done on Monday', () => {
    const friday = 4 * 24
    expect(office.addWork(friday + 16, 1)).toBe(friday + 17)
    expect(office.addWork(friday + 16, 1.5)).toBe(168 + 9.5)
    expect(office.addWork(friday + 20, 8)).toBe(168 + 17)
    expect(office.addWork(0, 40)).toBe(friday + 17)
    expect(office.addWork(0, 40.25)).toBe(168 + 9.25)
    expect(office.workingHoursBetween(friday + 16, 168 + 10)).toBe(2)
    expect(office.workingHoursBetween(168 + 10, friday + 16)).toBe(-2)
  })

  test('the closing hour is closed, the opening hour open', () => {
    expect(office.nextOpening(17)).toBe(33)
    expect(office.nextOpening(9)).toBe(9)
    expect(office.nextOpening(4 * 24 + 17)).toBe(168 + 9)
    expect(extended.nextOpening(6 * 24 + 22)).toBe(168 + 8)
    expect(extended.nextOpening(6 * 24 + 21.5)).toBe(6 * 24 + 21.5)
  })

  test('a day that is not quite full for reasons of rounding is full', () => {
    // 9.1 - 9 is not 0.1 in binary; 7.9 hours later the office closes all the same.
    expect(office.addWork(9.1, 7.9)).toBe(17)
    let moment = 9
    for (let i = 0; i < 100; i++) moment = office.addWork(moment, 0.4)
    expect(moment).toBe(4 * 24 + 17)
  })

  test('nothing is done at once, without an end or never', () => {
    for (const id of CALENDARS) {
      expect(workCalendar(id).addWork(150.25, 0)).toBe(150.25)
      expect(workCalendar(id).addWork(1, Infinity)).toBe(Infinity)
      expect(workCalendar(id).addWork(Infinity, 1)).toBe(Infinity)
      expect(workCalendar(id).nextOpening(Infinity)).toBe(Infinity)
    }
  })
})

describe('against a calendar that counts minutes', () => {
  test('addWork', () => {
    fc.assert(
      fc.property(calendars, minutes, fc.integer({ min: 1, max: 6000 }), (id, start, work) => {
        const moment = workCalendar(id).addWork(start / 60, work / 60)
        expect(Math.abs(moment - addMinutes(id, start, work) / 60)).toBeLessThan(1e-9)
      }),
      { numRuns: 400, seed: 1 },
    )
  })

  test('workingHoursBetween', () => {
    fc.assert(
      fc.property(calendars, minutes, minutes, (id, a, b) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)]
        const hours = workCalendar(id).workingHoursBetween(from / 60, to / 60)
        expect(Math.abs(hours - minutesBetween(id, from, to) / 60)).toBeLessThan(1e-9)
      }),
      { numRuns: 300, seed: 2 },
    )
  })

  test('nextOpening, exactly', () => {
    fc.assert(
      fc.property(calendars, minutes, (id, start) => {
        expect(workCalendar(id).nextOpening(start / 60)).toBe(openingAfter(id, start) / 60)
      }),
      { numRuns: 400, seed: 3 },
    )
  })
})

describe('laws', () => {
  const moments = fc.double({ min: 0, max: 9000, noNaN: true })
  const hours = fc.double({ min: 1e-6, max: 500, noNaN: true })

  test('addWork undoes workingHoursBetween', () => {
    fc.assert(
      fc.property(calendars, moments, hours, (id, start, work) => {
        const calendar = workCalendar(id)
        const end = calendar.addWork(start, work)
        expect(end).toBeGreaterThan(start)
        expect(Math.abs(calendar.workingHoursBetween(start, end) - work)).toBeLessThan(1e-8)
      }),
      { numRuns: 1000, seed: 4 },
    )
  })

  test('more work or a later start never ends earlier', () => {
    fc.assert(
      fc.property(
        calendars,
        moments,
        hours,
        fc.double({ min: 0, max: 30, noNaN: true }),
        (id, start, work, more) => {
          const { addWork } = workCalendar(id)
          expect(addWork(start, work + more)).toBeGreaterThanOrEqual(addWork(start, work))
          expect(addWork(start + more, work)).toBeGreaterThanOrEqual(addWork(start, work) - 1e-8)
        },
      ),
      { numRuns: 1000, seed: 5 },
    )
  })

  test('near the closing hour the end of work rises with every bit of it', () => {
    for (let day = 0; day < 400; day += 7)
      for (let ulps = -40; ulps <= 40; ulps++) {
        const work = 7.9 + ulps * 1e-15
        const [a, b] = [office.addWork(24 * day + 9.1, work), office.addWork(24 * day + 9.1, work + 1e-15)]
        expect(b).toBeGreaterThanOrEqual(a)
      }
  })

  test('longer hours never end later', () => {
    fc.assert(
      fc.property(moments, hours, (start, work) => {
        const [short, long, all] = CALENDARS.map((id) => workCalendar(id).addWork(start, work))
        expect(long).toBeLessThanOrEqual(short! + 1e-8)
        expect(all).toBeLessThanOrEqual(long! + 1e-8)
      }),
      { numRuns: 500, seed: 6 },
    )
  })
})
