/**
 * Complex contagion (Centola & Macy 2007, doi:10.1086/521848) as a table of reinforcement in the general threshold
 * model (Kempe, Kleinberg & Tardos 2003, doi:10.1145/956750.956769; Mossel & Roch 2007,
 * doi:10.1145/1250790.1250811): the k-th followee who becomes active adds the hazard m_k * -ln(1 - p_uv), and
 * P(not joined) = exp(-sum of hazards). With m = 1 throughout it is the independent cascade.
 * The model page is complex-contagion.md.
 */
import { inputError } from '../errors.js'
import { exp } from '../math/exp.js'
import { expm1 } from '../math/expm1.js'
import { log } from '../math/log.js'
import { log1p } from '../math/log1p.js'
import { followeeCounts, type Network } from '../network/network.js'
import type { Stream } from '../random/stream.js'
import { Visited, placeSeeds, type CascadeKernel, type SeedChoice } from './cascade-kernel.js'
import type { TieProbability } from './independent-cascade.js'
import { probabilityColumn } from './probability-column.js'
import { countdownCascade, largestOf, RunCounters, type FolloweesNeeded } from './countdown.js'

/**
 * Binds the model to a network and a choice of seeds. Each exposure is decided once, in the generation after the
 * followee became active. Those of one generation are counted together, in no order: d of them, after c earlier
 * ones, add the sum of their -ln(1 - p_uv) times the mean of m_(c+1) … m_(c+d).
 * @param probability as in the independent cascade; a number must lie in [0, 1]
 * @param table m_1, m_2 …, 0 or more; the last entry holds for all further followees
 * Errors: an empty table, or an entry that is negative or not finite; `column` on a network without weights, or
 * with one outside [0, 1].
 */
export function complexContagion(
  network: Network,
  probability: TieProbability,
  table: readonly number[],
  seeds: SeedChoice,
): CascadeKernel {
  requireTable(table)
  if (probability === 'column') return new ColumnContagion(network, table, seeds)
  return evenContagion(network, probability, table, seeds)
}

/**
 * All ties into a person have one probability: the exponential resistance of a person is then met by a certain
 * number of active followees, which is drawn at the first tie that touches the person; what remains is a countdown.
 */
function evenContagion(
  network: Network,
  probability: number | 'weighted',
  table: readonly number[],
  seeds: SeedChoice,
): CascadeKernel {
  const followees = followeeCounts(network)
  const most = largestOf(followees)
  const reinforcement = new Reinforcement(table)
  const needed =
    probability === 'weighted'
      ? new WeightedNeeds(reinforcement, followees, most)
      : new UniformNeeds(reinforcement, probability, most)
  return countdownCascade(network, needed, most + 1, seeds)
}

/** A guide cell for each value of the top ten bits of a word. */
const GUIDE_BITS = 10
const TWO_32 = 4294967296

/**
 * One p for all ties: P(n do not suffice) = (1 - p)^(m_1 + … + m_n), drawn by inversion from a table with a guide
 * (Chen & Asau 1974, doi:10.1080/05695557408974949). A second draw settles what a 32-bit word leaves open.
 */
class UniformNeeds implements FolloweesNeeded {
  /** 2^32 P(n do not suffice) for n = 0 … most, and a 0 behind. */
  private readonly survival: Float64Array
  /** No word whose top bits are c gives a smaller number than guide[c]. */
  private readonly guide: Uint32Array

  constructor(reinforcement: Reinforcement, probability: number, most: number) {
    const hazard = -log1p(-probability)
    this.survival = Float64Array.from({ length: most + 2 }, (_, n) => {
      const sum = reinforcement.sum(Math.min(n, most))
      // No reinforcement leaves no chance, whatever the hazard: 0 times infinity would not be a number.
      return n > most ? 0 : sum === 0 ? TWO_32 : TWO_32 * exp(-sum * hazard)
    })
    this.guide = new Uint32Array(1 << GUIDE_BITS)
    const cellWidth = TWO_32 / this.guide.length
    for (let cell = this.guide.length - 1, n = 0; cell >= 0; cell--) {
      while ((cell + 1) * cellWidth <= this.survival[n]!) n++
      this.guide[cell] = n
    }
  }

  draw(_person: number, stream: Stream): number {
    const { survival } = this
    const word = stream.int32() >>> 0
    let n = this.guide[word >>> (32 - GUIDE_BITS)]!
    while (word + 1 <= survival[n]!) n++
    return word < survival[n]! ? this.settle(word + stream.uniform(), n) : n
  }

  private settle(point: number, from: number): number {
    let n = from
    while (point < this.survival[n]!) n++
    return n
  }
}

/** p = 1 / k for all ties into a person with k followees. */
class WeightedNeeds implements FolloweesNeeded {
  /** ln(1 - 1 / k) by k. */
  private readonly logs: Float64Array

  constructor(
    private readonly reinforcement: Reinforcement,
    private readonly followees: Uint32Array,
    most: number,
  ) {
    this.logs = Float64Array.from({ length: most + 1 }, (_, k) => log1p(-1 / k))
  }

  draw(person: number, stream: Stream): number {
    const k = this.followees[person]!
    return this.reinforcement.exposuresFor(log(stream.uniform()) / this.logs[k]!, k)
  }
}

/** The table as running sums S_n = m_1 + … + m_n. */
class Reinforcement {
  private readonly sums: Float64Array
  private readonly last: number

  constructor(table: readonly number[]) {
    let sum = 0
    this.sums = Float64Array.from([0, ...table], (m) => (sum += m))
    this.last = table[table.length - 1]!
  }

  /** S_n, for any n. */
  sum(n: number): number {
    const known = this.sums.length - 1
    return n <= known ? this.sums[n]! : this.sums[known]! + (n - known) * this.last
  }

  /** The smallest n with S_n > x, at most most + 1. */
  exposuresFor(x: number, most: number): number {
    const { sums } = this
    const known = sums.length - 1
    if (x >= sums[known]!) {
      if (this.last === 0) return most + 1
      return Math.min(most, known + Math.floor((x - sums[known]!) / this.last)) + 1
    }
    let n = 1
    while (sums[n]! <= x) n++
    return Math.min(n, most + 1)
  }
}

/**
 * Each tie has a probability of its own. Per person and generation: how many followees became active, the sum of
 * their hazards, and one of them at random in proportion to hazard; then one draw decides.
 */
class ColumnContagion implements CascadeKernel {
  size = 0
  depth = 0
  readonly durationHours = NaN
  readonly order: Uint32Array
  readonly infectors: Uint32Array
  readonly hours = null
  private readonly hazards: Float64Array
  private readonly reinforcement: Reinforcement
  private readonly visited: Visited
  /** Active followees of earlier generations. */
  private readonly counters: RunCounters
  // Of this generation, and 0 between generations.
  private readonly exposures: Uint32Array
  private readonly pressures: Float64Array
  private readonly persuaders: Uint32Array
  private readonly exposed: Uint32Array

  constructor(
    private readonly network: Network,
    table: readonly number[],
    private readonly seeds: SeedChoice,
  ) {
    const { nodes } = network
    this.hazards = columnHazards(network)
    this.reinforcement = new Reinforcement(table)
    this.visited = new Visited(nodes)
    this.counters = new RunCounters(nodes, largestOf(followeeCounts(network)) + 1)
    this.order = new Uint32Array(nodes)
    this.infectors = new Uint32Array(nodes)
    this.exposures = new Uint32Array(nodes)
    this.pressures = new Float64Array(nodes)
    this.persuaders = new Uint32Array(nodes)
    this.exposed = new Uint32Array(nodes)
  }

  run(stream: Stream): void {
    const { order, infectors, visited } = this
    visited.begin()
    this.counters.begin()
    const first = placeSeeds(this.seeds, stream, visited, order, infectors)
    let head = 0
    let reached = first
    let depth = -1
    for (; head < reached; depth++) {
      const generationEnd = reached
      reached = this.decide(this.expose(head, generationEnd, stream), generationEnd, stream)
      head = generationEnd
    }
    this.size = reached
    this.depth = depth
  }

  /** Adds up what the people order[from … to) do to their followers, and returns how many `exposed` there are. */
  private expose(from: number, to: number, stream: Stream): number {
    const { order, hazards, pressures, exposures, persuaders, exposed } = this
    const { offsets, targets } = this.network
    const { stamps, epoch } = this.visited
    let count = 0
    for (let i = from; i < to; i++) {
      const u = order[i]!
      const end = offsets[u + 1]!
      for (let e = offsets[u]!; e < end; e++) {
        const v = targets[e]!
        if (stamps[v] === epoch) continue
        const hazard = hazards[e]!
        const before = pressures[v]!
        const after = before + hazard
        pressures[v] = after
        if (exposures[v]!++ === 0) {
          exposed[count++] = v
          persuaders[v] = u
        } else if (before < Infinity && (hazard === Infinity || stream.uniform() * after < hazard)) {
          persuaders[v] = u
        }
      }
    }
    return count
  }

  /** Who of the first `count` exposed joins is written behind `reached` others; returns where it ends. */
  private decide(count: number, reached: number, stream: Stream): number {
    const { order, infectors, reinforcement, pressures, exposures, persuaders, exposed } = this
    const { stamps, epoch } = this.visited
    const { cells, base } = this.counters
    let end = reached
    for (let i = 0; i < count; i++) {
      const v = exposed[i]!
      const before = Math.max(0, cells[v]! - base)
      const now = before + exposures[v]!
      const factor = (reinforcement.sum(now) - reinforcement.sum(before)) / exposures[v]!
      // No reinforcement leaves no chance, whatever the hazard: 0 times infinity would not be a number.
      if (factor > 0 && stream.uniform() < -expm1(-factor * pressures[v]!)) {
        stamps[v] = epoch
        infectors[end] = persuaders[v]!
        order[end++] = v
      }
      cells[v] = base + now
      exposures[v] = 0
      pressures[v] = 0
    }
    return end
  }
}

/** -ln(1 - p) of each tie, from the third column. */
function columnHazards(network: Network): Float64Array {
  return probabilityColumn(network).map((p) => -log1p(-p))
}

function requireTable(table: readonly number[]): void {
  const wrong = table.findIndex((m) => !(m >= 0 && m < Infinity))
  if (table.length > 0 && wrong === -1) return
  throw inputError({
    path: 'table',
    message: table.length === 0 ? 'the table is empty' : `entry ${wrong + 1} is not a factor`,
    ...(table.length === 0 ? {} : { got: String(table[wrong]) }),
    expected: 'factors of 0 or more for the first, second … active followee',
  })
}
