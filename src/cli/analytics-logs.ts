import { BRAND } from '../campaign/plan.js'
import { personLabel, type World } from '../campaign/world.js'
import { replaceFile } from '../experiment/run-directory/replace-file.js'
import { DayAnalytics, type DayFigures } from '../observe/day-analytics.js'
import { PostAnalytics, type PostFigures } from '../observe/post-analytics.js'
import type { Scenario } from '../scenario/scenario.js'
import { csvLine } from '../report/csv-cell.js'
import type { RunLog } from './run-log.js'
import { weekClock, weekdayOf } from './week-clock.js'

/** The counts and rates of a post that stand in its row as they are. */
const POST_FIGURES = [
  'impressions',
  'views',
  'reach',
  'likes',
  'comments',
  'shares',
  'clicks',
  'visits',
  'orders',
  'engagementRate',
  'size',
  'depth',
  'firstDayShare',
] as const satisfies readonly (keyof PostFigures)[]

/** `publishedAt` is `published` (hours) as weekday and time; both count from Monday 00:00. */
export const POST_COLUMNS = [
  'replication',
  'strategy',
  'post',
  'creative',
  'platform',
  'channel',
  'author',
  'published',
  'publishedAt',
  ...POST_FIGURES,
] as const

const DAY_FIGURES = [
  'reach',
  'views',
  'likes',
  'comments',
  'shares',
  'clicks',
  'visits',
  'orders',
  'questions',
  'answered',
  'followersGained',
  'adSpend',
] as const satisfies readonly (keyof DayFigures)[]

/** `day` counts from 1, a Monday. */
export const DAY_COLUMNS = ['replication', 'strategy', 'day', 'weekday', ...DAY_FIGURES] as const

/** A row for every post of the brand, its influencers, its advertisements and its customers. */
export function postLog(path: string, scenario: Scenario): RunLog {
  return tableLog(path, POST_COLUMNS, (next, { strategy, tree, world }, replication) => {
    const analytics = new PostAnalytics(next, tree, world.peoplePerAgent)
    const start = [replication, scenario.strategies[strategy]!.id]
    const rows = (): Cells[] =>
      analytics.figures().map((figures) => [...start, ...postCells(figures, scenario, world)])
    return { observer: analytics, rows }
  })
}

/** A row for every day of the horizon. */
export function dayLog(path: string, scenario: Scenario): RunLog {
  return tableLog(path, DAY_COLUMNS, (next, { strategy, world }, replication) => {
    const analytics = new DayAnalytics(next, world.peoplePerAgent, world.horizonHours)
    const start = [replication, scenario.strategies[strategy]!.id]
    const rows = (): Cells[] =>
      analytics.days.map((figures, day) => [
        ...start,
        day + 1,
        weekdayOf(24 * day),
        ...DAY_FIGURES.map((figure) => figures[figure]),
      ])
    return { observer: analytics, rows }
  })
}

type Cells = readonly (string | number)[]

interface WatchedRun {
  readonly observer: ReturnType<RunLog['watch']>
  /** To be asked when the run is over. */
  rows(): Cells[]
}

function tableLog(
  path: string,
  columns: readonly string[],
  watch: (...run: Parameters<RunLog['watch']>) => WatchedRun,
): RunLog {
  const file = replaceFile(path)
  let watched: WatchedRun[] = []
  file.write(csvLine(columns))
  return {
    path,
    watch(...run) {
      const started = watch(...run)
      watched.push(started)
      return started.observer
    },
    ended() {
      for (const run of watched) file.write(run.rows().map(csvLine).join(''))
      watched = []
    },
    commit: file.commit,
    discard: file.discard,
  }
}

function postCells(figures: PostFigures, { creatives }: Scenario, world: World): Cells {
  return [
    figures.post,
    // What customers write is no creative of the scenario.
    creatives[figures.creative]?.id ?? '',
    world.platforms[figures.platform]!.id,
    figures.channel,
    figures.author === BRAND ? 'brand' : personLabel(world, figures.author),
    figures.published,
    weekClock(figures.published),
    ...POST_FIGURES.map((figure) => figures[figure]),
  ]
}
