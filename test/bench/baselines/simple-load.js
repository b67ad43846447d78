/**
 * The least that any reader of `u v` lines must do: read, turn digits into numbers, sort by counting into
 * rows. No check of anything, no names, no comments, no order within rows.
 */
import { closeSync, openSync, readSync } from 'node:fs'

/** @param {{path: string, rows: number}} job `rows`: how many lines there are, said beforehand */
export function simpleLoad({ path, rows }) {
  const sources = new Uint32Array(rows)
  const targets = new Uint32Array(rows)
  const chunk = new Uint8Array(1 << 20)
  const file = openSync(path, 'r')
  let count = 0
  let number = 0
  let first = 0
  for (let length = readSync(file, chunk); length > 0; length = readSync(file, chunk)) {
    for (let i = 0; i < length; i++) {
      const byte = chunk[i]
      if (byte >= 48) number = number * 10 + byte - 48
      else if (byte === 32) {
        first = number
        number = 0
      } else {
        sources[count] = first
        targets[count++] = number
        number = 0
      }
    }
  }
  closeSync(file)
  return simpleRows(sources, targets)
}

/** Compressed sparse rows by counting sort. */
export function simpleRows(sources, targets) {
  let nodes = 0
  for (let e = 0; e < sources.length; e++) nodes = Math.max(nodes, sources[e] + 1, targets[e] + 1)
  const offsets = new Uint32Array(nodes + 1)
  for (let e = 0; e < sources.length; e++) offsets[sources[e] + 1]++
  for (let u = 0; u < nodes; u++) offsets[u + 1] += offsets[u]
  const cursor = offsets.slice()
  const rows = new Uint32Array(targets.length)
  for (let e = 0; e < sources.length; e++) rows[cursor[sources[e]]++] = targets[e]
  return { nodes, edges: rows.length, offsets, targets: rows }
}
