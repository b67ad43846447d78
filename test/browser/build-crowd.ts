import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** Bundles the crowd for a browser, with the page's styles, into an empty folder. */
export async function buildCrowd(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      outDir: folder,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL('./crowd.tsx', import.meta.url)),
        formats: ['es'],
        fileName: () => 'crowd.js',
        cssFileName: 'crowd',
      },
    },
  })
  const page = `<!doctype html>
<html lang="en">
<title>crowd</title>
<link rel="stylesheet" href="./crowd.css" />
<script type="module" src="./crowd.js"></script>
<div id="page"></div>`
  writeFileSync(join(folder, 'index.html'), page)
}
