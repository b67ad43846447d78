/** How fast the page is, on the built page in a real browser without a graphics card; every figure is printed. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildCrowd } from './build-crowd.js'
import { launchChromium, whyNoBrowser } from './launch.js'
import { median, peakMemoryOf, slownessOf, tasksDuring, type Tasks } from './measures.js'
import { openPage } from './open-page.js'
import { serveFolder, type FolderServer } from './serve-folder.js'

const PAGE = fileURLToPath(new URL('../../dist/web', import.meta.url))
const LONG = 60_000
const DESKTOP = { viewport: { width: 1280, height: 900 } }

/** Compressed JavaScript until something can be done. */
const FIRST_VIEW_KB = 75
const INTERACTIVE_MS = 1000
const THROTTLE = 4
const LONGEST_TASK_MS = 50
/** Two frames of sixty a second. */
const FRAME_MS = 1000 / 30 + 1

const say = (line: string): void => console.log(`speed: ${line}`)

/** Two strategies on a follower network of so many people. */
const scenario = (agents: number): string => `version: 1
seed: speed
horizon: 14d
population: {agents: ${agents}, redraw: 2}
platforms:
  x: {profile: x, network: {model: follower, followers: 20}, brandFollowers: 5%}
creatives:
  film: {format: video, shareability: 0.8}
strategies:
  few: {influencers: {count: 3}, budget: {total: 5k USD}}
  many: {influencers: {count: 30}, budget: {total: 5k USD}}
`

describe.skipIf(whyNoBrowser() !== null)('speed in Chromium', () => {
  let browser: Browser
  let server: FolderServer

  beforeAll(async () => {
    server = await serveFolder(PAGE)
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('little is loaded before Play takes a guess', async () => {
    const context = await browser.newContext(DESKTOP)
    const page = await context.newPage()
    const asked: string[] = []
    // What the service worker keeps for later is asked for at the lowest priority, and is not waited for.
    context.on('request', (request) => {
      if (request.serviceWorker() === null) asked.push(new URL(request.url()).pathname)
    })
    await page.goto(server.url)
    const guess = page.locator('.guess button').first()
    await guess.click()
    await page.locator('.guess [aria-pressed=true]').waitFor()
    const loaded = [...asked]
    await context.close()
    const scripts = loaded.filter((path) => path.endsWith('.js'))
    const size = scripts.reduce((sum, path) => sum + compressed(join(PAGE, path)), 0) / 1000
    say(`first view ${size.toFixed(1)} kB of JavaScript compressed, ${scripts.length} files`)
    expect(scripts.length).toBeGreaterThan(0)
    expect(size).toBeLessThan(FIRST_VIEW_KB)
  })

  test('Play takes a guess within a second on a machine four times slower', async () => {
    const times: number[] = []
    const slowness: number[] = []
    for (let run = 0; run < 4; run++) {
      const page = await (await browser.newContext(DESKTOP)).newPage()
      const session = await page.context().newCDPSession(page)
      await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE })
      await page.addInitScript(guessAtOnce)
      await page.goto(server.url)
      times.push(await answered(page))
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      slowness.push((await slownessOf(page)).onAverage)
      await page.context().close()
    }
    // Other programs, such as the tests beside this one, only ever add to it.
    const quickest = Math.min(...times)
    const allowed = INTERACTIVE_MS * median(slowness)
    say(
      `interactive after ${quickest.toFixed(0)} ms at ${THROTTLE}x throttle (${times.map((ms) => ms.toFixed(0)).join(', ')}), ` +
        `on a machine ${median(slowness).toFixed(1)}x an ordinary one: at most ${allowed.toFixed(0)} ms`,
    )
    expect(quickest).toBeLessThan(allowed)
  })

  test('no long task while Play repeats 200 campaigns', async () => {
    const { page, faults } = await openPage(browser, server, '', DESKTOP)
    await page.locator('.play canvas').first().waitFor()
    // Until its worker is loaded and the first frames are drawn.
    await page.waitForTimeout(2500)
    const tasks = await tasksDuring(browser, page, async () => {
      await page.locator('.play-main').click()
      await page.getByText(/From 200 simulated campaigns/).waitFor({ timeout: LONG })
    })
    await judgeTasks('Play repeats 200 campaigns', page, tasks)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('no long task while Compare runs 5,000 people', async () => {
    const { page, faults } = await openCompare(5_000)
    const tasks = await tasksDuring(browser, page, async () => void (await compare(page, 15)))
    await judgeTasks('Compare runs 5,000 people', page, tasks)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('a hundred thousand people run in the page', async () => {
    const { page, faults } = await openCompare(100_000)
    const seconds = await compare(page, 2)
    const memory = await peakMemoryOf(browser)
    say(
      `100,000 people, 2 strategies, 2 campaigns each: ${seconds.toFixed(1)} s, ` +
        `${memory === null ? 'memory not known' : `at most ${memory} MB in a process`}`,
    )
    expect(faults).toEqual([])
    await page.context().close()
  })

  /** Compare with a file of so many people in it. */
  async function openCompare(people: number) {
    const opened = await openPage(browser, server, '#/compare', DESKTOP)
    const { page } = opened
    const button = page.getByRole('button', { name: 'Compare' }).and(page.locator(':enabled'))
    await button.waitFor({ timeout: LONG })
    const file = { name: 'speed.yaml', mimeType: 'application/yaml', buffer: Buffer.from(scenario(people)) }
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByText('speed.yaml').first().waitFor({ state: 'attached', timeout: LONG })
    await button.waitFor({ timeout: LONG })
    return opened
  }

  /** Seconds until all is said. */
  async function compare(page: Page, campaigns: number): Promise<number> {
    const field = page.getByLabel('Simulated campaigns', { exact: true })
    const start = performance.now()
    await field.fill(String(campaigns))
    await field.press('Enter')
    await page.getByText(`Done: ${campaigns} campaigns a strategy.`).waitFor({ timeout: LONG })
    const seconds = (performance.now() - start) / 1000
    // What is shown of it last is shown after that.
    await page.waitForTimeout(500)
    return seconds
  }

  /** By the processor's time: on a busy machine the browser counts the work of others as ours. */
  async function judgeTasks(what: string, page: Page, { longest, longestOwn }: Tasks): Promise<void> {
    const allowed = LONGEST_TASK_MS * (await slownessOf(page)).atBest
    say(
      `${what}: the longest task ${longestOwn.toFixed(0)} ms (${longest.toFixed(0)} ms with what else the machine did), ` +
        `at most ${allowed.toFixed(0)} ms`,
    )
    expect(longestOwn).toBeLessThanOrEqual(allowed)
  }
})

describe.skipIf(whyNoBrowser() !== null)('a crowd in Chromium', () => {
  let browser: Browser
  let server: FolderServer
  let page: Page
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-crowd-'))

  beforeAll(async () => {
    await buildCrowd(folder)
    server = await serveFolder(folder)
    browser = await launchChromium()
    page = await browser.newPage(DESKTOP)
    await page.goto(server.url)
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true })
  })

  test('two pictures of 20,000 people keep thirty frames a second, forth and back', async () => {
    await page.evaluate(() => window.crowd.show(20_000))
    const slowness = await slownessOf(page)
    const figures = {
      playing: await page.evaluate(() => window.crowd.turn(0.4, 60)),
      'scrubbing on': await page.evaluate(() => window.crowd.turn(3, 40)),
      'scrubbing back': await page.evaluate(() => window.crowd.turn(-3, 40)),
      leaping: await page.evaluate(() => window.crowd.leap(20)),
    }
    for (const [what, { median: usual, worst }] of Object.entries(figures)) {
      say(`20,000 people twice, ${what}: ${usual.toFixed(1)} ms a frame, the longest ${worst.toFixed(0)} ms`)
    }
    for (const { median: usual } of Object.values(figures)) {
      expect(usual).toBeLessThanOrEqual(FRAME_MS * slowness.onAverage)
    }
  })

  test('people painted in crowds look like people stamped one by one', async () => {
    expect(await page.evaluate(() => window.crowd.difference(1))).toBeLessThan(1)
    expect(await page.evaluate(() => window.crowd.difference(2))).toBeLessThan(1)
  })

  test('more people than that are shown as communities, as smoothly', async () => {
    await page.evaluate(() => window.crowd.show(50_000))
    expect(await page.getByRole('application').first().getAttribute('aria-describedby')).not.toBeNull()
    expect(await page.getByText('Each circle is a community').count()).toBe(2)
    const slowness = await slownessOf(page)
    const { median: usual } = await page.evaluate(() => window.crowd.turn(-3, 30))
    say(`50,000 people twice as communities: ${usual.toFixed(1)} ms a frame`)
    expect(usual).toBeLessThanOrEqual(FRAME_MS * slowness.onAverage)
  })
})

function compressed(file: string): number {
  return gzipSync(readFileSync(file), { level: 9 }).length
}

/** Runs in the page from its start: guesses as soon as there is something to click, and notes when that is answered. */
function guessAtOnce(): void {
  const look = (): void => {
    const pressed = document.querySelector('.guess [aria-pressed=true]')
    if (pressed !== null) {
      Object.assign(window, { answeredAt: performance.now() })
      return
    }
    document.querySelector<HTMLElement>('.guess [aria-pressed=false]')?.click()
    requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
}

async function answered(page: Page): Promise<number> {
  const handle = await page.waitForFunction(() => (window as unknown as { answeredAt?: number }).answeredAt)
  return (await handle.jsonValue())!
}
