/** A loop that touches no memory, in one thread or in several: how many cores this machine really gives. */
import { once } from 'node:events'
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads'
import { Xoshiro } from './xoshiro.js'

/** Threads that are ready to spin; `spin(n)` lets n of them turn `rounds` times each at the same time. */
export async function startSpinners(count, rounds) {
  const workers = Array.from(
    { length: count },
    () => new Worker(new URL(import.meta.url), { workerData: rounds }),
  )
  await Promise.all(workers.map((worker) => turned(worker)))
  return {
    async spin(n) {
      const used = workers.slice(0, n)
      used.forEach((worker) => worker.postMessage('spin'))
      await Promise.all(used.map((worker) => turned(worker)))
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  }
}

async function turned(worker) {
  // Rejects where the worker fails.
  await once(worker, 'message')
}

if (!isMainThread && typeof workerData === 'number') {
  const random = new Xoshiro(1)
  const turn = (rounds) => {
    let bits = 0
    for (let i = 0; i < rounds; i++) bits ^= random.int32()
    return bits
  }
  parentPort.on('message', () => parentPort.postMessage(turn(workerData)))
  parentPort.postMessage(turn(workerData / 10))
}
