import type { JSX } from 'preact'
import type { STATE } from './types.js'

const OUTLINES = ['M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z', 'M0 -6L6 4.5L-6 4.5z'] as const
/** Filled from below, half of the area. */
const HALVES = ['M-5 0a5 5 0 0 0 10 0z', 'M-4.2 1.4L4.2 1.4L6 4.5L-6 4.5z'] as const

/** How a state looks in the picture, beside the word for it. */
export function StateIcon({ strategy, state }: { strategy: 0 | 1; state: 1 | 2 | 3 }): JSX.Element {
  const isVisited = state === (3 satisfies typeof STATE.visited)
  return (
    <svg class="network-icon" viewBox="-7 -7 14 14" aria-hidden="true">
      <path class={isVisited ? 'full' : 'ring'} d={OUTLINES[strategy]} />
      {state === (2 satisfies typeof STATE.shared) && <path class="full" d={HALVES[strategy]} />}
    </svg>
  )
}
