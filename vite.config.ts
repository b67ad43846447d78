import { fileURLToPath } from 'node:url'
import { runnerImport, type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { serviceWorker } from './.ci/service-worker.js'

/** Shared memory between page and workers needs an isolated page. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

const JSX = { runtime: 'automatic', importSource: 'preact' } as const

/** Tests that compute long, or start the command again and again. */
const SLOW = ['test/**/*.slow.test.ts', 'test/e2e/**/*.test.ts']
const BROWSER = 'test/**/*.browser.test.ts'

/** `virtual:opening`: the first campaign that the page shows, simulated as the page is built. */
function opening(): Plugin {
  const name = 'virtual:opening'
  const maker = fileURLToPath(new URL('./web/play/engine/packed-opening.ts', import.meta.url))
  return {
    name: 'opening',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    async load(id) {
      if (id !== `\0${name}`) return undefined
      const { module, dependencies } = await runnerImport<{ packedOpening: () => object }>(maker, {
        configFile: false,
        logLevel: 'error',
      })
      for (const file of dependencies) this.addWatchFile(file)
      return `export const packed = ${JSON.stringify(module.packedOpening())}`
    },
  }
}

/** While it is being worked on, style sheets are put into the page as text, which its policy would refuse. */
function stylesWhileWorking(): Plugin {
  return {
    name: 'styles-while-working',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  }
}

export default defineConfig({
  root: 'web',
  base: './',
  plugins: [opening(), stylesWhileWorking(), serviceWorker()],
  // The page imports the sources beside its own folder.
  server: { headers: ISOLATION, fs: { allow: ['..'] } },
  preview: { headers: ISOLATION },
  worker: { format: 'es' },
  // Found at the start, for else the page is loaded anew as soon as the first worker asks for them.
  optimizeDeps: {
    entries: ['index.html', '**/*-worker.ts', '../src/workers/browser-worker.ts'],
    rolldownOptions: { transform: { jsx: JSX } },
  },
  oxc: { jsx: JSX },
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022' },
  test: {
    // Paths below are those of the project, not of the page.
    root: '.',
    // A file a core: by default one core is kept free, which of two is half.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'quick',
          include: ['test/**/*.test.ts'],
          exclude: [...SLOW, BROWSER],
          // Sources are loaded once and not once a file, which is a third of the time. No test replaces a module.
          isolate: false,
          testTimeout: 30_000,
        },
      },
      { extends: true, test: { name: 'slow', include: SLOW, exclude: [BROWSER], testTimeout: 120_000 } },
      {
        extends: true,
        test: { name: 'browser', include: [BROWSER], testTimeout: 120_000, hookTimeout: 120_000 },
      },
    ],
  },
})
