import { expose } from 'comlink'
import { createWorkerApi } from './protocol.js'

expose(createWorkerApi())
