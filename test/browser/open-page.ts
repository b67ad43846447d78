import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import type { FolderServer } from './serve-folder.js'

export interface OpenPage {
  readonly page: Page
  /** Console errors, uncaught errors and requests to anyone but our server. */
  readonly faults: string[]
}

/** Opens the page at `hash` in a context of its own. */
export async function openPage(
  browser: Browser,
  server: FolderServer,
  hash: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext(options)
  const page = await context.newPage()
  const faults: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text())
  })
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`))
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(server.url)) {
      faults.push(`third party: ${request.url()}`)
    }
  })
  await page.goto(`${server.url}${hash}`)
  return { page, faults }
}

/** By how many pixels the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
