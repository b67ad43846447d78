/** Compare in a real browser, as a strategist uses it. `npm test` builds first. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, BrowserContextOptions, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallScenario } from '../web/compare/small-scenario.js'
import { launchChromium, whyNoBrowser } from './launch.js'
import { openPage, overflowOf, type OpenPage } from './open-page.js'
import { violations } from './page-checks.js'
import { serveFolder, type FolderServer } from './serve-folder.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const LONG = 100_000

const noBrowser = whyNoBrowser()
if (noBrowser !== null) console.warn(`browser tests skipped: ${noBrowser}`)

/** A file that the reader picks or drops. */
interface Given {
  readonly name: string
  readonly text: string
}

const SMALL: Given = { name: 'small.yaml', text: smallScenario() }

describe.skipIf(noBrowser !== null)('Compare in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-compare-'))
  let browser: Browser
  let server: FolderServer

  beforeAll(async () => {
    server = await serveFolder(join(ROOT, 'dist', 'web'))
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(
    hash = '#/compare?p=hubs-or-many',
    options: BrowserContextOptions = {},
  ): Promise<OpenPage> {
    const opened = await openPage(browser, server, hash, options)
    opened.page.setDefaultTimeout(15_000)
    await opened.page.locator('#compare:enabled').waitFor({ timeout: LONG })
    return opened
  }

  /** The document of the command line for these files, without when and where it was made. */
  async function commandLine(files: readonly Given[], options: readonly string[]): Promise<object> {
    for (const { name, text } of files) writeFileSync(join(folder, name), text)
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [
        join(ROOT, 'dist/cli/main.js'),
        'compare',
        ...files.map(({ name }) => name),
        ...options,
        '--json',
        '--quiet',
      ],
      { cwd: folder, maxBuffer: 1e8 },
    )
    return withoutManifest(stdout)
  }

  test('one file: the document of the command line, and everything else that can be taken along', async () => {
    const expected = commandLine([SMALL], ['--replications', '12', '--seed', 'dice'])
    const { page, faults } = await open()
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
    await pick(page, [SMALL])
    await page.getByLabel('Simulated campaigns', { exact: true }).fill('12')
    await page.getByLabel('Seed of the luck').fill('dice')
    await page.getByLabel('Seed of the luck').press('Enter')
    await page.getByText('Done: 12 campaigns a strategy.').waitFor({ timeout: LONG })

    const summary = await save(page, 'Summary (JSON)')
    expect(summary.name).toBe('small.summary.json')
    expect(withoutManifest(summary.text)).toEqual(await expected)
    expect((await save(page, 'Campaigns (CSV)')).text.split('\n')).toHaveLength(1 + 12 * 2 + 1)
    expect((await save(page, 'Scenario (small)')).text).toBe(SMALL.text)
    const report = await save(page, 'Report (HTML)')
    expect(report.text).toMatch(/^<!doctype html>\n<html lang="en"/)
    expect(report.text).toContain(((await expected) as { resultHash: string }).resultHash)
    const pictures = page.locator('.compare-pictures')
    await pictures.getByLabel('Picture', { exact: true }).selectOption({ index: 1 })
    const download = page.waitForEvent('download')
    await pictures.getByRole('button', { name: /SVG/ }).click()
    expect(await textOf(await download)).toMatch(/^<svg [^>]*xmlns=/)
    expect(faults).toEqual([])

    // The address says it all: who opens it gets the same bits.
    const again = await open(new URL(page.url()).hash)
    await again.page.getByText('This link asks for 12 campaigns').waitFor()
    await again.page.locator('#compare').click()
    const hash = again.page.locator('#result-hash')
    await hash.waitFor({ timeout: LONG })
    await again.page.getByText('Done: 12 campaigns a strategy.').waitFor({ timeout: LONG })
    await expect.poll(() => hash.innerText()).toBe(await page.locator('#result-hash').innerText())
    await page.context().close()
    await again.page.context().close()
  })

  test('two files, dropped: strategies of both, as on the command line', async () => {
    const files = [
      { name: 'careful.yaml', text: smallScenario() },
      { name: 'bold.yaml', text: smallScenario({ few: 6 }) },
    ]
    const expected = commandLine(files, ['--replications', '6'])
    const { page, faults } = await open()
    await drop(page, files)
    await isChosen(page, 'bold.yaml')
    await page.getByLabel('Simulated campaigns', { exact: true }).fill('6')
    await page.locator('#compare').click()
    await page.getByText('Done: 6 campaigns a strategy.').waitFor({ timeout: LONG })
    expect(withoutManifest((await save(page, 'Summary (JSON)')).text)).toEqual(await expected)
    await page.getByRole('button', { name: 'Leave out bold.yaml' }).click()
    await page.locator('.compare-about summary', { hasText: 'bold.yaml' }).waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('a network file: asked for, dropped, read', async () => {
    const ties = Array.from({ length: 300 }, (_, i) => `${i % 70} ${(i * 37) % 81}`).join('\n')
    const given = {
      name: 'given.yaml',
      text: smallScenario({ network: '{file: ties.txt, direction: follows}' }),
    }
    writeFileSync(join(folder, 'ties.txt'), ties)
    const expected = commandLine([given], ['--replications', '4'])
    const { page, faults } = await open()
    await pick(page, [given])
    await page.getByText('This scenario reads ties.txt').waitFor()
    expect(await page.locator('#compare').isDisabled()).toBe(true)
    await drop(page, [{ name: 'ties.txt', text: ties }])
    await page.getByText('read from ties.txt').waitFor()
    await page.getByLabel('Simulated campaigns', { exact: true }).fill('4')
    await page.locator('#compare').click()
    await page.getByText('Done: 4 campaigns a strategy.').waitFor({ timeout: LONG })
    expect(withoutManifest((await save(page, 'Summary (JSON)')).text)).toEqual(await expected)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('on a machine of more cores the work is spread over workers, and the bits stay', async () => {
    const expected = commandLine([SMALL], ['--replications', '40'])
    const { page, faults } = await open()
    await pick(page, [SMALL])
    await page.getByLabel('Simulated campaigns', { exact: true }).fill('40')
    const engine = page.workers().find((worker) => worker.url().includes('compare-worker'))!
    await engine.evaluate(() => void Object.defineProperty(navigator, 'hardwareConcurrency', { value: 3 }))
    const spread = page.waitForEvent('worker', (worker) => worker.url().includes('browser-worker'))
    await page.locator('#compare').click()
    await spread
    await page.getByText('Done: 40 campaigns a strategy.').waitFor({ timeout: LONG })
    expect(withoutManifest((await save(page, 'Summary (JSON)')).text)).toEqual(await expected)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('without shared memory, as on a plain host: the same bits', async () => {
    const expected = commandLine([SMALL], ['--replications', '12'])
    const plain = await serveFolder(join(ROOT, 'dist', 'web'), { isolated: false })
    const { page, faults } = await openPage(browser, plain, '#/compare?p=hubs-or-many')
    await page.locator('#compare:enabled').waitFor({ timeout: LONG })
    expect(await page.evaluate(() => typeof SharedArrayBuffer)).toBe('undefined')
    await pick(page, [SMALL])
    await page.getByLabel('Simulated campaigns', { exact: true }).fill('12')
    const engine = page.workers().find((worker) => worker.url().includes('compare-worker'))!
    await engine.evaluate(() => void Object.defineProperty(navigator, 'hardwareConcurrency', { value: 3 }))
    await page.locator('#compare').click()
    await page.getByText('Done: 12 campaigns a strategy.').waitFor({ timeout: LONG })
    expect(withoutManifest((await save(page, 'Summary (JSON)')).text)).toEqual(await expected)
    expect(faults).toEqual([])
    await page.context().close()
    await plain.close()
  })

  test('paused and continued, died and started again: the bits of one run', async () => {
    const expected = commandLine([SMALL], ['--replications', '600'])
    const { page } = await open()
    await pick(page, [SMALL])
    await page.getByLabel('Simulated campaigns', { exact: true }).fill('600')
    await page.locator('#compare').click()
    await page.locator('#progress[value]').waitFor({ timeout: LONG })
    await page.getByRole('button', { name: 'Pause' }).click()
    await page.getByText(/^Paused/).waitFor({ timeout: LONG })
    const paused = await page.locator('#status').innerText()
    expect(paused).not.toContain('600')

    await page.getByRole('button', { name: 'Continue' }).click()
    await page.locator('#progress[value]').waitFor({ timeout: LONG })
    const engine = page.workers().find((worker) => worker.url().includes('compare-worker'))!
    await engine.evaluate(
      () =>
        void setTimeout(() => {
          throw new Error('out of luck')
        }),
    )
    await page.getByText(/stopped unexpectedly.*out of luck/).waitFor({ timeout: LONG })
    await page.getByRole('button', { name: 'Start again' }).click()
    await page.getByText('Done: 600 campaigns a strategy.').waitFor({ timeout: LONG })
    await expect
      .poll(() => page.locator('#result-hash').innerText())
      .toBe(((await expected) as { resultHash: string }).resultHash)
    await page.context().close()
  })

  test('why: levers on demand, and what takes too long is stopped', async () => {
    const { page, faults } = await open()
    await pick(page, [SMALL])
    await page.getByLabel('Simulated campaigns', { exact: true }).fill('10')
    await page.locator('#compare').click()
    await page.getByText('Done: 10 campaigns a strategy.').waitFor({ timeout: LONG })
    await page.getByRole('button', { name: 'Which lever does it?' }).click()
    await page.getByText('Done: it is added to the answer.').waitFor({ timeout: LONG })
    await page.getByRole('heading', { name: 'One lever at a time' }).waitFor()
    await page.getByRole('button', { name: 'What would change the answer?' }).click()
    await page.locator('#progress[value]').waitFor({ timeout: LONG })
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByText(/^Stopped/).waitFor({ timeout: LONG })
    await page.getByRole('heading', { name: 'One lever at a time' }).waitFor()
    await page.getByRole('button', { name: 'Shuffle outcomes' }).first().click()
    await page
      .getByText(/^Campaign \d+ of 10: A few reached/)
      .first()
      .waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('what cannot be opened says so, and nothing else is lost', async () => {
    const { page, faults } = await open()
    await drop(page, [{ name: 'broken.yaml', text: smallScenario().replace('2d', 'soon') }])
    await page.getByText('broken.yaml:5:10').waitFor()
    expect(await page.locator('#compare').isDisabled()).toBe(true)
    await page.getByLabel('Scenario', { exact: true }).selectOption({ label: 'Hubs or many' })
    await page.locator('#compare:enabled').waitFor()
    await drop(page, [{ name: 'huge.yaml', text: '#'.repeat(5_000_001) }])
    await page.getByText('huge.yaml is larger than 5 MB').waitFor()
    await drop(page, [{ name: 'picture.png', text: '\0PNG' }])
    await page.getByText('picture.png is not a text file').waitFor()
    expect(await page.locator('#compare').isEnabled()).toBe(true)
    for (const [hash, says] of [
      ['#/compare?v=1&p=gone', 'This link names a scenario that is not here'],
      ['#/compare?v=1&s=AAAA', 'This link is damaged'],
    ] as const) {
      await page.evaluate((to) => (window.location.hash = to), hash)
      await page.getByText(says).waitFor()
    }
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('can be worked and stopped by keyboard alone', async () => {
    const { page, faults } = await open('#/compare')
    await page.getByLabel('Scenario', { exact: true }).focus()
    await page.keyboard.type('Hubs')
    await page.locator('#compare:enabled').waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('9999')
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    // The focus has moved to the button that pauses; the next one stops.
    await page.getByRole('button', { name: 'Pause' }).and(page.locator(':focus')).waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(/^Stopped/).waitFor({ timeout: LONG })
    await page.getByRole('button', { name: 'Compare' }).and(page.locator(':focus')).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  test.each(['en', 'fa'] as const)(
    '%s: fits desks and phones, and axe finds nothing in light or dark',
    async (lang) => {
      const { page, faults } = await open(`#/compare?v=1&lang=${lang}`, { reducedMotion: 'reduce' })
      expect(await page.evaluate(() => document.documentElement.dir)).toBe(lang === 'fa' ? 'rtl' : 'ltr')
      await pick(page, [SMALL])
      await page.locator('#replications').fill('3')
      await page.locator('#compare').click()
      await page.locator('#result-hash').waitFor({ timeout: LONG })
      await page.locator('#progress').waitFor({ state: 'detached', timeout: LONG })
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [360, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 800 })
        await page.emulateMedia({ colorScheme })
        expect(await overflowOf(page)).toBe(0)
        expect(await violations(page)).toEqual([])
      }
      expect(faults).toEqual([])
      await page.context().close()
    },
  )
})

async function pick(page: Page, files: readonly Given[]): Promise<void> {
  await page
    .locator('.compare-file input[type=file]')
    .setInputFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) })),
    )
  await isChosen(page, files.at(-1)!.name)
}

/** Until its facts are known. */
async function isChosen(page: Page, name: string): Promise<void> {
  await page.locator('.compare-about summary', { hasText: name }).waitFor()
  await page.locator('#seed:enabled').waitFor()
}

/** As if they were dragged from a folder onto the middle of the screen. */
async function drop(page: Page, files: readonly Given[]): Promise<void> {
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer()
    for (const { name, text } of given) data.items.add(new File([text], name))
    return data
  }, files)
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await page.getByText('Drop the files to open them').waitFor()
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

async function save(page: Page, button: string): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const saved = await download
  return { name: saved.suggestedFilename(), text: await textOf(saved) }
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8')
}

function withoutManifest(json: string): object {
  const { manifest, ...rest } = JSON.parse(json) as Record<string, unknown>
  expect(manifest).toBeDefined()
  return rest
}
