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

  add(person: number, hours: number, parent: number, post: number): number {
    if (this.size === this.person.length) this.grow()
    const node = this.size++
    this.person[node] = person
    this.hours[node] = hours
    this.parent[node] = parent
    this.post[node] = post
    this.generation[node] = parent < 0 ? 0 : Math.min(65535, this.generation[parent]! + 1)
    return node
  }

  private grow(): void {
    const length = this.person.length * 2
    const copy = <T extends Int32Array | Float64Array | Uint16Array>(from: T, to: T): T => {
      to.set(from)
      return to
    }
    this.person = copy(this.person, new Int32Array(length))
    this.hours = copy(this.hours, new Float64Array(length))
    this.parent = copy(this.parent, new Int32Array(length))
    this.post = copy(this.post, new Int32Array(length))
    this.generation = copy(this.generation, new Uint16Array(length))
  }
}
