/**
 * The engine with its keyed draws replaced by one sequential generator: a copy of `dist` in which
 * `random/keyed.js` is another file. What it saves is all that common random numbers can cost.
 */
import { cpSync, existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Seeds and texts as before; keys cost nothing, and every draw is the next one of the stream. */
const STREAMED = `
import { Xoshiro } from './xoshiro.js'
export { rootKey, textKey, unitFromWords } from './keyed-original.js'
const random = new Xoshiro(20240229)
const KEY = { k0: 1, k1: 2 }
export function deriveKey() { return KEY }
export function uniform() { return random.uniform52() }
export function uniformOf() { return random.uniform52() }
export function word() { return random.int32() >>> 0 }
`

/**
 * A share is decided by comparing all pressure so far with one resistance. A stream cannot give the same
 * resistance twice; but an exponential one is memoryless, so a fresh one against the new pressure alone gives
 * the same chances.
 */
const SHARE_DECISION = {
  from: 'if (total < u || total < -log1p(-u))',
  to: 'if (pressure < u || pressure < -log1p(-u))',
}

/** Writes the streamed copy into `folder` and answers where it is. */
export function streamedEngine(dist, folder) {
  const copy = join(folder, 'streamed', 'dist')
  const wanted = (path) => !path.includes(`${sep}web${sep}`) && !/\.(map|d\.ts)$/.test(path)
  cpSync(dist, copy, { recursive: true, filter: wanted })
  writeFileSync(join(folder, 'streamed', 'package.json'), '{"type":"module"}')
  symlinkSync(nodeModulesOf(dist), join(folder, 'streamed', 'node_modules'), 'junction')

  const keyed = join(copy, 'random', 'keyed.js')
  renameSync(keyed, join(copy, 'random', 'keyed-original.js'))
  writeFileSync(keyed, STREAMED)
  const xoshiro = fileURLToPath(new URL('./xoshiro.js', import.meta.url))
  writeFileSync(join(copy, 'random', 'xoshiro.js'), readFileSync(xoshiro))

  const simulate = join(copy, 'campaign', 'simulate.js')
  const text = readFileSync(simulate, 'utf8')
  if (text.split(SHARE_DECISION.from).length !== 2)
    throw new Error(
      `campaign/simulate no longer says ${SHARE_DECISION.from}: the streamed copy must be mended`,
    )
  writeFileSync(simulate, text.replace(SHARE_DECISION.from, SHARE_DECISION.to))
  return copy
}

function nodeModulesOf(dist) {
  for (let folder = dirname(dist); ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules')
    if (existsSync(found)) return found
    if (folder === dirname(folder)) throw new Error(`no node_modules above ${dist}`)
  }
}
