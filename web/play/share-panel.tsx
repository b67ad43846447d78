import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import type { PlayState } from './play-state.js'
import { runsCsv, saveFile } from './save.js'
import { scenarioText } from './setup.js'
import { words } from './words.js'

const FILE = 'play.yaml'

/** Everything needed to see exactly this again, here or on the command line. */
export function SharePanel({ state }: { readonly state: PlayState }): JSX.Element {
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
