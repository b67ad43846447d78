import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readNetworkFile } from '../../../src/network/readers/node-read-network.js'
import { parseNetwork } from '../../../src/network/readers/parse-network.js'
import { temporaryFolder } from '../../temporary-folder.js'
import { edgesOf, factsOf, issueOfPromise } from '../network-facts.js'

const folder = temporaryFolder()

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const JSON_TEXT = '{"nodes":[{"key":"0"},{"key":"1"}],"edges":[{"source":"0","target":"1"}]}'
const XML_NODES = '<node id="0"/><node id="1"/>'
const FORMATS: Record<string, string> = {
  'a.txt': '0 1\n',
  'a.csv': 'source,target\n0,1\n',
  'a.tsv': 'source\ttarget\n0\t1\n',
  'no-extension': '0 1\n',
  'a.json': JSON_TEXT,
  'json-by-content': `\n ${JSON_TEXT}`,
  'a.gexf': `<gexf><graph defaultedgetype="directed"><nodes>${XML_NODES}</nodes><edges><edge source="0" target="1"/></edges></graph></gexf>`,
  'a.graphml': `\ufeff<?xml version="1.0" encoding="utf-8"?><graphml><graph edgedefault="directed">${XML_NODES}<edge source="0" target="1"/></graph></graphml>`,
}

describe('readNetworkFile and parseNetwork', () => {
  it.each(Object.keys(FORMATS))('read %s, plain and gzipped, whatever it is called', async (name) => {
    const plain = new TextEncoder().encode(FORMATS[name])
    const zipped = gzipSync(plain)
    const networks = [
      await readNetworkFile(file(name, plain)),
      await readNetworkFile(file(`${name}.gz`, zipped)),
      await readNetworkFile(file(name, zipped)),
      await parseNetwork(name, plain),
      await parseNetwork(name, zipped),
    ]
    for (const network of networks) {
      expect(edgesOf(network)).toEqual(['0>1'])
      expect(factsOf(network)).toEqual(factsOf(networks[0]!))
    }
  })

  it('hand on the direction', async () => {
    const path = file('d.csv', 'a,b\n')
    const bytes = new TextEncoder().encode('a,b\n')
    expect(edgesOf(await readNetworkFile(path, { direction: 'follows' }))).toEqual(['b>a'])
    expect(edgesOf(await readNetworkFile(path, { direction: 'undirected' }))).toEqual(['a>b', 'b>a'])
    expect(edgesOf(await parseNetwork('d.csv', bytes, { direction: 'follows' }))).toEqual(['b>a'])
  })

  it('read files of many pieces as one', async () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => `${i} ${(i * 31 + 7) % 200_000}`)
    const text = rows.join('\n')
    const network = await readNetworkFile(file('long.txt', text))
    expect(edgesOf(network)).toEqual(rows.map((row) => row.replace(' ', '>')).sort())
    expect(factsOf(await readNetworkFile(file('long.txt.gz', gzipSync(text))))).toEqual(factsOf(network))
  })

  it('read gzip members written one after the other', async () => {
    const path = file('two.gz', Buffer.concat([gzipSync('0 1\n'), gzipSync('1 2\n')]))
    expect(edgesOf(await readNetworkFile(path))).toEqual(['0>1', '1>2'])
  })
})

describe('what cannot be read', () => {
  const zipped = gzipSync(Array.from({ length: 50_000 }, (_, i) => `${i} ${i * i}\n`).join(''))
  const damaged = Uint8Array.from(zipped, (byte, i) => (i === 20_000 ? byte ^ 0xff : byte))
  const cutOff = { message: 'the gzip data are cut off' }
  it.each<[string, Uint8Array | string, object]>([
    ['truncated.gz', zipped.subarray(0, 30_000), cutOff],
    ['truncated-head.gz', zipped.subarray(0, 5), cutOff],
    ['truncated-tail.gz', zipped.subarray(0, zipped.length - 3), cutOff],
    ['damaged.gz', damaged, {}],
    ['fault.gz', gzipSync('0 1\n'.repeat(9999) + '5\n'), { line: 10_000, column: 1, got: '5' }],
    ['gzip-in-gzip.gz', gzipSync(zipped), { line: 1 }],
    ['zlib.z', deflateSync('0 1\n'), {}],
    ['zip.csv', 'PK\u0003\u0004rest', { message: 'this is a ZIP archive' }],
    ['empty.csv', '', { message: 'the file is empty' }],
    ['empty.csv.gz', gzipSync(''), { message: 'the file is empty' }],
    ['empty.json', '', { message: 'this is not JSON' }],
    ['empty.hsy', '', { message: 'the network file ends too early' }],
    ['cut.hsy', 'HEARSAY1', { message: 'the network file ends too early' }],
    ['latin1.graphml', '<?xml version="1.0" encoding="ISO-8859-1"?><graphml/>', { got: 'ISO-8859-1' }],
    ['bytes.json', Uint8Array.of(0x7b, 0x22, 0xff), { message: 'the file is not in UTF-8' }],
    [
      'page.html',
      '<!DOCTYPE html>\n<html></html>',
      { line: 2, column: 1, message: 'the row has one column' },
    ],
  ])('%s', async (name, content, issue) => {
    const path = file(name, content)
    expect(await issueOfPromise(readNetworkFile(path, { displayName: name }))).toMatchObject({
      file: name,
      ...issue,
    })
    expect(await issueOfPromise(readNetworkFile(path))).toMatchObject({ file: path })
  })

  it('gzip that is cut off, in a browser', async () => {
    const issue = { file: 'x.gz', message: 'the gzip data are damaged or cut off' }
    expect(await issueOfPromise(parseNetwork('x.gz', zipped.subarray(0, 30_000)))).toEqual(issue)
  })

  it('a gzip bomb: refused at a bound, not when memory is full', async () => {
    // 200 MB of rows in less than 1 MB.
    const member = gzipSync('0 1\n'.repeat(1_250_000))
    const path = file('bomb.gz', Buffer.concat(Array.from({ length: 40 }, () => member)))
    const issue = { file: path, message: 'the network file is too large' }
    expect(await issueOfPromise(readNetworkFile(path))).toMatchObject(issue)
    const expected = 'at most 1000 bytes'
    expect(await issueOfPromise(readNetworkFile(path, { maxBytes: 1000 }))).toMatchObject({ expected })
    expect(await issueOfPromise(parseNetwork('b', member, { maxBytes: 1000 }))).toMatchObject({ expected })
  })

  it('a document too large to hold', async () => {
    const path = file('large.json.gz', gzipSync(`{"nodes":[${' '.repeat(51_000_000)}`))
    const issue = { file: path, message: 'the file is too large for its format' }
    expect(await issueOfPromise(readNetworkFile(path))).toMatchObject(issue)
  })

  it('a missing file, a folder', async () => {
    const missing = join(folder, 'missing.csv')
    const issue = { file: missing, message: 'the file does not exist' }
    expect(await issueOfPromise(readNetworkFile(missing))).toEqual(issue)
    expect((await issueOfPromise(readNetworkFile(folder))).message).toBe('this is a folder, not a file')
  })
})

const data = process.env['HEARSAY_DATA'] ?? '../shared/data'
const epinions = join(data, 'soc-epinions1.csv.gz')
const twitch = join(data, 'musae-twitch-en.csv.gz')
const absent = !existsSync(epinions) || !existsSync(twitch)
if (absent) console.warn(`real networks are not tested: no data in ${data} (set HEARSAY_DATA)`)

describe.skipIf(absent)('real networks have their published counts', () => {
  it('soc-Epinions1: 75,879 people, 508,837 ties', async () => {
    const influence = await readNetworkFile(epinions)
    const follows = await readNetworkFile(epinions, { direction: 'follows' })
    expect(influence).toMatchObject({ nodes: 75_879, edges: 508_837, labels: null, weights: null })
    expect(follows).toMatchObject({ nodes: 75_879, edges: 508_837 })
    // Row "0,4": 0 trusts 4, so content flows from 4 to 0.
    expect(influence.targets[0]).toBe(4)
    expect(follows.targets.subarray(follows.offsets[4], follows.offsets[5])).toContain(0)
  })

  it('musae-twitch EN: 7,126 people, 35,324 ties both ways', async () => {
    const network = await readNetworkFile(twitch, { direction: 'undirected' })
    expect(network).toMatchObject({ nodes: 7126, edges: 70_648 })
    expect(network.dropped).toEqual({ selfLoops: 0, duplicates: 0 })
  })
})
