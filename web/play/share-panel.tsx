import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect } from 'preact/hooks'
import { hashOf, type Route } from '../link/link.js'
import { saveFile } from '../saving/save-file.js'
import { scenarioParameters } from '../scenarios/scenario-parameters.js'
import type { PlayState } from './play-state.js'
import { runsCsv } from './save.js'
import { scenarioText } from './setup.js'
import { words } from './words.js'

const FILE = 'play.yaml'

/** Everything needed to see exactly this again, here or on the command line. */
export function SharePanel(props: {
  readonly state: PlayState
  readonly names: readonly [string, string]
}): JSX.Element {
  const { names, state } = props
  const { commandLead, copied, copyLink, hash, notCopied, runsHead, saveRuns, saveScenario } = words.value
  const told = useSignal<'copied' | 'not' | null>(null)
  const { value: outcomes } = state.outcomes
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      told.value = 'copied'
    } catch {
      told.value = 'not'
    }
  }
  return (
    <section class="play-share">
      <div class="play-actions">
        <button type="button" onClick={() => void copy()}>
          {copyLink}
        </button>
        <button
          type="button"
          onClick={() => saveFile(FILE, 'application/yaml', scenarioText(state.setup.peek()))}
        >
          {saveScenario}
        </button>
        <button
          type="button"
          disabled={outcomes === null}
          onClick={() =>
            outcomes !== null && saveFile('campaigns.csv', 'text/csv', runsCsv(outcomes, runsHead))
          }
        >
          {saveRuns}
        </button>
        <span role="status">{told.value === null ? '' : told.value === 'copied' ? copied : notCopied}</span>
      </div>
      <p class="play-note">
        {hash}{' '}
        <bdi dir="ltr">
          <code id="play-hash">{outcomes?.resultHash ?? state.shown.value.resultHash}</code>
        </bdi>
      </p>
      <Onwards text={scenarioText(state.setup.value)} names={names} />
      <p class="play-note">
        {commandLead}{' '}
        <bdi dir="ltr">
          <code>
            npx hearsay compare {FILE} --replications {outcomes?.finished ?? 1}
          </code>
        </bdi>
      </p>
    </section>
  )
}

/** What is played, as a scenario file, on the other screens. */
function Onwards({ text, names }: { readonly text: string; readonly names: readonly [string, string] }) {
  const scenario = useSignal<Record<string, string> | null>(null)
  useEffect(() => {
    let isOver = false
    scenarioParameters({ path: FILE, text, own: true }).then(
      (parameters) => {
        if (!isOver) scenario.value = parameters
      },
      // A browser that cannot pack: the file can be saved and opened there.
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [text])
  const { onwards, toCompare, toEdit, toExplore } = words.value
  const { value: parameters } = scenario
  if (parameters === null) return null
  const links: readonly (readonly [Route, Record<string, string>, string])[] = [
    ['explore', { strategy: 'celebrities' }, toExplore(names[0])],
    ['explore', { strategy: 'fans' }, toExplore(names[1])],
    ['compare', {}, toCompare],
    ['edit', {}, toEdit],
  ]
  return (
    <nav class="play-note play-onwards" aria-label={onwards}>
      {onwards}
      <ul>
        {links.map(([route, more, label]) => (
          <li key={label}>
            <a href={hashOf({ route, parameters: { ...parameters, ...more } })}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
