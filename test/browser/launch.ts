/**
 * A real headless Chromium from npm packages alone: for the browser tests and for pictures of reports.
 * `CHROME_EXE` names another browser to use instead.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser } from 'playwright-core'

/** Our own, never those of the package: they fake SharedArrayBuffer and switch web security off. */
const ARGS = [
  '--no-sandbox',
  // Nothing of ours asks for a graphics card; one made up of software falls behind, and what comes next waits for it.
  '--disable-gpu',
  '--disable-background-networking',
]

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/hearsay-chromium-147.0.0/', import.meta.url))

/** Null where a browser can be launched, else the reason and the mend. */
export function whyNoBrowser(): string | null {
  if (process.env['CHROME_EXE'] || (process.platform === 'linux' && process.arch === 'x64')) return null
  return `there is no browser in npm for ${process.platform} ${process.arch}; name one with CHROME_EXE`
}

export async function launchChromium(): Promise<Browser> {
  const named = process.env['CHROME_EXE']
  if (named !== undefined && named !== '') return launch(named, {})
  unpackOnce()
  const executable = join(CACHE, 'chromium')
  const fonts = existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_PATH: join(CACHE, 'fonts') }
  try {
    return await launch(executable, fonts)
  } catch (error) {
    if (!String(error).includes('shared librar')) throw error
    // A bare machine has no NSS, NSPR or expat: the package brings copies.
    const libraries = [join(CACHE, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':')
    return launch(executable, { ...fonts, LD_LIBRARY_PATH: libraries })
  }
}

function launch(executablePath: string, extra: Readonly<Record<string, string>>): Promise<Browser> {
  const env: Record<string, string> = { ...extra }
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] ??= value
  return chromium.launch({ executablePath, args: ARGS, env, chromiumSandbox: false })
}

/**
 * Unpacks browser, fonts and libraries (about 200 MB) beside the other packages. The package unpacks to the
 * temporary folder, and its libraries only where it believes to be in a cloud function: so it is told both, in a
 * process of its own. A folder appears under its final name only when it is whole.
 */
function unpackOnce(): void {
  if (existsSync(join(CACHE, 'chromium'))) return
  mkdirSync(join(CACHE, '..'), { recursive: true })
  const staging = mkdtempSync(join(CACHE, '..', 'unpacking-'))
  const script = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())"
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    env: {
      ...process.env,
      TMPDIR: staging,
      TEMP: staging,
      TMP: staging,
      AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x',
    },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the browser could not be unpacked: ${stderr}`)
  try {
    renameSync(staging, CACHE)
  } catch (error) {
    // Another test run was quicker.
    rmSync(staging, { recursive: true, force: true })
    if (!existsSync(join(CACHE, 'chromium'))) throw error
  }
}
