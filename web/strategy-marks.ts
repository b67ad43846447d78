/** Shape beside colour, so that no one depends on telling colours apart. */
const MARKS = ['●', '▲', '■', '◆']

export function strategyMark(index: number): string {
  return MARKS[index % MARKS.length]!
}

export function strategyClass(index: number): string {
  return `strategy-${(index % MARKS.length) + 1}`
}
