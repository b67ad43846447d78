import { isValidElement, type ComponentChild, type VNode } from 'preact'
import { describe, expect, it } from 'vitest'
import { element } from '../../../src/report/page/markup.js'
import { arranged, contents, reportSections } from '../../../src/report/report-sections.js'
import { ENGLISH } from '../../../src/report/words.js'
import { nodesOf } from '../../../web/report-view/nodes.js'
import { resultFixture, type FixtureOptions } from '../../report/result-fixture.js'

/** Whatever a report is made of; nothing here loads, runs or leaves the page. */
const ELEMENTS = new Set(
  `a bdi circle code dd details div dl dt figcaption figure g h1 h2 h3 li line nav ol p path rect section small span
  strong summary svg table tbody td text th thead tr caption ul`.split(/\s+/),
)
const ATTRIBUTES = new Set(
  `aria-hidden aria-label aria-labelledby class cx cy d data-head dir download focusable height href id
  preserveAspectRatio r role scope stroke-width tabindex text-anchor transform viewBox width x x1 x2 y y1 y2`.split(
    /\s+/,
  ),
)

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  'javascript:alert(1)',
]

const CASES: Readonly<Record<string, FixtureOptions>> = {
  'four strategies': { replications: 20, flopBelow: 1000 },
  'one strategy': { strategies: 1, command: 'run', replications: 10 },
  'seven strategies without a product': { strategies: 7, product: false, replications: 10 },
  'hostile names': {
    replications: 10,
    labels: HOSTILE.map((en) => ({ en })),
    ids: HOSTILE,
    name: { en: HOSTILE[0]! },
    platforms: HOSTILE,
    currency: HOSTILE[1]!,
  },
}

function elementsOf(children: readonly ComponentChild[]): VNode<Record<string, unknown>>[] {
  return children
    .filter((child): child is VNode<Record<string, unknown>> => isValidElement(child))
    .flatMap((node) => [node, ...elementsOf([node.props.children].flat() as ComponentChild[])])
}

describe.each(Object.entries(CASES))('nodes of a report, %s', (_, options) => {
  const { sections, title, verdict } = reportSections(resultFixture(options))
  const nodes = elementsOf(
    nodesOf([title, verdict, contents(ENGLISH, sections), arranged(sections)], ENGLISH),
  )

  it('are elements that only show', () => {
    expect(nodes.length).toBeGreaterThan(500)
    expect(nodes.map(({ type }) => String(type)).filter((name) => !ELEMENTS.has(name))).toEqual([])
  })

  it('have attributes that only show', () => {
    const names = nodes.flatMap(({ props }) => Object.keys(props).filter((name) => name !== 'children'))
    expect(names.filter((name) => !ATTRIBUTES.has(name))).toEqual([])
    const values = nodes.flatMap(({ props }) => Object.values(props).map((value) => typeof value))
    expect(values.filter((type) => type === 'function')).toEqual([])
  })

  it('link only to themselves, and to a table to be kept', () => {
    const links = nodes.filter(({ props }) => 'href' in props)
    expect(links.length).toBeGreaterThan(5)
    for (const { props } of links) expect(props['href']).toMatch(/^(#[a-z]+$|data:text\/csv)/)
  })
})

describe('nodesOf', () => {
  it('gives texts with the figures of the language, and attributes as they are written in a file', () => {
    const [node] = elementsOf(
      nodesOf(element('p', { class: 'n1', width: 1.005, hidden: false, 'aria-label': 'n1' }, 'n1'), {
        direction: 'rtl',
        figures: (text) => text.replace('1', '۱'),
      }),
    )
    expect(node!.props).toEqual({ class: 'n1', width: '1', 'aria-label': 'n۱', children: 'n۱' })
  })
})
