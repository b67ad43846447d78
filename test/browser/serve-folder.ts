import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

export interface FolderServer {
  /** Ends with a slash. */
  readonly url: string
  close(): Promise<void>
}

export interface ServeOptions {
  /** Sends the headers that let a page share memory with its workers. Default: true. */
  readonly isolated?: boolean
  /** The path at which the folder is seen; begins and ends with a slash. Default: `/`. */
  readonly prefix?: string
}

/** Serves a folder of files on a free local port. */
export async function serveFolder(folder: string, options: ServeOptions = {}): Promise<FolderServer> {
  const { isolated = true, prefix = '/' } = options
  const root = normalize(folder + sep)
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    if (isolated) {
      response.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
      response.setHeader('Cross-Origin-Embedder-Policy', 'require-corp')
    }
    try {
      if (!pathname.startsWith(prefix)) throw new Error('not our path')
      const path = pathname.slice(prefix.length)
      const file = normalize(join(root, path === '' || path.endsWith('/') ? `${path}index.html` : path))
      if (!file.startsWith(root)) throw new Error('outside the folder')
      const bytes = readFileSync(file)
      response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream')
      response.end(bytes)
    } catch {
      response.statusCode = 404
      response.end('not found')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${prefix}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
