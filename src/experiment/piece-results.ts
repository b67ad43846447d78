import { HearsayError } from '../errors.js'
import type { ComparisonFacts } from './comparison-facts.js'
import { meanOf } from './estimates.js'
import { PIECE_FIGURES, type PieceFigure, type PieceResult, type RunOutcome } from './result.js'

/**
 * Mean figures of each creative on each platform, in the order of the scenario; pairs that were neither posted
 * nor seen are left out.
 *
 * @throws HearsayError (internal) when a run's column does not fit the scenario.
 */
export function pieceResults(
  { creatives, platforms }: Pick<ComparisonFacts, 'creatives' | 'platforms'>,
  series: readonly RunOutcome[],
): PieceResult[] {
  const expected = creatives.length * platforms.length * PIECE_FIGURES.length
  const odd = series.find(({ pieces }) => pieces.length !== expected)
  if (odd !== undefined) {
    throw new HearsayError(
      'internal',
      `cannot aggregate: replication ${odd.replication} has ${odd.pieces.length} figures of pieces, expected ${expected}`,
    )
  }
  return creatives.flatMap((creative, c) =>
    platforms.flatMap((platform, p) => {
      const from = (c * platforms.length + p) * PIECE_FIGURES.length
      const means = PIECE_FIGURES.map(
        (figure, i) => [figure, meanOf(series, (run) => run.pieces[from + i]!)] as const,
      )
      const piece = {
        creative,
        platform,
        ...(Object.fromEntries(means) as Record<PieceFigure, number>),
      }
      return piece.posts > 0 || piece.views > 0 ? [piece] : []
    }),
  )
}
