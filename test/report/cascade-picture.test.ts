import { describe, expect, test } from 'vitest'
import { spreadCurve } from '../../src/experiment/cascade-curve.js'
import { cascadeRuns, type CascadeJob } from '../../src/experiment/cascade-runs.js'
import { networkFromSpec } from '../../src/network/spec.js'
import { cascadePicture } from '../../src/report/cascade-picture.js'
import { doublingBins, evenBins, shareBins } from '../../src/report/picture/size-bins.js'
import { takeOff } from '../../src/report/picture/take-off.js'
import { readTags } from './markup-reader.js'

const network = networkFromSpec('erdos-renyi(nodes=400, degree=8)')
const MODELS: readonly CascadeJob['model'][] = [
  { name: 'ic', probability: 0.25 },
  { name: 'threshold', threshold: 1 },
  { name: 'si', transmission: 'fixed(1h)', recovery: null, horizonHours: 0 },
  { name: 'hawkes', branching: 0.9, delay: 'gamma(shape=2, scale=1)', horizonHours: 9 },
  { name: 'competitive', probability: 0.3, rivals: { kind: 'random', count: 2 } },
  { name: 'sentiment', probability: 0.3, quality: 0.8 },
]

async function drawn(model: CascadeJob['model'], runs: number, texts = {}): Promise<string> {
  const job: CascadeJob = { network, model, seeds: { kind: 'random', count: 1 }, seed: 'picture' }
  const outcome = await cascadeRuns(job, runs)
  const words = { title: 'a title', network: 'a network', command: 'hearsay cascade --model ic', ...texts }
  return cascadePicture({ model: model.name, ...words, outcome, curve: spreadCurve(job, runs) })
}

describe('picture of a cascade', () => {
  test.each(MODELS)('$name: sound, small, self-contained, and always the same', async (model) => {
    for (const runs of [1, 60]) {
      const svg = await drawn(model, runs)
      const tags = readTags(svg.replaceAll('\n', ' '))
      expect(tags[0]!.attributes.get('xmlns')).toBe('http://www.w3.org/2000/svg')
      expect(tags.slice(0, 4).map(({ name }) => name)).toEqual(['svg', 'title', 'desc', 'style'])
      expect(svg.length).toBeLessThan(25_000)
      expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|href|url\(|@import/)
      expect(svg).toContain('prefers-color-scheme: dark')
      expect(await drawn(model, runs)).toBe(svg)
      // Everything stands inside the picture.
      for (const { attributes } of tags.slice(1)) {
        for (const x of ['x', 'x1', 'x2']) expect(Number(attributes.get(x) ?? 0)).toBeLessThanOrEqual(720)
        for (const y of ['y', 'y1', 'y2'])
          expect(Number(attributes.get(y) ?? 0)).toBeLessThanOrEqual(
            Number(tags[0]!.attributes.get('height')),
          )
      }
    }
  })

  test('says in words what is seen, and gives the command and the hash', async () => {
    const model = { name: 'ic', probability: 0.25 } as const
    const command = "hearsay cascade --network 'erdos-renyi(nodes=400, degree=8)' --model ic --runs 400"
    const svg = await drawn(model, 400, { command })
    const { resultHash } = await cascadeRuns(
      { network, model, seeds: { kind: 'random', count: 1 }, seed: 'picture' },
      400,
    )
    expect(svg).toMatch(
      /\d+\u00a0% die out below \d+ people; those that take off reach 3\d\d in the median\./,
    )
    expect(svg).toContain(`400 runs, result hash ${resultHash.slice(0, 12)}`)
    expect(svg).toContain('hearsay cascade --network &#39;erdos-renyi(nodes=400, degree=8)&#39; --model ic')
  })

  test('a long command is broken before options alone, and nothing of it is lost', async () => {
    const command = `hearsay cascade --network 'it'\\''s -- mine.csv' --seed-nodes ${'abc,'.repeat(12)}d --runs 20 --seed 'a --b c'`
    const svg = await drawn({ name: 'ic', probability: 0.1 }, 20, { command })
    const lines = [...svg.matchAll(/class="command"[^>]*>([^<]*)</g)].map(([, line]) => line!)
    expect(lines).toHaveLength(2)
    expect(
      lines
        .join('')
        .replace(/ \\ {2}/g, ' ')
        .replaceAll('&#39;', "'"),
    ).toBe(command)
    expect(lines[1]).toMatch(/^ {2}--/)
  })

  test('texts cannot break it, however hostile or long', async () => {
    const hostile = '</title><script>alert(1)</script> & "quotes" \u0000\u001b[31m\u202e'
    const texts = { title: hostile, network: hostile, command: `hearsay ${hostile} ${'--x y '.repeat(300)}` }
    const svg = await drawn({ name: 'ic', probability: 0.1 }, 20, texts)
    expect(readTags(svg.replaceAll('\n', ' ')).map(({ name }) => name)).not.toContain('script')
    // eslint-disable-next-line no-control-regex
    expect(svg).not.toMatch(/[\u0000\u001b\u202e]/)
    expect(svg.match(/class="command"/g)).toHaveLength(3)
  })
})

describe('two heaps of sizes', () => {
  test('are told apart by the emptiest doubling between them', () => {
    const sizes = Uint32Array.from({ length: 100 }, (_, run) => (run < 38 ? 1 + (run % 7) : 900 + run))
    expect(takeOff(sizes)).toMatchObject({ diedOut: 0.38, largestDead: 7 })
    expect(takeOff(sizes)!.from).toBeGreaterThan(7)
    expect(takeOff(sizes)!.from).toBeLessThanOrEqual(938)
  })

  test('are not seen in one heap, a long tail, or a single stray run', () => {
    expect(takeOff(Uint32Array.from({ length: 100 }, (_, run) => 500 + run))).toBeNull()
    expect(takeOff(Uint32Array.from({ length: 1000 }, (_, run) => Math.floor(1000 / (run + 1))))).toBeNull()
    expect(
      takeOff(Uint32Array.from({ length: 1000 }, (_, run) => (run === 5 ? 9000 : 1 + (run % 3)))),
    ).toBeNull()
  })
})

describe('bars', () => {
  const sizes = Uint32Array.of(1, 1, 2, 3, 4, 5, 6, 7, 23, 24, 31, 32)

  test('hold every run once, each between the edges of its own', () => {
    for (const { edges, shares } of [
      evenBins(sizes, 0, 32, 8),
      evenBins(sizes, 1, 32, 40),
      doublingBins(sizes, 1, 32),
    ]) {
      expect(edges[0]).toBeLessThanOrEqual(1)
      expect(edges.at(-1)).toBeGreaterThan(32)
      shares.forEach((share, i) => {
        const inside = sizes.filter((size) => size >= edges[i]! && size < edges[i + 1]!).length
        expect(share).toBeCloseTo(inside / sizes.length, 12)
      })
    }
    expect(doublingBins(sizes, 5, 23).edges).toEqual([4, 6, 8, 12, 16, 24])
  })

  test('of shares: all belongs to the last', () => {
    const { edges, shares } = shareBins(Uint32Array.of(0, 1, 2, 2), Uint32Array.of(2, 2, 2, 40))
    expect(edges).toHaveLength(21)
    expect([shares[0], shares[1], shares[10], shares[19]]).toEqual([0.25, 0.25, 0.25, 0.25])
  })
})
