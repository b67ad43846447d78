/** Builds the page's service worker after all other files, whose names and hashes it carries. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const ENTRY = fileURLToPath(new URL('../web/offline/service-worker.ts', import.meta.url))
const FILE = 'service-worker.js'

export function serviceWorker() {
  let folder = ''
  return {
    name: 'service-worker',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir)
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler: () => buildServiceWorker(folder),
    },
  }
}

async function buildServiceWorker(folder) {
  const files = keptFiles(folder)
  const version = sha256(JSON.stringify(files), 'hex').slice(0, 16)
  await build({
    configFile: false,
    logLevel: 'error',
    define: { KEPT_FILES: JSON.stringify(files), VERSION: JSON.stringify(version) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'es2022',
      // Not a module: not every browser takes one for a service worker.
      lib: { entry: ENTRY, formats: ['iife'], name: 'serviceWorker', fileName: () => FILE },
    },
  })
}

/** Every file of the page, as `[path, integrity]`. */
function keptFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== FILE)
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => [
      relative(folder, file).split(sep).join('/'),
      `sha256-${sha256(readFileSync(file), 'base64')}`,
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1))
}

function sha256(content, encoding) {
  return createHash('sha256').update(content).digest(encoding)
}
