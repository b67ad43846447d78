/** The page without a network, on a host of plain files, and as newer versions of it appear. `npm test` builds first. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, whyNoBrowser } from './launch.js'
import { openPage } from './open-page.js'
import { serveFolder } from './serve-folder.js'

const PAGE = fileURLToPath(new URL('../../dist/web', import.meta.url))
const PLAIN = { isolated: false, prefix: '/somebody/hearsay/' }

describe.skipIf(whyNoBrowser() !== null)('the page offline in Chromium', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchChromium()
  })

  afterAll(() => browser?.close())

  test('a host of plain files: works at once, isolated from the second view on, and without the host', async () => {
    const server = await serveFolder(PAGE, PLAIN)
    const { page, faults } = await openPage(browser, server, '')
    expect(await isIsolated(page)).toBe(false)
    const hash = await playedHash(page)
    await isKept(page)

    await page.reload()
    expect(await isIsolated(page)).toBe(true)

    await server.close()
    await page.reload()
    expect(await isIsolated(page)).toBe(true)
    expect(await playedHash(page)).toBe(hash)
    await page.getByRole('link', { name: 'Compare' }).click()
    await page.getByRole('button', { name: 'Compare' }).and(page.locator(':enabled')).waitFor()
    expect(faults).toEqual([])
    // An address in the folder that never was leads back to the page.
    await page.goto(`${server.url}gone`)
    expect(page.url()).toBe(server.url)
    await page.context().close()
  })

  test('keeps the files of the page and nothing else', async () => {
    const folder = copyOfPage()
    const server = await serveFolder(folder, PLAIN)
    writeFileSync(join(folder, 'other.json'), '{}')
    const { page } = await openPage(browser, server, '#/about')
    await isKept(page)
    await page.reload()
    const kept = await page.evaluate(async () => {
      await fetch('./other.json')
      const [name, ...others] = await caches.keys()
      const files = await (await caches.open(name!)).keys()
      return { others, paths: files.map(({ url }) => new URL(url).pathname) }
    })
    expect(kept.others).toEqual([])
    expect(kept.paths).toContain(`${PLAIN.prefix}index.html`)
    expect(kept.paths).not.toContain(`${PLAIN.prefix}other.json`)
    expect(kept.paths).not.toContain(`${PLAIN.prefix}service-worker.js`)
    await page.context().close()
    await server.close()
    rmSync(folder, { recursive: true })
  })

  test('a newer version is offered, and comes when it is wanted; the older files go', async () => {
    const folder = copyOfPage()
    const server = await serveFolder(folder, PLAIN)
    const { page, faults } = await openPage(browser, server, '#/about')
    await isKept(page)
    const [before] = await cachesOf(page)
    newVersion(folder)

    await page.reload()
    const reload = page.getByRole('button', { name: 'Reload' })
    await reload.waitFor()
    // Not by itself: the version of the last visit is still shown.
    expect(await isNewer(page)).toBe(false)
    await Promise.all([page.waitForEvent('load'), reload.click()])
    expect(await isNewer(page)).toBe(true)
    await expect.poll(() => cachesOf(page)).toHaveLength(1)
    expect(await cachesOf(page)).not.toContain(before)
    await page.locator('h1').waitFor()
    expect(await reload.count()).toBe(0)
    expect(faults).toEqual([])
    await page.context().close()
    await server.close()
    rmSync(folder, { recursive: true })
  })

  test('a version that is not whole yet is not taken', async () => {
    const folder = copyOfPage()
    const server = await serveFolder(folder, PLAIN)
    const { page } = await openPage(browser, server, '#/about')
    await isKept(page)
    const before = await cachesOf(page)
    newVersion(folder)
    appendFileSync(join(folder, 'icon.svg'), ' ')
    await page.reload()
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      await registration.update().catch(() => undefined)
      const { installing } = registration
      if (installing === null) return 'redundant'
      return new Promise((resolve) => (installing.onstatechange = () => resolve(installing.state)))
    })
    expect(state).toBe('redundant')
    expect(await cachesOf(page)).toContain(before[0])
    expect(await page.getByRole('button', { name: 'Reload' }).count()).toBe(0)
    await server.close()
    await page.reload()
    await page.locator('h1').waitFor()
    await page.context().close()
    rmSync(folder, { recursive: true })
  })
})

function isIsolated(page: Page): Promise<boolean> {
  return page.evaluate(() => crossOriginIsolated)
}

/** Until the service worker has all files. */
async function isKept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    if (active?.state !== 'activated') {
      await new Promise((resolve) => active?.addEventListener('statechange', resolve))
    }
  })
}

/** Plays Play's default campaigns again and again. */
async function playedHash(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Run it 200 times' }).click()
  await page.getByText(/From 200 simulated campaigns/).waitFor({ timeout: 60_000 })
  return page.locator('#play-hash').innerText()
}

function cachesOf(page: Page): Promise<string[]> {
  return page.evaluate(() => caches.keys())
}

function isNewer(page: Page): Promise<boolean> {
  return page.evaluate(() => document.querySelector('meta[name=newer]') !== null)
}

function copyOfPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-page-'))
  cpSync(PAGE, folder, { recursive: true })
  return folder
}

/** As a build would after a change of `index.html`. */
function newVersion(folder: string): void {
  const file = join(folder, 'index.html')
  const integrity = (): string => createHash('sha256').update(readFileSync(file)).digest('base64')
  const old = integrity()
  writeFileSync(file, readFileSync(file, 'utf8').replace('<head>', '<head><meta name="newer" />'))
  const script = join(folder, 'service-worker.js')
  const renewed = readFileSync(script, 'utf8').replace(old, integrity())
  // Name of the kept files: it is a hash of all of them.
  writeFileSync(script, renewed.replace(/([`'"])[0-9a-f]{16}\1/, '`0123456789abcdef`'))
}
