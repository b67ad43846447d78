import type { JSX } from 'preact'
import './strategy-mark.css'

/** Circle, triangle, square and diamond about the origin, 7 in radius: told apart without colours. */
const SHAPES = [
  'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z',
  'M0 -7L7 5.5L-7 5.5z',
  'M-5.5 -5.5H5.5V5.5H-5.5z',
  'M0 -7.5L7.5 0L0 7.5L-7.5 0z',
] as const

/** How many strategies are told apart on one chart. */
export const MOST_STRATEGIES = SHAPES.length

/** The class that gives what is drawn the colour of its strategy. */
export function strategyClass(strategy: number): string {
  return `of-strategy-${strategy + 1}`
}

/** The shape of a strategy inside a picture, at (x, y). */
export function MarkPath(props: { strategy: number; x: number; y: number; scale?: number }): JSX.Element {
  const { strategy, x, y, scale = 1 } = props
  return (
    <path
      class={`mark-path ${strategyClass(strategy)}`}
      d={SHAPES[strategy]!}
      transform={`translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(${scale})`}
    />
  )
}

/** The shape of a strategy beside words; the words say it, so nothing is read out. */
export function StrategyMark({ strategy, line = false }: { strategy: number; line?: boolean }): JSX.Element {
  return (
    <svg
      class={`strategy-mark ${line ? 'with-line' : ''}`}
      viewBox={line ? '-18 -8 36 16' : '-8 -8 16 16'}
      aria-hidden="true"
    >
      {line && <path class={`median ${strategyClass(strategy)}`} d="M0 0H18M0 0H-18" />}
      <MarkPath strategy={strategy} x={0} y={0} />
    </svg>
  )
}
