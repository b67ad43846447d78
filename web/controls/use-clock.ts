import { effect, type Signal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { advance, type Speed } from './clock.js'
import { reducedMotion } from '../settings/reduced-motion.js'

/** A frame that took longer (another program, a sleeping laptop) is not made up for by a leap. */
const LONGEST_FRAME_MS = 250
const STILL_MS = 1000

/**
 * Lets the hours go by while playing, as far as the horizon. A hidden page pauses. For people who asked for less motion
 * nothing plays until they say so, and then a still each second takes the place of motion.
 */
export function useClock(
  time: Signal<number>,
  horizonHours: number,
  isPlaying: Signal<boolean>,
  speed: Signal<Speed>,
): void {
  useEffect(() => {
    if (reducedMotion.peek()) isPlaying.value = false
    const goOn = (elapsedMs: number): void => {
      time.value = advance(time.peek(), elapsedMs, speed.peek(), horizonHours)
      if (time.peek() >= horizonHours) isPlaying.value = false
    }
    const pauseHidden = (): void => {
      if (document.hidden) isPlaying.value = false
    }
    document.addEventListener('visibilitychange', pauseHidden)
    const stop = effect(() => {
      if (!isPlaying.value) return
      return reducedMotion.value ? everyStill(goOn) : everyFrame(goOn)
    })
    return () => {
      document.removeEventListener('visibilitychange', pauseHidden)
      stop()
    }
  }, [time, horizonHours, isPlaying, speed])
}

function everyStill(goOn: (elapsedMs: number) => void): () => void {
  const timer = setInterval(() => goOn(STILL_MS), STILL_MS)
  return () => clearInterval(timer)
}

function everyFrame(goOn: (elapsedMs: number) => void): () => void {
  let last: number | null = null
  let frame = requestAnimationFrame(function draw(now) {
    frame = requestAnimationFrame(draw)
    if (last !== null) goOn(Math.min(LONGEST_FRAME_MS, now - last))
    last = now
  })
  return () => cancelAnimationFrame(frame)
}
