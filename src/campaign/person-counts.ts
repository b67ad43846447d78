/** Counts by person, of whom most have none: they also number a person's draws. */
export class PersonCounts {
  private readonly counts = new Map<number, number>()

  of(person: number): number {
    return this.counts.get(person) ?? 0
  }

  add(person: number, people: number): void {
    this.counts.set(person, this.of(person) + people)
  }

  /** The number of this person's next thing, from 0. */
  next(person: number): number {
    const number = this.of(person)
    this.counts.set(person, number + 1)
    return number
  }
}
