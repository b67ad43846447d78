/**
 * In how many replications each strategy comes first; equal firsts share the place, an undefined value
 * loses, and where all are undefined all share. Adds up to the number of replications.
 */
export function firstPlaces(values: readonly Float64Array[], sign: 1 | -1): number[] {
  const firsts = values.map(() => 0)
  const runs = values[0]?.length ?? 0
  for (let run = 0; run < runs; run++) {
    const scores = values.map((series) => (series[run] === series[run] ? sign * series[run]! : -Infinity))
    const best = scores.reduce((most, score) => Math.max(most, score), -Infinity)
    const winners = scores.filter((score) => score === best).length
    scores.forEach((score, strategy) => {
      if (score === best) firsts[strategy]! += 1 / winners
    })
  }
  return firsts
}
