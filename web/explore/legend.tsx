import type { JSX } from 'preact'
import type { Cascade } from './cascade.js'
import { SHADES, shadeOf } from './shades.js'
import { words } from './words.js'

/** Which lightness is which wave. */
export function Legend({ cascade, hasLost }: { cascade: Cascade; hasLost: boolean }): JSX.Element {
  const { author, laterWaves, legend, lost, wave } = words.value
  const deepest = cascade.waves.reduce((most, each) => Math.max(most, each), 0)
  const names = Array.from({ length: Math.min(deepest, SHADES) + 1 }, (_, n) =>
    n === 0 ? author : n === SHADES && deepest > SHADES ? laterWaves(n) : wave(n),
  )
  return (
    <ul class="explore-legend" aria-label={legend}>
      {names.map((name, n) => (
        <li key={n}>
          <Swatch look={shadeOf(n)} /> {name}
        </li>
      ))}
      {hasLost && (
        <li>
          <Swatch look="is-lost" /> {lost}
        </li>
      )}
    </ul>
  )
}

function Swatch({ look }: { look: string }): JSX.Element {
  return (
    <svg class="explore-swatch" viewBox="0 0 14 14" aria-hidden="true">
      <path class={`explore-box ${look}`} d="M1 1H13V13H1z" />
    </svg>
  )
}
