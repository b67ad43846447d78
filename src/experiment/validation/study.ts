/** What a study is simulated with. */
export interface StudySettings {
  readonly seed: string
  /** Fewer parts and runs: wider intervals, the same questions. */
  readonly quick: boolean
}

/**
 * Simulations that one or several rows of the validation table rest on, cut into parts that may run anywhere and in any
 * order: a part depends on the settings and its number alone.
 */
export interface Study<Part> {
  readonly id: string
  readonly parts: (settings: StudySettings) => number
  /** Plain data, so that it crosses from a worker. */
  readonly part: (settings: StudySettings, index: number) => Part
}
