import { useRef } from 'preact/hooks'

/** The largest value so far of one series of outcomes: scales grow while campaigns finish, and never shrink back. */
export function useGrowing(finished: number, value: number): number {
  const kept = useRef({ finished: 0, value: 0 })
  const before = finished < kept.current.finished ? 0 : kept.current.value
  kept.current = { finished, value: Math.max(before, value) }
  return kept.current.value
}
