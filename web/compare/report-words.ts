import { ENGLISH, type Words } from '../../src/report/words.js'
import { PERSIAN } from '../../src/report/words/persian.js'
import { language } from '../words/language.js'

/** What a report says, in the language of the page. */
export function reportWords(): Words {
  return language.value === 'fa' ? PERSIAN : ENGLISH
}
