import type { MessagePort, Worker } from 'node:worker_threads'
import type { Endpoint } from 'comlink'
import adapter from 'comlink/dist/umd/node-adapter.js'

/** A worker thread or its parent port as a comlink endpoint. */
// The adapter's types describe an ES module, its file is CommonJS: the import is the function itself.
export const nodeEndpoint = adapter as unknown as (port: Worker | MessagePort) => Endpoint
