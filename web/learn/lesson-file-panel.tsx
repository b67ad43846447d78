import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { shellQuoted } from '../../src/report/shell-quoted.js'
import { hashOf } from '../link/link.js'
import { saveFile } from '../saving/save-file.js'
import type { LessonState } from './lesson-state.js'
import { words } from './words.js'

/** The lesson as a file: to be opened elsewhere, changed, saved, and run on the command line with the same result. */
export function LessonFilePanel({ state }: { state: LessonState }): JSX.Element {
  const { command, compareLink, copied, copyLink, editLink, fileLead, fileTitle, hash, notCopied, save } =
    words.value
  const { file, lesson, now } = state
  const told = useSignal<string>('')
  const parameters = { p: `lessons/${lesson.id}` }
  const resultHash = state.hashAt(now.value)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      told.value = copied
    } catch {
      told.value = notCopied
    }
  }
  return (
    <section class="lesson-file" aria-labelledby="file-title">
      <h2 id="file-title">{fileTitle}</h2>
      <p>{fileLead}</p>
      <ul class="lesson-links">
        <li>
          <a href={hashOf({ route: 'compare', parameters })}>{compareLink}</a>
        </li>
        <li>
          <a href={hashOf({ route: 'edit', parameters })}>{editLink}</a>
        </li>
      </ul>
      <div class="lesson-runs">
        <button type="button" onClick={() => saveFile(`${lesson.id}.yaml`, 'application/yaml', file.text)}>
          {save}
        </button>
        <button type="button" onClick={() => void copy()}>
          {copyLink}
        </button>
        <span role="status">{told.value}</span>
      </div>
      <details>
        <summary>
          <bdi dir="ltr">{file.path}</bdi>
        </summary>
        <pre tabIndex={0} dir="ltr">
          {file.text}
        </pre>
      </details>
      <p class="learn-quiet">
        {command(lesson.words.value.places[now.value]!)}{' '}
        <code dir="ltr" class="lesson-command">
          {commandOf(state)}
        </code>
      </p>
      {resultHash !== '' && (
        <p class="learn-quiet">
          {hash}{' '}
          <code dir="ltr" id="lesson-hash">
            {resultHash}
          </code>
        </p>
      )}
    </section>
  )
}

/** What gives the same result hash on the command line. */
export function commandOf(state: LessonState): string {
  const { file, now } = state
  const changes = state.settingsAt(now.value).map((setting) => ` --set ${shellQuoted(setting)}`)
  return `npx hearsay compare ${file.path}${changes.join('')} --replications ${file.replications}`
}
