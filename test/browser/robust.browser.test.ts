/** The page among hostile files and links, lost connections and browsers that keep nothing. `npm test` builds first. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LONGEST_HASH } from '../../web/link/link.js'
import { DEFAULT_SETUP, scenarioText } from '../../web/play/setup.js'
import { launchChromium, whyNoBrowser } from './launch.js'
import { openPage } from './open-page.js'
import { serveFolder, type FolderServer } from './serve-folder.js'

const PAGE = fileURLToPath(new URL('../../dist/web', import.meta.url))
const LONG = 60_000
const HOSTILE = '<img src=x onerror=window.hit=1>'

test('the policy of the built page is as strict as can be', () => {
  const html = readFileSync(join(PAGE, 'index.html'), 'utf8')
  const policy = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html)?.[1]
  expect(policy?.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    // Data: pictures that are saved as PNG.
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ])
  // Before anything that it is to judge.
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.search(/<script|<link|<style/))
  expect(html).not.toMatch(/ style=| on[a-z]+=|<script(?![^>]* src=)/)
})

describe.skipIf(whyNoBrowser() !== null)('the page in a rough world', () => {
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

  test('nothing that comes as text becomes a script or markup', async () => {
    const { page } = await openPage(browser, server, '#/about')
    await page.locator('h1').waitFor()
    const refused = await page.evaluate(async (hostile) => {
      const fails = (attempt: () => unknown): boolean => {
        try {
          attempt()
          return false
        } catch (error) {
          return error instanceof TypeError
        }
      }
      const { body } = document
      const script = document.createElement('script')
      const all = [
        fails(() => (body.innerHTML = hostile)),
        fails(() => body.insertAdjacentHTML('beforeend', hostile)),
        fails(() => (script.text = 'window.hit = 1')),
        fails(() => (script.src = 'https://example.org/a.js')),
        fails(() => new Worker('https://example.org/a.js')),
        fails(() => new Worker('data:text/javascript,1')),
      ]
      // Children of a script are text, which trusted types judge when it would run.
      script.append('window.hit = 1')
      body.append(script)
      await new Promise((resolve) => setTimeout(resolve, 100))
      return all
    }, HOSTILE)
    expect(refused).toEqual(refused.map(() => true))
    expect(await wasHit(page)).toBe(false)
    await page.context().close()
  })

  test('a hostile scenario is shown as the text that it is', async () => {
    const { page, faults } = await openPage(browser, server, '#/compare')
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({
        name: `${HOSTILE}.yaml`,
        mimeType: 'application/yaml',
        buffer: Buffer.from(hostileScenario()),
      })
    const compare = page.getByRole('button', { name: 'Compare' }).and(page.locator(':enabled'))
    await compare.waitFor()
    await page.getByLabel('Simulated campaigns', { exact: true }).fill('4')
    await compare.click()
    await page.getByText(/^Done/).waitFor({ timeout: LONG })
    // In the report, which is drawn when the page has time for it, and in the charts beside it.
    await page.locator('table').getByText(`${HOSTILE} A`).first().waitFor()
    await page.locator('figcaption, figure').getByText(`${HOSTILE} A`).first().waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    expect(await wasHit(page)).toBe(false)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('hostile dice of a link are not thrown', async () => {
    const dice = encodeURIComponent(HOSTILE)
    const { page, faults } = await openPage(
      browser,
      server,
      `#/?v=1&lang=en&dice=${dice}&network=constructor`,
    )
    await page.locator('.play canvas').first().waitFor()
    expect(await page.locator('main').innerText()).not.toContain('onerror')
    expect(await page.locator('main').innerText()).toContain(DEFAULT_SETUP.dice)
    expect(await page.locator('main img').count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  for (const [name, hash, note] of [
    ['of the first version', '#/about?v=1', null],
    ['without a version', '#/about', null],
    ['of a newer version', '#/about?v=2&lang=en', /made by a newer hearsay/],
    ['that is too long', `#/about?v=1&lang=en&x=${'y'.repeat(LONGEST_HASH)}`, /too long to be read/],
  ] as const) {
    test(`a link ${name} leads to its screen${note === null ? '' : ' with a note that can be closed'}`, async () => {
      const { page, faults } = await openPage(browser, server, hash)
      await page.getByRole('link', { name: 'About' }).and(page.locator('[aria-current=page]')).waitFor()
      await page.locator('h1').waitFor()
      const alert = page.getByRole('alert')
      if (note === null) expect(await alert.count()).toBe(0)
      else {
        await alert.getByText(note).waitFor()
        await alert.getByRole('button', { name: 'Close this note' }).click()
        expect(await alert.count()).toBe(0)
        await page.locator('h1').waitFor()
      }
      expect(faults).toEqual([])
      await page.context().close()
    })
  }

  test('garbage in a link leads to the first screen', async () => {
    for (const hash of ['#/%E0%A4%A?v=&lang=xx&&==', '#__proto__?constructor=1&__proto__=2']) {
      const { page, faults } = await openPage(browser, server, hash)
      await page.locator('.play canvas').first().waitFor()
      expect(faults, hash).toEqual([])
      await page.context().close()
    }
  })

  test('a screen that cannot be loaded says so, and is there after a reload', async () => {
    // Without a service worker, which would have it: as on the very first visit.
    const { page } = await openPage(browser, server, '#/', { serviceWorkers: 'block' })
    await page.locator('.play canvas').first().waitFor()
    await page.route('**/about-screen*', (route) => route.abort())
    await page.getByRole('link', { name: 'About' }).click()
    const alert = page.getByRole('alert')
    await alert.getByText(/could not be loaded/).waitFor()
    await page.unroute('**/about-screen*')
    await alert.getByRole('button', { name: 'Reload' }).click()
    await page.locator('h1').waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await page.context().close()
  })

  test('a browser that keeps nothing: languages and colours change all the same', async () => {
    const context = await browser.newContext()
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('denied', 'SecurityError')
          },
        })
      }
      Object.defineProperty(navigator, 'serviceWorker', { get: () => undefined })
    })
    const page = await context.newPage()
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))
    await page.goto(`${server.url}#/about`)
    await page.getByRole('button', { name: /فارسی/ }).click()
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl')
    await page.getByRole('button', { name: /رنگ‌ها/ }).click()
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('light')
    expect(errors).toEqual([])
    await context.close()
  })

  // The pictures are drawn in two dimensions: there is no WebGL context to lose.
  test('pictures that the graphics card has lost are drawn anew', async () => {
    const { page, faults } = await openPage(browser, server, '#/', { reducedMotion: 'reduce' })
    await page.locator('.play canvas').first().waitFor()
    const canvases = page.locator('.play canvas')
    const look = (): Promise<string[]> =>
      canvases.evaluateAll((all) => all.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()))
    // Ties are drawn over a few frames.
    let [before, later] = [await look(), await look()]
    while (JSON.stringify(before) !== JSON.stringify(later)) [before, later] = [later, await look()]
    await canvases.evaluateAll((all) => {
      for (const canvas of all as HTMLCanvasElement[]) {
        // Emptied as by a loss, which nothing can bring about from here.
        canvas.getContext('2d')!.reset()
        canvas.dispatchEvent(new Event('contextlost'))
      }
    })
    expect(await look()).not.toEqual(before)
    await canvases.evaluateAll((all) =>
      all.forEach((canvas) => canvas.dispatchEvent(new Event('contextrestored'))),
    )
    await expect.poll(look).toEqual(before)
    expect(faults).toEqual([])
    await page.context().close()
  })
})

function wasHit(page: Page): Promise<boolean> {
  return page.evaluate(() => 'hit' in window)
}

/** Play's campaign, its name and labels being markup. */
function hostileScenario(): string {
  const label = (letter: string): string => `label: {en: "${HOSTILE} ${letter}", fa: "${HOSTILE} ${letter}"}`
  return scenarioText(DEFAULT_SETUP)
    .replace(/^# .*$/m, `# ${HOSTILE}`)
    .replace(/^name: .*$/m, `name: {en: "${HOSTILE}", fa: "${HOSTILE}"}`)
    .replace(/label: .*$/m, label('A'))
    .replace(/label: \{en: (?!"<).*$/m, label('B'))
}
