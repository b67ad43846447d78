const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** Of hours since Monday 00:00: `Mon`. */
export function weekdayOf(hours: number): string {
  return WEEKDAYS[Math.floor(hours / 24) % 7]!
}

/** In minutes: hours that are minutes of a clock are not exact in binary. */
const ROUNDING = 1e-6

/** Of hours since Monday 00:00: `Mon 09:00`, the minute that has begun. */
export function weekClock(hours: number): string {
  const minutes = Math.floor(hours * 60 + ROUNDING)
  const twoDigits = (value: number): string => String(value).padStart(2, '0')
  return `${weekdayOf(minutes / 60)} ${twoDigits(Math.floor(minutes / 60) % 24)}:${twoDigits(minutes % 60)}`
}
