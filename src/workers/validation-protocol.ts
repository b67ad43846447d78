/** What a worker of the validation table can be asked, the same in Node and in browsers. */
import { toPlainFailure } from '../errors.js'
import type { StudySettings } from '../experiment/validation/study.js'
import { studyOf } from '../experiment/validation/table.js'
import type { Answer } from './protocol.js'

export interface ValidationApi {
  /** Settles once the worker has loaded its code. */
  hello(): Answer<null>
  /** One part of a study. */
  part(study: string, settings: StudySettings, index: number): Answer<unknown>
}

export function createValidationApi(): ValidationApi {
  return {
    hello: () => ({ ok: true, value: null }),
    part(study, settings, index) {
      try {
        return { ok: true, value: studyOf(study).part(settings, index) }
      } catch (error) {
        return { ok: false, failure: toPlainFailure(error) }
      }
    },
  }
}
