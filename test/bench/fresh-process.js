/** Runs an exported function in a process of its own: compiler and memory start afresh, a crash stays there. */
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const HERE = fileURLToPath(import.meta.url)

/** Longer than any row takes on a slow machine. */
const LIMIT_SECONDS = 900

/**
 * Calls `name` of the module at `url` with one argument (plain data) and answers with what it returns.
 * @param {string} url a file URL
 */
export function inFreshProcess(url, name, argument, limitSeconds = LIMIT_SECONDS) {
  return new Promise((resolve, reject) => {
    // Whatever a row prints is talk: standard output belongs to the table.
    const child = fork(HERE, [url, name], { serialization: 'advanced', stdio: ['ignore', 2, 2, 'ipc'] })
    const late = setTimeout(() => {
      child.kill('SIGKILL')
      reject(new Error(`no answer within ${limitSeconds} s`))
    }, limitSeconds * 1000)
    let answer = null
    child.on('message', (message) => (answer = message))
    child.on('error', reject)
    child.on('close', (code, signal) => {
      clearTimeout(late)
      if (answer === null) reject(new Error(`the process ended with ${signal ?? `code ${code}`}`))
      else if ('failure' in answer) reject(new Error(answer.failure))
      else resolve(answer.value)
    })
    child.send({ argument })
  })
}

async function answerParent(url, name) {
  // Also when the parent is gone: nobody would read the answer.
  process.on('disconnect', () => process.exit())
  process.once('message', async ({ argument }) => {
    let answer
    try {
      const module = await import(url)
      answer = { value: await module[name](argument) }
    } catch (error) {
      answer = { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
    process.send(answer, () => process.disconnect())
  })
}

if (process.argv[1] === HERE && process.send !== undefined)
  await answerParent(process.argv[2], process.argv[3])
