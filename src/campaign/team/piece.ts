/** Content as a team sees it: pieces, the cuts of them that go out, and what became of these. */
import type { Format } from '../../scenario/scenario.js'
import { ADAPTATION, TASKS } from './tasks.js'

/** One posting of a piece. */
export interface Cut {
  /** Index of the platform. */
  readonly platform: number
  /** Its slot, in hours. */
  readonly due: number
}

export interface Piece {
  /** Stable across strategies: it names the luck of those who work on the piece. */
  readonly name: string
  readonly format: Format
  /** At least one, in order of `due`, each on a platform of its own: the first is the making, each further one an adaptation. */
  readonly cuts: readonly Cut[]
}

/** ready: in time; late: not ready when it was due; unpaid: the production or staff line was used up. */
export type CutState = 'ready' | 'late' | 'unpaid'

export interface ProducedCut {
  readonly state: CutState
  /** When it can go out; Infinity when it never can. */
  readonly ready: number
}

/** By piece, then by cut, as the pieces were given. */
export type ByCut<T> = readonly (readonly T[])[]

/** The place of every cut in the order of due times; at equal times platforms and pieces come in their own order. */
export function ranksByDue(pieces: readonly Piece[]): ByCut<number> {
  const cuts = pieces.flatMap((piece, index) => piece.cuts.map((cut, which) => ({ ...cut, index, which })))
  cuts.sort((a, b) => a.due - b.due || a.platform - b.platform || a.index - b.index)
  const ranks = pieces.map((piece) => piece.cuts.map(() => 0))
  cuts.forEach(({ index, which }, rank) => {
    ranks[index]![which] = rank
  })
  return ranks
}

/** What a cut costs, in nominal creator hours, the same whoever makes it and however long it takes. */
export function priceOfCut({ format }: Piece, cut: number, adapt: boolean): number {
  const making = TASKS[format].hours * TASKS[format].wage
  return cut === 0 ? making : adapt ? making * ADAPTATION : 0
}
