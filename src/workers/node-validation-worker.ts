import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import { nodeEndpoint } from './node-endpoint.js'
import { createValidationApi } from './validation-protocol.js'

if (parentPort === null)
  throw new Error('node-validation-worker is started by node-validation-runner, not by hand')
expose(createValidationApi(), nodeEndpoint(parentPort))
