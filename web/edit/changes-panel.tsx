import type { Change } from './changes.js'
import { changes, now, revert, revertAll } from './session.js'
import { nameOf } from './toolbar.js'
import { words } from './words.js'
import { flowText, type Written } from './written.js'
import { SCENARIO_FILES } from '../scenarios/scenario-files.js'

/** What differs from where this scenario set out, and the way back. */
export function ChangesPanel() {
  const found = changes.value
  const { base, text } = now.value
  if (found === null || text === base.text) return null
  const { changed, before, after, revertShort, revertAll: all, changesFrom, moreChanges } = words.value
  const own = !SCENARIO_FILES.some(({ path }) => path === base.path)
  return (
    <section class="edit-changes" aria-labelledby="edit-changes">
      <h2 id="edit-changes">
        {words.value.changes(found.length)} {changesFrom} <bdi>{nameOf({ path: base.path, own })}</bdi>
      </h2>
      {found.length > 0 && (
        <div class="scroller" role="group" aria-labelledby="edit-changes" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th scope="col">{changed}</th>
                <th scope="col">{before}</th>
                <th scope="col">{after}</th>
                <th scope="col">{revertShort}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, MOST_ROWS).map((change) => (
                <Row key={change.path.join('.')} change={change} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length > MOST_ROWS && <p class="edit-quiet">{moreChanges(found.length - MOST_ROWS)}</p>}
      <p>
        <button type="button" onClick={revertAll}>
          {all}
        </button>
      </p>
    </section>
  )
}

/** More would be another scenario rather than a changed one. */
const MOST_ROWS = 50

function Row({ change }: { change: Change }) {
  const path = change.path.join('.')
  return (
    <tr>
      <th scope="row">
        <code dir="ltr">{path}</code>
      </th>
      <td>
        <Shown value={change.before} />
      </td>
      <td>
        <Shown value={change.after} />
      </td>
      <td>
        <button type="button" aria-label={words.value.revert(path)} onClick={() => revert(change)}>
          {words.value.revertShort}
        </button>
      </td>
    </tr>
  )
}

const LONGEST_SHOWN = 80

function Shown({ value }: { value: Written | null }) {
  if (value === null) return <span class="edit-quiet">{words.value.absent}</span>
  const text = flowText(value)
  return <code dir="ltr">{text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}</code>
}
