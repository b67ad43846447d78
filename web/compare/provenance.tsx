import { shellQuoted } from '../../src/report/shell-quoted.js'
import type { Answered } from './status.js'
import { words } from './words.js'

/** Everything needed to get the same numbers again, to the last bit. */
export function Provenance({ answered: { answer, question } }: { answered: Answered }) {
  const { resultHash, sameCommand, scenarioHash, usedSeed } = words.value
  const { result } = answer
  return (
    <div class="facts">
      <p>
        {sameCommand} <code dir="ltr">{commandOf(answer, question.seed)}</code>
      </p>
      <p>
        {resultHash}{' '}
        <code dir="ltr" id="result-hash">
          {result.resultHash}
        </code>
      </p>
      <p>
        {scenarioHash} <code dir="ltr">{result.scenario.hash.slice(0, 12)}</code> · {usedSeed}{' '}
        <code dir="ltr">{result.seed}</code>
      </p>
    </div>
  )
}

function commandOf({ files, result }: Answered['answer'], seed: string | null): string {
  const names = files.map(({ file }) => shellQuoted(file)).join(' ')
  const luck = seed === null ? '' : ` --seed ${shellQuoted(seed)}`
  return `npx hearsay compare ${names} --replications ${result.replications}${luck}`
}
