/**
 * `npm run model-pictures`: draws the picture of each model page, src/kernel/*.svg, by the command that stands on the page.
 * The command must have been built.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { argv, execPath, exit } from 'node:process'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')

/** Where the model pages and their pictures are. */
export const pages = join(root, 'src', 'kernel')

/** The commands of all pages that draw a picture: its file's name, and the words after `hearsay`. */
export function pictureCommands() {
  return readdirSync(pages)
    .filter((file) => file.endsWith('.md'))
    .flatMap((page) =>
      [...readFileSync(join(pages, page), 'utf8').matchAll(/^hearsay (.* --picture (\S+\.svg))$/gm)].map(
        ([, words, picture]) => ({
          page,
          picture,
          args: words.match(/'[^']*'|\S+/g).map((word) => word.replace(/^'(.*)'$/, '$1')),
        }),
      ),
    )
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  for (const { picture, args } of pictureCommands()) {
    const program = join(root, 'dist', 'cli', 'main.js')
    const { status } = spawnSync(execPath, [program, ...args], {
      cwd: pages,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    if (status !== 0) exit(1)
    console.log(`src/kernel/${picture}`)
  }
}
