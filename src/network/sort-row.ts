/** Up to here insertion beats the sort of the platform, the more so as rows of most files are nearly sorted. */
const SHORT = 96
/** Position within a row and target share the 53 bits of a float: 32 for the target, 21 for the position. */
const LONGEST_PACKED = 2_097_152

/** Sorts `column[start .. end)` ascending. */
export function sortRow(column: Uint32Array, start: number, end: number): void {
  if (isAscending(column, start, end)) return
  if (end - start > SHORT) {
    column.subarray(start, end).sort()
    return
  }
  for (let i = start + 1; i < end; i++) {
    const value = column[i]!
    let k = i - 1
    while (k >= start && column[k]! > value) {
      column[k + 1] = column[k]!
      k--
    }
    column[k + 1] = value
  }
}

/** Sorts `targets[start .. end)` ascending and carries the weights along; equal targets keep their order. */
export function sortWeightedRow(
  targets: Uint32Array,
  weights: Float64Array,
  start: number,
  end: number,
): void {
  if (isAscending(targets, start, end)) return
  if (end - start > SHORT) {
    sortLongWeightedRow(targets.subarray(start, end), weights.subarray(start, end))
    return
  }
  for (let i = start + 1; i < end; i++) {
    const value = targets[i]!
    const weight = weights[i]!
    let k = i - 1
    while (k >= start && targets[k]! > value) {
      targets[k + 1] = targets[k]!
      weights[k + 1] = weights[k]!
      k--
    }
    targets[k + 1] = value
    weights[k + 1] = weight
  }
}

function sortLongWeightedRow(targets: Uint32Array, weights: Float64Array): void {
  const length = targets.length
  const order = new Uint32Array(length)
  if (length <= LONGEST_PACKED) {
    const keys = new Float64Array(length)
    for (let i = 0; i < length; i++) keys[i] = targets[i]! * LONGEST_PACKED + i
    keys.sort()
    for (let i = 0; i < length; i++) order[i] = keys[i]! % LONGEST_PACKED
  } else {
    for (let i = 0; i < length; i++) order[i] = i
    order.sort((a, b) => targets[a]! - targets[b]! || a - b)
  }
  const oldTargets = targets.slice()
  const oldWeights = weights.slice()
  for (let i = 0; i < length; i++) {
    targets[i] = oldTargets[order[i]!]!
    weights[i] = oldWeights[order[i]!]!
  }
}

function isAscending(column: Uint32Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) {
    if (column[i]! < column[i - 1]!) return false
  }
  return true
}
