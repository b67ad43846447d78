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
const NAMES = ['YAML', 'CSV', 'PNG', 'SVG', 'Enter', 'Escape', 'Home']
/** Text from left to right; drawings run so too, but their words do not. */
const FOREIGN = '[dir=ltr]:not(.explore-drawing), code, option'

/** Words in Latin letters that are neither names nor stand in code, lists of files and the like. */
export function latinWords(page: Page, selector = SELECTOR): Promise<string[]> {
  return page.evaluate(
    ([within, foreign, names]) =>
      [...document.querySelectorAll(within)]
        .filter((element) => element.closest(foreign) === null)
        .flatMap((element) => [...element.childNodes].filter(({ nodeType }) => nodeType === 3))
        .flatMap((node) => (node.textContent ?? '').match(/[A-Za-z]{2,}/g) ?? [])
        .filter((word) => !names.includes(word)),
    [selector, FOREIGN, NAMES] as const,
  )
}
