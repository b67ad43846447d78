/**
 * Keeps the whole page on the machine, so that it opens without a network, and as an isolated page whatever its host
 * sends. It keeps the files of its own build and nothing else; a page stays with the build that it was opened with
 * until the reader agrees to a newer one.
 */
import { cacheName, isolating, isOutdated, keptPath, TAKE_OVER, type KeptFile } from './precache.js'
import type { ServiceWorkerScope } from './worker-scope.js'

/** Put in when the page is built. */
declare const KEPT_FILES: readonly KeptFile[]
declare const VERSION: string

const worker = self as unknown as ServiceWorkerScope
const { scope } = worker.registration
const files = KEPT_FILES
const version = VERSION
const paths = new Set(files.map(([path]) => path))
const name = cacheName(scope, version)

worker.addEventListener('install', (event) => event.waitUntil(keepAll()))
worker.addEventListener('activate', (event) => event.waitUntil(takeOver()))

worker.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void worker.skipWaiting()
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  const path = keptPath(request.url, scope, paths)
  if (path !== null) event.respondWith(answer(path))
  // Without a network, a mistyped address in our folder leads to the page.
  else if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => Response.redirect(scope)))
  }
})

/** All or nothing: a build that is still being uploaded, or that somebody has changed on its way, is not taken. */
async function keepAll(): Promise<void> {
  const cache = await caches.open(name)
  await Promise.all(
    files.map(async ([path, integrity]) => {
      const response = await fetch(scope + path, { integrity, cache: 'no-cache' })
      if (!response.ok) throw new Error(`${path}: ${response.status}`)
      await cache.put(scope + path, isolating(response))
    }),
  )
}

async function takeOver(): Promise<void> {
  const outdated = (await caches.keys()).filter((each) => isOutdated(each, scope, version))
  await Promise.all(outdated.map((each) => caches.delete(each)))
  await worker.clients.claim()
}

async function answer(path: string): Promise<Response> {
  // Browsers may empty a cache when the disk is full.
  return (await (await caches.open(name)).match(scope + path)) ?? isolating(await fetch(scope + path))
}
