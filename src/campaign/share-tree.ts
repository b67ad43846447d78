import type { Message, PlannedPost } from './plan.js'

/** Who passed on what, from whom and when: every cascade of a run as growing columns; parents precede children. */
export class ShareTree {
  size = 0
  /** Person who posted or shared; negative for the brand. */
  person = new Int32Array(256)
  hours = new Float64Array(256)
  /** Entry whose view led to this share; -1 for a post. */
  parent = new Int32Array(256)
  /** Index of the post at the root. */
  post = new Int32Array(256)
  /** Steps from the root, which is 0. */
  generation = new Uint16Array(256)
  /** 1 where it speaks ill of the brand. */
  sour = new Uint8Array(256)
  /** The posts that it spreads and their messages: those of the plan, and those that people wrote on the way. */
  readonly posts: PlannedPost[]
  readonly messages: Message[]

  constructor(posts: readonly PlannedPost[] = [], messages: readonly Message[] = []) {
    this.posts = [...posts]
    this.messages = [...messages]
  }

  add(person: number, hours: number, parent: number, post: number, sour: 0 | 1 = 0): number {
    if (this.size === this.person.length) this.grow()
    const node = this.size++
    this.person[node] = person
    this.hours[node] = hours
    this.parent[node] = parent
    this.post[node] = post
    this.sour[node] = sour
    this.generation[node] = parent < 0 ? 0 : Math.min(65535, this.generation[parent]! + 1)
    return node
  }

  private grow(): void {
    const length = this.person.length * 2
    const copy = <T extends Int32Array | Float64Array | Uint16Array | Uint8Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.person = copy(this.person, new Int32Array(length))
    this.hours = copy(this.hours, new Float64Array(length))
    this.parent = copy(this.parent, new Int32Array(length))
    this.post = copy(this.post, new Int32Array(length))
    this.sour = copy(this.sour, new Uint8Array(length))
    this.generation = copy(this.generation, new Uint16Array(length))
  }
}
