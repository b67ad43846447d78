import type { JSX } from 'preact'
import { ChoiceField } from '../controls/choice-field.js'
import { LeverSlider } from '../controls/lever-slider.js'
import { leverWords } from './lever-words.js'
import { LEVERS } from './levers.js'
import { DEFAULT_SETUP, GROUNDS } from './setup.js'
import type { PlaySetup } from './types.js'
import { words } from './words.js'

const NETWORKS = Object.keys(GROUNDS) as PlaySetup['network'][]
const MOST_DICE = 1000

/** Everything that can be set, one thing at a time. */
export function Levers({
  setup,
  onChange,
}: {
  readonly setup: PlaySetup
  onChange(setup: PlaySetup): void
}): JSX.Element {
  const { levers, networks } = leverWords.value
  const { dice, leversLead, leversTitle, newDice, reset } = words.value
  return (
    <section class="play-levers" aria-labelledby="levers-title">
      <h2 id="levers-title">{leversTitle}</h2>
      <p class="play-note">{leversLead}</p>
      <div class="play-lever-grid">
        {LEVERS.map(({ id, ...lever }) => (
          <LeverSlider
            key={id}
            {...lever}
            label={levers[id].label}
            sentence={levers[id].sentence}
            value={setup[id]}
            onChange={(value) => onChange({ ...setup, [id]: value })}
          />
        ))}
        <ChoiceField
          label={levers.network.label}
          options={NETWORKS.map((value) => ({ value, ...networks[value] }))}
          value={setup.network}
          onChange={(network) => onChange({ ...setup, network })}
        />
      </div>
      <div class="play-actions">
        <span>
          {dice}: <bdi>{setup.dice}</bdi>
        </span>
        <button
          type="button"
          onClick={() => onChange({ ...setup, dice: String(1 + Math.floor(Math.random() * MOST_DICE)) })}
        >
          {newDice}
        </button>
        <button type="button" onClick={() => onChange(DEFAULT_SETUP)}>
          {reset}
        </button>
      </div>
    </section>
  )
}
