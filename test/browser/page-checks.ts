/** What every screen is held to. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string }[]
}

/** What axe finds wrong, with the elements that it finds it in. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
    const found = await axe.run()
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
  })
}

const SELECTOR = 'main *'
/** Kinds of files, and keys. */
const NAMES = ['YAML', 'CSV', 'Enter', 'Escape']

/** Words in Latin letters that are neither names nor stand in text from left to right, code and lists of files. */
export function latinWords(page: Page, selector = SELECTOR): Promise<string[]> {
  return page.evaluate(
    ([within, names]) =>
      [...document.querySelectorAll(within)]
        .filter((element) => element.closest('[dir=ltr], code, option') === null)
        .flatMap((element) => [...element.childNodes].filter(({ nodeType }) => nodeType === 3))
        .flatMap((node) => (node.textContent ?? '').match(/[A-Za-z]{2,}/g) ?? [])
        .filter((word) => !names.includes(word)),
    [selector, NAMES] as const,
  )
}
