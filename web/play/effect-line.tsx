import type { JSX } from 'preact'
import { leverWords } from './lever-words.js'
import { LEVERS } from './levers.js'
import type { PlayState } from './play-state.js'
import type { LeverEffect, PlaySetup } from './types.js'
import { leverValue, words } from './words.js'

export interface EffectLineProps {
  readonly state: PlayState
  readonly names: readonly [string, string]
}

/** What the engine is at, why it stopped, or what the last lever alone did. */
export function EffectLine({ state, names }: EffectLineProps): JSX.Element {
  const { effect: say, failed, opening, startAgain } = words.value
  const { value: failure } = state.failure
  const { value: found } = state.effect
  if (failure !== null) {
    return (
      <div class="play-effect is-failed" role="alert">
        <p>{failed(failure)}</p>
        <button type="button" onClick={() => state.restart()}>
          {startAgain}
        </button>
      </div>
    )
  }
  return (
    <p class="play-effect" role="status">
      {state.work.value === 'opening' && found === null && opening}
      {found !== null &&
        say(
          found.effect,
          leverWords.value.levers[found.effect.lever].label,
          valueOf(found.before, found.effect.lever),
          valueOf(found.after, found.effect.lever),
          names,
        )}
    </p>
  )
}

function valueOf(setup: PlaySetup, lever: LeverEffect['lever']): string {
  if (lever === 'network') return leverWords.value.networks[setup.network].label
  return leverValue(LEVERS.find(({ id }) => id === lever)!.unit, setup[lever])
}
