import { defineConfig } from 'vitest/config'

/** Shared memory between page and workers needs an isolated page. */
const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
}

/** Tests that compute long, or start the command again and again. */
const SLOW = ['test/**/*.slow.test.ts', 'test/e2e/**/*.test.ts']
const BROWSER = 'test/**/*.browser.test.ts'

export default defineConfig({
  root: 'web',
  base: './',
  // The page imports the sources beside its own folder.
  server: { headers: ISOLATION, fs: { allow: ['..'] } },
  preview: { headers: ISOLATION },
  worker: { format: 'es' },
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
