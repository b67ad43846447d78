/** Typed arrays that workers can share without a copy where the platform allows it, and plain ones elsewhere. */
function bufferOf(bytes: number): ArrayBuffer | SharedArrayBuffer {
  return typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(bytes) : new SharedArrayBuffer(bytes)
}

export function sharedUint32(length: number): Uint32Array {
  return new Uint32Array(bufferOf(length * 4) as ArrayBuffer)
}

export function sharedUint8(length: number): Uint8Array {
  return new Uint8Array(bufferOf(length) as ArrayBuffer)
}

export function sharedFloat32(length: number): Float32Array {
  return new Float32Array(bufferOf(length * 4) as ArrayBuffer)
}

export function sharedFloat64(length: number): Float64Array {
  return new Float64Array(bufferOf(length * 8) as ArrayBuffer)
}
