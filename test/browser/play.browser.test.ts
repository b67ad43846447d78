/** The first screen in a real browser, as a player meets it. `npm test` builds first. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { scenarioText, DEFAULT_SETUP } from '../../web/play/setup.js'
import { launchChromium, whyNoBrowser } from './launch.js'
import { openPage, overflowOf } from './open-page.js'
import { latinWords, violations } from './page-checks.js'
import { serveFolder, type FolderServer } from './serve-folder.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const LONG = 60_000

describe.skipIf(whyNoBrowser() !== null)('Play in Chromium', () => {
  let browser: Browser
  let server: FolderServer

  beforeAll(async () => {
    server = await serveFolder(join(ROOT, 'dist', 'web'))
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  test('moves within a second, takes a guess, repeats, and has the bits of the command line', async () => {
    const { page, faults } = await openPage(browser, server, '')
    await page.locator('.play canvas').first().waitFor()
    const time = page.getByRole('slider', { name: 'Time' })
    const before = Number(await time.inputValue())
    await page.waitForFunction(
      (start) =>
        Number((document.querySelector('.play input[type=range]') as HTMLInputElement).value) > start,
      before,
      { timeout: 5000 },
    )
    const fans = page.getByRole('button', { name: /^30 ordinary fans/ })
    await fans.click()
    expect(await fans.getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: 'Run it 200 times' }).click()
    await page.getByText(/From 200 simulated campaigns/).waitFor({ timeout: LONG })

    const folder = mkdtempSync(join(tmpdir(), 'hearsay-play-'))
    const file = join(folder, 'play.yaml')
    writeFileSync(file, scenarioText(DEFAULT_SETUP))
    const options = ['compare', file, '--replications', '200', '--json', '--quiet']
    const { stdout } = await promisify(execFile)(process.execPath, ['dist/cli/main.js', ...options], {
      cwd: ROOT,
      maxBuffer: 1e8,
    })
    rmSync(folder, { recursive: true })
    const { resultHash } = JSON.parse(stdout) as { resultHash: string }
    await expect.poll(() => page.locator('#play-hash').innerText()).toBe(resultHash)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('one lever alone: a sentence says what it did, and the link opens exactly this', async () => {
    const { page, faults } = await openPage(browser, server, '')
    const field = page.getByRole('textbox', { name: 'Click chance, as a number' })
    await field.fill('10%')
    await field.press('Enter')
    await page.getByText(/^Click chance from 5.% to 10.%/).waitFor({ timeout: LONG })
    expect(page.url()).toContain('clickChance=0.1')
    const hash = await page.locator('#play-hash').innerText()
    const again = await openPage(browser, server, new URL(page.url()).hash)
    await again.page.getByText('Playing it anew').waitFor({ state: 'detached', timeout: LONG })
    await expect.poll(() => again.page.locator('#play-hash').innerText(), { timeout: LONG }).toBe(hash)
    expect([...faults, ...again.faults]).toEqual([])
    await page.context().close()
    await again.page.context().close()
  })

  test('by keyboard: play and pause, step, and a person opened and closed', async () => {
    const { page, faults } = await openPage(browser, server, '', { reducedMotion: 'reduce' })
    await page.locator('.play canvas').first().waitFor()
    const time = page.getByRole('slider', { name: 'Time' })
    expect(Number(await time.inputValue())).toBe(0)
    await page.keyboard.press('ArrowRight')
    await expect.poll(async () => Number(await time.inputValue())).toBeGreaterThan(0)
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('application').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.locator('.person-card').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.person-card').waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await page.context().close()
  })

  for (const [name, hash, options] of [
    ['English, desktop, light', '', { viewport: { width: 1280, height: 900 } }],
    [
      'Persian, desktop, dark',
      '#/?v=1&lang=fa',
      { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
    ],
    ['English, phone', '', { viewport: { width: 360, height: 740 } }],
    ['Persian, phone', '#/?v=1&lang=fa', { viewport: { width: 360, height: 740 } }],
  ] as const) {
    test(`${name}: fits, and axe finds nothing`, async () => {
      const { page, faults } = await openPage(browser, server, hash, { ...options, reducedMotion: 'reduce' })
      await page.locator('.play canvas').first().waitFor()
      await page.locator('.play-main').click()
      await page.locator('.play-charts').waitFor({ timeout: LONG })
      await page.locator('progress').waitFor({ state: 'detached', timeout: LONG })
      expect(await overflowOf(page)).toBe(0)
      expect(await violations(page)).toEqual([])
      if (hash !== '') {
        expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
        expect(await latinWords(page)).toEqual([])
      }
      expect(faults).toEqual([])
      await page.context().close()
    })
  }
})
