/** A page with nothing but a report in it, under the style and the policy of the real one. */
import { signal } from '@preact/signals'
import { render } from 'preact'
import { arranged, contents, reportSections } from '../../../src/report/report-sections.js'
import { ENGLISH, type Words } from '../../../src/report/words.js'
import { PERSIAN } from '../../../src/report/words/persian.js'
import { ReportView } from '../../../web/report-view/report-view.js'
import { chooseTheme, startTheme } from '../../../web/settings/theme.js'
import { direction, language } from '../../../web/words/language.js'
import '../../../web/style.css'
import { resultFixture } from '../../report/result-fixture.js'
import { SHOWN } from './shown.js'

declare global {
  interface Window {
    readonly view: {
      readonly chooseTheme: typeof chooseTheme
      readonly speak: (chosen: 'en' | 'fa') => void
      readonly close: () => void
    }
  }
}

const WORDS: Readonly<Record<string, Words>> = { en: ENGLISH, fa: PERSIAN }
const result = resultFixture(SHOWN)
const open = signal(true)

function Page() {
  const words = WORDS[language.value]!
  const { sections, verdict } = reportSections(result, words)
  return (
    <main>
      <h1>hearsay</h1>
      <h2 id="outside">{words.contents}</h2>
      {open.value && (
        <ReportView
          markup={[verdict, contents(words, sections), arranged(sections)]}
          figures={words.figures}
        />
      )}
    </main>
  )
}

function speak(chosen: 'en' | 'fa'): void {
  language.value = chosen
  document.documentElement.lang = chosen
  document.documentElement.dir = direction.value
}

startTheme()
speak('en')
render(<Page />, document.getElementById('page')!)
Object.assign(window, { view: { chooseTheme, speak, close: () => (open.value = false) } })
