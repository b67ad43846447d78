import { useSignal, type Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { reducedMotion } from '../settings/reduced-motion.js'

const EACH_MS = 400

/** One campaign at a time. */
export interface Shuffle {
  /** The campaign that is shown by itself, counted from 0; null: all together. */
  readonly shown: Signal<number | null>
  readonly isRunning: Signal<boolean>
  next(): void
  /** Shows all together again. */
  stop(): void
}

/**
 * Campaigns have no order but the one of their dice, so one after the other is as good as shuffled. Runs by itself only
 * for people who do not mind motion.
 */
export function useShuffle(finished: number): Shuffle {
  const shown = useSignal<number | null>(null)
  const isRunning = useSignal(false)
  const next = (): void => {
    if (finished > 0) shown.value = shown.value === null ? 0 : (shown.value + 1) % finished
  }
  const stop = (): void => {
    isRunning.value = false
    shown.value = null
  }
  const runs = isRunning.value && !reducedMotion.value
  useEffect(() => {
    if (!runs) return
    next()
    const timer = setInterval(next, EACH_MS)
    return () => clearInterval(timer)
  }, [runs, finished])
  // Another series of campaigns may be shorter than the one that was shown.
  useEffect(() => {
    if (shown.value !== null && shown.value >= finished) stop()
  }, [finished])
  return { shown, isRunning, next, stop }
}
