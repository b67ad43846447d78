/**
 * `npm test`: builds, runs every test, and closes with one plain line, `N passed, N failed`
 * (and `, N skipped` where some were), whatever happens before. Arguments go to vitest.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const counts = build() ? runTests(process.argv.slice(2)) : { passed: 0, failed: 1, skipped: 0 }
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : ''
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`)
process.exitCode = counts.failed === 0 && counts.passed > 0 ? 0 : 1

function build() {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const shell = process.platform === 'win32'
  return spawnSync(npm, ['run', '--silent', 'build'], { cwd: root, stdio: 'inherit', shell }).status === 0
}

function runTests(args) {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-test-'))
  const file = join(folder, 'results.json')
  try {
    const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    })
    return countsOf(file, status)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function countsOf(file, status) {
  let results
  try {
    results = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }
  }
  // A file that does not even load has no tests to count: it is one failure.
  const broken = results.testResults.filter(
    (suite) => suite.status === 'failed' && suite.assertionResults.length === 0,
  )
  const failed = results.numFailedTests + broken.length
  return {
    passed: results.numPassedTests,
    // An error outside every test fails the run too.
    failed: failed === 0 && status !== 0 ? 1 : failed,
    skipped: results.numPendingTests + (results.numTodoTests ?? 0),
  }
}
