/** The engine in a real browser: the same bits as in Node. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildProbe } from './build-probe.js'
import { launchChromium, whyNoBrowser } from './launch.js'
import { probe } from './probe.js'
import { serveFolder, type FolderServer } from './serve-folder.js'

describe.skipIf(whyNoBrowser() !== null)('the engine in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-probe-'))
  let browser: Browser
  let server: FolderServer

  beforeAll(async () => {
    await buildProbe(folder)
    server = await serveFolder(folder)
    browser = await launchChromium()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  test('mathematics, classic models, a comparison, seeds and pictures have the bits of Node', async () => {
    const page = await browser.newPage()
    await page.goto(server.url)
    await page.waitForFunction(() => window.probe !== undefined)
    expect(await page.evaluate(() => window.probe())).toEqual(await probe())
    await page.close()
  })
})
