/** The scenario editor in a real browser. `npm test` builds first. */
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchChromium, whyNoBrowser } from './launch.js'
import { openPage, overflowOf } from './open-page.js'
import { latinWords, violations } from './page-checks.js'
import { serveFolder, type FolderServer } from './serve-folder.js'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const LAUNCH = readFileSync(join(ROOT, 'scenarios', 'product-launch.yaml'), 'utf8')
const WIDE = { viewport: { width: 1280, height: 900 } }
const LONG = 60_000
/** All but what stands in the file. */
const OWN_WORDS = 'main .edit > :not(.edit-panes) *, .edit-pane h2, .edit-label > *'

describe.skipIf(whyNoBrowser() !== null)('Edit in Chromium', () => {
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

  test('form and text are one file: comments stay, and what changed is listed and reverted', async () => {
    const { page, faults } = await openPage(browser, server, '#/edit?v=1&p=product-launch', WIDE)
    await isValid(page)
    const homophily = page.getByLabel('homophily', { exact: true })
    await open(page, 'population')
    await homophily.fill('۴۵٪')
    await homophily.press('Enter')
    await expect.poll(() => textOf(page)).toBe(LAUNCH.replace('homophily: 40%', 'homophily: 45%'))
    // A value that holds anyway is not written.
    await open(page, 'attention')
    await page.getByLabel('scrollDepth', { exact: true }).fill('15')
    await page.getByLabel('scrollDepth', { exact: true }).press('Enter')
    await page.getByLabel('boost', { exact: true }).fill('0.2')
    await page.getByLabel('boost', { exact: true }).press('Enter')
    await page.getByRole('heading', { name: '2 changes from Product launch' }).waitFor()
    expect(await textOf(page)).toContain('attention: {mode: independent, boost: 0.2}')
    await page.getByRole('button', { name: 'Revert attention.boost' }).click()
    await page.getByRole('heading', { name: '1 change from Product launch' }).waitFor()

    const editor = page.getByLabel('Text of the scenario file')
    await editor.fill((await textOf(page)).replace('agents: 20k', 'agents: 30k'))
    await expect.poll(() => page.getByLabel('agents', { exact: true }).inputValue()).toBe('30k')
    await page.getByRole('button', { name: 'Revert all' }).click()
    expect(await textOf(page)).toBe(LAUNCH)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('steps go back and forth by keyboard, over both sides, and outlive another screen and a reload', async () => {
    const { page, faults } = await openPage(browser, server, '#/edit?v=1&p=cadence', WIDE)
    await isValid(page)
    const start = await textOf(page)
    const editor = page.getByLabel('Text of the scenario file')
    await editor.focus()
    await page.keyboard.press('Control+Home')
    await page.keyboard.type('# mine')
    await page.keyboard.press('Enter')
    await open(page, 'population')
    await page.getByLabel('agents', { exact: true }).fill('12345')
    await page.getByLabel('agents', { exact: true }).press('Enter')
    const changed = await textOf(page)
    expect(changed).toContain('# mine\n')
    expect(changed).toContain('agents: 12345')
    await page.keyboard.press('Control+z')
    expect(await textOf(page)).toBe(`# mine\n${start}`)
    await page.keyboard.press('Control+z')
    expect(await textOf(page)).toBe(start)
    await page.keyboard.press('Control+Shift+z')
    await page.keyboard.press('Control+y')
    expect(await textOf(page)).toBe(changed)

    await page.getByRole('link', { name: 'About' }).click()
    await page.getByRole('heading', { level: 1 }).and(page.getByText('Edit')).waitFor({ state: 'detached' })
    await page.getByRole('link', { name: 'Edit', exact: true }).click()
    expect(await textOf(page)).toBe(changed)
    await page.reload()
    expect(await textOf(page)).toBe(changed)
    // Another scenario is a step, too.
    await page.getByLabel('Start from').selectOption({ label: 'Cadence' })
    expect(await textOf(page)).toBe(start)
    await page.getByRole('button', { name: 'Undo' }).click()
    expect(await textOf(page)).toBe(changed)
    expect(faults).toEqual([])
    await page.context().close()
  })

  for (const [language, problem, fix] of [
    ['en', /unknown key "horizn"/, 'Fix line 9'],
    ['fa', /کلید/, 'درست کردن سطر ۹'],
  ] as const) {
    test(`a problem has its place and its mend (${language})`, async () => {
      const link = `#/edit?v=1&lang=${language}&p=product-launch`
      const { page, faults } = await openPage(browser, server, link, WIDE)
      await isValid(page)
      const editor = page.locator('.edit-text textarea')
      await editor.fill(LAUNCH.replace('horizon:', 'horizn:').replace('homophily: 40%', 'homophily: 140%'))
      const first = page.locator('.issue-list li').first()
      await first.getByText('product-launch.yaml:9:1').waitFor()
      await first.getByText(problem).first().waitFor()
      await first.getByRole('button').click()
      expect(
        await editor.evaluate((area: HTMLTextAreaElement) =>
          area.value.slice(area.selectionStart, area.selectionEnd),
        ),
      ).toBe('horizn')
      await open(page, 'population')
      expect(await page.locator('[id="edit-input-population.homophily"]').getAttribute('aria-invalid')).toBe(
        'true',
      )
      await page.getByRole('button', { name: fix }).click()
      await expect.poll(() => textOf(page)).toBe(LAUNCH.replace('homophily: 40%', 'homophily: 140%'))
      await page.locator('[id="edit-input-population.homophily"]').fill('40')
      await page.locator('[id="edit-input-population.homophily"]').press('Enter')
      await isValid(page)
      expect(await textOf(page)).toBe(LAUNCH)
      expect(faults).toEqual([])
      await page.context().close()
    })
  }

  test('things get names, are renamed with all that refers to them, and go', async () => {
    const { page, faults } = await openPage(browser, server, '#/edit?v=1&p=product-launch', WIDE)
    await isValid(page)
    await open(page, 'creatives')
    await page.getByLabel('New id in creatives').fill('Bad Id')
    await page.getByRole('button', { name: 'Add to creatives' }).click()
    await page.getByText('An id has small Latin letters').waitFor()
    await page.getByLabel('New id in creatives').fill('teaser')
    await page.getByRole('button', { name: 'Add to creatives' }).click()
    await expect.poll(() => textOf(page)).toContain('  teaser: {}\n')
    await page.getByLabel('Id of teaser').fill('trailer')
    await page.getByLabel('Id of teaser').press('Enter')
    await expect.poll(() => textOf(page)).toContain('  trailer: {}\n')
    await page.getByRole('button', { name: 'Remove trailer' }).click()
    await expect.poll(() => textOf(page)).toBe(LAUNCH)
    await open(page, 'platforms')
    await open(page, 'platforms.telegram')
    await page.getByLabel('Id of telegram').fill('channel')
    await page.getByLabel('Id of telegram').press('Enter')
    await expect.poll(() => textOf(page)).toContain('linkedin: 3/week, channel: 3/week')
    expect(await textOf(page)).not.toContain('telegram')
    await isValid(page)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('what is compared is what is saved: one hash here, there and on the command line', async () => {
    const { page, faults } = await openPage(browser, server, '#/edit?v=1', WIDE)
    await page.getByRole('button', { name: 'New', exact: true }).click()
    await open(page, 'population')
    await page.getByLabel('agents', { exact: true }).fill('۲ هزار')
    await page.getByLabel('agents', { exact: true }).press('Enter')
    await page.getByLabel('replications', { exact: true }).fill('4')
    await page.getByLabel('replications', { exact: true }).press('Enter')
    await page.getByLabel('seed', { exact: true }).fill('autumn')
    await page.getByLabel('seed', { exact: true }).press('Enter')
    await isValid(page)
    const hash = await page.locator('#edit-hash').innerText()
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save file' }).click()
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-edit-'))
    const file = join(folder, 'saved.yaml')
    await (await download).saveAs(file)
    expect(readFileSync(file, 'utf8')).toBe(await textOf(page))
    const options = ['compare', file, '--json', '--quiet']
    const { stdout } = await promisify(execFile)(process.execPath, ['dist/cli/main.js', ...options], {
      cwd: ROOT,
      maxBuffer: 1e8,
    })
    rmSync(folder, { recursive: true })
    const { scenario, resultHash } = JSON.parse(stdout) as { scenario: { hash: string }; resultHash: string }
    expect(hash).toBe(scenario.hash)

    await page.getByRole('button', { name: 'Compare' }).click()
    await page.getByRole('heading', { level: 1, name: /Which strategy wins/ }).waitFor()
    const run = page.locator('#compare').and(page.locator(':enabled'))
    await run.waitFor({ timeout: LONG })
    await run.click()
    const result = page.locator('#result-hash')
    await expect.poll(() => result.textContent(), { timeout: LONG }).toBe(resultHash)
    expect(faults).toEqual([])
    await page.context().close()
  })

  test('by keyboard alone: a field is found, changed and taken out', async () => {
    const { page, faults } = await openPage(browser, server, '#/edit?v=1&p=product-launch', WIDE)
    await isValid(page)
    await page.getByLabel('Search the fields').focus()
    await page.keyboard.type('homophily')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Control+A')
    await page.keyboard.type('50')
    await page.keyboard.press('Enter')
    await expect.poll(() => textOf(page)).toBe(LAUNCH.replace('homophily: 40%', 'homophily: 50%'))
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect.poll(() => textOf(page)).not.toContain('homophily')
    expect(faults).toEqual([])
    await page.context().close()
  })

  for (const [name, language, options] of [
    ['English, desktop, light', 'en', WIDE],
    ['Persian, desktop, dark', 'fa', { ...WIDE, colorScheme: 'dark' }],
    ['English, phone, dark', 'en', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
    ['Persian, phone', 'fa', { viewport: { width: 360, height: 740 } }],
  ] as const) {
    test(`${name}: fits, and axe finds nothing`, async () => {
      const link = `#/edit?v=1&lang=${language}&p=product-launch`
      const { page, faults } = await openPage(browser, server, link, options)
      await page.locator('#edit-hash').waitFor({ state: 'attached' })
      for (const group of ['strategies', 'strategies.big-bang', 'strategies.big-bang.content', 'compare'])
        await open(page, group)
      if (language === 'fa') expect(await latinWords(page, OWN_WORDS)).toEqual([])
      expect(await overflowOf(page)).toBe(0)
      expect(await violations(page)).toEqual([])
      const isPhone = options.viewport.width < 960
      if (isPhone) await page.getByRole('tab').last().click()
      await page.locator('.edit-text textarea').fill(LAUNCH.replace('horizon:', 'horizn:'))
      await page.locator('.issue-list li').first().waitFor()
      expect(await overflowOf(page)).toBe(0)
      expect(await violations(page)).toEqual([])
      expect(faults).toEqual([])
      await page.context().close()
    })
  }
})

async function isValid(page: Page): Promise<void> {
  await page.locator('#edit-hash').waitFor()
}

function textOf(page: Page): Promise<string> {
  return page.locator('.edit-text textarea').inputValue()
}

async function open(page: Page, group: string): Promise<void> {
  await page.locator(`[id="edit-group-${group}"]`).click({ position: { x: 8, y: 12 } })
}
