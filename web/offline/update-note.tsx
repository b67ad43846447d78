import { useSignal } from '@preact/signals'
import type { JSX } from 'preact'
import { takeUpdate, update } from './register.js'
import { words } from './words.js'
import './update-note.css'

/** Offers a newer version of the page; it never comes by itself, so that nothing is lost. */
export function UpdateNote(): JSX.Element {
  const isPutOff = useSignal(false)
  const { later, ready, reload } = words.value
  return (
    <div role="status">
      {update.value !== null && !isPutOff.value && (
        <div class="update-note">
          <p>{ready}</p>
          <button type="button" onClick={takeUpdate}>
            {reload}
          </button>
          <button type="button" onClick={() => (isPutOff.value = true)}>
            {later}
          </button>
        </div>
      )}
    </div>
  )
}
