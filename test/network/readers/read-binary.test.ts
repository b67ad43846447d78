import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HearsayError } from '../../../src/errors.js'
import type { Network } from '../../../src/network/network.js'
import { concatenated } from '../../../src/network/readers/bytes.js'
import { readEdgeList } from '../../../src/network/readers/edge-list-parser.js'
import { BinaryParser, bytesOf, readBinary } from '../../../src/network/readers/read-binary.js'
import { writeBinary } from '../../../src/network/writers/write-binary.js'
import { factsOf, issueOf } from '../network-facts.js'

const binaryOf = (network: Network): Uint8Array => concatenated([...writeBinary(network)])

const SAMPLES = {
  plain: readEdgeList('0 1\n1 2\n2 0\n2 1\n2 2\n'),
  weighted: readEdgeList('0 1 0.5\n1 2 0.25\n1 2 9\n'),
  integers: readEdgeList('7 9007199254740991\n9007199254740991 3\n'),
  texts: readEdgeList('ann "بله ،"\n"بله ،" "\ufeffbom"\n'),
}

/** A copy with one value replaced. */
function changed(bytes: Uint8Array, change: (view: DataView) => void): Uint8Array {
  const copy = bytes.slice()
  change(new DataView(copy.buffer))
  return copy
}

describe('the binary format', () => {
  it.each(Object.entries(SAMPLES))('gives back every bit: %s', (_, network) => {
    expect(factsOf(readBinary(binaryOf(network)))).toEqual(factsOf(network))
  })

  it('keeps people without ties', () => {
    const network = { ...SAMPLES.plain, nodes: 5, offsets: Uint32Array.of(...SAMPLES.plain.offsets, 4, 4) }
    expect(readBinary(binaryOf(network)).nodes).toBe(5)
  })

  it('cuts columns into pieces that are their memory, whatever part of it', () => {
    const memory = Uint32Array.from({ length: 12 }, (_, i) => i * 16843009)
    const column = memory.subarray(1, 11)
    for (const pieceBytes of [1, 4, 12, 39, 40, 1000]) {
      const pieces = [...bytesOf(column, pieceBytes)]
      expect(pieces.length).toBe(Math.ceil(40 / pieceBytes))
      expect([...new Uint32Array(concatenated(pieces).slice().buffer)]).toEqual([...column])
    }
    for (const piece of bytesOf(column, 12)) piece.fill(255)
    expect([...memory].filter((entry) => entry !== 4294967295)).toEqual([0, 11 * 16843009])
    expect([...bytesOf(new Uint32Array(0))]).toEqual([])
  })

  it('takes a network whose columns are parts of more memory', () => {
    const { plain } = SAMPLES
    const roomy = new Uint32Array(plain.edges + 100)
    roomy.set(plain.targets)
    const network = { ...plain, targets: roomy.subarray(0, plain.edges) }
    expect(binaryOf(network)).toEqual(binaryOf(plain))
  })

  it('has the layout that is written down', () => {
    const view = new DataView(binaryOf(SAMPLES.weighted).buffer)
    expect(new TextDecoder().decode(new Uint8Array(view.buffer, 0, 8))).toBe('HEARSAY1')
    expect([8, 12, 16, 20].map((at) => view.getUint32(at, true))).toEqual([1, 3, 2, 0])
    expect([24, 32, 40].map((at) => view.getFloat64(at, true))).toEqual([0, 0, 1])
    expect([48, 52, 56, 60, 64, 68].map((at) => view.getUint32(at, true))).toEqual([0, 1, 2, 2, 1, 2])
    expect([72, 80].map((at) => view.getFloat64(at, true))).toEqual([0.5, 0.25])
    expect(view.byteLength).toBe(88)
  })

  const plain = binaryOf(SAMPLES.plain)
  const weighted = binaryOf(SAMPLES.weighted)
  const integers = binaryOf(SAMPLES.integers)
  const texts = binaryOf(SAMPLES.texts)
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array(0)],
    ['a cut header', plain.slice(0, 47)],
    ['cut data', plain.slice(0, -1)],
    ['data too many', concatenated([plain, Uint8Array.of(0)])],
    ['another magic', changed(plain, (view) => view.setUint8(7, 0x32))],
    ['unknown flags', changed(plain, (view) => view.setUint32(8, 8, true))],
    ['two kinds of labels', changed(plain, (view) => view.setUint32(8, 6, true))],
    ['a billion nodes', changed(plain, (view) => view.setUint32(12, 4_000_000_000, true))],
    ['a billion edges', changed(plain, (view) => view.setUint32(16, 4_000_000_000, true))],
    ['NaN bytes of labels', changed(texts, (view) => view.setFloat64(24, NaN, true))],
    ['negative bytes of labels', changed(texts, (view) => view.setFloat64(24, -8, true))],
    ['a first row that does not start at 0', changed(plain, (view) => view.setUint32(48, 1, true))],
    ['falling rows', changed(plain, (view) => view.setUint32(52, 3, true))],
    ['a row beyond the edges', changed(plain, (view) => view.setUint32(56, 4_000_000_000, true))],
    ['a target out of range', changed(plain, (view) => view.setUint32(64, 3, true))],
    ['a loop', changed(plain, (view) => view.setUint32(64, 0, true))],
    ['a duplicate', changed(plain, (view) => view.setUint32(72, 1, true))],
    ['a weight that is NaN', changed(weighted, (view) => view.setFloat64(72, NaN, true))],
    ['a negative weight', changed(weighted, (view) => view.setFloat64(72, -1, true))],
    ['a label of 0.5', changed(integers, (view) => view.setFloat64(72, 0.5, true))],
    ['the same label twice', changed(integers, (view) => view.setFloat64(72, 7, true))],
    ['lengths of labels that do not add up', changed(texts, (view) => view.setUint32(72, 2, true))],
    ['a label that is not UTF-8', changed(texts, (view) => view.setUint8(view.byteLength - 1, 0xff))],
  ])('refuses %s', (_, bytes) => {
    expect(issueOf(() => readBinary(bytes, { file: 'a.hsy' }))).toMatchObject({ file: 'a.hsy' })
  })

  it('whatever is flipped: an input error, or a network that holds what it promises', () => {
    const flip = fc.tuple(fc.nat({ max: 119 }), fc.nat({ max: 255 }))
    fc.assert(
      fc.property(
        fc.constantFrom(plain, weighted, integers, texts),
        fc.array(flip, { maxLength: 4 }),
        (bytes, flips) => {
          const copy = bytes.slice()
          for (const [at, value] of flips) copy[at % copy.length] = value
          try {
            const parser = new BinaryParser()
            parser.push(copy.subarray(0, 60))
            parser.push(copy.subarray(60))
            const network = parser.finish()
            expect(factsOf(readBinary(binaryOf(network)))).toEqual(factsOf(network))
          } catch (thrown) {
            if (!(thrown instanceof HearsayError) || thrown.kind !== 'input') throw thrown
          }
        },
      ),
      { seed: 51, numRuns: 3000 },
    )
  })
})
