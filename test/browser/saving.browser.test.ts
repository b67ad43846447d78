/** Pictures saved from the page, as a reader gets them. `npm test` builds first. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, whyNoBrowser } from './launch.js'
import { openPage } from './open-page.js'
import { serveFolder, type FolderServer } from './serve-folder.js'

const PAGE = fileURLToPath(new URL('../../dist/web', import.meta.url))
const LONG = 60_000
/** In the order of the screen. */
const FILES = ['network-a', 'network-b', 'wins', 'difference', 'people-reached']

describe.skipIf(whyNoBrowser() !== null)('saved pictures in Chromium', () => {
  let browser: Browser
  let server: FolderServer
  /** An empty page, where files may be read: ours lets no text become markup. */
  let reader: Page

  beforeAll(async () => {
    server = await serveFolder(PAGE)
    browser = await launchChromium()
    reader = await browser.newPage()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  for (const [name, hash, colorScheme, wins, compared] of [
    ['English, light', '', 'light', 'Who comes first by visits?', ['network-a', 'wins', 'people-reached']],
    [
      'Persian, dark',
      '#/?v=1&lang=fa',
      'dark',
      'کدام بازدید بیشتری می‌آورد و اول می‌شود؟',
      ['network-b', 'difference'],
    ],
  ] as const) {
    test(`${name}: charts and networks stand alone and look as on the page`, async () => {
      const { page, faults } = await openPage(browser, server, hash, {
        viewport: { width: 1280, height: 900 },
        colorScheme,
        reducedMotion: 'reduce',
      })
      await page.locator('.play canvas').first().waitFor()
      await page.locator('.play-main').click()
      await page.locator('.play-charts').waitFor({ timeout: LONG })
      await page.locator('progress').waitFor({ state: 'detached', timeout: LONG })

      const pictures = page.locator('.saveable')
      expect(await pictures.count()).toBe(FILES.length)
      for (const [i, file] of FILES.entries()) {
        const picture = pictures.nth(i)
        await picture.scrollIntoViewIfNeeded()
        const svg = await saved(page, picture, 'SVG', `${file}.svg`)
        expect(await faultsOf(reader, svg.toString('utf8'))).toEqual([])
        if (file === 'wins') expect(await wordsOf(reader, svg.toString('utf8'))).toContain(wins)
        if (!(compared as readonly string[]).includes(file)) continue
        const drawn = picture.locator(
          file.startsWith('network') ? 'canvas >> nth=0' : '.chart-picture svg >> nth=-1',
        )
        const png = await saved(page, picture, 'PNG', `${file}.png`)
        expect(await likeness(page, reader, drawn, svg.toString('utf8'), png), file).toBeGreaterThan(0.9)
      }
      expect(faults).toEqual([])
      await page.context().close()
    })
  }

  test('what a picture may hold of others is plain text', async () => {
    const { page, faults } = await openPage(browser, server, '#/?v=1&lang=en', { reducedMotion: 'reduce' })
    await page.locator('.play canvas').first().waitFor()
    // As a chart with a hostile label, a link, a script and references to elsewhere would be.
    await page
      .locator('.saveable')
      .first()
      .locator('figcaption')
      .evaluate((caption) => {
        const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
        svg.setAttribute('width', '40')
        svg.setAttribute('height', '20')
        const make = (name: string, attributes: Record<string, string>): Element => {
          const made = document.createElementNS('http://www.w3.org/2000/svg', name)
          for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
          svg.append(made)
          return made
        }
        make('foreignObject', { width: '9', height: '9' })
        make('image', { href: 'data:image/svg+xml,<svg/>' })
        make('use', { href: './icon.svg#x' })
        make('rect', { fill: 'url(./icon.svg#x)', width: '5', height: '5' })
        make('set', { attributeName: 'fill', to: 'red' })
        make('style', {}).textContent = 'rect { fill: red }'
        const link = make('a', { href: 'javascript:alert(1)' })
        link.append(document.createElementNS('http://www.w3.org/2000/svg', 'circle'))
        make('text', { y: '15' }).textContent = '<script>alert(1)</script>\u0001 ]]>'
        caption.append(svg)
      })
    const picture = page.locator('.saveable').first()
    const text = (await saved(page, picture, 'SVG', 'network-a.svg')).toString('utf8')
    expect(await faultsOf(reader, text)).toEqual([])
    expect(await wordsOf(reader, text)).toContain('<script>alert(1)</script> ]]>')
    expect(text).not.toMatch(/icon\.svg|javascript:|onclick/)
    expect(faults.filter((fault) => !fault.includes('Refused') && !fault.includes('violates'))).toEqual([])
    await page.context().close()
  })
})

async function saved(page: Page, picture: Locator, kind: string, name: string): Promise<Buffer> {
  const button = picture.locator('.save-picture').getByText(kind, { exact: true })
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  expect(download.suggestedFilename()).toBe(name)
  return readFileSync(await download.path())
}

/** What is wrong with a picture's text as a document of its own. */
function faultsOf(page: Page, text: string): Promise<string[]> {
  return page.evaluate((source) => {
    const found: string[] = []
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml')
    if (parsed.querySelector('parsererror') !== null) found.push('no XML')
    if (!parsed.querySelector('title')?.textContent) found.push('no title')
    const forbidden = 'script, foreignObject, style, a, set, animate, iframe, [class], [style], [onclick]'
    for (const each of parsed.querySelectorAll(forbidden)) found.push(each.outerHTML.slice(0, 200))
    for (const each of parsed.querySelectorAll('*')) {
      for (const { name, value } of each.attributes) {
        const leadsOut = /href$/.test(name)
          ? !/^(#|data:image\/png;)/.test(value)
          : /url\((?!["']?#)|var\(/.test(value)
        if (leadsOut && !name.startsWith('xmlns')) found.push(`${name}=${value.slice(0, 80)}`)
      }
    }
    return found
  }, text)
}

function wordsOf(page: Page, text: string): Promise<string[]> {
  return page.evaluate(
    (source) =>
      [...new DOMParser().parseFromString(source, 'image/svg+xml').querySelectorAll('text')].map(
        (each) => each.textContent ?? '',
      ),
    text,
  )
}

/** How alike the saved image and a photograph of what is drawn are, pixel by pixel: their correlation, 1 for the same. */
async function likeness(
  page: Page,
  reader: Page,
  drawn: Locator,
  text: string,
  png: Buffer,
): Promise<number> {
  const [left, top] = /viewBox="(-?\d+) (-?\d+)/.exec(text)!.slice(1).map(Number) as [number, number]
  const box = (await drawn.boundingBox())!
  const photograph = await page.screenshot({ clip: box })
  const images = [
    { png: photograph.toString('base64'), x: 0, y: 0, scale: 1 },
    { png: png.toString('base64'), x: left - box.x, y: top - box.y, scale: 2 },
  ]
  return reader.evaluate(
    async ([all, width, height]) => {
      /** Brightness of every pixel, the mean being 0. */
      const brightness = async ({
        png: source,
        x,
        y,
        scale,
      }: (typeof all)[number]): Promise<Float64Array> => {
        const image = new Image()
        image.src = `data:image/png;base64,${source}`
        await image.decode()
        const context = new OffscreenCanvas(width, height).getContext('2d')!
        context.drawImage(image, x, y, image.width / scale, image.height / scale)
        const { data } = context.getImageData(0, 0, width, height)
        const sums = Float64Array.from(
          { length: width * height },
          (_, i) => data[4 * i]! + data[4 * i + 1]! + data[4 * i + 2]!,
        )
        const mean = sums.reduce((sum, value) => sum + value, 0) / sums.length
        return sums.map((value) => value - mean)
      }
      const [a, b] = (await Promise.all(all.map(brightness))) as [Float64Array, Float64Array]
      const product = (c: Float64Array, d: Float64Array): number =>
        c.reduce((sum, value, i) => sum + value * d[i]!, 0)
      return product(a, b) / Math.sqrt(product(a, a) * product(b, b))
    },
    [images, Math.floor(box.width), Math.floor(box.height)] as const,
  )
}
