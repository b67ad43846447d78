import { useMemo, useRef } from 'preact/hooks'
import { withFollowUps } from '../../src/report/follow-ups.js'
import {
  arranged,
  reportSections,
  type ReportSection,
  type SectionId,
} from '../../src/report/report-sections.js'
import { ReportView } from '../report-view/report-view.js'
import { FollowUpPanel } from './follow-up-panel.js'
import { OverTime } from './over-time.js'
import { Provenance } from './provenance.js'
import { reportWords } from './report-words.js'
import { SavePanel } from './save-panel.js'
import type { Answered } from './status.js'

/** The answer itself; then what explains it, what can be taken along, and the rest. */
const FIRST: readonly SectionId[] = ['strategies', 'outcomes', 'differences']
const EXPLAINING: readonly SectionId[] = ['levers', 'sensitivity']
/** What is said here in another way: time by charts that can be shuffled, how to get the same by the page itself. */
const REPLACED: readonly SectionId[] = ['time', 'reproduce']

/** What a comparison says: the report's own parts, and beside them what a still page cannot do. */
export function AnswerView({ answered }: { answered: Answered }) {
  const { answer, followUps } = answered
  const words = reportWords()
  const view = useRef<HTMLDivElement>(null)
  const result = useMemo(() => withFollowUps(answer.result, followUps), [answer, followUps])
  const parts = useMemo(() => {
    const { sections, verdict } = reportSections(result, words)
    const these = (ids: readonly SectionId[]): readonly ReportSection[] =>
      sections.filter(({ id }) => ids.includes(id))
    const placed = new Set([...FIRST, ...EXPLAINING, ...REPLACED])
    return {
      answer: [verdict, arranged(these(FIRST))],
      explained: arranged(these(EXPLAINING)),
      rest: arranged(sections.filter(({ id }) => !placed.has(id))),
    }
  }, [result, words])
  const { figures } = words
  return (
    <div ref={view}>
      <ReportView markup={parts.answer} figures={figures} />
      {result.strategies.length > 1 && <FollowUpPanel followUps={followUps} />}
      <ReportView markup={parts.explained} figures={figures} />
      <SavePanel answered={answered} result={result} view={view} />
      <Provenance answered={answered} />
      <OverTime result={result} />
      <ReportView markup={parts.rest} figures={figures} />
    </div>
  )
}
