/** The explorer in a real browser: one cascade from four sides, by mouse and by keyboard. `npm test` builds first. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, whyNoBrowser } from './launch.js'
import { openPage, overflowOf } from './open-page.js'
import { latinWords, violations } from './page-checks.js'
import { serveFolder, type FolderServer } from './serve-folder.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const LONG = 60_000
/** A world small enough to be drawn quickly without a graphics card, in the link itself. */
const SMALL = readFileSync(join(ROOT, 'scenarios', 'hubs-or-many.yaml'), 'utf8').replace(
  'agents: 20k',
  'agents: 1500',
)
const PACKED = deflateRawSync(JSON.stringify(['small.yaml', SMALL])).toString('base64url')
const LINK = `#/explore?v=1&lang=en&s=${PACKED}&strategy=chosen&run=0`

describe.skipIf(whyNoBrowser() !== null)('the explorer in Chromium', () => {
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

  test('opens a link, walks the tree, takes somebody out and puts them back, and the link opens it again', async () => {
    const { page, faults } = await openPage(browser, server, LINK)
    await shown(page)
    const tree = page.getByRole('application', { name: /^Tree\./ })
    await tree.focus()
    await page.keyboard.press('Home')
    const story = page.locator('.explore-story')
    expect(await story.textContent()).toMatch(/^It began with person \d+\./)
    await page.keyboard.press('ArrowDown')
    const told = /^Person (\d+) first saw it .* Wave 1;/.exec((await story.textContent())!)
    expect(told).not.toBeNull()
    // The same person is lit in all pictures.
    expect(await page.locator('.explore-lit, .explore-lit-box').count()).toBe(3)
    await page.keyboard.press('Enter')
    await page.waitForURL(new RegExp(`person=${told![1]!}`))
    await page.keyboard.press('ArrowRight')
    expect(await story.textContent()).not.toContain(`Person ${told![1]!} first`)
    await page.keyboard.press('Escape')
    expect(await story.textContent()).toContain(`Person ${told![1]!} first`)

    const spreader = page.locator('.explore-spreaders button').first()
    const [, top] = /^Person (\d+): /.exec((await spreader.textContent())!)!
    await spreader.click()
    await page.locator('#remove').click()
    await page.locator('#put-back').waitFor({ timeout: LONG })
    expect(await page.locator('#removal').textContent()).toContain(`Without person ${top!}, to whom`)
    expect(await page.locator('.explore-hollow').count()).toBeGreaterThan(0)
    expect(await page.locator('.network canvas[tabindex]').count()).toBe(2)
    await page.locator('#put-back').click()
    expect(await page.locator('#removal').count()).toBe(0)
    expect(await page.locator('.explore-hollow').count()).toBe(0)

    await page.getByRole('combobox', { name: 'Message' }).selectOption({ index: 1 })
    await page.waitForURL((url) => !url.hash.includes(`person=${top!}`), { timeout: LONG })
    expect(await page.getByRole('link', { name: 'Compare the strategies' }).getAttribute('href')).toContain(
      's=',
    )
    const before = await story.textContent()
    await page.reload()
    await shown(page)
    expect(await story.textContent()).toBe(before)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('a link to what is not there says so and shows something else', async () => {
    const { page, faults } = await openPage(
      browser,
      server,
      '#/explore?v=1&lang=en&p=hubs-or-many&strategy=gone&run=x&message=none',
    )
    await shown(page)
    const alerts = await page.locator('.explore-miss').allTextContents()
    expect(alerts.join(' ')).toMatch(/no number.*strategy.*message/)
    expect(faults).toEqual([])
    await page.context().close()
  })

  for (const [name, hash, options] of [
    ['English, desktop, light', LINK, { viewport: { width: 1280, height: 900 } }],
    [
      'Persian, phone, dark',
      LINK.replace('lang=en', 'lang=fa'),
      { viewport: { width: 360, height: 740 }, colorScheme: 'dark' },
    ],
  ] as const) {
    test(`${name}: fits, and axe finds nothing, with somebody taken out as well`, async () => {
      const { page, faults } = await openPage(browser, server, hash, { ...options, reducedMotion: 'reduce' })
      await shown(page)
      await page.locator('.explore-spreaders button').first().click()
      await page.locator('#remove').click()
      await page.locator('#put-back').waitFor({ timeout: LONG })
      for (const button of await page.locator('.explore-small').all()) await button.click()
      expect(await overflowOf(page)).toBe(0)
      expect(await violations(page)).toEqual([])
      if (hash !== LINK) {
        expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
        // But for the id of the message.
        expect((await latinWords(page)).filter((word) => word !== 'appeal')).toEqual([])
      }
      expect(faults).toEqual([])
      await page.context().close()
    })
  }
})

async function shown(page: Page): Promise<void> {
  await page.locator('.explore-shape').waitFor({ timeout: LONG })
  await page.locator('.explore-drawing svg').first().waitFor()
}
