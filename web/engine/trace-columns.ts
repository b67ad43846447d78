import type { CampaignTrace } from '../network/types.js'

/** Who posts without being anybody on the network. */
export const COMPANY = -1

/** A campaign's events as they come in. */
export class TraceColumns {
  private readonly hours: number[] = []
  private readonly states: number[] = []
  private readonly persons: number[] = []
  private readonly from: number[] = []

  /** @param from below 0: the company */
  note(hours: number, state: number, person: number, from: number): void {
    this.hours.push(hours)
    this.states.push(state)
    this.persons.push(person)
    this.from.push(Math.max(COMPANY, from))
  }

  trace(): CampaignTrace {
    return {
      hours: Float32Array.from(this.hours),
      states: Uint8Array.from(this.states),
      persons: Uint32Array.from(this.persons),
      from: Int32Array.from(this.from),
    }
  }
}
