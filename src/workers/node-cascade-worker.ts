import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import { createCascadeApi } from './cascade-protocol.js'
import { nodeEndpoint } from './node-endpoint.js'

if (parentPort === null) throw new Error('node-cascade-worker is started by node-cascade-runner, not by hand')
expose(createCascadeApi(), nodeEndpoint(parentPort))
