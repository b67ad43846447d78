import type { FollowUps } from '../../src/report/follow-ups.js'
import { follow, isBusy, stage } from './session.js'
import { words } from './words.js'

/** Asks what further campaigns can tell about the answer; what they tell joins the report below. */
export function FollowUpPanel({ followUps }: { followUps: FollowUps }) {
  const { followNote, whatWould, whichLever } = words.value
  const isOff = isBusy.value || (stage.value !== 'able' && stage.value !== 'paused')
  return (
    <div class="compare-follow">
      <p class="compare-lead field-note">{followNote}</p>
      <div>
        <button
          type="button"
          disabled={isOff || followUps.sensitivity !== null}
          onClick={() => void follow('sensitivity')}
        >
          {whatWould}
        </button>
        <button
          type="button"
          disabled={isOff || followUps.explained !== null}
          onClick={() => void follow('explained')}
        >
          {whichLever}
        </button>
      </div>
    </div>
  )
}
