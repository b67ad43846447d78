import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildNetwork } from '../../../src/network/build-network.js'
import { readEdgeList } from '../../../src/network/readers/edge-list-parser.js'
import { readNetworkFile } from '../../../src/network/readers/node-read-network.js'
import { writeNetworkFile } from '../../../src/network/writers/node-write-network.js'
import { factsOf, issueOfPromise } from '../network-facts.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-write-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

describe('writeNetworkFile', () => {
  const network = readEdgeList('ann,bob,0.5\nbob,cleo,0.25\ncleo,ann,1\n')

  it.each(['txt', 'edges', 'csv', 'tsv', 'gexf', 'graphml', 'json', 'hsy'])(
    'writes .%s and .gz so that it reads the same',
    async (extension) => {
      for (const ending of ['', '.gz']) {
        const path = join(folder, `network.${extension}${ending}`)
        expect(await writeNetworkFile(network, path)).toEqual({ isolatedLeftOut: 0 })
        expect(factsOf(await readNetworkFile(path))).toEqual(factsOf(network))
      }
      const [plain, zipped] = ['', '.gz'].map((ending) =>
        readFileSync(join(folder, `network.${extension}${ending}`)),
      )
      expect(gunzipSync(zipped!).equals(plain!)).toBe(true)
      expect(readdirSync(folder)).toHaveLength(2)
    },
  )

  it('writes large networks, ours straight into the arrays', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => `${i} ${(i * 17 + 5) % 100_000} ${i / 8}`)
    const large = readEdgeList(rows.join('\n'))
    for (const name of ['a.csv.gz', 'a.hsy', 'a.hsy.gz', 'a.gexf']) {
      await writeNetworkFile(large, join(folder, name))
      const again = await readNetworkFile(join(folder, name))
      expect(factsOf({ ...again, dropped: large.dropped })).toEqual(factsOf(large))
    }
  })

  it('says how many people an edge list leaves out', async () => {
    const lonely = buildNetwork({
      nodes: 5,
      count: 1,
      sources: Uint32Array.of(1),
      targets: Uint32Array.of(3),
    })
    expect(await writeNetworkFile(lonely, join(folder, 'a.csv'))).toEqual({ isolatedLeftOut: 3 })
    expect(await writeNetworkFile(lonely, join(folder, 'a.json'))).toEqual({ isolatedLeftOut: 0 })
  })

  it('leaves the old file and nothing else when it fails half-way', async () => {
    const path = join(folder, 'a.graphml')
    writeFileSync(path, 'old')
    const bad = readEdgeList(
      Array.from({ length: 20_000 }, (_, i) => `p${i} p${i + 1}`).join('\n') + '\np0 "\u0001"\n',
    )
    expect((await issueOfPromise(writeNetworkFile(bad, path))).message).toBe('XML cannot hold this name')
    expect(readFileSync(path, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['a.graphml'])
  })

  it('says what is wrong with the place', async () => {
    const missing = join(folder, 'none', 'a.csv')
    const issue = { file: missing, message: 'the folder does not exist' }
    expect(await issueOfPromise(writeNetworkFile(network, missing))).toEqual(issue)
    mkdirSync(join(folder, 'b.csv'))
    expect((await issueOfPromise(writeNetworkFile(network, join(folder, 'b.csv')))).message).toBe(
      'this is a folder',
    )
    expect(readdirSync(folder)).toEqual(['b.csv'])
    await expect(writeNetworkFile(network, join(folder, 'a.doc'))).rejects.toThrow(/cannot tell the format/)
  })
})
