import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { HearsayError } from '../../src/errors.js'
import {
  differingKeys,
  openRunDirectory,
  readRunDirectory,
  type RunManifest,
} from '../../src/experiment/run-directory.js'
import { replaceFile, writeWholeFile } from '../../src/experiment/run-directory/replace-file.js'
import { madeOutcomes } from './made-outcomes.js'

let folder: string
let path: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-run-directory-'))
  path = join(folder, 'out')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const manifest: RunManifest = {
  tool: 'hearsay',
  identity: {
    version: '1.0.0',
    engine: 'e',
    scenarioHash: 's',
    seed: 'spring',
    strategies: ['a', 'b'],
    networks: { x: { file: 'x.csv', sha256: '1' } },
    kpis: ['reach'],
  },
  request: {
    command: 'compare',
    sources: [{ file: 'a.yaml', text: 'version: 1' }],
    detectors: {},
    settings: [],
    strategy: null,
  },
  people: 100,
  node: 'v20',
  startedAt: '2026-01-01T00:00:00.000Z',
  wallSeconds: 0,
  finished: null,
}

/** Runs three replications and closes. */
function fill(): void {
  const directory = openRunDirectory(path, manifest)
  for (const replication of [0, 2, 1]) directory.append(madeOutcomes(replication))
  directory.close()
}

function failureOf(task: () => unknown): HearsayError {
  try {
    task()
  } catch (error) {
    expect(error).toBeInstanceOf(HearsayError)
    return error as HearsayError
  }
  throw new Error('nothing was thrown')
}

const log = (): string => join(path, 'replications.bin')

describe('openRunDirectory', () => {
  test('what was appended comes back under an equal manifest, whatever the order', () => {
    fill()
    const again = openRunDirectory(path, manifest)
    expect([...again.stored.keys()].sort()).toEqual([0, 1, 2])
    for (const [replication, outcomes] of again.stored) expect(outcomes).toEqual(madeOutcomes(replication))
    expect(again.tornBytes).toBe(0)
    again.append(madeOutcomes(3))
    again.close()
    expect(readRunDirectory(path).stored.size).toBe(4)
  })

  test('a log cut anywhere keeps exactly the whole records before the cut and goes on from there', () => {
    fill()
    const whole = readFileSync(log())
    const recordBytes = 8 + whole.readUInt32LE(23 + 32)
    const afterFirst = 23 + 32 + recordBytes
    for (let length = 0; length < whole.length; length += 7) {
      writeFileSync(log(), whole.subarray(0, length))
      const cut = openRunDirectory(path, manifest)
      if (length >= afterFirst) expect(cut.stored.has(0)).toBe(true)
      else expect(cut.stored.size).toBe(0)
      expect(cut.stored.size).toBeLessThan(3)
      for (const replication of [0, 2, 1])
        if (!cut.stored.has(replication)) cut.append(madeOutcomes(replication))
      cut.close()
      expect(readFileSync(log()).equals(whole)).toBe(true)
    }
  })

  test('a tail of zeros, as a power cut leaves it, is cut off', () => {
    fill()
    const bytes = statSync(log()).size
    appendFileSync(log(), Buffer.alloc(5000))
    const directory = openRunDirectory(path, manifest)
    expect(directory.stored.size).toBe(3)
    expect(directory.tornBytes).toBe(5000)
    directory.close()
    expect(statSync(log()).size).toBe(bytes)
  })

  test('a flipped bit in the last record is cut off; in an earlier one it is reported and nothing is changed', () => {
    fill()
    const whole = readFileSync(log())
    const last = Buffer.from(whole)
    last[last.length - 3]! ^= 4
    writeFileSync(log(), last)
    const directory = openRunDirectory(path, manifest)
    expect([...directory.stored.keys()]).toEqual([0, 2])
    directory.close()

    const early = Buffer.from(whole)
    early[100]! ^= 4
    writeFileSync(log(), early)
    const failure = failureOf(() => openRunDirectory(path, manifest))
    expect(failure.kind).toBe('input')
    expect(failure.message).toMatch(/replications\.bin .*record 1 at byte 55 is damaged; .*--fresh/)
    expect(readFileSync(log()).equals(early)).toBe(true)
  })

  test('another experiment is refused by name of what differs, and --fresh replaces it', () => {
    fill()
    const before = readFileSync(log())
    const other: RunManifest = {
      ...manifest,
      identity: { ...manifest.identity, seed: 'autumn', networks: { x: { file: 'x.csv', sha256: '2' } } },
    }
    const failure = failureOf(() => openRunDirectory(path, other))
    expect(failure.kind).toBe('input')
    expect(failure.message).toContain('differs in seed, networks.x')
    expect(failure.message).toContain('--fresh')
    expect(readFileSync(log()).equals(before)).toBe(true)

    const fresh = openRunDirectory(path, other, { fresh: true })
    expect(fresh.stored.size).toBe(0)
    fresh.append(madeOutcomes(9))
    fresh.close()
    expect([...readRunDirectory(path).stored.keys()]).toEqual([9])
  })

  test('--fresh takes away results of the old experiment, which would belie the new one', () => {
    const first = openRunDirectory(path, manifest)
    first.writeResult('report.html', 'old')
    first.close()
    writeFileSync(join(path, 'notes.txt'), 'mine')
    openRunDirectory(path, manifest, { fresh: true }).close()
    expect(readdirSync(path).sort()).toEqual(['manifest.json', 'notes.txt', 'replications.bin'])
  })

  test('a network file under another name but with equal content is the same network', () => {
    const moved = { ...manifest.identity, networks: { x: { file: 'elsewhere/x.csv', sha256: '1' } } }
    expect(differingKeys(manifest.identity, moved)).toEqual([])
    fill()
    const again = openRunDirectory(path, { ...manifest, identity: moved })
    expect(again.stored.size).toBe(3)
    again.close()
  })

  test('files of others are never touched', () => {
    mkdirSync(path)
    writeFileSync(join(path, 'report.html'), 'mine')
    expect(failureOf(() => openRunDirectory(path, manifest)).message).toContain(
      'holds report.html without a manifest',
    )
    expect(failureOf(() => openRunDirectory(path, manifest, { fresh: true })).kind).toBe('input')
    expect(readdirSync(path)).toEqual(['report.html'])
    rmSync(join(path, 'report.html'))

    writeFileSync(join(path, 'manifest.json'), '{"name": "my web app"}')
    for (const fresh of [false, true]) {
      const failure = failureOf(() => openRunDirectory(path, manifest, { fresh }))
      expect(failure.message).toContain('is not a manifest that hearsay can read')
    }
    expect(readFileSync(join(path, 'manifest.json'), 'utf8')).toBe('{"name": "my web app"}')
  })

  test('a torn manifest of ours is refused, and --fresh gets over it', () => {
    fill()
    truncateSync(join(path, 'manifest.json'), 80)
    expect(failureOf(() => openRunDirectory(path, manifest)).message).toContain('--fresh')
    openRunDirectory(path, manifest, { fresh: true }).close()
    expect(readRunDirectory(path).stored.size).toBe(0)
  })

  test('a file in place of the folder is an input failure', () => {
    writeFileSync(path, 'text')
    expect(failureOf(() => openRunDirectory(path, manifest)).kind).toBe('input')
    expect(failureOf(() => readRunDirectory(path)).kind).toBe('input')
  })
})

describe('lock', () => {
  const lock = (): string => join(path, '.hearsay.lock')

  test('two at once are refused; after closing the folder is free and the lock gone', () => {
    const first = openRunDirectory(path, manifest)
    const failure = failureOf(() => openRunDirectory(path, manifest))
    expect(failure.kind).toBe('input')
    expect(failure.message).toContain(`process ${process.pid}`)
    first.close()
    expect(existsSync(lock())).toBe(false)
    openRunDirectory(path, manifest).close()
  })

  test('a refused opening leaves no lock behind', () => {
    fill()
    failureOf(() => openRunDirectory(path, { ...manifest, identity: { ...manifest.identity, seed: 'x' } }))
    expect(existsSync(lock())).toBe(false)
  })

  test('the lock of a dead process is taken over, that of a live one or of another machine is not', () => {
    mkdirSync(path)
    // 2^22 is the largest process id of Linux, so nothing lives above it.
    writeFileSync(lock(), JSON.stringify({ pid: 4_194_999, host: hostname() }))
    openRunDirectory(path, manifest).close()
    writeFileSync(lock(), JSON.stringify({ pid: process.ppid, host: hostname() }))
    expect(failureOf(() => openRunDirectory(path, manifest)).message).toContain(`process ${process.ppid}`)
    writeFileSync(lock(), JSON.stringify({ pid: 4_194_999, host: 'another.example' }))
    expect(failureOf(() => openRunDirectory(path, manifest)).message).toContain('another.example')
    // In a container every process has the same number.
    writeFileSync(lock(), JSON.stringify({ pid: process.pid, host: hostname() }))
    openRunDirectory(path, manifest).close()
  })
})

describe('replaceFile', () => {
  test('nothing stands under the name before the commit, and an earlier file stays until then', () => {
    const target = join(folder, 'a.txt')
    const file = replaceFile(target)
    file.write('half')
    expect(existsSync(target)).toBe(false)
    file.commit()
    const next = replaceFile(target)
    next.write('other')
    expect(readFileSync(target, 'utf8')).toBe('half')
    next.discard()
    expect(readFileSync(target, 'utf8')).toBe('half')
    expect(readdirSync(folder)).toEqual(['a.txt'])
  })

  test('a link is followed, not replaced', () => {
    writeFileSync(join(folder, 'real.txt'), 'old')
    symlinkSync(join(folder, 'real.txt'), join(folder, 'link.txt'))
    writeWholeFile(join(folder, 'link.txt'), 'new')
    expect(readFileSync(join(folder, 'real.txt'), 'utf8')).toBe('new')
  })

  test.skipIf(process.platform === 'win32')('a device is written to, never replaced by a file', () => {
    writeWholeFile('/dev/null', 'gone')
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true)
  })

  test('a folder or a missing place is an input failure that leaves nothing behind', () => {
    mkdirSync(join(folder, 'taken'))
    for (const bad of [join(folder, 'taken'), join(folder, 'missing', 'a.txt')]) {
      const failure = failureOf(() => writeWholeFile(bad, 'text'))
      expect(failure.kind).toBe('input')
      expect(failure.message).toContain('cannot be written')
    }
    expect(readdirSync(folder)).toEqual(['taken'])
  })
})
