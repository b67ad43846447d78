import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HearsayError } from '../../../src/errors.js'
import type { Direction, Network } from '../../../src/network/network.js'
import { EdgeListParser, readEdgeList } from '../../../src/network/readers/edge-list-parser.js'
import { edgesOf, factsOf, issueOf } from '../network-facts.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

function readInPieces(bytes: Uint8Array, lengths: readonly number[]): Network {
  const parser = new EdgeListParser()
  let at = 0
  for (const length of lengths) {
    // The caller may reuse its buffer, so the piece is spoilt after the push.
    const piece = bytes.slice(at, at + length)
    parser.push(piece)
    piece.fill(0)
    at += length
  }
  parser.push(bytes.slice(at))
  return parser.finish()
}

describe('shapes of edge lists', () => {
  const same = ['0>1', '1>2', '2>0']
  it.each([
    ['blanks', '0 1\n1 2\n2 0\n'],
    ['no line feed at the end', '0 1\n1 2\n2 0'],
    ['tabs', '0\t1\n1\t2\n2\t0\n'],
    ['tabs and blanks in turn', '0 1\n1\t2\n2 \t 0\n'],
    ['commas', '0,1\n1,2\n2,0\n'],
    ['commas with blanks', '0, 1\n 1 ,2 \n2,0\n'],
    ['semicolons', '0;1\n1;2\n2;0\n'],
    ['CRLF', '0 1\r\n1 2\r\n2 0\r\n'],
    ['byte order mark', '\ufeff0 1\n1 2\n2 0\n'],
    ['comments anywhere', '# head\n% KONECT\n0 1\n  # between\n1 2\n2 0\n# tail'],
    ['blank lines', '\n\n0 1\n   \n1 2\n\t\n2 0\n\r\n\n'],
    ['trailing blanks', '0 1 \n1 2\t\n2 0  \n'],
    ['trailing tabs in CSV quotes', '"0","1"\n"1","2"\n"2","0"\n'],
    ['header src,dst', 'src,dst\n0,1\n1,2\n2,0\n'],
    ['header SOURCE;Target', 'SOURCE;Target\n0;1\n1;2\n2;0\n'],
    ['header with blanks', 'from to\n0 1\n1 2\n2 0\n'],
    ['header in tabs', 'FromNodeId\tToNodeId\n0\t1\n1\t2\n2\t0\n'],
    ['header that turns the columns', 'target,source\n1,0\n2,1\n0,2\n'],
    [
      'header with columns passed over',
      'Source,Target,Type,Id\n0,1,Directed,7\n1,2,Directed,8\n2,0,Directed,9\n',
    ],
    ['header after a comment', '# made today\nid_1,id_2\n0,1\n1,2\n2,0\n'],
  ])('%s', (_, text) => {
    const network = readEdgeList(text)
    expect(edgesOf(network)).toEqual(same)
    expect(network).toMatchObject({ nodes: 3, edges: 3, labels: null, weights: null })
  })

  it.each([
    ['blanks', '0 1 0.5\n1 2 .25\n2 0 3'],
    ['CSV', '0,1,0.5\n1,2,0.25\n2,0,3.\n'],
    ['exponents and signs', '0 1 5e-1\n1 2 +2.5E-1\n2 0 0.3e1'],
    ['header weight first', 'weight,src,dst\n0.5,0,1\n0.25,1,2\n3,2,0'],
    ['header probability', 'from\tprobability\tto\n0\t0.5\t1\n1\t0.25\t2\n2\t3\t0'],
    ['semicolons and quotes', '"0";"1";"0.5"\n"1";"2";"0.25"\n"2";"0";"3"'],
  ])('third column: %s', (_, text) => {
    expect(edgesOf(readEdgeList(text))).toEqual(['0>1=0.5', '1>2=0.25', '2>0=3'])
  })

  it('takes a first row of unknown names as an edge', () => {
    expect(edgesOf(readEdgeList('ann,bob\nbob,cleo\n'))).toEqual(['ann>bob', 'bob>cleo'])
    expect(edgesOf(readEdgeList('source,bob\nbob,cleo\n'))).toEqual(['bob>cleo', 'source>bob'])
  })

  it('knows loops and duplicates, keeping the first weight', () => {
    const network = readEdgeList('5 5 1\n5 6 0.5\n5 6 0.75\n5 6 0.25\n6 5 1\n')
    expect(edgesOf(network)).toEqual(['5>6=0.5', '6>5=1'])
    expect(network.dropped).toEqual({ selfLoops: 1, duplicates: 2 })
  })

  it('counts an undirected tie named from both ends as one duplicate', () => {
    const network = readEdgeList('1 2\n2 1\n3 3\n', { direction: 'undirected' })
    expect(edgesOf(network)).toEqual(['1>2', '2>1'])
    expect(network.dropped).toEqual({ selfLoops: 1, duplicates: 1 })
  })
})

describe('names', () => {
  it('gives ids 0 to n - 1 to the nodes of the same number', () => {
    const network = readEdgeList(
      '33 0\n2 1\n3 2\n' + Array.from({ length: 30 }, (_, i) => `${i + 4} 0\n`).join(''),
    )
    expect(network.nodes).toBe(34)
    expect(network.labels).toBeNull()
    expect(Array.from(network.targets.subarray(network.offsets[33], network.offsets[34]))).toEqual([0])
  })

  it.each([
    ['close', '7 3\n3 9\n', [3, 7, 9]],
    ['sparse below 2^32', '4000000000 17\n17 3999999999\n', [17, 3999999999, 4000000000]],
    ['above 2^32', '9007199254740991 17\n17 5000000000\n', [17, 5000000000, 9007199254740991]],
    ['quoted in part', '"7",3\n3,"9"\n', [3, 7, 9]],
  ])('numbers integers in ascending order: %s', (_, text, labels) => {
    const network = readEdgeList(text)
    expect(network.labels).toBeInstanceOf(Float64Array)
    expect(Array.from(network.labels as Float64Array)).toEqual(labels)
  })

  it.each([
    ['texts', 'bob ann\nann cleo\n', ['ann', 'bob', 'cleo']],
    ['a text among integers', '7 3\n3 x9\n7 9\n', ['3', '7', '9', 'x9']],
    ['leading zeros', '007 7\n7 008\n', ['007', '008', '7']],
    ['2^53 and more', '9007199254740992 9007199254740993\n', ['9007199254740992', '9007199254740993']],
    ['exponents and decimals', '1e5 2\n2 1.0\n', ['1.0', '1e5', '2']],
    ['umlauts and other scripts', 'Zoë سلام\n日本 Zoë\n', ['Zoë', 'سلام', '日本']],
    ['blanks and separators in quotes', '"a b","c,d"\n"c,d",e\n', ['a b', 'c,d', 'e']],
    ['doubled quotes', '"say ""hi""",b\nb,""""\n', ['"', 'b', 'say "hi"']],
    ['line breaks in quotes', '"a\nb",c\nc,"d\r\n"\n', ['a\nb', 'c', 'd\r\n']],
    ['quotes inside a bare name', 'O"Neil b\nb c"\n', ['O"Neil', 'b', 'c"']],
    ['blanks in a table of tabs', 'Ann Lee\tBob\nBob\tCleo Ra\n', ['Ann Lee', 'Bob', 'Cleo Ra']],
    ['a quoted minus', '"-5" x\nx "NaN"\n', ['-5', 'NaN', 'x']],
    [
      'names of object fields',
      '__proto__ constructor\nconstructor toString\n',
      ['__proto__', 'constructor', 'toString'],
    ],
  ])('numbers in the order of letters: %s', (_, text, labels) => {
    expect(readEdgeList(text).labels).toEqual(labels)
  })

  it('tells apart thousands of names', () => {
    const rows = Array.from({ length: 5000 }, (_, i) => `person${i} person${(i * 7 + 1) % 5000}`)
    const network = readEdgeList(rows.join('\n'))
    expect(network.nodes).toBe(5000)
    expect(edgesOf(network)).toEqual(rows.map((row) => row.replace(' ', '>')).sort())
  })
})

describe('faults have their exact place', () => {
  it.each([
    ['one column', '0 1\n1 2\n3\n', { line: 3, column: 1, got: '3', message: 'the row has one column' }],
    ['one column first', '# c\nlonely\n', { line: 2, column: 1, message: 'the row has one column' }],
    [
      'a column too many',
      '0 1\n1 2 5\n',
      { line: 2, column: 5, got: '5', expected: '2, as the first row has' },
    ],
    ['a column too few', '0 1 1\n1 2\n', { line: 2, column: 3, expected: '3, as the first row has' }],
    [
      'more than the header',
      'src,dst\n0,1\n1,2,3\n',
      { line: 3, column: 5, expected: '2, as the header has' },
    ],
    ['four columns without header', '0 1 2 3\n', { line: 1, column: 7 }],
    ['a text as weight', '0 1 0.5\n0 2 half\n', { line: 2, column: 5, got: 'half' }],
    ['NaN as weight', '0 1 0.5\n0 2 NaN\n', { line: 2, column: 5, got: 'NaN' }],
    ['a negative weight', '0,1,0.5\n0,22,-1\n', { line: 2, column: 6, got: '-1' }],
    ['an infinite weight', '0 1 1e999\n', { line: 1, column: 5, got: '1e999' }],
    ['a decimal comma', '0;1;0,5\n', { line: 1, column: 5, got: '0,5' }],
    ['an empty weight', '0,1,0.5\n0,2,\n', { line: 2, column: 5, got: 'nothing' }],
    ['a negative id', '0 1\n10 -5\n', { line: 2, column: 4, got: '-5', message: 'the id is negative' }],
    ['NaN as id', '0,1\nNaN,1\n', { line: 2, column: 1, got: 'NaN', message: 'the id is not a number' }],
    ['an empty name', '0,1\n,1\n', { line: 2, column: 1, message: 'a name is empty' }],
    ['an empty quoted name', '0,1\n1,""\n', { line: 2, column: 3, message: 'a name is empty' }],
    ['text after a quote', '0,1\n"1"x,1\n', { line: 2, column: 4, message: 'text follows a closing quote' }],
    [
      'a quote without end',
      '0,1\n1,2\n3,"4\n5,6\n',
      { line: 3, message: 'a quote of this row is not closed' },
    ],
    ['a fault behind a row of several lines', '"a\n\nb",c\nd\n', { line: 4, column: 1, got: 'd' }],
    ['a fault in a later line of a row', '"a\n\nb"x,c\n', { line: 3, column: 3 }],
    ['columns count characters', 'é ü\nÄÖÜ -1\n', { line: 2, column: 5, got: '-1' }],
    ['two sources', 'src,source,dst\n0,1,2\n', { line: 1, column: 5 }],
    ['control characters', '0 1\n0 \u0001\n', { line: 2, column: 3 }],
    ['a lone carriage return', '0 1\r1 2\r', { line: 1, column: 4 }],
  ])('%s', (_, text, place) => {
    expect(issueOf(() => readEdgeList(text, { file: 'ties.csv' }))).toMatchObject({
      file: 'ties.csv',
      ...place,
    })
  })

  it.each([
    ['empty', '', 'the file is empty'],
    ['only comments', '# nothing\n\n', 'the file holds no edges'],
    ['only a header', 'source,target\n', 'the file holds no edges'],
  ])('%s', (_, text, message) => {
    expect(issueOf(() => readEdgeList(text)).message).toBe(message)
  })

  it.each([
    ['zero bytes', [0x30, 0x20, 0x31, 0x0a, 0, 0, 0, 0], { line: 2, column: 1 }],
    [
      'Latin-1',
      [0x5a, 0x6f, 0xeb, 0x20, 0x31, 0x0a],
      { line: 1, column: 1, message: 'the name is not in UTF-8' },
    ],
    ['UTF-16', [0xff, 0xfe, 0x30, 0x00], { line: 1, column: 1, message: 'the file is in UTF-16' }],
    [
      'a zero byte in quotes',
      [0x22, 0x61, 0, 0x22, 0x20, 0x62, 0x0a],
      { line: 1, message: 'a zero byte stands in a name' },
    ],
  ])('%s', (_, bytes, place) => {
    expect(issueOf(() => readEdgeList(Uint8Array.from(bytes)))).toMatchObject(place)
  })

  it('refuses a line of more than a mebibyte, however it comes', () => {
    const long = bytesOf(`0 1\n2 ${'3'.repeat(1_100_000)}\n`)
    const issue = { line: 2, message: 'the line is too long for an edge list' }
    expect(
      issueOf(() =>
        readInPieces(
          long,
          Array.from({ length: 200 }, () => 5000),
        ),
      ),
    ).toMatchObject(issue)
  })

  it('finds the bad line 7,000,000 at its place', () => {
    const good = bytesOf('1234 5678\n'.repeat(100_000))
    const parser = new EdgeListParser({ file: 'big.txt' })
    for (let i = 0; i < 69; i++) parser.push(good)
    parser.push(good.subarray(0, 10 * 99_999))
    const issue = issueOf(() => {
      parser.push(bytesOf('1234 -5678\n'))
      parser.push(good)
    })
    expect(issue).toMatchObject({ file: 'big.txt', line: 7_000_000, column: 6, got: '-5678' })
    expect(issue.source).toEqual({ text: '1234 -5678', length: 5 })
  })

  it('refuses more columns than a table of ties can have', () => {
    expect(issueOf(() => readEdgeList('a,'.repeat(2000) + '\n'))).toMatchObject({ line: 1, column: 2049 })
  })
})

describe('properties', () => {
  const name = fc.oneof(
    fc.nat({ max: 30 }).map(String),
    fc.nat().map(String),
    fc.constantFrom('ann', 'bob', '"a b"', '"x""y"', 'é', '"l\nm"', '00', '4294967296'),
  )
  const rows = fc.array(fc.tuple(name, name), { minLength: 1, maxLength: 30 })
  const separator = fc.constantFrom(' ', ',', '\t', ';')

  it('the borders of pieces do not matter', () => {
    fc.assert(
      fc.property(
        rows,
        separator,
        fc.array(fc.nat({ max: 20 }), { maxLength: 40 }),
        (list, mark, lengths) => {
          const bytes = bytesOf('# c\n' + list.map(([u, v]) => `${u}${mark}${v}\n`).join(''))
          expect(factsOf(readInPieces(bytes, lengths))).toEqual(factsOf(readEdgeList(bytes)))
        },
      ),
      { seed: 1, numRuns: 300 },
    )
  })

  it('agrees with a reader of two lines', () => {
    const plain = fc.oneof(fc.nat({ max: 99 }).map(String), fc.stringMatching(/^[a-z]{1,3}$/))
    fc.assert(
      fc.property(
        fc.array(fc.tuple(plain, plain), { minLength: 1, maxLength: 40 }),
        separator,
        (list, mark) => {
          fc.pre(!list.flat().includes('nan') && !['src', 'dst', 'to'].includes(list[0]![0]))
          const expected = new Set(list.filter(([u, v]) => u !== v).map(([u, v]) => `${u}>${v}`))
          const text = list.map(([u, v]) => u + mark + v).join('\n')
          expect(edgesOf(readEdgeList(text))).toEqual([...expected].sort())
        },
      ),
      { seed: 2, numRuns: 300 },
    )
  })

  it('the order of rows does not matter: exactly for integers, up to numbering for names', () => {
    const integer = fc.nat({ max: 50 }).map(String)
    const shuffled = (entry: fc.Arbitrary<string>): fc.Arbitrary<[[string, string][], [string, string][]]> =>
      fc
        .array(fc.tuple(entry, entry), { minLength: 1, maxLength: 30 })
        .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    const read = (list: [string, string][]): Network =>
      readEdgeList(list.map((row) => row.join(' ')).join('\n'))
    fc.assert(
      fc.property(shuffled(integer), ([a, b]) => {
        expect(factsOf(read(a))).toEqual(factsOf(read(b)))
      }),
      { seed: 3 },
    )
    fc.assert(
      fc.property(shuffled(name), ([a, b]) => {
        expect(edgesOf(read(a))).toEqual(edgesOf(read(b)))
      }),
      { seed: 4 },
    )
  })

  it('follows swaps in and out of influence, and undirected is the union of both', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const text = list.map((row) => row.join(',')).join('\n')
        const edges = (direction: Direction): string[] => edgesOf(readEdgeList(text, { direction }))
        const turned = edges('follows').map((edge) => edge.split('>').reverse().join('>'))
        expect(turned.sort()).toEqual(edges('influence'))
        const union = new Set([...edges('follows'), ...edges('influence')])
        expect(edges('undirected')).toEqual([...union].sort())
      }),
      { seed: 5 },
    )
  })

  it('random bytes give a network or an input error, never another failure', () => {
    const byte = fc.oneof(
      { arbitrary: fc.constantFrom(...bytesOf('0123456789 \t\n\r,;"#%.-ae')), weight: 9 },
      { arbitrary: fc.nat({ max: 255 }), weight: 1 },
    )
    fc.assert(
      fc.property(fc.array(byte, { maxLength: 60 }), fc.nat({ max: 60 }), (list, cut) => {
        try {
          const network = readInPieces(Uint8Array.from(list), [cut])
          expect(network.offsets[network.nodes]).toBe(network.edges)
        } catch (thrown) {
          if (!(thrown instanceof HearsayError) || thrown.kind !== 'input') throw thrown
        }
      }),
      { seed: 6, numRuns: 3000 },
    )
  })
})
