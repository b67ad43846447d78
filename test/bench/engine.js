import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Loads parts of the compiled engine, named as under `src`, from a `dist` folder. */
export function engineAt(dist) {
  return (path) => import(pathToFileURL(join(dist, path)).href)
}

/** Null, or a sentence on why the benchmarks cannot run on this folder. */
export function missingEngine(dist) {
  return existsSync(join(dist, 'experiment', 'replicate.js'))
    ? null
    : `There is no compiled engine in ${dist}: run \`npm run build\` first.`
}
