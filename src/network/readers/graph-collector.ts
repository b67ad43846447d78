import { inputError, type Issue } from '../../errors.js'
import { buildNetwork } from '../build-network.js'
import type { Direction, Network } from '../network.js'
import { labelsOf } from './number-nodes.js'
import { shortened } from './row-error.js'
import { RowBlocks } from './row-blocks.js'

/** Such a text has no UTF-8, so two of them could not be told apart in a file. */
const LONE_SURROGATE = /\p{Surrogate}/u

/** Where something stands in the document, so that a fault found later can say so. */
export type Place = number

/**
 * Collects the people and ties of a document that declares its nodes (GEXF, GraphML, JSON, a graph in
 * memory). People without ties are kept. They are numbered in ascending order if every name is a plain
 * integer, else by first mention.
 */
export class GraphCollector {
  readonly #placeToIssue: (place: Place) => Issue
  readonly #nodes = new Map<string, number>()
  readonly #declared: boolean[] = []
  readonly #firstMention: Place[] = []
  readonly #ties = { directed: new RowBlocks(true), undirected: new RowBlocks(true) }
  #weights = 0

  /** `placeToIssue` gives the line and column, or the path, of a place. */
  constructor(placeToIssue: (place: Place) => Issue) {
    this.#placeToIssue = placeToIssue
  }

  node(name: string, place: Place): void {
    const node = this.#mention(name, place)
    if (this.#declared[node])
      throw this.error(place, { message: 'a node is declared twice', got: shortened(name) })
    this.#declared[node] = true
  }

  /** `weight` is undefined where the tie has none; it counts as 1 if others have one. */
  edge(source: string, target: string, undirected: boolean, weight: number | undefined, place: Place): void {
    if (weight !== undefined) {
      if (!(weight >= 0 && weight < Infinity)) {
        const expected = 'a finite number of at least 0'
        throw this.error(place, { message: 'the weight is wrong', got: String(weight), expected })
      }
      this.#weights++
    }
    const from = this.#mention(source, place)
    const to = this.#mention(target, place)
    this.#ties[undirected ? 'undirected' : 'directed'].push(from, to, weight ?? 1)
  }

  finish(direction: Direction | undefined): Network {
    const undeclared = this.#declared.indexOf(false)
    if (undeclared >= 0) {
      const name = [...this.#nodes.keys()][undeclared]!
      throw this.error(this.#firstMention[undeclared]!, {
        message: 'an edge names a node that is not declared',
        got: shortened(name),
      })
    }
    const { rank, labels } = labelsOf([...this.#nodes.keys()])
    const { directed, undirected } = this.#ties
    directed.renumber(rank)
    undirected.renumber(rank)
    const both = direction === 'undirected' || directed.rows === 0
    const count = both ? directed.rows + undirected.rows : directed.rows + 2 * undirected.rows
    const columns = {
      sources: new Uint32Array(count),
      targets: new Uint32Array(count),
      weights: new Float64Array(count),
    }
    let row = copyRows(directed, columns, 0, direction === 'follows')
    row = copyRows(undirected, columns, row, false)
    if (!both) copyRows(undirected, columns, row, true)
    return buildNetwork({
      nodes: this.#nodes.size,
      count,
      sources: columns.sources,
      targets: columns.targets,
      weights: this.#weights > 0 ? columns.weights : null,
      labels,
      undirected: both,
    })
  }

  error(place: Place, issue: Issue): Error {
    return inputError({ ...this.#placeToIssue(place), ...issue })
  }

  #mention(name: string, place: Place): number {
    const known = this.#nodes.get(name)
    if (known !== undefined) return known
    if (name === '') throw this.error(place, { message: 'a name is empty' })
    if (LONE_SURROGATE.test(name)) throw this.error(place, { message: 'a name is not proper Unicode' })
    const node = this.#nodes.size
    this.#nodes.set(name, node)
    this.#declared.push(false)
    this.#firstMention.push(place)
    return node
  }
}

function copyRows(
  rows: RowBlocks,
  columns: { sources: Uint32Array; targets: Uint32Array; weights: Float64Array },
  row: number,
  turned: boolean,
): number {
  for (const { pairs, weights, count } of rows.blocks) {
    for (let i = 0; i < count; i++) {
      columns.sources[row] = pairs[2 * i + (turned ? 1 : 0)]!
      columns.targets[row] = pairs[2 * i + (turned ? 0 : 1)]!
      columns.weights[row] = weights![i]!
      row++
    }
  }
  return row
}
