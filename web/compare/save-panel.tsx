import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import type { ExperimentResult } from '../../src/experiment/result.js'
import { reportHtml } from '../../src/report/html.js'
import { joinedName } from '../../src/scenario/joined-name.js'
import { hashOf, linkTo, LONGEST_HASH, type Place } from '../link/link.js'
import { saveFile } from '../saving/save-file.js'
import { language } from '../words/language.js'
import { comparisonParameters } from './compare-link.js'
import { OtherScreens } from './other-screens.js'
import { reportWords } from './report-words.js'
import { ReportPictures } from './report-pictures.js'
import { runsOf } from './session.js'
import type { Answered } from './status.js'
import { summaryJson } from './summary-json.js'
import { words } from './words.js'

interface SavePanelProps {
  readonly answered: Answered
  /** With everything that was found beyond the comparison. */
  readonly result: ExperimentResult
  readonly view: RefObject<HTMLElement | null>
}

/** What can be taken to a meeting: files, pictures, a link, other screens. */
export function SavePanel({ answered, result, view }: SavePanelProps) {
  const { copied, fromHere, linkTooLong, notCopied, saveFailed, ...says } = words.value
  const said = useSignal<'copied' | 'not' | 'failed' | null>(null)
  const link = useSignal<string | null>(null)
  const { answer, files, question } = answered
  const { replications } = answer.result
  const name = files.length === 1 ? joinedName(files[0]!.path) : 'comparison'

  // Made before it is asked for: a browser lets a page copy only in answer to a press, and packing takes a moment.
  useEffect(() => {
    let isOver = false
    link.value = null
    void comparisonParameters({ files, replications, seed: question.seed })
      .catch(() => null)
      .then((parameters) => {
        if (!isOver) link.value = parameters === null ? '' : shortLink({ route: 'compare', parameters })
      })
    return () => {
      isOver = true
    }
  }, [answered, language.value])

  const save = async (content: () => string | Promise<string>, file: string, type: string): Promise<void> => {
    said.value = null
    try {
      saveFile(file, type, await content())
    } catch {
      said.value = 'failed'
    }
  }
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link.value ?? '')
      said.value = 'copied'
    } catch {
      said.value = 'not'
    }
  }
  const saying = { copied, not: notCopied, failed: saveFailed }
  return (
    <section aria-labelledby="take-with-you">
      <h2 id="take-with-you">{fromHere}</h2>
      <div class="compare-save" role="group" aria-label={says.save}>
        <button
          type="button"
          onClick={() =>
            void save(() => reportHtml(result, reportWords()), `${name}.report.html`, 'text/html')
          }
        >
          {says.saveReport}
        </button>
        <button
          type="button"
          onClick={() =>
            void save(() => summaryJson(result, answer.files), `${name}.summary.json`, 'application/json')
          }
        >
          {says.saveSummary}
        </button>
        <button
          type="button"
          onClick={() => void save(() => runsOf(answered), `${name}.runs.csv`, 'text/csv')}
        >
          {says.saveRuns}
        </button>
        {files.map(({ path, text }) => (
          <button
            key={path}
            type="button"
            onClick={() => void save(() => text, `${joinedName(path)}.yaml`, 'application/yaml')}
          >
            {says.saveScenario(joinedName(path))}
          </button>
        ))}
        <button type="button" disabled={link.value === null || link.value === ''} onClick={() => void copy()}>
          {says.copyLink}
        </button>
      </div>
      <p role="status" class="field-note">
        {said.value !== null ? saying[said.value] : link.value === '' ? linkTooLong : ''}
      </p>
      <ReportPictures answered={answered} view={view} name={name} />
      <OtherScreens answered={answered} />
    </section>
  )
}

/** Empty where it would be cut off on its way. */
function shortLink(place: Place): string {
  return hashOf(place).length > LONGEST_HASH ? '' : linkTo(place)
}
