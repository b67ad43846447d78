import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import { nodeEndpoint } from './node-endpoint.js'
import { createWorkerApi } from './protocol.js'

if (parentPort === null) throw new Error('node-worker is started by node-pool, not by hand')
expose(createWorkerApi(), nodeEndpoint(parentPort))
