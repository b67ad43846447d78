/**
 * Expected shortfall: the mean of the worst `share` of the values, exact for their empirical law (Acerbi & Tasche
 * 2002, doi:10.1016/S0378-4266(02)00283-2): where share x n is no whole number, the value on the border counts with
 * the part of it that is still inside. Undefined (NaN) values are left out; NaN when none is left.
 *
 * @param share in (0, 1], 0.05 for the worst twentieth
 * @param better whether more or less of it is better; the worst are the smallest or the largest values
 */
export function worstMean(values: ArrayLike<number>, share: number, better: 'more' | 'less'): number {
  const sorted = Float64Array.from(values)
    .filter((value) => value === value)
    .sort()
  if (better === 'less') sorted.reverse()
  const wanted = share * sorted.length
  // 0.07 x 100 is a little more than 7.
  const nearest = Math.round(wanted)
  const count = Math.abs(wanted - nearest) < 1e-9 * nearest ? nearest : wanted
  // Added up as distances from the very worst: equal values have exactly that mean.
  const worst = sorted[0] ?? NaN
  let distances = 0
  for (let i = 0; i < count; i++) distances += Math.min(1, count - i) * (sorted[i]! - worst)
  return worst + distances / count
}
