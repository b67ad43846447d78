/**
 * The built page in a real browser. `npm test` builds first; alone: `npm run build`, then
 * `npx vitest run test/browser`.
 */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildProbe } from './build-probe.js'
import { launchChromium, whyNoBrowser } from './launch.js'
import { openPage, type OpenPage } from './open-page.js'
import { probe } from './probe.js'
import { serveFolder, type FolderServer } from './serve-folder.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const SCENARIO = 'scenarios/hubs-or-many.yaml'
const REPLICATIONS = 6

const noBrowser = whyNoBrowser()
if (noBrowser !== null) console.warn(`browser tests skipped: ${noBrowser}`)

async function openCompare(
  browser: Browser,
  server: FolderServer,
  options: BrowserContextOptions,
): Promise<OpenPage> {
  const opened = await openPage(browser, server, '#/compare', options)
  await opened.page.getByRole('button', { name: 'Compare' }).and(opened.page.locator(':enabled')).waitFor()
  return opened
}

describe.skipIf(noBrowser !== null)('the web page in Chromium', () => {
  let browser: Browser
  let server: FolderServer

  beforeAll(async () => {
    const folder = join(ROOT, 'dist', 'web')
    if (!existsSync(join(folder, 'index.html')))
      throw new Error('dist/web is missing: run npm run build first')
    server = await serveFolder(folder)
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  const open = (options: BrowserContextOptions = {}): Promise<OpenPage> =>
    openCompare(browser, server, options)

  async function ask(page: Page, replications: number): Promise<void> {
    await page.getByLabel('Scenario').selectOption({ label: 'Hubs or many' })
    await page.getByRole('button', { name: 'Compare' }).and(page.locator(':enabled')).waitFor()
    await page.getByLabel('Simulated campaigns', { exact: true }).fill(String(replications))
    await page.getByLabel('Simulated campaigns', { exact: true }).press('Enter')
  }

  test('a comparison has the bits of the command line', async () => {
    const commandLine = promisify(execFile)(
      process.execPath,
      ['dist/cli/main.js', 'compare', SCENARIO, '--replications', String(REPLICATIONS), '--json', '--quiet'],
      { cwd: ROOT, maxBuffer: 1e8 },
    )
    const { page, faults } = await open()
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    await ask(page, REPLICATIONS)
    await page.getByText(`Done: ${REPLICATIONS} campaigns a strategy.`).waitFor({ timeout: 100_000 })

    const expected = JSON.parse((await commandLine).stdout) as {
      resultHash: string
      verdict: { sentence: string }
      strategies: { label: string }[]
    }
    expect(await page.locator('#result-hash').innerText()).toBe(expected.resultHash)
    expect(await page.locator('#verdict').innerText()).toBe(expected.verdict.sentence)
    const rows = await page.getByRole('rowheader').allInnerTexts()
    expect(rows.map((row) => row.replace(/^\W+/, ''))).toEqual(expected.strategies.map(({ label }) => label))
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('fits a phone without sideways scrolling, in the dark too', async () => {
    const { page, faults } = await open({ viewport: { width: 360, height: 740 }, colorScheme: 'dark' })
    const overflow = (): Promise<number> =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
    expect(await overflow()).toBe(0)
    await ask(page, 2)
    await page.getByText('Done: 2 campaigns a strategy.').waitFor({ timeout: 100_000 })
    await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
    expect(await overflow()).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      'rgb(18, 22, 28)',
    )
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('can be worked and stopped by keyboard alone', async () => {
    const { page, faults } = await open()
    // Past brand, screens and switches.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Hubs')
    await page.getByRole('button', { name: 'Compare' }).and(page.locator(':enabled')).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('9999')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    // The focus has moved to the button that stops.
    await page.getByRole('button', { name: 'Cancel' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(/^Stopped/).waitFor()
    await page.getByRole('button', { name: 'Compare' }).and(page.locator(':focus')).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('mathematics, classic models, seeds and pictures have the bits of Node', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-probe-'))
    try {
      await buildProbe(folder)
      const probeServer = await serveFolder(folder)
      const page = await browser.newPage()
      await page.goto(probeServer.url)
      await page.waitForFunction(() => window.probe !== undefined)
      expect(await page.evaluate(() => window.probe())).toEqual(await probe())
      await page.close()
      await probeServer.close()
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
