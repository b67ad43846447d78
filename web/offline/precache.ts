/** Which files the page keeps on the machine, and which of them answers a request. */

/** Path from the page's folder, and the hash of the content as browsers check it (`sha256-…`). */
export type KeptFile = readonly [path: string, integrity: string]

/** Posted to a waiting service worker when the reader agrees to the newer version. */
export const TAKE_OVER = 'take-over'

const OF_US = 'hearsay-page-'

/** Files of one build are kept together; of another build, under another name. `scope` tells pages of one host apart. */
export function cacheName(scope: string, version: string): string {
  return `${OF_US}${new URL(scope).pathname}-${version}`
}

/** Whether a cache is of an earlier build of the page in this folder. */
export function isOutdated(name: string, scope: string, version: string): boolean {
  return name.startsWith(cacheName(scope, '')) && name !== cacheName(scope, version)
}

/** The path of a kept file that answers a request for `address`, or null: then it is none of our business. */
export function keptPath(address: string, scope: string, paths: ReadonlySet<string>): string | null {
  const plain = address.replace(/[?#].*$/s, '')
  if (!plain.startsWith(scope)) return null
  const path = plain.slice(scope.length) || 'index.html'
  return paths.has(path) ? path : null
}

/**
 * The same answer with the headers that let a page share memory with its workers, which many hosts of plain files
 * cannot send.
 */
export function isolating({ body, status, statusText, headers }: Response): Response {
  const all = new Headers(headers)
  all.set('Cross-Origin-Opener-Policy', 'same-origin')
  all.set('Cross-Origin-Embedder-Policy', 'require-corp')
  all.set('Cross-Origin-Resource-Policy', 'same-origin')
  return new Response(body, { status, statusText, headers: all })
}
