/** Parts of a report inside the page, in a real browser. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportHtml } from '../../../src/report/html.js'
import { launchChromium, whyNoBrowser } from '../../browser/launch.js'
import { openPage, overflowOf, type OpenPage } from '../../browser/open-page.js'
import { serveFolder, type FolderServer } from '../../browser/serve-folder.js'
import { resultFixture } from '../../report/result-fixture.js'
import { SHOWN } from './shown.js'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const noBrowser = whyNoBrowser()
if (noBrowser !== null) console.warn(`browser tests skipped: ${noBrowser}`)

/** Bundles the probe, with a page that loads it under the policy of the real page, into an empty folder. */
async function buildView(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      target: 'es2022',
      lib: { entry: beside('view-probe.tsx'), formats: ['es'], fileName: 'view', cssFileName: 'view' },
    },
  })
  const real = readFileSync(beside('../../../web/index.html'), 'utf8')
  const policy = /<meta\s+http-equiv="Content-Security-Policy"[^>]*>/.exec(real)![0]
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8">${policy}<title>view</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="./view.css">
<script type="module" src="./view.js"></script></head><body><div id="page"></div></body></html>`
  writeFileSync(join(folder, 'index.html'), page)
}

function beside(path: string): string {
  return fileURLToPath(new URL(path, import.meta.url))
}

describe.skipIf(noBrowser !== null)('a report inside the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-view-'))
  let browser: Browser
  let server: FolderServer

  beforeAll(async () => {
    await buildView(folder)
    writeFileSync(join(folder, 'report.html'), reportHtml(resultFixture(SHOWN)))
    server = await serveFolder(folder)
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(options: BrowserContextOptions = {}): Promise<OpenPage> {
    const opened = await openPage(browser, server, '#/compare', options)
    await opened.page.locator('#reproduce').waitFor()
    return opened
  }

  test('every section is what the browser makes of report.html', async () => {
    const { page, faults } = await open()
    const file = await browser.newPage()
    await file.goto(`${server.url}report.html`)
    const parts = 'section, #verdict, .facts, .contents'
    const inFile = await file.locator(parts).evaluateAll((found) => found.map(({ outerHTML }) => outerHTML))
    const inPage = await page
      .locator(`.report-view`)
      .locator(parts)
      .evaluateAll((found) => found.map(({ outerHTML }) => outerHTML))
    expect(inFile.length).toBeGreaterThan(15)
    expect(inPage).toEqual(inFile)
    expect(faults).toEqual([])
    await file.close()
    await page.context().close()
  })

  test('the styles of page and report do not reach each other, and the theme reaches both', async () => {
    const { page, faults } = await open({ colorScheme: 'light' })
    const look = (): Promise<Record<string, string>> =>
      page.evaluate(() => {
        const root = document.querySelector('.report-view')!.shadowRoot!
        const style = (element: Element): CSSStyleDeclaration => getComputedStyle(element)
        return {
          outside: style(document.getElementById('outside')!).fontSize,
          inside: style(root.querySelector('h2')!).fontSize,
          panel: style(root.getElementById('verdict')!).backgroundColor,
          ink: style(root.querySelector('.report')!).color,
        }
      })
    const light = { outside: '18px', inside: '19.2px', panel: 'rgb(246, 247, 249)', ink: 'rgb(22, 25, 29)' }
    const dark = { outside: '18px', inside: '19.2px', panel: 'rgb(26, 32, 40)', ink: 'rgb(233, 237, 242)' }
    expect(await look()).toEqual(light)
    await page.evaluate(() => window.view.chooseTheme('dark'))
    await page.locator('.report-view[data-theme=dark]').waitFor()
    expect(await look()).toEqual(dark)
    // A reader who chose light stays with it on a dark machine; on paper all is light.
    await page.evaluate(() => window.view.chooseTheme('light'))
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.locator('.report-view[data-theme=light]').waitFor()
    expect(await look()).toEqual(light)
    await page.evaluate(() => window.view.chooseTheme('dark'))
    await page.emulateMedia({ media: 'print' })
    expect((await look())['ink']).toBe(light.ink)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('a link leads to its section and leaves the address as it is', async () => {
    const { page, faults } = await open({ reducedMotion: 'reduce' })
    const address = page.url()
    await page.getByRole('link', { name: 'The biggest cascade', exact: true }).click()
    const place = await page.evaluate(() => {
      const root = document.querySelector('.report-view')!.shadowRoot!
      return {
        focused: root.activeElement?.id,
        top: root.getElementById('cascade')!.getBoundingClientRect().top,
      }
    })
    expect(place.focused).toBe('cascade')
    expect(Math.abs(place.top)).toBeLessThan(2)
    expect(page.url()).toBe(address)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('what was unfolded stays so when the language changes, and nothing is left when the view goes', async () => {
    const { page, faults } = await open()
    const table = page.locator('#outcomes details')
    await table.locator('summary').click()
    expect(await page.locator('#outcomes h2').innerText()).toMatch(/[A-Z]/)
    await page.evaluate(() => window.view.speak('fa'))
    await page.locator('.report[lang=fa][dir=rtl]').waitFor()
    expect(await page.locator('#outcomes h2').innerText()).toMatch(/^[^A-Z]+$/i)
    expect(await table.getAttribute('open')).toBe('')
    const left = await page.evaluate(() => {
      const root = document.querySelector('.report-view')!.shadowRoot!
      window.view.close()
      return new Promise<number>((resolve) => setTimeout(() => resolve(root.childElementCount), 100))
    })
    expect(left).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
  })

  for (const [name, spoken, options] of [
    ['English, desktop, light', 'en', { viewport: { width: 1280, height: 900 } }],
    ['Persian, phone, dark', 'fa', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ] as const) {
    test(`${name}: fits, and axe finds nothing`, async () => {
      const { page, faults } = await open(options)
      await page.evaluate((chosen) => window.view.speak(chosen), spoken)
      await page.locator(`.report[lang=${spoken}]`).waitFor()
      expect(await overflowOf(page)).toBe(0)
      expect(await violations(page)).toEqual([])
      expect(faults).toEqual([])
      await page.context().close()
    })
  }
})

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    interface Violation {
      readonly id: string
      readonly nodes: readonly { readonly html: string }[]
    }
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    const found = await axe.run()
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}
