/**
 * When people work. Time runs in hours from Monday 00:00; working time is what has passed while the office was
 * open. Every question is answered in closed form from the hours worked since Monday 00:00, however far away.
 */
import type { CalendarId } from '../../scenario/scenario.js'

export interface WorkCalendar {
  readonly id: CalendarId
  /**
   * The first moment at which `workHours` of working time have passed since `start`: the closing hour, not the
   * next opening, where the two mean the same amount of work. Infinity where either is.
   */
  addWork(start: number, workHours: number): number
  /** Working time from `a` to `b`, in hours; negative where b lies before a. */
  workingHoursBetween(a: number, b: number): number
  /** The first moment from `time` on at which work goes on: the closing hour itself is closed. */
  nextOpening(time: number): number
}

const DAY = 24
const WEEK = 168

/** Moments closer to an opening or closing hour than this (4 microseconds) are taken for it: sums of hours are not exact in binary. */
const SAME_MOMENT = 1e-9

const CALENDARS: Readonly<Record<CalendarId, WorkCalendar>> = {
  office: openingHours('office', 5, 9, 17),
  extended: openingHours('extended', 7, 8, 22),
  always: {
    id: 'always',
    addWork: (start, workHours) => start + workHours,
    workingHoursBetween: (a, b) => b - a,
    nextOpening: (time) => time,
  },
}

/** office: Monday to Friday 9 to 17; extended: every day 8 to 22; always: day and night. */
export function workCalendar(id: CalendarId): WorkCalendar {
  return CALENDARS[id]
}

/** Open on the first `days` days of every week from `open` to `close` o'clock. */
function openingHours(id: CalendarId, days: number, open: number, close: number): WorkCalendar {
  const perDay = close - open
  const perWeek = days * perDay

  /** Working time since Monday 00:00. */
  const worked = (time: number): number => {
    const week = Math.floor(time / WEEK)
    const inWeek = time - week * WEEK
    const day = Math.floor(inWeek / DAY)
    if (day >= days) return (week + 1) * perWeek
    const inDay = Math.min(perDay, Math.max(0, inWeek - day * DAY - open))
    return week * perWeek + day * perDay + inDay
  }

  /** The first moment at which so much time has been worked. */
  const momentOf = (work: number): number => {
    // A full day's work is done when that day closes, so days count from just above their start.
    const day = Math.ceil((work - SAME_MOMENT) / perDay) - 1
    const week = Math.floor(day / days)
    const inDay = work - day * perDay
    const opening = week * WEEK + (day - week * days) * DAY + open
    return opening + (inDay > perDay - SAME_MOMENT ? perDay : inDay)
  }

  const nextOpening = (time: number): number => {
    const day = Math.floor(time / DAY)
    const weekday = day - Math.floor(day / 7) * 7
    if (weekday < days) {
      const hour = time - day * DAY
      if (hour < open) return day * DAY + open
      if (hour < close) return time
      if (weekday + 1 < days) return (day + 1) * DAY + open
    }
    return (day - weekday + 7) * DAY + open
  }

  return {
    id,
    addWork: (start, workHours) => {
      if (workHours <= 0) return start
      if (!(start + workHours < Infinity)) return Infinity
      const begun = nextOpening(start)
      const closing = Math.floor(begun / DAY) * DAY + close
      // Within one opening the sum itself is the most exact answer.
      return begun + workHours <= closing ? begun + workHours : momentOf(worked(begun) + workHours)
    },
    workingHoursBetween: (a, b) => worked(b) - worked(a),
    nextOpening: (time) => (time < Infinity ? nextOpening(time) : Infinity),
  }
}
