/**
 * The smallest whole k in [0, most] for which `reached(k)` holds, given that it holds from some k on (and taken to
 * hold at `most`): outward from `guess` in doubling steps, then by halving.
 */
export function smallestCount(reached: (k: number) => boolean, guess: number, most: number): number {
  const start = Math.min(most, Math.max(0, Math.floor(guess)))
  let unreached: number
  let holds: number
  let step = 1
  if (start === most || reached(start)) {
    holds = start
    unreached = start - 1
    while (unreached >= 0 && reached(unreached)) {
      holds = unreached
      step *= 2
      unreached = holds - step
    }
    unreached = Math.max(-1, unreached)
  } else {
    unreached = start
    holds = start + 1
    while (holds < most && !reached(holds)) {
      unreached = holds
      step *= 2
      holds = unreached + step
    }
    holds = Math.min(most, holds)
  }
  while (holds - unreached > 1) {
    const middle = unreached + Math.floor((holds - unreached) / 2)
    if (reached(middle)) holds = middle
    else unreached = middle
  }
  return holds
}
