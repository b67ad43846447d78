import type { PieceFigure, PieceResult } from '../../experiment/result.js'
import type { ReportContext, ReportStrategy } from '../report-context.js'
import { formatPercent, sensibleNumber } from '../sensible-number.js'
import { cardTable } from './card-table.js'
import { inlineMark } from './marks.js'
import { element, isolated, isolatedPlain, type Markup } from './markup.js'
import { section } from './section.js'

/** Rows that are shown at once, of one or two strategies and of more; the others unfold. */
const MOST_ROWS = { few: 5, many: 3 }
/** A rate of fewer views than this share of the strategy's says little. */
const FEWEST_VIEWS = 0.01

interface Column {
  readonly head: string
  readonly value: (piece: PieceResult) => number
  readonly cell: (value: number) => string
  /** Whether the highest value is good news worth marking. */
  readonly contest: boolean
  readonly rate: boolean
}

/** What each creative brought on each platform; left out where nothing was posted or seen. */
export function piecesSection(context: ReportContext): Markup {
  const { strategies, words } = context
  const withPieces = strategies.filter(({ result }) => result.pieces.length > 0)
  if (withPieces.length === 0) return ''
  const columns = columnsOf(context)
  return section(
    'pieces',
    words.pieces.heading,
    words.pieces.note,
    ...withPieces.map((strategy) => piecesOf(context, strategy, columns)),
  )
}

function columnsOf({ product, words }: ReportContext): Column[] {
  const count = (figure: PieceFigure, contest = true): Column => ({
    head: words.pieces.figure(figure),
    value: (piece) => piece[figure],
    cell: sensibleNumber,
    contest,
    rate: false,
  })
  return [
    count('posts', false),
    count('views'),
    {
      head: words.pieces.engagementRate,
      value: engagementRate,
      cell: formatPercent,
      contest: true,
      rate: true,
    },
    count('shares'),
    count('clicks'),
    count('visits'),
    ...(product ? [count('orders')] : []),
  ]
}

function engagementRate({ clicks, comments, likes, shares, views }: PieceResult): number {
  return views > 0 ? (likes + comments + shares + clicks) / views : NaN
}

function piecesOf(context: ReportContext, strategy: ReportStrategy, columns: readonly Column[]): Markup {
  const { product, words } = context
  const { pieces } = strategy.result
  const views = pieces.reduce((sum, piece) => sum + piece.views, 0)
  const best = columns.map((column) => bestOf(pieces, column, views))
  const merit = (piece: PieceResult): number => (product ? piece.orders : piece.visits)
  const ordered = [...pieces].sort((a, b) => merit(b) - merit(a) || b.visits - a.visits || b.views - a.views)
  const table = (some: readonly PieceResult[]): Markup =>
    cardTable(words, {
      caption: words.pieces.of(isolatedPlain(strategy.name)),
      head: [words.pieces.piece, ...columns.map(({ head }) => head)],
      rows: some.map((piece) => ({
        head: isolated(words.pieces.on(piece.creative, piece.platform)),
        cells: columns.map((column, i) => {
          const cell = column.cell(column.value(piece))
          return piece === best[i]
            ? element('strong', {}, cell, element('span', { class: 'sr' }, ` (${words.pieces.best})`))
            : cell
        }),
      })),
    })
  const most = context.strategies.length > 2 ? MOST_ROWS.many : MOST_ROWS.few
  const rest = ordered.slice(most)
  return element(
    'div',
    { class: 'pieces' },
    element('h3', {}, inlineMark(strategy), ' ', isolated(strategy.name)),
    table(rest.length === 1 ? ordered : ordered.slice(0, most)),
    rest.length > 1
      ? element(
          'details',
          { class: 'data' },
          element('summary', {}, words.pieces.more(sensibleNumber(rest.length))),
          table(rest),
        )
      : '',
  )
}

/** The piece with the highest value; none where there is no contest: one piece, or nothing above 0. */
function bestOf(pieces: readonly PieceResult[], column: Column, views: number): PieceResult | null {
  if (!column.contest || pieces.length < 2) return null
  return pieces
    .filter((piece) => column.value(piece) > 0 && (!column.rate || piece.views >= FEWEST_VIEWS * views))
    .reduce<PieceResult | null>(
      (best, piece) => (best === null || column.value(piece) > column.value(best) ? piece : best),
      null,
    )
}
