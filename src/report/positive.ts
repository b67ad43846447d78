/** What can be drawn as a length or a share: nothing is negative, and what is no number counts nothing. */
export function positive(value: number): number {
  return Number.isFinite(value) && value > 0 ? value : 0
}
