import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Bundles the probe for a browser, with a page that loads it, into an empty folder. */
export async function buildProbe(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      outDir: folder,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('./probe.ts', import.meta.url)),
        formats: ['es'],
        fileName: () => 'probe.js',
      },
    },
  })
  const page = '<!doctype html><title>probe</title><script type="module" src="./probe.js"></script>'
  writeFileSync(join(folder, 'index.html'), page)
}
