/**
 * The same numbers in another engine: Firefox, where there is one. It needs no driver: it opens a page that computes
 * and posts what it found to our own server. `HEARSAY_FIREFOX` names one that is not on the path.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildProbe } from './build-probe.js'
import { probe } from './probe.js'

const PATIENCE_MS = 100_000

const firefox = [process.env['HEARSAY_FIREFOX'], 'firefox-esr', 'firefox'].find(
  (name) => name !== undefined && name !== '' && spawnSync(name, ['--version']).status === 0,
)
if (firefox === undefined) {
  console.warn('Firefox test skipped: no firefox on the path; name one with HEARSAY_FIREFOX')
}

test.skipIf(firefox === undefined)(
  'mathematics, classic models, a comparison, seeds and pictures have the bits of Node in Firefox',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-firefox-'))
    let browser: ChildProcess | undefined
    let closeServer: (() => void) | undefined
    try {
      await buildProbe(folder)
      const { url, posted, close } = await serveProbe(folder)
      closeServer = close
      browser = start(firefox!, join(folder, 'profile'), url, folder)
      const [answers, expected] = await Promise.all([posted, probe()])
      expect(JSON.parse(answers)).toEqual(JSON.parse(JSON.stringify(expected)))
    } finally {
      closeServer?.()
      await end(browser)
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
    }
  },
)

/** A page that computes and posts what it found, or why it could not. */
async function serveProbe(folder: string): Promise<{ url: string; posted: Promise<string>; close(): void }> {
  const page = `<!doctype html><title>probe</title><script type="module">
    import './probe.js'
    const post = (text) => fetch('./answers', { method: 'POST', body: text })
    window.probe().then((answers) => post(JSON.stringify(answers)), (error) => post('"' + error + '"'))
  </script>`
  let settle: (answers: string) => void
  const posted = new Promise<string>((resolve, reject) => {
    settle = resolve
    setTimeout(() => reject(new Error('Firefox did not answer')), PATIENCE_MS).unref()
  })
  const server = createServer((request, response) => {
    if (request.method === 'POST') {
      let body = ''
      request.setEncoding('utf8').on('data', (part) => (body += part))
      request.on('end', () => {
        response.end()
        settle(body)
      })
    } else if (request.url === '/probe.js') {
      response.setHeader('Content-Type', 'text/javascript')
      response.end(readFileSync(join(folder, 'probe.js')))
    } else if (request.url === '/') {
      response.setHeader('Content-Type', 'text/html')
      response.end(page)
    } else {
      response.statusCode = 404
      response.end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = (): void => {
    server.close()
    server.closeAllConnections()
  }
  return { url: `http://127.0.0.1:${port}/`, posted, close }
}

/** With a profile and a home of its own, and in no conversation with anybody but us. */
function start(command: string, profile: string, url: string, home: string): ChildProcess {
  mkdirSync(profile)
  const preferences = {
    'app.normandy.enabled': false,
    'app.update.enabled': false,
    'browser.aboutwelcome.enabled': false,
    'browser.shell.checkDefaultBrowser': false,
    'datareporting.policy.dataSubmissionEnabled': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
    'toolkit.telemetry.enabled': false,
  }
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${value});\n`)
  writeFileSync(join(profile, 'user.js'), lines.join(''))
  return spawn(command, ['--headless', '--no-remote', '--profile', profile, url], {
    env: { ...process.env, HOME: home, MOZ_HEADLESS: '1' },
    stdio: 'ignore',
    // A group of its own, so that its own processes end with it.
    detached: true,
  })
}

async function end(browser: ChildProcess | undefined): Promise<void> {
  if (browser?.pid === undefined || browser.exitCode !== null) return
  const ended = new Promise((resolve) => browser.once('exit', resolve))
  try {
    process.kill(-browser.pid, 'SIGKILL')
  } catch {
    browser.kill('SIGKILL')
  }
  await ended
}
