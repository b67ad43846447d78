/**
 * After a build: makes `npx hearsay` start the built command at once, inside this very project. (npm links
 * the commands of dependencies, but not those of the project itself; without a link npx would install the
 * project into its cache first, which takes long and needs a network.)
 */
import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const program = join(root, 'dist', 'cli', 'main.js')
const folder = join(root, 'node_modules', '.bin')

// As a dependency of another project there is nothing to do: npm has linked it there.
if (existsSync(join(root, 'node_modules')) && existsSync(program)) {
  chmodSync(program, 0o755)
  mkdirSync(folder, { recursive: true })
  const link = join(folder, 'hearsay')
  rmSync(link, { force: true })
  if (process.platform === 'win32') {
    writeFileSync(`${link}.cmd`, `@node "%~dp0..\\..\\dist\\cli\\main.js" %*\r\n`)
  } else {
    symlinkSync('../../dist/cli/main.js', link)
  }
}
