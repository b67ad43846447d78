/**
 * Every generator that a SPEC can call, in one table: what feeds the parser, its errors and the help.
 * Sizes are expected values, known before anything is allocated.
 */
import { deriveKey, type Key } from '../random/keyed.js'
import { Stream } from '../random/stream.js'
import type { Network } from './network.js'
import { AliasTable } from './generators/alias-table.js'
import { barabasiAlbert } from './generators/barabasi-albert.js'
import { chungLu } from './generators/chung-lu.js'
import { powerLawConfiguration } from './generators/configuration.js'
import { directedScaleFree, edgesPerNode } from './generators/directed-scale-free.js'
import { erdosRenyi } from './generators/erdos-renyi.js'
import { followerNetwork } from './generators/follower-network.js'
import {
  cavemanNetwork,
  clustersNetwork,
  connectedCavemanNetwork,
  florentineFamiliesNetwork,
  girvanNewmanNetwork,
  karateClubNetwork,
  krackhardtKiteNetwork,
} from './generators/graphology-graphs.js'
import { circle, complete, empty, ladder, path, star, tree } from './generators/regular.js'
import { rMat } from './generators/r-mat.js'
import { expectedBlockEdges, stochasticBlock } from './generators/stochastic-block.js'
import { ringLattice, wattsStrogatz } from './generators/watts-strogatz.js'

/** How a value is written: `count` 10k · `number` 2.28 · `share` 3% or 0.03 · `counts` 50/50 · `shares` 0.1/0.02 · a word. */
export type ParameterKind = 'count' | 'number' | 'share' | 'counts' | 'shares' | 'word'

export interface Parameter {
  readonly kind: ParameterKind
  readonly meaning: string
  /** As written in a SPEC; null: it must be given; '': it may be left out. */
  readonly default: string | null
  readonly min?: number
  readonly max?: number
  /** The words that a `word` may be. */
  readonly words?: readonly string[]
}

export type ParameterValue = number | readonly number[] | string

/** Values by parameter name, defaults filled in; a list that was left out is empty. */
export class SpecValues {
  constructor(private readonly values: ReadonlyMap<string, ParameterValue>) {}

  number(name: string): number {
    return this.values.get(name) as number
  }

  numbers(name: string): readonly number[] {
    return this.values.get(name) as readonly number[]
  }

  word(name: string): string {
    return this.values.get(name) as string
  }
}

/** What does not fit together although each value does by itself. */
export interface Misfit {
  readonly parameter: string
  readonly expected: string
  readonly hint?: string
}

export interface Generator {
  readonly summary: string
  readonly parameters: Readonly<Record<string, Parameter>>
  /** Expected nodes and directed edges. */
  readonly size: (values: SpecValues) => { readonly nodes: number; readonly edges: number }
  readonly misfit?: (values: SpecValues) => Misfit | null
  readonly build: (values: SpecValues, key: Key) => Network
  /** What it is built in: columns of edges (the default), unsorted rows, its final place, or a graphology graph. */
  readonly builtIn?: 'columns' | 'rows' | 'place' | 'graph'
}

const MOST_NODES = 200_000_000

const nodes: Parameter = { kind: 'count', meaning: 'people', default: null, min: 1, max: MOST_NODES }

function atLeast(least: number): Parameter {
  return { ...nodes, min: least }
}

function share(meaning: string, fallback: string | null): Parameter {
  return { kind: 'share', meaning, default: fallback, min: 0, max: 1 }
}

/** Undirected, with a number of ties that follows from the number of nodes. */
function shape(
  summary: string,
  least: number,
  ties: (nodes: number) => number,
  build: (nodes: number) => Network,
): Generator {
  return {
    summary,
    parameters: { nodes: atLeast(least) },
    size: (v) => ({ nodes: v.number('nodes'), edges: 2 * ties(v.number('nodes')) }),
    build: (v) => build(v.number('nodes')),
  }
}

function fixed(summary: string, people: number, ties: number, build: () => Network): Generator {
  return {
    summary,
    parameters: {},
    size: () => ({ nodes: people, edges: 2 * ties }),
    build,
    builtIn: 'graph',
  }
}

const cliques: Parameter = {
  kind: 'count',
  meaning: 'number of cliques',
  default: null,
  min: 1,
  max: MOST_NODES,
}
const cliqueSize: Parameter = {
  kind: 'count',
  meaning: 'people in a clique',
  default: null,
  min: 1,
  max: 100_000,
}

function sizeOfCliques(v: SpecValues): { nodes: number; edges: number } {
  const people = v.number('cliques') * v.number('size')
  return { nodes: people, edges: people * (v.number('size') - 1) }
}

export const GENERATORS: Readonly<Record<string, Generator>> = {
  follower: {
    summary: 'directed follower network with a heavy tail, mutual ties, triangles and segments',
    parameters: {
      nodes: atLeast(2),
      followers: { kind: 'number', meaning: 'mean number of followers', default: '40', min: 0, max: 100_000 },
      law: {
        kind: 'word',
        meaning: 'law of follower counts',
        default: 'pareto',
        words: ['pareto', 'lognormal'],
      },
      exponent: {
        kind: 'number',
        meaning: 'exponent of the density of follower counts (pareto)',
        default: '2.28',
        min: 1.05,
        max: 10,
      },
      sigma: {
        kind: 'number',
        meaning: 'log-standard deviation of follower counts (lognormal)',
        default: '0.8',
        min: 0,
        max: 3,
      },
      reciprocity: share('share of edges that are returned', '0.22'),
      closure: share('share of edges made with a followee of a followee', '0.1'),
      segments: {
        kind: 'shares',
        meaning: 'shares of the segments, e.g. 50%/30%/20%',
        default: '',
        min: 0,
        max: 1,
      },
      homophily: share('chance that a tie keeps to its segment', '0'),
    },
    size: (v) => ({ nodes: v.number('nodes'), edges: v.number('nodes') * v.number('followers') }),
    misfit: (v) => {
      const most = (v.number('nodes') - 1) / 2
      if (v.number('followers') > most) {
        return { parameter: 'followers', expected: `at most ${most}, half of the others` }
      }
      const segments = v.numbers('segments')
      if (segments.length > 250) return { parameter: 'segments', expected: 'at most 250 segments' }
      if (segments.length > 0 && Math.abs(segments.reduce((sum, part) => sum + part, 0) - 1) > 1e-6) {
        return { parameter: 'segments', expected: 'shares that add up to 1' }
      }
      return v.number('homophily') > 0 && segments.length < 2
        ? { parameter: 'homophily', expected: 'segments to keep to', hint: 'add segments=50%/50%' }
        : null
    },
    build: (v, key) => {
      const segments = v.numbers('segments')
      return followerNetwork(
        {
          nodes: v.number('nodes'),
          meanFollowers: v.number('followers'),
          exponent: v.number('exponent'),
          reciprocity: v.number('reciprocity'),
          closure: v.number('closure'),
          homophily: v.number('homophily'),
          segmentOf:
            segments.length < 2 ? null : drawSegments(v.number('nodes'), segments, deriveKey(key, 100)),
          degreeLaw: v.word('law') === 'lognormal' ? 'lognormal' : 'pareto',
          sigma: v.number('sigma'),
        },
        key,
      )
    },
  },
  'barabasi-albert': {
    summary: 'undirected preferential attachment: newcomers tie themselves to the well tied',
    parameters: {
      nodes: atLeast(2),
      links: { kind: 'count', meaning: 'ties of each newcomer', default: null, min: 1, max: 1_000_000 },
    },
    size: (v) => ({
      nodes: v.number('nodes'),
      edges: 2 * v.number('links') * (v.number('nodes') - v.number('links')),
    }),
    misfit: (v) =>
      v.number('links') < v.number('nodes')
        ? null
        : { parameter: 'links', expected: `fewer than the ${v.number('nodes')} nodes` },
    build: (v, key) => barabasiAlbert(v.number('nodes'), v.number('links'), key),
  },
  'erdos-renyi': {
    summary: 'undirected, every pair equally likely',
    parameters: {
      nodes,
      degree: { kind: 'number', meaning: 'mean number of ties', default: null, min: 0, max: MOST_NODES },
    },
    size: (v) => ({ nodes: v.number('nodes'), edges: v.number('nodes') * v.number('degree') }),
    misfit: (v) =>
      v.number('degree') <= v.number('nodes') - 1
        ? null
        : { parameter: 'degree', expected: `at most nodes - 1 = ${v.number('nodes') - 1}` },
    build: (v, key) => erdosRenyi(v.number('nodes'), v.number('degree'), key),
  },
  'watts-strogatz': {
    summary: 'undirected small world: a ring with some ties moved',
    parameters: {
      nodes: atLeast(3),
      degree: { kind: 'count', meaning: 'ties of each, even', default: null, min: 2, max: 1000 },
      rewire: share('chance that a tie is moved', null),
    },
    size: (v) => ({ nodes: v.number('nodes'), edges: v.number('nodes') * v.number('degree') }),
    misfit: ringMisfit,
    build: (v, key) => wattsStrogatz(v.number('nodes'), v.number('degree'), v.number('rewire'), key),
  },
  'ring-lattice': {
    summary: 'undirected ring: everyone is tied to the next ones on either side',
    parameters: {
      nodes: atLeast(3),
      degree: { kind: 'count', meaning: 'ties of each, even', default: null, min: 2, max: 1_000_000 },
    },
    size: (v) => ({ nodes: v.number('nodes'), edges: v.number('nodes') * v.number('degree') }),
    misfit: ringMisfit,
    build: (v) => ringLattice(v.number('nodes'), v.number('degree')),
  },
  configuration: {
    summary: 'directed, power-law follower counts, otherwise random',
    parameters: {
      nodes: atLeast(2),
      exponent: {
        kind: 'number',
        meaning: 'exponent of the density of follower counts',
        default: '2.5',
        min: 1.05,
        max: 10,
      },
      degree: { kind: 'number', meaning: 'mean number of followers', default: null, min: 0, max: 100_000 },
    },
    size: (v) => ({ nodes: v.number('nodes'), edges: v.number('nodes') * v.number('degree') }),
    misfit: atMostHalfOfTheOthers,
    build: (v, key) =>
      powerLawConfiguration(v.number('nodes'), v.number('exponent'), v.number('degree'), key),
  },
  'stochastic-block': {
    summary: 'directed, with blocks: one chance inside a block, one between blocks',
    parameters: {
      sizes: {
        kind: 'counts',
        meaning: 'people per block, e.g. 50/50',
        default: null,
        min: 1,
        max: MOST_NODES,
      },
      pin: share('chance of an edge inside a block', '0'),
      pout: share('chance of an edge between blocks', '0'),
      matrix: {
        kind: 'shares',
        meaning: 'all chances instead, row by row from the first block of authors, e.g. 0.1/0.01/0.02/0.1',
        default: '',
        min: 0,
        max: 1,
      },
    },
    size: (v) => ({
      nodes: v.numbers('sizes').reduce((sum, size) => sum + size, 0),
      edges: expectedBlockEdges(v.numbers('sizes'), blockChances(v)),
    }),
    misfit: (v) => {
      const blocks = v.numbers('sizes').length
      if (blocks > 1000) return { parameter: 'sizes', expected: 'at most 1000 blocks' }
      const given = v.numbers('matrix').length
      if (given > 0 && given !== blocks * blocks) {
        return { parameter: 'matrix', expected: `${blocks} x ${blocks} = ${blocks * blocks} chances` }
      }
      return given > 0 && (v.number('pin') > 0 || v.number('pout') > 0)
        ? { parameter: 'matrix', expected: 'either matrix, or pin and pout' }
        : null
    },
    build: (v, key) => stochasticBlock(v.numbers('sizes'), blockChances(v), key),
  },
  'chung-lu': {
    summary: 'directed, power-law follower counts, every tie on its own; the one for a billion ties',
    parameters: {
      nodes: atLeast(2),
      degree: { kind: 'number', meaning: 'mean number of followers', default: null, min: 0, max: 100_000 },
      exponent: {
        kind: 'number',
        meaning: 'exponent of the density of follower counts',
        default: '2.3',
        min: 1.05,
        max: 10,
      },
      sigma: {
        kind: 'number',
        meaning: 'log-standard deviation of how eagerly people follow',
        default: '1',
        min: 0,
        max: 3,
      },
    },
    size: (v) => ({ nodes: v.number('nodes'), edges: v.number('nodes') * v.number('degree') }),
    misfit: atMostHalfOfTheOthers,
    build: (v, key) =>
      chungLu(
        {
          nodes: v.number('nodes'),
          degree: v.number('degree'),
          exponent: v.number('exponent'),
          sigma: v.number('sigma'),
        },
        key,
      ),
    builtIn: 'place',
  },
  'directed-scale-free': {
    summary: 'directed growth by preferential following (Bollobás et al. 2003)',
    parameters: {
      nodes: atLeast(3),
      alpha: share('chance of a step: a newcomer follows', '0.41'),
      beta: share('chance of a step: two that are there', '0.54'),
      gamma: share('chance of a step: a newcomer is followed', '0.05'),
      'delta-in': { kind: 'number', meaning: 'added to follower counts', default: '0.2', min: 0, max: 1000 },
      'delta-out': { kind: 'number', meaning: 'added to followee counts', default: '0', min: 0, max: 1000 },
    },
    size: (v) => ({
      nodes: v.number('nodes'),
      edges: v.number('nodes') * edgesPerNode({ alpha: v.number('alpha'), gamma: v.number('gamma') }),
    }),
    misfit: (v) => {
      if (Math.abs(v.number('alpha') + v.number('beta') + v.number('gamma') - 1) > 1e-9) {
        return { parameter: 'alpha', expected: 'alpha + beta + gamma = 1' }
      }
      return v.number('alpha') + v.number('gamma') >= 0.001
        ? null
        : { parameter: 'alpha', expected: 'alpha + gamma of at least 0.001, or nobody ever comes' }
    },
    build: (v, key) =>
      directedScaleFree(
        {
          nodes: v.number('nodes'),
          alpha: v.number('alpha'),
          beta: v.number('beta'),
          gamma: v.number('gamma'),
          deltaIn: v.number('delta-in'),
          deltaOut: v.number('delta-out'),
        },
        key,
      ),
  },
  'r-mat': {
    summary: 'directed, recursive matrix, as in Graph500',
    parameters: {
      scale: { kind: 'count', meaning: 'two to this power nodes', default: null, min: 1, max: 27 },
      edges: { kind: 'count', meaning: 'edges drawn, duplicates included', default: null, min: 0, max: 4e9 },
      a: share('chance of the quadrant low, low', '0.57'),
      b: share('chance of the quadrant low, high', '0.19'),
      c: share('chance of the quadrant high, low', '0.19'),
    },
    size: (v) => ({ nodes: 1 << v.number('scale'), edges: v.number('edges') }),
    misfit: (v) =>
      v.number('a') + v.number('b') + v.number('c') <= 1 + 1e-12
        ? null
        : { parameter: 'a', expected: 'a + b + c of at most 1' },
    build: (v, key) =>
      rMat(
        {
          scale: v.number('scale'),
          edges: v.number('edges'),
          a: v.number('a'),
          b: v.number('b'),
          c: v.number('c'),
        },
        key,
      ),
    builtIn: 'rows',
  },
  complete: shape('everybody is tied to everybody', 1, (n) => (n * (n - 1)) / 2, complete),
  empty: shape('nobody is tied', 1, () => 0, empty),
  path: shape('a chain', 1, (n) => n - 1, path),
  circle: shape('a chain that closes', 3, (n) => n, circle),
  star: shape('node 0 tied to all the others', 1, (n) => n - 1, star),
  tree: {
    summary: 'a tree filled level by level from node 0',
    parameters: {
      nodes,
      branching: { kind: 'count', meaning: 'children of a node', default: '2', min: 1, max: MOST_NODES },
    },
    size: (v) => ({ nodes: v.number('nodes'), edges: 2 * (v.number('nodes') - 1) }),
    build: (v) => tree(v.number('nodes'), v.number('branching')),
  },
  ladder: {
    summary: 'two chains tied like the sides of a ladder',
    parameters: {
      length: { kind: 'count', meaning: 'rungs', default: null, min: 1, max: MOST_NODES / 2 },
    },
    size: (v) => ({ nodes: 2 * v.number('length'), edges: 6 * v.number('length') }),
    build: (v) => ladder(v.number('length')),
  },
  'karate-club': fixed(
    "Zachary's karate club: 34 people labelled 0 to 33, 78 ties",
    34,
    78,
    karateClubNetwork,
  ),
  'florentine-families': fixed(
    'marriages of 15 Florentine families, 20 ties',
    15,
    20,
    florentineFamiliesNetwork,
  ),
  'krackhardt-kite': fixed("Krackhardt's kite: 10 people, 18 ties", 10, 18, krackhardtKiteNetwork),
  caveman: {
    summary: 'cliques without ties between them',
    parameters: { cliques, size: cliqueSize },
    size: sizeOfCliques,
    build: (v) => cavemanNetwork(v.number('cliques'), v.number('size')),
    builtIn: 'graph',
  },
  'connected-caveman': {
    summary: 'a ring of cliques, each tied to the next',
    parameters: { cliques: { ...cliques, min: 2 }, size: { ...cliqueSize, min: 3 } },
    size: sizeOfCliques,
    build: (v) => connectedCavemanNetwork(v.number('cliques'), v.number('size')),
    builtIn: 'graph',
  },
  clusters: {
    summary: 'random ties, a share of them inside clusters',
    parameters: {
      nodes: atLeast(2),
      ties: { kind: 'count', meaning: 'ties drawn, duplicates merge', default: null, min: 1, max: 1e9 },
      clusters: { kind: 'count', meaning: 'number of clusters', default: null, min: 1, max: 1_000_000 },
      density: share('share of the ties inside a cluster', '0.5'),
    },
    size: (v) => ({ nodes: v.number('nodes'), edges: 2 * v.number('ties') }),
    build: (v, key) =>
      clustersNetwork(
        {
          nodes: v.number('nodes'),
          ties: v.number('ties'),
          clusters: v.number('clusters'),
          density: v.number('density'),
        },
        key,
      ),
    builtIn: 'graph',
  },
  'girvan-newman': {
    summary: '128 people in four groups, 16 ties each on average',
    parameters: {
      outside: { kind: 'number', meaning: 'mean ties to other groups', default: null, min: 0, max: 16 },
    },
    size: () => ({ nodes: 128, edges: 128 * 16 }),
    build: (v, key) => girvanNewmanNetwork(v.number('outside'), key),
    builtIn: 'graph',
  },
}

function atMostHalfOfTheOthers(v: SpecValues): Misfit | null {
  const most = (v.number('nodes') - 1) / 2
  return v.number('degree') <= most
    ? null
    : { parameter: 'degree', expected: `at most ${most}, half of the others` }
}

function ringMisfit(v: SpecValues): Misfit | null {
  if (v.number('degree') % 2 !== 0) return { parameter: 'degree', expected: 'an even number' }
  return v.number('degree') < v.number('nodes')
    ? null
    : { parameter: 'degree', expected: `fewer than the ${v.number('nodes')} nodes` }
}

function blockChances(v: SpecValues): readonly (readonly number[])[] {
  const blocks = v.numbers('sizes').length
  const given = v.numbers('matrix')
  return Array.from({ length: blocks }, (_, a) =>
    Array.from({ length: blocks }, (_, b) => {
      if (given.length > 0) return given[a * blocks + b]!
      return a === b ? v.number('pin') : v.number('pout')
    }),
  )
}

function drawSegments(people: number, shares: readonly number[], key: Key): Uint8Array {
  const table = new AliasTable(shares)
  const stream = new Stream(key)
  return Uint8Array.from({ length: people }, () => table.draw(stream))
}
