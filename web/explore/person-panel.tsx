import type { JSX } from 'preact'
import { useMemo } from 'preact/hooks'
import { topSpreaders, type Cascade } from './cascade.js'
import type { ExploreState, Shown } from './explore-state.js'
import { removalOf, removedName } from './messages.js'
import { storyOf } from './stories.js'
import { storyWords } from './story-words.js'

const MOST_LISTED = 8

interface PanelProps {
  readonly state: ExploreState
  readonly shown: Shown
  readonly cascade: Cascade
}

/** Whoever is lit, in words, and what can be done about them. */
export function PersonCard({ state, shown, cascade }: PanelProps): JSX.Element {
  const { card, followers, nobody, sentences } = storyWords.value
  const person = state.lit.value
  const story = useMemo(
    () => (person === null ? null : storyOf(cascade, shown.trace, person)),
    [cascade, shown.trace, person],
  )
  const { offsets } = shown.network
  return (
    <section class="explore-card">
      <h3>{card}</h3>
      <div class="explore-story">
        {story === null || person === null ? (
          <p>{nobody}</p>
        ) : (
          <p>
            {sentences(story).join(' ')} {person >= 0 && followers(offsets[person + 1]! - offsets[person]!)}
          </p>
        )}
      </div>
      <CardActions {...{ state, cascade }} />
    </section>
  )
}

/** About whoever is picked out, and not merely pointed at. */
function CardActions({ state, cascade }: Omit<PanelProps, 'shown'>): JSX.Element {
  const { letGo, putBack, removePerson, removePost } = storyWords.value
  const person = state.picked.value
  const entry = person === null ? undefined : cascade.entryOf.get(person)
  const removal = entry === undefined ? null : removalOf(cascade, entry)
  const without = state.without.value
  const isOut = without !== null && JSON.stringify(without.removed) === JSON.stringify(removal)
  const busy = state.work.value !== 'idle'
  return (
    <div class="explore-actions">
      {removal !== null && !isOut && (
        <button type="button" id="remove" disabled={busy} onClick={() => void state.remove(removal)}>
          {removal.what === 'person' ? removePerson(removal.person) : removePost}
        </button>
      )}
      {without !== null && (
        <button type="button" id="put-back" disabled={busy} onClick={() => state.putBack()}>
          {putBack(removedName(without.removed))}
        </button>
      )}
      {person !== null && (
        <button type="button" onClick={() => (state.picked.value = null)}>
          {letGo}
        </button>
      )}
    </div>
  )
}

/** Who brought most, to be picked out. */
export function Spreaders({ state, cascade }: Omit<PanelProps, 'shown'>): JSX.Element {
  const { backTo, mattered, matteredLead, nobodyMattered } = storyWords.value
  const top = useMemo(() => topSpreaders(cascade, MOST_LISTED), [cascade])
  const { below, persons } = cascade
  return (
    <section class="explore-spreaders">
      <h3>{mattered}</h3>
      <p>{top.length === 0 ? nobodyMattered : matteredLead}</p>
      <ol>
        {top.map((entry) => (
          <li key={entry}>
            <button
              type="button"
              aria-pressed={state.picked.value === persons[entry]}
              onClick={() => (state.picked.value = persons[entry]!)}
            >
              {backTo(persons[entry]!, below[entry]!)}
            </button>
          </li>
        ))}
      </ol>
    </section>
  )
}
