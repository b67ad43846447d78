/** `did you mean "seeds"?` where one of `known` is close to what was typed, else undefined. */
export function didYouMean(typed: string, known: Iterable<string>): string | undefined {
  const found = nearest(typed, known)
  return found === undefined ? undefined : `did you mean "${found}"?`
}

/** The closest of `known`: at most a third of its letters differ; the first one where several are as close. */
export function nearest(typed: string, known: Iterable<string>): string | undefined {
  if (typed.length > 60) return undefined
  const wanted = typed.toLowerCase()
  let best: string | undefined
  let bestDistance = Infinity
  for (const candidate of known) {
    const distance = editDistance(wanted, candidate.toLowerCase())
    const allowed = Math.max(1, Math.floor(candidate.length / 3))
    if (distance <= allowed && distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let previous: number[] = []
  let current = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const before = previous
    previous = current
    current = [i]
    for (let j = 1; j <= b.length; j++) {
      const substitution = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      let distance = Math.min(substitution, previous[j]! + 1, current[j - 1]! + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        distance = Math.min(distance, before[j - 2]! + 1)
      }
      current.push(distance)
    }
  }
  return current[b.length]!
}
