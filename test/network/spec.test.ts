import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HearsayError } from '../../src/errors.js'
import { GENERATORS, isSpec, networkFromSpec, parseSpec } from '../../src/network/spec.js'
import { SpecValues } from '../../src/network/generator-table.js'
import { expectSound } from './sound-network.js'

/** One small call for every generator, with how far the size announced may be off. */
const EXAMPLES: Readonly<Record<string, readonly [string, number]>> = {
  follower: ['follower(nodes=2k, followers=10, segments=50%/50%, homophily=0.3)', 0.02],
  'barabasi-albert': ['barabasi-albert(nodes=500, links=3)', 0],
  'erdos-renyi': ['erdos-renyi(nodes=2k, degree=8)', 0.06],
  'watts-strogatz': ['watts-strogatz(nodes=300, degree=6, rewire=5%)', 0],
  'ring-lattice': ['ring-lattice(nodes=300, degree=6)', 0],
  configuration: ['configuration(nodes=2k, exponent=2.5, degree=5)', 0.03],
  'stochastic-block': ['stochastic-block(sizes=200/300, pin=0.1, pout=0.01)', 0.06],
  'chung-lu': ['chung-lu(nodes=2k, degree=5)', 0.06],
  'directed-scale-free': ['directed-scale-free(nodes=5k)', 0.15],
  'r-mat': ['r-mat(scale=14, edges=5k)', 0.1],
  complete: ['complete(nodes=20)', 0],
  empty: ['empty(nodes=20)', 0],
  path: ['path(nodes=20)', 0],
  circle: ['circle(nodes=20)', 0],
  star: ['star(nodes=20)', 0],
  tree: ['tree(nodes=20, branching=3)', 0],
  ladder: ['ladder(length=20)', 0.05],
  'karate-club': ['karate-club()', 0],
  'florentine-families': ['florentine-families()', 0],
  'krackhardt-kite': ['krackhardt-kite()', 0],
  caveman: ['caveman(cliques=4, size=6)', 0],
  'connected-caveman': ['connected-caveman(cliques=4, size=6)', 0.2],
  clusters: ['clusters(nodes=500, ties=600, clusters=5, density=0.3)', 0.1],
  'girvan-newman': ['girvan-newman(outside=4)', 0.15],
}

/** The plain text of the refusal of a call. */
function refusal(text: string): string {
  try {
    parseSpec(text)
  } catch (thrown) {
    if (thrown instanceof HearsayError && thrown.kind === 'input') return thrown.message
    throw thrown
  }
  throw new Error(`${text} was not refused`)
}

describe('every generator', () => {
  it.each(Object.keys(GENERATORS))('%s builds a sound network of the size it announces', (name) => {
    const [text, tolerance] = EXAMPLES[name]!
    const { parameters } = parseSpec(text)
    const size = GENERATORS[name]!.size(new SpecValues(new Map(Object.entries(parameters))))
    const network = networkFromSpec(text)
    expectSound(network)
    expect(network.nodes).toBe(size.nodes)
    expect(Math.abs(network.edges - size.edges)).toBeLessThanOrEqual(tolerance * size.edges)
  })

  it.each(Object.entries(GENERATORS))('%s has defaults that its own parser takes', (name, generator) => {
    for (const [key, parameter] of Object.entries(generator.parameters)) {
      expect(parameter.meaning.length).toBeGreaterThan(2)
      if (parameter.default === null || parameter.default === '') continue
      const others = EXAMPLES[name]![0].slice(name.length + 1, -1).split(', ')
      const rest = others.filter((part) => part !== '' && !part.startsWith(`${key}=`))
      expect(() => parseSpec(`${name}(${[...rest, `${key}=${parameter.default}`].join(', ')})`)).not.toThrow()
    }
  })
})

describe('a billion ties', () => {
  it.each(['chung-lu(nodes=50M, degree=20)', 'r-mat(scale=27, edges=1e9)'])('%s is not refused', (text) => {
    expect(() => parseSpec(text)).not.toThrow()
  })
})

describe('parseSpec', () => {
  it('reads the calls of the contract', () => {
    expect(parseSpec('barabasi-albert(nodes=100000, links=8)')).toEqual({
      name: 'barabasi-albert',
      parameters: { nodes: 100_000, links: 8 },
      seed: '1',
    })
    expect(parseSpec('karate-club()')).toEqual({ name: 'karate-club', parameters: {}, seed: '1' })
  })

  it('reads short numbers, lists, seeds and blanks', () => {
    expect(parseSpec(' Watts-Strogatz ( nodes = 10k ,degree=1e1, rewire=3% , seed= spring 24 ) ')).toEqual({
      name: 'watts-strogatz',
      parameters: { nodes: 10_000, degree: 10, rewire: 0.03 },
      seed: 'spring 24',
    })
    const block = parseSpec("stochastic-block(sizes=50|1k, pin=0.1, pout=1%, seed='a, b (c)')")
    expect(block.parameters).toMatchObject({ sizes: [50, 1000], pin: 0.1, pout: 0.01, matrix: [] })
    expect(block.seed).toBe('a, b (c)')
    expect(parseSpec('erdos-renyi(nodes=1M, degree=2.5)').parameters).toEqual({
      nodes: 1_000_000,
      degree: 2.5,
    })
  })

  it.each([
    ['barabasi-albrt(nodes=10, links=2)', /unknown generator.*did you mean "barabasi-albert"/],
    ['barabasi-albert(nodes=10, link=2)', /unknown parameter \(got link, .*did you mean "links"/],
    ['barabasi-albert(nodes=10, links=2, links=3)', /links: given twice/],
    ['barabasi-albert(100, 8)', /a parameter has no name \(got 100/],
    ['barabasi-albert(nodes=10)', /barabasi-albert\.links: missing \(got nothing, expected links=/],
    ['barabasi-albert(nodes=10, links=10)', /links: does not fit \(got 10, expected fewer than the 10 nodes/],
    ['barabasi-albert(nodes=ten, links=2)', /nodes: not a count \(got ten/],
    ['barabasi-albert(nodes=-5, links=2)', /nodes/],
    ['erdos-renyi(nodes=10, degree=NaN)', /degree: not a number \(got NaN/],
    ['erdos-renyi(nodes=10, degree=Infinity)', /degree: not a number/],
    ['erdos-renyi(nodes=10, degree=1e999)', /degree/],
    ['erdos-renyi(nodes=10, degree=20)', /at most nodes - 1 = 9/],
    ['watts-strogatz(nodes=10, degree=3, rewire=0.1)', /an even number/],
    ['watts-strogatz(nodes=10, degree=4, rewire=140%)', /rewire/],
    ['follower(nodes=100, followers=60)', /at most 49.5/],
    ['follower(nodes=1k, law=parreto)', /did you mean "pareto"/],
    ['follower(nodes=1k, homophily=0.5)', /add segments=/],
    ['follower(nodes=1k, segments=0.5/0.2)', /add up to 1/],
    ['stochastic-block(sizes=2/2, matrix=0.1/0.1)', /2 x 2 = 4 chances/],
    ['directed-scale-free(nodes=10, alpha=0.9)', /alpha \+ beta \+ gamma = 1/],
    ['karate-club(nodes=34)', /unknown parameter/],
  ])('refuses %s', (text, message) => {
    expect(refusal(text)).toMatch(message)
  })

  it('lists every problem at once', () => {
    const message = refusal('watts-strogatz(node=10, degree=x, rewire=2)')
    expect(message.split('\n')).toHaveLength(4)
    for (const part of ['node', 'nodes: missing', 'degree', 'rewire']) expect(message).toContain(part)
  })

  it.each([
    ['erdos-renyi(nodes=300M, degree=1)', /200000000/],
    ['erdos-renyi(nodes=200M, degree=30)', /2\^32 - 1 edges/],
    ['complete(nodes=100k)', /2\^32 - 1 edges/],
    ['barabasi-albert(nodes=100M, links=20)', /GB/],
    ['chung-lu(nodes=200M, degree=20)', /GB/],
    ['caveman(cliques=1M, size=10)', /GB/],
    ['clusters(nodes=10, ties=1e9, clusters=2)', /GB/],
    ['stochastic-block(sizes=150M/150M, pin=0)', /at most 200M nodes/],
    ['directed-scale-free(nodes=100M, alpha=0.001, beta=0.999, gamma=0)', /edges/],
  ])('refuses %s before it allocates', (text, message) => {
    const started = performance.now()
    expect(refusal(text)).toMatch(message)
    expect(performance.now() - started).toBeLessThan(3000)
  })

  it.each([
    '',
    '()',
    'karate-club',
    'karate-club(',
    'karate-club())',
    '__proto__(nodes=3)',
    'constructor()',
    'toString()',
    'complete(__proto__=3)',
    'complete(nodes=3, constructor=4)',
    'complete(nodes==3)',
    'complete(nodes=3,)',
    'complete(=3)',
    `complete(nodes=${'9'.repeat(5000)})`,
    `complete(${'nodes=3,'.repeat(2000)})`,
    `complete(${'('.repeat(50_000)})`,
    'complete(nodes=\u0000)',
    'karate-club("',
  ])('refuses hostile text %#', (text) => {
    expect(refusal(text).length).toBeGreaterThan(10)
  })

  it('never fails in another way than an input error (10,000 random texts)', () => {
    const piece = fc.constantFrom(
      ...Object.keys(GENERATORS),
      '(',
      ')',
      ',',
      '=',
      'nodes',
      'seed',
      '1',
      '-1',
      '%',
      '"',
      '/',
    )
    const text = fc.oneof(
      fc.string(),
      fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(text, (input) => {
        isSpec(input)
        try {
          parseSpec(input)
        } catch (thrown) {
          return thrown instanceof HearsayError && thrown.kind === 'input' && thrown.issues.length > 0
        }
        return true
      }),
      { numRuns: 10_000, seed: 3 },
    )
  })
})

describe('isSpec', () => {
  it.each(['karate-club()', 'x(y=1)', ' erdos-renyi (nodes=1) '])('takes %s for a call', (text) => {
    expect(isSpec(text)).toBe(true)
  })

  it.each(['network.csv', 'data/soc(1).csv.gz', './karate-club()', 'karate-club', '(a)', ''])(
    'takes %s for a file',
    (text) => {
      expect(isSpec(text)).toBe(false)
    },
  )
})

describe('networkFromSpec', () => {
  it('depends on its own seed only', () => {
    const call = (seed: string): string => `erdos-renyi(nodes=300, degree=5${seed})`
    expect(networkFromSpec(call(''))).toEqual(networkFromSpec(call(', seed=1')))
    expect(networkFromSpec(call(', seed=2')).targets).not.toEqual(networkFromSpec(call('')).targets)
  })

  it('keeps its networks: the edges of one seed, for ever', () => {
    const network = networkFromSpec('barabasi-albert(nodes=10, links=2, seed=fixed)')
    expect([...network.targets].join(' ')).toMatchInlineSnapshot(
      `"1 2 7 0 3 4 0 3 4 5 6 8 1 2 7 8 1 2 5 9 2 4 6 9 2 5 0 3 2 3 4 5"`,
    )
  })
})
