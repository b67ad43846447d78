/** Undo and redo over whole states; a state is small, and letters typed in one go are one step. */
export interface Sized {
  /** How much memory it takes, in characters. */
  readonly size: number
}

const PAUSE_MS = 1000
const LARGEST = 20_000_000

export class History<State extends Sized> {
  private readonly past: State[] = []
  private future: State[] = []
  private group: string | null = null
  private changedAt = -Infinity

  constructor(private state: State) {}

  get now(): State {
    return this.state
  }

  get canUndo(): boolean {
    return this.past.length > 0
  }

  get canRedo(): boolean {
    return this.future.length > 0
  }

  /** @param group changes of the same group that follow each other quickly are one step; null: always a step */
  record(next: State, group: string | null, at: number): void {
    const isContinued = group !== null && group === this.group && at - this.changedAt < PAUSE_MS
    this.group = group
    this.changedAt = at
    if (!isContinued || this.past.length === 0) this.past.push(this.state)
    this.state = next
    this.future = []
    this.forget()
  }

  undo(): void {
    const before = this.past.pop()
    if (before === undefined) return
    this.future.push(this.state)
    this.state = before
    this.group = null
  }

  redo(): void {
    const after = this.future.pop()
    if (after === undefined) return
    this.past.push(this.state)
    this.state = after
    this.group = null
  }

  /** The oldest states make room; the last step can always be taken back. */
  private forget(): void {
    let size = this.past.reduce((sum, each) => sum + each.size, 0)
    while (size > LARGEST && this.past.length > 1) size -= this.past.shift()!.size
  }
}
