import type { ComponentChildren, JSX } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import type { CampaignTrace, DrawnNetwork } from './types.js'
import './network.css'
import { StateIcon } from './state-icon.js'
import { NEVER, pathTo, traceIndex } from './trace-index.js'
import { words } from './words.js'

export interface PersonCardProps {
  readonly network: DrawnNetwork
  readonly traces: readonly [CampaignTrace, CampaignTrace]
  readonly names: readonly [string, string]
  readonly person: number
  readonly onClose: () => void
  /** Makes the people on the card buttons that lead to their cards. */
  readonly onPick?: (person: number) => void
}

/** Names of people who were told, before "and 12 more". */
const MOST_NAMES = 8

/** Who told a person and whom they told, when, in each strategy. */
export function PersonCard({
  network,
  traces,
  names,
  person,
  onClose,
  onPick,
}: PersonCardProps): JSX.Element {
  const box = useRef<HTMLElement>(null)
  const titleId = useId()
  useEffect(() => {
    const opener = document.activeElement
    box.current!.focus({ preventScroll: true })
    return () => {
      // Only who was in the card is led back: others have gone on already.
      if (document.activeElement === document.body && opener instanceof HTMLElement) {
        opener.focus({ preventScroll: true })
      }
    }
  }, [])
  useEffect(() => box.current!.scrollIntoView({ block: 'nearest' }), [person])
  const { offsets } = network
  const { card, close, followers, person: named } = words.value
  return (
    <section
      ref={box}
      class="person-card"
      role="dialog"
      aria-label={card(person)}
      aria-describedby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
    >
      <div class="person-card-head">
        <h2>{named(person)}</h2>
        <button type="button" class="network-button" aria-label={close} title={close} onClick={onClose}>
          ×
        </button>
      </div>
      <p id={titleId}>{followers(offsets[person + 1]! - offsets[person]!)}</p>
      <div class="person-card-sides">
        {([0, 1] as const).map((strategy) => (
          <div key={strategy} class={`network-of-${strategy + 1}`}>
            <h3>
              <StateIcon strategy={strategy} state={3} /> {names[strategy]}
            </h3>
            <Story trace={traces[strategy]} people={network.people} person={person} onPick={onPick} />
          </div>
        ))}
      </div>
    </section>
  )
}

interface StoryProps {
  readonly trace: CampaignTrace
  readonly people: number
  readonly person: number
  readonly onPick: ((person: number) => void) | undefined
}

function Story({ trace, people, person, onPick }: StoryProps): JSX.Element {
  const index = traceIndex(trace, people)
  const now = words.value
  const entered = index.entered[person]!
  if (entered === NEVER) return <p>{now.notReached}</p>
  const hours = (event: number): number => trace.hours[event]!
  const from = trace.from[entered]!
  const shared = index.shared[person]!
  const visited = index.visited[person]!
  const told = Array.from(index.told.subarray(index.toldOffsets[person], index.toldOffsets[person + 1]))
  const path = pathTo(trace, index, person)
  const isFirst = from < 0 && shared === entered
  return (
    <>
      <p>
        {isFirst ? (
          now.postedFirst(hours(entered))
        ) : from < 0 ? (
          now.fromCompany(hours(entered))
        ) : (
          <>
            {now.hadItFrom} <Person n={from} onPick={onPick} /> {now.at(hours(entered))}
            {now.stop}
          </>
        )}
      </p>
      {path.length > 2 && (
        <p>
          {now.way} {joined(path, ` ${now.arrow} `, onPick)}
        </p>
      )}
      <p>
        {!isFirst && <>{shared === NEVER ? now.keptIt : now.passedOn(hours(shared))} </>}
        {visited === NEVER ? now.notClicked : now.clicked(hours(visited))}
      </p>
      <p>
        {told.length === 0 ? (
          now.toldNobody
        ) : (
          <>
            {now.told(told.length)} {joined(told.slice(0, MOST_NAMES), now.comma, onPick)}
            {told.length > MOST_NAMES && ` ${now.more(told.length - MOST_NAMES)}`}
            {now.stop}
          </>
        )}
      </p>
    </>
  )
}

function joined(people: readonly number[], between: string, onPick: StoryProps['onPick']): ComponentChildren {
  return people.map((n, i) => (
    <>
      {i > 0 && between}
      <Person key={n} n={n} onPick={onPick} />
    </>
  ))
}

function Person({ n, onPick }: { n: number; onPick: StoryProps['onPick'] }): JSX.Element {
  const name = words.value.person(n)
  if (onPick === undefined) return <bdi class="person-name">{name}</bdi>
  return (
    <button type="button" class="person-link" onClick={() => onPick(n)}>
      {name}
    </button>
  )
}
