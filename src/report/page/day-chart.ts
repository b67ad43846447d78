import type { ReportContext, ReportStrategy } from '../report-context.js'
import { leftAxis, leftAxisWidth, timeAxis, valueAxis } from './axis.js'
import { coordinate, type Markup } from './markup.js'
import { path, type Picture } from './svg.js'

export interface DayColumns {
  readonly values: readonly number[]
  /** Days that a column stands for. */
  readonly unitDays: number
  readonly horizonHours: number
  /** Top of the scale, shared by all panels. */
  readonly highest: number
}

/** Beyond this many days weekends are too thin to be told apart. */
const MOST_SHADED_DAYS = 63

/** One column a day (or longer unit), with weekends shaded behind. */
export function dayChart(
  context: ReportContext,
  strategy: ReportStrategy,
  { highest, horizonHours, unitDays, values }: DayColumns,
  width: number,
): Picture {
  const small = width < 200
  const bottom = Math.round(width * (width > 300 ? 0.3 : 0.5))
  const y = valueAxis([0, highest], [bottom, 8], {
    percent: false,
    ticks: 3,
    fromZero: true,
    figures: context.words.figures,
  })
  const left = leftAxisWidth(y)
  const right = width - 8
  const x = (hours: number): number => left + (Math.min(hours, horizonHours) / horizonHours) * (right - left)
  return {
    width,
    height: bottom + 24,
    body: [
      weekends(x, horizonHours, bottom),
      leftAxis(y, left, right),
      path(columnPath(values, unitDays * 24, x, y), `columns-of ${strategy.className}`),
      timeAxis(x, horizonHours, bottom, small ? 2 : 4, context.words),
    ],
  }
}

/** Whether a chart of this length has its weekends shaded. */
export function showsWeekends(horizonHours: number): boolean {
  return horizonHours > 48 && horizonHours <= MOST_SHADED_DAYS * 24
}

/** Time 0 is Monday 00:00. */
function weekends(x: (hours: number) => number, horizonHours: number, bottom: number): Markup {
  if (!showsWeekends(horizonHours)) return ''
  let shades = ''
  for (let saturday = 5 * 24; saturday < horizonHours; saturday += 7 * 24)
    shades += `M${coordinate(x(saturday))},${bottom}V8H${coordinate(x(saturday + 48))}V${bottom}z`
  return path(shades, 'weekend')
}

/** All columns as one path; between wide ones a gap of a pixel. */
function columnPath(
  values: readonly number[],
  unitHours: number,
  x: (hours: number) => number,
  y: (value: number) => number,
): string {
  const base = coordinate(y(0))
  return values
    .map((value, i) => {
      if (!(value > 0)) return ''
      const [from, to] = [x(i * unitHours), x((i + 1) * unitHours)]
      const gap = to - from > 3 ? 1 : 0
      return `M${coordinate(from)},${base}V${coordinate(y(value))}H${coordinate(to - gap)}V${base}`
    })
    .join('')
}
