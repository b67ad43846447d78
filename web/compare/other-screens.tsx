import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { nameOf } from '../../src/report/report-context.js'
import { joinedName } from '../../src/scenario/joined-name.js'
import { StrategyMark } from '../charts/strategy-mark.js'
import { hashOf, type Route } from '../link/link.js'
import { handOverParameters } from '../scenarios/scenario-link.js'
import { language } from '../words/language.js'
import { reportWords } from './report-words.js'
import type { Answered } from './status.js'
import { words } from './words.js'

/** The same scenario on other screens: to change it, and to see how a message spread in one campaign. */
export function OtherScreens({ answered: { answer, files, question } }: { answered: Answered }) {
  const scenarios = useSignal<readonly Record<string, string>[]>([])
  useEffect(() => {
    let isOver = false
    void Promise.all(files.map(handOverParameters)).then((found) => {
      if (!isOver) scenarios.value = found
    })
    return () => {
      isOver = true
    }
  }, [files])
  const { edit, explore } = words.value
  const address = (route: Route, i: number, more: Record<string, string> = {}): string | null => {
    const own = scenarios.value[i]
    return own === undefined ? null : hashOf({ route, parameters: { ...own, ...more } })
  }
  // The other screen takes the scenario's own luck; with several files a strategy is one of its file.
  const runs = question.seed === null ? spreads(answer, files.length > 1) : []
  return (
    <ul class="compare-links" key={language.value}>
      {files.map(({ path }, i) => {
        const href = address('edit', i)
        return (
          href !== null && (
            <li key={path}>
              <a href={href}>{edit(files.length === 1 ? null : path)}</a>
            </li>
          )
        )
      })}
      {runs.length > 0 && address('explore', 0) !== null && (
        <li>
          {explore}{' '}
          {runs.map(({ file, strategy, name, run }, i) => {
            const href = address('explore', file, { strategy, run: String(run) })
            return (
              href !== null && (
                <a key={i} href={href}>
                  {runs.length <= 4 && <StrategyMark strategy={i} />} <bdi>{name}</bdi>
                </a>
              )
            )
          })}
        </li>
      )}
    </ul>
  )
}

/** Of each strategy the campaign with its largest cascade. */
function spreads({ files, result }: Answered['answer'], isJoined: boolean) {
  return result.strategies.map(({ id, label, largest }) => {
    const file = isJoined ? files.findIndex((each) => id.startsWith(`${joinedName(each.file)}/`)) : 0
    const strategy = isJoined ? id.slice(joinedName(files[file]!.file).length + 1) : id
    return { file, strategy, name: nameOf(label, id, reportWords()), run: largest.replication }
  })
}
