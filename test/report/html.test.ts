import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { KPI_IDS } from '../../src/measure/kpi-ids.js'
import { reportHtml } from '../../src/report/html.js'
import { compareJson } from '../../src/report/json.js'
import { renamedDetails } from './detail-fixture.js'
import { readTags, type Tag } from './markup-reader.js'
import { resultFixture, treeOf, type FixtureOptions } from './result-fixture.js'

const CASES: Readonly<Record<string, FixtureOptions>> = {
  'four strategies': { replications: 60 },
  'two strategies': { strategies: 2, replications: 40 },
  'one strategy': { strategies: 1, command: 'run', replications: 40 },
  'seven strategies': { strategies: 7, replications: 30 },
  'too close': { strategies: 3, replications: 40, tooClose: true },
  'no product': { product: false, replications: 40 },
  'one run': { replications: 1 },
  'no shares at all': { replications: 20, cascadeSize: 1 },
  'a huge cascade': { strategies: 2, replications: 20, cascadeSize: 4000 },
  'tiny numbers': { replications: 30, scale: 1e-7, kpi: 'ctr' },
  'huge numbers': { replications: 30, scale: 1e12 },
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onload='alert(1)",
  '</style><style>*{display:none}',
  '</title></script><!--',
  '&lt;b&gt; &amp; ]]>',
  '\u202etxt.exe\u2069\u2068',
  'javascript:alert(1)',
]

/** Elements with the names of their attributes; how many labels an axis has depends on the room that names leave. */
function tagsOf(tags: readonly Tag[]): string[] {
  return tags
    .filter(({ name, attributes }) => name !== 'text' || attributes.get('class') !== 'tick')
    .map(({ name, attributes }) => `${name} ${[...attributes.keys()].join(' ')}`)
}

function dataOf(html: string): Record<string, unknown> {
  const text = /<script type="application\/json" id="hearsay-result">(.*?)<\/script>/s.exec(html)![1]!
  return JSON.parse(text) as Record<string, unknown>
}

/** The visible text, as far as tests need it. */
function textOf(html: string): string {
  const body = html.slice(html.indexOf('<body>'), html.indexOf('<script'))
  const plain = body
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
  return plain
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ')
}

describe.each(Object.entries(CASES))('reportHtml, %s', (_, options) => {
  const result = resultFixture(options)
  let html = ''
  let tags: Tag[] = []
  beforeAll(() => {
    html = reportHtml(result)
    tags = readTags(html)
  })

  it('is well formed and the same on every call', () => {
    expect(tags.length).toBeGreaterThan(100)
    expect(reportHtml(result)).toBe(html)
  })

  it('loads nothing, runs nothing, and says so in its policy', () => {
    const policy = tags.find(({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy')
    expect(policy!.attributes.get('content')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; img-src data:/,
    )
    expect(
      tags.filter(({ name }) => name === 'script').map(({ attributes }) => attributes.get('type')),
    ).toEqual(['application/json'])
    const forbidden = new Set([
      'link',
      'iframe',
      'object',
      'embed',
      'img',
      'form',
      'base',
      'use',
      'image',
      'foreignObject',
    ])
    expect(tags.filter(({ name }) => forbidden.has(name))).toEqual([])
    const active = tags.flatMap(({ attributes }) =>
      [...attributes].filter(
        ([name, value]) =>
          /^on|^src$|^style$/.test(name) || (name === 'href' && !/^(#|data:text\/csv)/.test(value)),
      ),
    )
    expect(active).toEqual([])
    const style = html.slice(html.indexOf('<style>'), html.indexOf('</style>'))
    expect(style).not.toMatch(/url\(|@import|http/)
  })

  it('gives every chart a sentence, and headings without a gap', () => {
    const charts = tags.filter(
      ({ name, attributes }) => name === 'svg' && attributes.get('aria-hidden') !== 'true',
    )
    expect(charts.length).toBeGreaterThan(0)
    for (const { attributes } of charts) {
      expect(attributes.get('role')).toBe('img')
      expect(attributes.get('aria-label')!.length).toBeGreaterThan(30)
    }
    const levels = tags.filter(({ name }) => /^h\d$/.test(name)).map(({ name }) => Number(name[1]))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    levels.forEach((level, i) => expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1))
  })

  it('draws only with finite numbers', () => {
    const broken = tags.flatMap(({ name, attributes }) =>
      name === 'a' ? [] : [...attributes.values()].filter((value) => /NaN|Infinity|undefined/.test(value)),
    )
    expect(broken).toEqual([])
  })

  it('names every id once and every label that is pointed to', () => {
    const ids = tags.flatMap(({ attributes }) => attributes.get('id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attributes } of tags) {
      const target =
        attributes.get('aria-labelledby') ??
        (attributes.get('href')?.startsWith('#') ? attributes.get('href')!.slice(1) : undefined)
      if (target !== undefined) expect(ids).toContain(target)
    }
  })

  it('carries the document of --json, and the values behind the charts', () => {
    const { series, ...document } = dataOf(html)
    expect(document).toEqual(JSON.parse(JSON.stringify(compareJson(result))))
    expect(
      (series as { id: string; outcomes: unknown[] }[]).map(({ id, outcomes }) => [id, outcomes.length]),
    ).toEqual(result.strategies.map(({ id, outcomes }) => [id, outcomes.length]))
  })

  it('says the verdict word for word', () => {
    const sentence = result.verdict.sentence.replace(/\s+/g, ' ')
    expect(
      textOf(html)
        .replaceAll(' .', '.')
        .replaceAll(' :', ':')
        .replace(/ ([,)])/g, '$1'),
    ).toContain(sentence)
  })
})

describe('reportHtml against hostile texts', () => {
  const names = (texts: readonly string[]): FixtureOptions => ({
    replications: 6,
    labels: texts.slice(0, 4).map((en) => ({ en })),
    ids: texts.slice(0, 4).map((_, i) => `s${i}`),
    name: { en: texts[4]! },
    platforms: texts.slice(5),
    currency: texts[6]!,
  })
  const spoil = (texts: readonly string[]): string => {
    const result = renamedDetails(resultFixture(names(texts)), (_, i) => `${i}${texts[i % texts.length]}`)
    return reportHtml({
      ...result,
      seed: texts[1]!,
      assumptions: texts,
      limits: texts,
      resultHash: texts[0]!,
      targets: texts.map((text) => ({
        name: text,
        simulated: 1,
        measured: 1,
        low: 0,
        high: 2,
        source: text,
      })),
      manifest: { ...result.manifest, version: texts[0]!, node: texts[1]!, startedAt: texts[2]! },
      strategies: result.strategies.map((strategy, i) => ({
        ...strategy,
        largest: {
          ...strategy.largest,
          title: texts[i]!,
          platform: texts[7 - i]!,
          people: strategy.largest.people.map(() => texts[i]!),
        },
      })),
    })
  }
  const harmless = HOSTILE.map((_, i) => `harmless text ${i}`)

  it('has exactly the elements and attributes that harmless texts give', () => {
    expect(tagsOf(readTags(spoil(HOSTILE)))).toEqual(tagsOf(readTags(spoil(harmless))))
  })

  it('has them for any text at all', () => {
    const expected = tagsOf(readTags(spoil(harmless)))
    const nasty = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '/',
        '-',
        '!',
        ']',
        '=',
        'a',
        'script',
        '\u202e',
        '\u0000',
        'ی',
      ),
      {
        minLength: 2,
        maxLength: 12,
      },
    )
    fc.assert(
      fc.property(fc.array(nasty, { minLength: 8, maxLength: 8 }), (parts) => {
        // The number in front keeps names apart from each other, so that the verdict names the same ones.
        const texts = parts.map((part, i) => `${i}x${part.join('')}x`)
        expect(tagsOf(readTags(spoil(texts)))).toEqual(expected)
      }),
      { seed: 9, numRuns: 8 },
    )
  })

  it('shows them as they were typed', () => {
    const text = textOf(spoil(HOSTILE))
    for (const name of HOSTILE.slice(0, 6)) expect(text).toContain(name)
  })

  it('keeps the data readable and inside its element', () => {
    const data = dataOf(spoil(HOSTILE)) as { strategies: { label: string }[] }
    expect(data.strategies.map(({ label }) => label)).toEqual(HOSTILE.slice(0, 4))
  })

  it('isolates names of either direction', () => {
    const html = reportHtml(
      resultFixture({ replications: 20, labels: [{ en: 'هواداران عادی' }, { en: 'fans' }] }),
    )
    expect(html).toContain('<bdi>هواداران عادی</bdi>')
    expect(html).toMatch(/<text[^>]*>\u2068هواداران عادی\u2069<\/text>/)
  })
})

describe('what the report shows', () => {
  it('names a winner only where the verdict does', () => {
    const settled = reportHtml(resultFixture({ replications: 60 }))
    expect(settled.match(/class="badge"/g)).toHaveLength(1)
    expect(settled.match(/<tr role="row" class="leads"/g)).toHaveLength(1)
    const close = reportHtml(resultFixture({ replications: 60, tooClose: true }))
    expect(close).not.toMatch(/class="badge"|class="leads"/)
    expect(textOf(close)).toContain('Too close to call')
  })

  it('does not call one run a median of many', () => {
    const page = reportHtml(resultFixture({ replications: 1 }))
    expect(page).toContain('What one simulated campaign came to')
    expect(page).not.toContain('The median of 1')
  })

  it('compares nothing where nothing is compared', () => {
    const html = reportHtml(resultFixture({ strategies: 1, command: 'run', replications: 20 }))
    expect(html).not.toMatch(/id="differences"|Comes first/)
  })

  it('leaves out KPIs that are never defined, and says so', () => {
    const text = textOf(reportHtml(resultFixture({ product: false, replications: 20 })))
    expect(text).toContain('Not defined in any run, so not shown: orders, revenue.')
    expect(text).toContain('Visits by path')
  })

  it('counts the runs in which a shown KPI is not defined', () => {
    const result = resultFixture({ replications: 60 })
    const count = result.strategies[0]!.kpis.structuralVirality.undefined
    expect(count).toBeGreaterThan(0)
    expect(textOf(reportHtml(result))).toContain(`not defined in ${count} of 60 runs`)
  })

  it('draws every sharer of a cascade, and says when it cannot', () => {
    const dots = (html: string): number => {
      const tree = html.slice(html.indexOf('<figure class="tree">'), html.indexOf('class="cascade-facts"'))
      return [...tree.matchAll(/h0/g)].length
    }
    const small = reportHtml(resultFixture({ strategies: 1, replications: 10, cascadeSize: 400 }))
    expect(dots(small)).toBe(399)
    expect(small).not.toContain('The picture shows the first')
    const large = reportHtml(resultFixture({ strategies: 1, replications: 10, cascadeSize: 4000 }))
    expect(dots(large)).toBe(1499)
    expect(textOf(large)).toContain('The picture shows the first 1,500 of 3,999 sharers')
  })

  it('gives the full size of a cascade whose later sharers a run has not kept', () => {
    const result = resultFixture({ strategies: 1, replications: 10, cascadeSize: 2000 })
    const cut = {
      ...result,
      strategies: result.strategies.map((strategy) => ({
        ...strategy,
        largest: { ...strategy.largest, size: 7001 },
      })),
    }
    const text = textOf(reportHtml(cut))
    expect(text).toContain('7,000 (for 350,000 people)')
    expect(text).toContain('those of the first 1,999 sharers')
    expect(textOf(reportHtml(result))).not.toContain('those of the first')
  })

  it('is light enough to be sent around, with the largest cascades too', () => {
    const cascadeSize = 1400
    const html = reportHtml(resultFixture({ replications: 60, cascadeSize }))
    expect(html.length).toBeLessThan(720_000)
    const cascades = html.slice(html.indexOf('id="cascade"'), html.indexOf('id="targets"'))
    expect(cascades.length / (4 * cascadeSize)).toBeLessThan(30)
  })

  it('draws a chain of 1,500 steps without running out of stack', () => {
    const result = resultFixture({ strategies: 1, replications: 5 })
    const chain = {
      ...treeOf(1500, 1),
      parents: Array.from({ length: 1500 }, (_, i) => i - 1),
      hours: Array.from({ length: 1500 }, (_, i) => i),
    }
    const html = reportHtml({
      ...result,
      strategies: [{ ...result.strategies[0]!, largest: { ...chain, replication: 0 } }],
    })
    expect(textOf(html)).toMatch(/Steps from the author 1,499/)
  })

  it('writes a command that a shell reads back, whatever the seed', () => {
    const html = reportHtml({ ...resultFixture({ replications: 5 }), seed: "it's $(rm -rf ~) `x`" })
    expect(textOf(html)).toContain("--seed 'it'\\''s $(rm -rf ~) `x`' --replications 5")
  })

  it('carries every estimate in its CSV', () => {
    const result = resultFixture({ replications: 10 })
    const href = /href="data:text\/csv;charset=utf-8,([^"]*)"/.exec(reportHtml(result))![1]!
    const rows = decodeURIComponent(href).trimEnd().split('\r\n')
    expect(rows).toHaveLength(1 + result.strategies.length * KPI_IDS.length)
    expect(rows[1]).toBe(
      [
        'big-bang',
        'reach',
        ...(['mean', 'low', 'high', 'p05', 'p50', 'p95', 'undefined'] as const).map(
          (key) => result.strategies[0]!.kpis.reach[key],
        ),
      ].join(','),
    )
  })
})
