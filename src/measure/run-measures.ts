/**
 * What can be measured of one run of a classic model beside its size, depth and duration. Everything is of the people
 * reached, seeds included, or of the actions in models in which people act again. In `sis` it is of first infections.
 * Each costs one or two sweeps over those reached; `reach` looks at their ties. NaN where a measure is undefined.
 */
import { followerCount } from '../network/network.js'
import type { RunTrees } from './run-trees.js'

/** What a model must tell for a measure to have a meaning. */
export type Told = 'order' | 'hours' | 'contents' | 'moods'

interface RunMeasure {
  readonly needs: Told
  /** Of a run, for help texts. */
  readonly meaning: string
  readonly of: (run: RunTrees) => number
}

export const RUN_MEASURES = {
  breadth: { needs: 'order', meaning: 'people in the largest generation', of: breadth },
  'structural-virality': {
    needs: 'order',
    meaning: 'mean distance between two people of the same tree',
    of: structuralVirality,
  },
  'mean-generation': { needs: 'order', meaning: 'mean steps from a seed', of: meanGeneration },
  'leaf-share': { needs: 'order', meaning: 'share who brought nobody', of: leafShare },
  reproduction: {
    needs: 'order',
    meaning: 'further people that each beyond the seeds brought',
    of: reproduction,
  },
  'largest-tree': { needs: 'order', meaning: 'people in the largest tree', of: largestTree },
  impressions: { needs: 'order', meaning: 'followers of those reached, added up', of: impressions },
  reach: {
    needs: 'order',
    meaning: 'people reached or following somebody reached',
    of: (run) => run.countAudience(),
  },
  'half-hours': { needs: 'hours', meaning: 'hours until half of the final size', of: halfHours },
  'peak-hours': { needs: 'hours', meaning: 'start of the busiest hour', of: peakHours },
  'second-size': {
    needs: 'contents',
    meaning: 'people who took the second content',
    of: ({ size, part }) => size - part,
  },
  'second-share': {
    needs: 'contents',
    meaning: 'share who took the second content',
    of: ({ size, part }) => (size - part) / size,
  },
  'positive-share': {
    needs: 'moods',
    meaning: 'share who think well of it',
    of: ({ size, part }) => part / size,
  },
} as const satisfies Readonly<Record<string, RunMeasure>>

export type RunMeasureName = keyof typeof RUN_MEASURES

/** All names, in the order in which measures are shown. */
export const RUN_MEASURE_NAMES = Object.keys(RUN_MEASURES) as RunMeasureName[]

/** Maximum breadth: how many stand in the largest generation (Vosoughi, Roy & Aral 2018, doi:10.1126/science.aap9559). */
function breadth({ breadths }: RunTrees): number {
  let most = 0
  for (let g = 0; breadths[g]! > 0; g++) most = Math.max(most, breadths[g]!)
  return most
}

/**
 * Mean distance over all ordered pairs of distinct entries of the same tree (Goel et al. 2016,
 * doi:10.1287/mnsc.2015.2158, there for one tree): an edge above s of a tree's n entries lies between s (n - s) pairs.
 * Undefined where every tree is a single entry. Exact while the sums stay below 2^53.
 */
function structuralVirality({ size, parents, subtrees, treeSizes }: RunTrees): number {
  let distances = 0
  let pairs = 0
  for (let i = 0; i < size; i++) {
    const below = subtrees[i]!
    if (parents[i]! < 0) pairs += (below / 2) * (below - 1)
    else distances += below * (treeSizes[i]! - below)
  }
  return pairs === 0 ? NaN : distances / pairs
}

/** Mean number of steps from the root of one's tree; roots count with 0. */
function meanGeneration({ breadths, size }: RunTrees): number {
  let sum = 0
  for (let g = 1; breadths[g]! > 0; g++) sum += g * breadths[g]!
  return sum / size
}

/** Share of the entries from which nobody has it. */
function leafShare({ size, subtrees }: RunTrees): number {
  let leaves = 0
  for (let i = 0; i < size; i++) if (subtrees[i] === 1) leaves++
  return leaves / size
}

/**
 * Entries of generation 2 and later / entries of generation 1 and later: how many each beyond the seeds brought in the
 * mean. That of the seeds is left out, for it tells of whom one chose. Undefined where only seeds have it.
 */
function reproduction({ size, breadths }: RunTrees): number {
  const beyond = size - breadths[0]!
  return beyond === 0 ? NaN : (beyond - breadths[1]!) / beyond
}

/** Entries of the largest tree: of several seeds, how many the most successful one brought, itself included. */
function largestTree({ size, subtrees }: RunTrees): number {
  let most = 0
  for (let i = 0; i < size; i++) most = Math.max(most, subtrees[i]!)
  return most
}

/** Deliveries: one for each follower of each person reached (in `hawkes`: of each action). */
function impressions({ size, order, network }: RunTrees): number {
  let sum = 0
  for (let i = 0; i < size; i++) sum += followerCount(network, order[i]!)
  return sum
}

/** Hours from the start to the entry that makes half of the final size full: the ceil(size / 2)-th. */
function halfHours({ size, hours }: RunTrees): number {
  return size === 0 ? NaN : hours![Math.ceil(size / 2) - 1]!
}

/**
 * Of the hours [k, k + 1) since the start that with the most entries, given by its k; the earliest of equals. What
 * happens at hour 0 itself, as the seeds do, is left out. Undefined where nothing else happens.
 */
function peakHours({ size, hours }: RunTrees): number {
  let best = NaN
  let most = 0
  let hour = -1
  let count = 0
  for (let i = 0; i < size; i++) {
    if (hours![i] === 0) continue
    const of = Math.floor(hours![i]!)
    count = of === hour ? count + 1 : 1
    hour = of
    if (count > most) {
      most = count
      best = hour
    }
  }
  return best
}
