/** The report in a real browser: what no reading of its markup can show. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportHtml } from '../../src/report/html.js'
import { ENGLISH } from '../../src/report/words.js'
import { PERSIAN } from '../../src/report/words/persian.js'
import { launchChromium, whyNoBrowser } from '../browser/launch.js'
import { renamedDetails } from './detail-fixture.js'
import { resultFixture, type FixtureOptions } from './result-fixture.js'

const LONG = 'A strategy whose name somebody typed without thinking of the width of any table or chart'
const CASES: Readonly<Record<string, FixtureOptions>> = {
  four: { replications: 40 },
  seven: { replications: 20, strategies: 7 },
  'too close': { replications: 30, strategies: 3, tooClose: true, cascadeSize: 2500 },
  'long names': {
    replications: 20,
    labels: [{ en: LONG }, { en: 'Unbreakable'.repeat(12) }, { en: 'short' }, { en: LONG.slice(0, 50) }],
    name: { en: LONG + LONG },
    platforms: Array.from({ length: 12 }, (_, i) => `platform-with-a-long-name-${i}`),
  },
  'Persian names': {
    replications: 20,
    scale: 400,
    currency: 'IRR',
    labels: ['تبلیغات یک‌باره', 'چند چهرهٔ اثرگذار', 'محتوای پیوسته', 'هواداران عادی'].map((en) => ({ en })),
  },
  'huge numbers': { replications: 20, scale: 1e9, horizonHours: 36 },
  hostile: {
    replications: 20,
    labels: ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '</style><b>', '\u202eevil'].map(
      (en) => ({ en }),
    ),
    name: { en: '</title><script>alert(1)</script>' },
  },
}

const noBrowser = whyNoBrowser()
if (noBrowser !== null) console.warn(`browser tests skipped: ${noBrowser}`)

describe.skipIf(noBrowser !== null)('the report in Chromium', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })
  afterAll(async () => {
    await browser?.close()
  })

  /** Shows a report and collects whatever the browser complains about or asks the network for. */
  async function shown(
    html: string,
    options: BrowserContextOptions,
  ): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage(options)
    const complaints: string[] = []
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('dialog', (dialog) => {
      complaints.push(`dialog: ${dialog.message()}`)
      void dialog.dismiss()
    })
    page.on('request', (request) => complaints.push(`request: ${request.url().slice(0, 100)}`))
    await page.setContent(html)
    return { page, complaints }
  }

  describe.each([
    ...Object.entries(CASES).map(([name, options]) => [name, options, ENGLISH] as const),
    ...['four', 'seven', 'long names', 'Persian names'].map(
      (name) => [`${name}, in Persian`, CASES[name]!, PERSIAN] as const,
    ),
  ])('%s', (_, options, words) => {
    // Levers, pieces and assumptions have names as long as those of the case's strategies.
    const result = resultFixture(options)
    const names = (options.labels ?? []).map(({ en }) => en)
    const html = reportHtml(
      names.length === 0 ? result : renamedDetails(result, (_, i) => `${i} ${names[i % names.length]}`),
      words,
    )

    test.each([360, 768, 1280])(
      'fits a screen of %i pixels without scrolling sideways, and is silent',
      async (width) => {
        const { page, complaints } = await shown(html, { viewport: { width, height: 800 } })
        const found = await page.evaluate(layoutProblems)
        await page.close()
        expect(found).toEqual({ sideways: 0, outside: [], overlapping: [] })
        expect(complaints).toEqual([])
      },
    )
  })

  test.each(['light', 'dark'] as const)(
    'has a contrast of at least 4.5 for every text, %s',
    async (colorScheme) => {
      const { page } = await shown(reportHtml(resultFixture({ replications: 30 })), {
        viewport: { width: 1280, height: 800 },
        colorScheme,
      })
      const { checked, weak } = await page.evaluate(weakContrasts)
      await page.close()
      expect(checked).toBeGreaterThan(200)
      expect(weak).toEqual([])
    },
  )

  test('prints on white, whatever the screen prefers', async () => {
    const { page } = await shown(reportHtml(resultFixture({ replications: 20 })), { colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const colours = await page.evaluate(() => {
      const style = getComputedStyle(document.body)
      return [style.backgroundColor, style.color]
    })
    await page.close()
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(22, 25, 29)'])
  })

  test('opens a table from the keyboard', async () => {
    const { page } = await shown(reportHtml(resultFixture({ replications: 20 })), {
      viewport: { width: 1280, height: 800 },
    })
    const summary = page.locator('#outcomes summary')
    await summary.focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.locator('#outcomes details table').isVisible()).toBe(true)
    expect(await page.locator('#outcomes details tbody tr').count()).toBe(20)
    await page.close()
  })
})

/** Runs in the page: what sticks out or lies on top of each other. */
function layoutProblems(): { sideways: number; outside: string[]; overlapping: string[] } {
  const charts = [...document.querySelectorAll('svg.chart')].filter(
    (chart) => chart.getBoundingClientRect().width > 0,
  )
  const outside: string[] = []
  const overlapping: string[] = []
  for (const chart of charts) {
    const frame = chart.getBoundingClientRect()
    const texts = [...chart.querySelectorAll('text')].map((text) => ({
      said: text.textContent ?? '',
      box: text.getBoundingClientRect(),
    }))
    for (const { said, box } of texts) {
      if (box.left < frame.left - 3 || box.right > frame.right + 3 || box.bottom > frame.bottom + 4)
        outside.push(said)
    }
    texts.forEach((one, i) => {
      for (const other of texts.slice(i + 1)) {
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        if (across > 1 && down > 4) overlapping.push(`${one.said} | ${other.said}`)
      }
    })
  }
  const { scrollWidth, clientWidth } = document.documentElement
  return { sideways: scrollWidth - clientWidth, outside, overlapping }
}

/** Runs in the page: texts with a contrast below 4.5 (WCAG 2.2, 1.4.3 AA), against what lies behind them. */
function weakContrasts(): { checked: number; weak: string[] } {
  type Colour = [number, number, number, number]
  const read = (text: string): Colour => {
    const [r = 0, g = 0, b = 0, a = 1] = (text.match(/[\d.]+/g) ?? []).map(Number)
    return [r, g, b, a]
  }
  const luminance = ([r, g, b]: Colour): number => {
    const [x = 0, y = 0, z = 0] = [r, g, b].map((channel) => {
      const c = channel / 255
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const behind = (element: Element): Colour => {
    if (element.classList.contains('inside')) {
      const part = read(getComputedStyle(element.previousElementSibling!).fill)
      if (part[3] > 0) return part
    }
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      const colour = read(getComputedStyle(at).backgroundColor)
      if (colour[3] === 1 && !getComputedStyle(at).backgroundColor.startsWith('rgba(0, 0, 0, 0'))
        return colour
    }
    return [255, 255, 255, 1]
  }
  const weak: string[] = []
  let checked = 0
  for (const element of document.querySelectorAll('body *')) {
    const said = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
    )
    if (
      said.length === 0 ||
      element.closest('script') !== null ||
      element.getBoundingClientRect().width === 0
    )
      continue
    const style = getComputedStyle(element)
    const front = read(element instanceof SVGElement ? style.fill : style.color)
    const [a, b] = [luminance(front), luminance(behind(element))]
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
    checked++
    if (contrast < 4.5)
      weak.push(
        `${contrast.toFixed(2)} ${element.tagName}.${element.getAttribute('class') ?? ''}: ${element.textContent!.slice(0, 30)}`,
      )
  }
  return { checked, weak }
}
