import type { JSX } from 'preact'
import { useEffect, useMemo } from 'preact/hooks'
import { place } from '../link/link.js'
import { screenKeys } from '../settings/keys.js'
import { Actions } from './actions.js'
import type { Cascade } from './cascade.js'
import type { Shown } from './explore-state.js'
import './explore.css'
import { Icicle } from './icicle.js'
import { Legend } from './legend.js'
import { messageName } from './messages.js'
import { NetworkPanel } from './network-panel.js'
import { PersonCard, Spreaders } from './person-panel.js'
import { RadialTree } from './radial-tree.js'
import { RemovalPanel } from './removal-panel.js'
import { RunForm } from './run-form.js'
import { followPlace, state, writePlace } from './session.js'
import { ShapePanel } from './shape-panel.js'
import { StatusLine } from './status-line.js'
import { Waves } from './waves.js'
import { words } from './words.js'

/** One run of one strategy: who passed a message on, from four sides. */
export function ExploreScreen(): JSX.Element {
  const { heading, keys, lead, nobodyShared, nothingPosted, standsFor } = words.value
  const shown = state.shown.value

  useEffect(() => {
    const stop = place.subscribe(({ route }) => {
      if (route === 'explore') void followPlace()
    })
    return () => {
      stop()
      state.pointed.value = null
    }
  }, [])
  useEffect(() => {
    screenKeys.value = keys
  }, [keys])
  const wanted = JSON.stringify(state.wanted())
  useEffect(() => {
    void writePlace()
  }, [wanted, shown])

  const each = shown?.run.peoplePerAgent ?? 1
  return (
    <div class="explore" aria-busy={state.work.value !== 'idle'}>
      <h1>{heading}</h1>
      <p class="explore-lead">{lead}</p>
      <RunForm state={state} />
      <StatusLine state={state} />
      {shown !== null && shown.cascade === null && <p>{nothingPosted}</p>}
      {shown !== null && shown.cascade !== null && (
        <>
          <h2 class="explore-title">
            <MessageTitle shown={shown} cascade={shown.cascade} />
          </h2>
          <p class="explore-note">
            {shown.cascade.parents.length === 1 && `${nobodyShared} `}
            {each > 1 && standsFor(each)}
          </p>
          <Cascades shown={shown} cascade={shown.cascade} />
        </>
      )}
    </div>
  )
}

function MessageTitle({ shown, cascade }: { shown: Shown; cascade: Cascade }): JSX.Element {
  const { on, sharers } = words.value
  const { cascades, platforms } = shown.run
  const name = on(messageName(cascades, cascade.index), platforms[cascade.message.platform]!)
  return (
    <>
      {name}: {sharers(cascade.parents.length - 1)}
    </>
  )
}

function Cascades({ shown, cascade }: { shown: Shown; cascade: Cascade }): JSX.Element {
  const without = state.without.value
  const start = shown.run.cascades.starts[cascade.index]!
  const isLost = useMemo(
    () => (entry: number) => without !== null && without.stays[start + entry] === 0,
    [without, start],
  )
  const parts = { state, shown, cascade, isLost }
  return (
    <>
      <div class="explore-person">
        <PersonCard {...{ state, shown, cascade }} />
        <Spreaders {...{ state, cascade }} />
      </div>
      {without !== null && <RemovalPanel {...{ shown, cascade, without }} />}
      <section aria-labelledby="explore-pictures">
        <h2 id="explore-pictures">{words.value.pictures}</h2>
        <Legend cascade={cascade} hasLost={without !== null} />
        <div class="explore-pictures">
          <RadialTree {...parts} />
          <div class="explore-column">
            <Icicle {...parts} />
            <Waves {...parts} />
          </div>
        </div>
        <NetworkPanel {...parts} />
      </section>
      <ShapePanel cascade={cascade} />
      <Actions {...{ state, shown, cascade }} />
    </>
  )
}
