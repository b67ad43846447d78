/** JSON and Parquet know no NaN and no infinity: what is not a finite number is stored as null. */
export function finiteOrNull(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && Number.isFinite(value) ? value : null
}
