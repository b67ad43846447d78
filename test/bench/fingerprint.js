/** 32 bits over the rows of a network: equal networks, equal numbers. */
export function fingerprint({ offsets, targets }) {
  let hash = 0x811c9dc5
  for (let u = 0; u < offsets.length; u++) hash = Math.imul(hash ^ offsets[u], 0x01000193)
  for (let e = 0; e < targets.length; e++) hash = Math.imul(hash ^ targets[e], 0x01000193)
  return hash >>> 0
}
