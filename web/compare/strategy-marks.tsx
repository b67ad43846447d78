/** Shape beside colour, so that no one depends on telling colours apart: a letter for texts, a path of radius 8. */
const MARKS = [
  { letter: '●', path: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z' },
  { letter: '▲', path: 'M0 -8L8 7L-8 7z' },
  { letter: '■', path: 'M-6.5 -6.5H6.5V6.5H-6.5z' },
  { letter: '◆', path: 'M0 -9L9 0L0 9L-9 0z' },
] as const

/** Beside the name of a strategy. */
export function StrategyLetter({ index }: { index: number }) {
  return (
    <span class={`mark ${strategyClass(index)}`} aria-hidden="true">
      {MARKS[index % MARKS.length]!.letter}
    </span>
  )
}

/** In a picture, at (x, y). */
export function StrategyShape({ index, x, y }: { index: number; x: number; y: number }) {
  return <path d={MARKS[index % MARKS.length]!.path} transform={`translate(${x} ${y})`} />
}

/** The class that gives a strategy its colour. */
export function strategyClass(index: number): string {
  return `strategy-${(index % MARKS.length) + 1}`
}
