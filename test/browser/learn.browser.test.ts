/** The lessons in a real browser, as a student meets them. `npm test` builds first. */
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LESSONS } from '../../web/learn/lessons/all.js'
import { launchChromium, whyNoBrowser } from './launch.js'
import { openPage, overflowOf } from './open-page.js'
import { latinWords, violations } from './page-checks.js'
import { serveFolder, type FolderServer } from './serve-folder.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const LONG = 90_000

describe.skipIf(whyNoBrowser() !== null)('Learn in Chromium', () => {
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

  test('a lesson from the contents to its end by keyboard, with the bits of the command line', async () => {
    const { page, faults } = await openPage(browser, server, '#/learn', { reducedMotion: 'reduce' })
    await page.locator('.lesson-card').first().waitFor()
    expect(await page.locator('.lesson-card').count()).toBe(LESSONS.length)
    await page.getByRole('link', { name: 'Hubs or many fans' }).focus()
    await page.keyboard.press('Enter')
    await page
      .getByRole('heading', { level: 1, name: 'Hubs or many fans' })
      .and(page.locator(':focus'))
      .waitFor()
    expect(page.url()).toContain('n=hubs-or-fans')

    // Nothing to move before a guess; the last of the guesses is the right one.
    expect(await page.getByRole('radio').count()).toBe(0)
    for (let guess = 1; guess <= 3; guess++) await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.locator('.lesson-pair canvas').first().waitFor({ timeout: LONG })

    const lever = page.getByRole('group', { name: 'Who posts' })
    await lever.getByRole('radio', { checked: true }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await lever.getByRole('radio', { name: /^Fans chosen together/ }).isChecked()).toBe(true)
    await page.getByText('Now: Fans chosen together', { exact: true }).waitFor()
    expect(page.url()).toContain('at=3')

    await page.getByRole('button', { name: /^Simulate 100 campaigns/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('You guessed right.').waitFor({ timeout: LONG })
    await page.getByText(/“Fans chosen together” instead of “Ordinary fans”, .* more on average/).waitFor()

    const command = (await page.locator('.lesson-command').innerText()).trim().split(/\s+/)
    expect(command.slice(0, 3)).toEqual(['npx', 'hearsay', 'compare'])
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['dist/cli/main.js', ...command.slice(2), '--json', '--quiet'],
      { cwd: ROOT, maxBuffer: 1e8 },
    )
    const { resultHash } = JSON.parse(stdout) as { resultHash: string }
    await expect.poll(() => page.locator('#lesson-hash').innerText()).toBe(resultHash)

    await page.getByRole('checkbox', { name: /^What if/ }).press('Space')
    await page.getByText(/Which world you are in decides/).waitFor({ timeout: LONG })
    expect(await page.locator('.lesson-command').innerText()).toContain(
      "--set 'platforms.town.ambientAudience=2.4'",
    )
    await expect.poll(() => page.locator('#lesson-hash').innerText()).not.toBe(resultHash)

    // It is done, also for the next visit.
    await page.getByRole('link', { name: 'All lessons' }).click()
    await page.getByText(`1 of ${LESSONS.length} lessons done`).waitFor()
    await page.reload()
    await page.getByText(`1 of ${LESSONS.length} lessons done`).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('a run can be stopped and gone on with; an unknown lesson leads to those there are', async () => {
    const { page, faults } = await openPage(browser, server, '#/learn?v=1&n=answering-people&at=4')
    await page.getByRole('button', { name: 'I would rather see' }).click()
    await page.getByRole('heading', { name: 'Move the lever' }).and(page.locator(':focus')).waitFor()
    expect(await page.getByRole('radio', { name: /^Day and night/ }).isChecked()).toBe(true)
    await page.locator('.lesson-main').click()
    await page.locator('.lesson-rows circle').first().waitFor({ timeout: LONG })
    await page.getByRole('button', { name: 'Stop' }).click()
    await page.getByRole('button', { name: /^Simulate/ }).waitFor()
    expect(await page.locator('#lesson-hash').count()).toBe(0)

    await page.getByRole('link', { name: 'Next: Messages that fit' }).click()
    await page.getByRole('heading', { level: 1, name: 'Messages that fit' }).waitFor()
    await page.evaluate(() => (window.location.hash = '#/learn?v=1&n=nothing'))
    await page.getByText('There is no lesson of that name here').waitFor()
    expect(await page.locator('.lesson-card').count()).toBe(LESSONS.length)
    expect(faults).toEqual([])
    await page.context().close()
  })

  for (const [name, language, width, colorScheme] of [
    ['English, desktop, dark', 'en', 1280, 'dark'],
    ['Persian, phone, light', 'fa', 360, 'light'],
  ] as const) {
    test(`${name}: fits, and axe finds nothing`, async () => {
      const at = (n: string): string => `#/learn?v=1&lang=${language}${n}`
      const { page, faults } = await openPage(browser, server, at(''), {
        viewport: { width, height: 800 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      await page.locator('.lesson-card').first().waitFor()
      await expectClean(page, language)
      await page.evaluate((hash) => (window.location.hash = hash), at('&n=hubs-or-fans'))
      await page.locator('.lesson-guesses button').first().click()
      await page.locator('.lesson-main').click()
      await page.locator('.verdict').waitFor({ timeout: LONG })
      await page.locator('.lesson-pair canvas').first().waitFor({ timeout: LONG })
      await expectClean(page, language)
      expect(faults).toEqual([])
      await page.context().close()
    })
  }
})

async function expectClean(page: Page, language: 'en' | 'fa'): Promise<void> {
  expect(await overflowOf(page)).toBe(0)
  expect(await violations(page)).toEqual([])
  if (language === 'fa') {
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    expect(await latinWords(page)).toEqual([])
  }
}
