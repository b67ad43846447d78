import type picocolors from 'picocolors'
import type { ReportStrategy } from './report-context.js'

export type Painter = Pick<ReturnType<typeof picocolors.createColors>, 'bold' | 'dim' | 'green' | 'yellow'>

/** The glyphs of the shapes that the page draws, in the same order. */
const SHAPE_GLYPHS = ['●', '▲', '■', '◆', '✚', '★', '▼'] as const

export function glyphOf(strategy: ReportStrategy): string {
  return SHAPE_GLYPHS[strategy.index % SHAPE_GLYPHS.length]!
}
