/**
 * The items that wait in feeds, as records of three numbers and four 32-bit integers.
 * Records are named by small integers; those given back are handed out again. 0 names none.
 */
export class WaitingItems {
  private numbers = new Float64Array(256 * NUMBERS)
  private integers = new Int32Array(this.numbers.buffer)
  private used = 1
  private firstFree = 0
  private count_ = 0

  /** Records in use. */
  get count(): number {
    return this.count_
  }

  /** A record in use from now on; what it holds is left over from earlier. */
  take(): number {
    this.count_++
    const item = this.firstFree
    if (item !== 0) {
      this.firstFree = this.integer(item, ITEM.next)
      return item
    }
    if (this.used * NUMBERS === this.numbers.length) this.grow()
    return this.used++
  }

  giveBack(item: number): void {
    this.count_--
    this.setInteger(item, ITEM.next, this.firstFree)
    this.firstFree = item
  }

  number(item: number, field: NumberField): number {
    return this.numbers[item * NUMBERS + field]!
  }

  setNumber(item: number, field: NumberField, value: number): void {
    this.numbers[item * NUMBERS + field] = value
  }

  integer(item: number, field: IntegerField): number {
    return this.integers[item * INTEGERS + field]!
  }

  setInteger(item: number, field: IntegerField, value: number): void {
    this.integers[item * INTEGERS + field] = value
  }

  private grow(): void {
    const numbers = new Float64Array(this.numbers.length * 2)
    numbers.set(this.numbers)
    this.numbers = numbers
    this.integers = new Int32Array(numbers.buffer)
  }
}

/** Words of a record, of 64 bits and of 32. */
const NUMBERS = 5
const INTEGERS = 10

/** Fields of a record. */
export const ITEM = {
  /** Numbers: when it was delivered; the session it waits for; its score. */
  delivered: 0,
  session: 1,
  score: 2,
  /** Integers: the next record of the list; node x 2, plus 1 where the tie is returned; the mark of the item. */
  next: 6,
  content: 7,
  mark: 8,
  /** Integer: how many sessions have passed it by. */
  passedBy: 9,
} as const

type NumberField = (typeof ITEM)['delivered' | 'session' | 'score']
type IntegerField = (typeof ITEM)['next' | 'content' | 'mark' | 'passedBy']
