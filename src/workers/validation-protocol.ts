/** What a worker of the validation table can be asked, the same in Node and in browsers. */
import type { StudySettings } from '../experiment/validation/study.js'
import { studyOf } from '../experiment/validation/table.js'
import { answer, type Answer } from './answer.js'

export interface ValidationApi {
  /** Settles once the worker has loaded its code. */
  hello(): Answer<null>
  /** One part of a study. */
  part(study: string, settings: StudySettings, index: number): Answer<unknown>
}

export function createValidationApi(): ValidationApi {
  return {
    hello: () => ({ ok: true, value: null }),
    part: (study, settings, index) => answer(() => studyOf(study).part(settings, index)),
  }
}
