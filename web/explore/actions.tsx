import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { shellQuoted } from '../../src/report/shell-quoted.js'
import { hashOf } from '../link/link.js'
import { saveFile } from '../saving/save-file.js'
import type { Cascade } from './cascade.js'
import type { ExploreState, Shown } from './explore-state.js'
import { scenarioLink } from './session.js'
import { sharersCsv } from './sharers-csv.js'
import { words } from './words.js'

/** Everything needed to see exactly this again, and where to go from here. */
export function Actions(props: { state: ExploreState; shown: Shown; cascade: Cascade }): JSX.Element {
  const { state, shown, cascade } = props
  const { actions, command, compare, copied, copyLink, edit, notCopied, saveCsv } = words.value
  const told = useSignal<'copied' | 'not' | null>(null)
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(window.location.href)
      told.value = 'copied'
    } catch {
      told.value = 'not'
    }
  }
  const save = (): void => {
    const start = shown.run.cascades.starts[cascade.index]!
    const stays = state.without.peek()?.stays.subarray(start, start + cascade.parents.length) ?? null
    saveFile('sharers.csv', 'text/csv', sharersCsv(cascade, stays))
  }
  const { replication, strategies, strategy } = shown.run
  const parameters = scenarioLink.value
  return (
    <section class="explore-end">
      <h2>{actions}</h2>
      <div class="explore-actions">
        <button type="button" onClick={() => void copy()}>
          {copyLink}
        </button>
        <button type="button" onClick={save}>
          {saveCsv}
        </button>
        <span role="status">{told.value === null ? '' : told.value === 'copied' ? copied : notCopied}</span>
      </div>
      <p class="explore-links">
        <a href={hashOf({ route: 'compare', parameters })}>{compare}</a>
        <a href={hashOf({ route: 'edit', parameters })}>{edit}</a>
      </p>
      <p class="explore-note">
        {command}{' '}
        <bdi dir="ltr">
          <code>
            npx hearsay why {shellQuoted(shown.file.path)} --strategy {strategies[strategy]!.id} --replication{' '}
            {replication}
          </code>
        </bdi>
      </p>
    </section>
  )
}
