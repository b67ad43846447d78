/** What the browser and its machine are asked about speed. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'

/** Milliseconds that one turn of the loop below takes on an ordinary machine with nothing else to do. */
const ORDINARY_MS = 14
const TURNS = 12

/** How many times slower than an ordinary machine the page runs now, never below 1. */
export interface Slowness {
  /** Left alone: what the processor is like. */
  readonly atBest: number
  /** Beside whatever else the machine does now. */
  readonly onAverage: number
}

/** Slow machines and busy ones must not fail a test of our code. */
export async function slownessOf(page: Page): Promise<Slowness> {
  const times = await page.evaluate(
    (turns) =>
      Array.from({ length: turns }, () => {
        const start = performance.now()
        let x = 1
        for (let i = 0; i < 1e7; i++) x = (Math.imul(x, 0x9e3779b1) ^ (x >>> 15)) >>> 0
        // The result is used, or the loop would be thrown away.
        return performance.now() - start + (x === 0 ? 1 : 0)
      }),
    TURNS,
  )
  const mean = times.reduce((sum, time) => sum + time, 0) / TURNS
  return {
    atBest: Math.max(1, Math.min(...times) / ORDINARY_MS),
    onAverage: Math.max(1, mean / ORDINARY_MS),
  }
}

export interface Tasks {
  /** Milliseconds that the longest held up the page, as the browser's own `longtask` entries count. */
  readonly longest: number
  /** Milliseconds of the processor that the longest took: other programs do not count. */
  readonly longestOwn: number
}

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds, and those of them that the thread had the processor. */
  readonly dur?: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

/** What the page's main thread has to do in one go while `work` goes on. */
export async function tasksDuring(browser: Browser, page: Page, work: () => Promise<void>): Promise<Tasks> {
  await browser.startTracing(page, { categories: ['toplevel', '__metadata'] })
  await work()
  const trace = await browser.stopTracing()
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const threadOf = ({ pid, tid }: TraceEvent): string => `${pid} ${tid}`
  const main = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(threadOf),
  )
  const tasks = traceEvents.filter(
    (event) => event.ph === 'X' && event.name.endsWith('RunTask') && main.has(threadOf(event)),
  )
  if (tasks.length === 0) throw new Error('the trace has no tasks of the page')
  const longest = (of: (event: TraceEvent) => number | undefined): number =>
    tasks.reduce((most, event) => Math.max(most, of(event) ?? 0), 0) / 1000
  return { longest: longest(({ dur }) => dur), longestOwn: longest(({ tdur }) => tdur) }
}

/** The most memory that a process of the page has held so far, in MB; null where the system does not tell. */
export async function peakMemoryOf(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const peaks = processInfo.flatMap(({ id }) => {
    try {
      const match = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))
      return match === null ? [] : [Number(match[1]) / 1024]
    } catch {
      return []
    }
  })
  return peaks.length === 0 ? null : Math.round(Math.max(...peaks))
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
}
