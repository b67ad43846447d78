import {
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  type SymbolType,
} from 'd3'
import { element, type Markup } from './markup.js'
import type { ReportStrategy } from '../report-context.js'

/** The triangle of d3 turned upside down, of the same area. */
const symbolTriangleDown: SymbolType = {
  draw(path, size) {
    const y = Math.sqrt(size / (Math.sqrt(3) * 3))
    path.moveTo(0, y * 2)
    path.lineTo(-Math.sqrt(3) * y, -y)
    path.lineTo(Math.sqrt(3) * y, -y)
    path.closePath()
  },
}

/** One shape a strategy: the second cue beside colour, so that a print in grey can still be read. */
const SHAPES = [
  symbolCircle,
  symbolTriangle,
  symbolSquare,
  symbolDiamond,
  symbolCross,
  symbolStar,
  symbolTriangleDown,
] as const

/** Path of a strategy's shape around (0, 0), about `size` wide. */
export function shapePath(index: number, size: number): string {
  const shape = SHAPES[index % SHAPES.length]!
  const path = symbol(shape, areaOf(shape, size))() ?? ''
  return path.replace(/\d+\.\d+/g, (number) => String(Math.round(Number(number) * 100) / 100))
}

/** Shapes of equal width look unequal; these areas look alike. */
function areaOf(shape: (typeof SHAPES)[number], size: number): number {
  const weight =
    shape === symbolCircle || shape === symbolSquare ? 0.75 : shape === symbolDiamond ? 0.55 : 0.62
  return size * size * weight
}

/** The shape inside a drawing. */
export function mark(strategy: ReportStrategy, x: number, y: number, size: number, extraClass = ''): Markup {
  return element('path', {
    class: `mark ${strategy.className}${extraClass === '' ? '' : ` ${extraClass}`}`,
    transform: `translate(${Math.round(x * 10) / 10},${Math.round(y * 10) / 10})`,
    d: shapePath(strategy.index, size),
  })
}

/** The shape inside running text. */
export function inlineMark(strategy: ReportStrategy): Markup {
  return inlineDrawing(
    element('path', { class: `mark ${strategy.className}`, d: shapePath(strategy.index, 12) }),
  )
}

/** A small drawing around (0, 0); the words beside it say what it means, so it is hidden from readers. */
export function inlineDrawing(shape: Markup): Markup {
  return element(
    'svg',
    {
      class: 'inline-mark',
      viewBox: '-8 -8 16 16',
      width: 14,
      height: 14,
      'aria-hidden': 'true',
      focusable: 'false',
    },
    shape,
  )
}
