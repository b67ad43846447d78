import { Visited } from '../kernel/cascade-kernel.js'
import type { Network } from '../network/network.js'
import { sizeSubtrees } from './cascade-measures.js'

const LEAST_ROOM = 64

/** What a run of a classic model leaves behind; a `CascadeKernel` fits. */
export interface Ended {
  readonly size: number
  readonly order: Uint32Array
  readonly infectors: Uint32Array
  readonly hours: Float64Array | null
  readonly causes?: Uint32Array
}

/**
 * The trees of one run after another: who has it from whom, as columns over the entries of `order`. Entries are people,
 * or actions where people act again. Each column is worked out when first asked for, in one sweep over the entries,
 * into arrays that are used again: a run leaves no garbage.
 */
export class RunTrees {
  size = 0
  order: Uint32Array = new Uint32Array(0)
  /** When each entry was reached, earlier ones first; null in models without time. */
  hours: Float64Array | null = null
  /** How many of those reached the model tells apart; NaN where it tells none. */
  part = NaN
  private run: Ended | null = null
  private hasParents = false
  private hasGenerations = false
  private hasSubtrees = false
  private hasTreeSizes = false
  private parentColumn = new Int32Array(LEAST_ROOM)
  private generationColumn = new Uint32Array(LEAST_ROOM)
  /** One longer than there can be generations: a 0 ends it. */
  private breadthColumn = new Uint32Array(LEAST_ROOM + 1)
  private subtreeColumn = new Uint32Array(LEAST_ROOM)
  private treeSizeColumn = new Uint32Array(LEAST_ROOM)
  /** At which place of `order` each person stands; holds for those reached in this run. */
  private readonly places: Uint32Array
  private readonly visited: Visited

  constructor(readonly network: Network) {
    this.places = new Uint32Array(network.nodes)
    this.visited = new Visited(network.nodes)
  }

  /** Turns to a run that has just ended. Columns read before hold no longer. */
  turnTo(run: Ended, part: number): void {
    this.run = run
    this.size = run.size
    this.order = run.order
    this.hours = run.hours
    this.part = part
    this.hasParents = this.hasGenerations = this.hasSubtrees = this.hasTreeSizes = false
  }

  /** From which entry each has it; -1 for seeds and others who have it from nobody. Parents stand before children. */
  get parents(): Int32Array {
    if (this.hasParents) return this.parentColumn
    const { size } = this
    if (this.parentColumn.length < size) this.parentColumn = new Int32Array(roomFor(size))
    const { causes } = this.run!
    if (causes === undefined) this.findParents()
    else for (let i = 0; i < size; i++) this.parentColumn[i] = causes[i] === i ? -1 : causes[i]!
    this.hasParents = true
    return this.parentColumn
  }

  private findParents(): void {
    const { size, order, places, parentColumn } = this
    const { infectors } = this.run!
    for (let i = 0; i < size; i++) {
      const person = order[i]!
      const from = infectors[i]!
      places[person] = i
      parentColumn[i] = from === person ? -1 : places[from]!
    }
  }

  /** Steps from the root of each entry's tree. */
  get generations(): Uint32Array {
    this.findGenerations()
    return this.generationColumn
  }

  /** How many entries each generation has; 0 behind the last one. */
  get breadths(): Uint32Array {
    this.findGenerations()
    return this.breadthColumn
  }

  private findGenerations(): void {
    if (this.hasGenerations) return
    const { size, parents } = this
    if (this.generationColumn.length < size) {
      this.generationColumn = new Uint32Array(roomFor(size))
      this.breadthColumn = new Uint32Array(roomFor(size) + 1)
    }
    const { generationColumn, breadthColumn } = this
    // The generations of the last run, as far as they went.
    for (let g = 0; breadthColumn[g]! > 0; g++) breadthColumn[g] = 0
    for (let i = 0; i < size; i++) {
      const parent = parents[i]!
      const generation = parent < 0 ? 0 : generationColumn[parent]! + 1
      generationColumn[i] = generation
      breadthColumn[generation]!++
    }
    this.hasGenerations = true
  }

  /** How many entries stand below each, itself included. */
  get subtrees(): Uint32Array {
    if (this.hasSubtrees) return this.subtreeColumn
    const { size, parents } = this
    if (this.subtreeColumn.length < size) this.subtreeColumn = new Uint32Array(roomFor(size))
    sizeSubtrees(parents, size, this.subtreeColumn)
    this.hasSubtrees = true
    return this.subtreeColumn
  }

  /** How many entries the tree of each has. */
  get treeSizes(): Uint32Array {
    if (this.hasTreeSizes) return this.treeSizeColumn
    const { size, parents, subtrees } = this
    if (this.treeSizeColumn.length < size) this.treeSizeColumn = new Uint32Array(roomFor(size))
    const { treeSizeColumn } = this
    for (let i = 0; i < size; i++) {
      const parent = parents[i]!
      treeSizeColumn[i] = parent < 0 ? subtrees[i]! : treeSizeColumn[parent]!
    }
    this.hasTreeSizes = true
    return treeSizeColumn
  }

  /** How many people were reached or follow somebody who was. Looks at every tie of those reached. */
  countAudience(): number {
    const { size, order, visited } = this
    const { offsets, targets } = this.network
    const epoch = visited.begin()
    const { stamps } = visited
    let count = 0
    for (let i = 0; i < size; i++) {
      const person = order[i]!
      if (stamps[person] !== epoch) {
        stamps[person] = epoch
        count++
      }
      const end = offsets[person + 1]!
      for (let e = offsets[person]!; e < end; e++) {
        const follower = targets[e]!
        if (stamps[follower] === epoch) continue
        stamps[follower] = epoch
        count++
      }
    }
    return count
  }
}

/** Twice what is needed, so that runs of growing size seldom need new arrays. */
function roomFor(size: number): number {
  return Math.max(LEAST_ROOM, 2 * size)
}
