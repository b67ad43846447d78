import { useRef } from 'preact/hooks'
import { bringNetwork } from './bring-files.js'
import { networkFiles } from './question.js'
import { isBusy, judgeFiles, stage } from './session.js'
import { words } from './words.js'

/** The network files that the scenario reads: a page sees only what the reader gives it. */
export function NetworkFiles() {
  const needed = networkFiles.value
  if (needed.length === 0) return null
  return (
    <section class="compare-networks" aria-labelledby="networks-title">
      <h2 id="networks-title">{words.value.networks}</h2>
      <ul>
        {needed.map(({ name, file }) => (
          <NetworkFile key={name} name={name} file={file} />
        ))}
      </ul>
    </section>
  )
}

function NetworkFile({ name, file }: { name: string; file: File | null }) {
  const { chooseNetwork, chosenNetwork, missingNetwork } = words.value
  const input = useRef<HTMLInputElement>(null)
  return (
    <li>
      <bdi dir="ltr">{name}</bdi> <span>{file === null ? missingNetwork : chosenNetwork(file.name)}</span>{' '}
      <button
        type="button"
        disabled={isBusy.value || stage.value === 'paused'}
        onClick={() => input.current?.click()}
      >
        {chooseNetwork(name)}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          const picked = event.currentTarget.files?.[0]
          if (picked !== undefined && bringNetwork(name, picked)) judgeFiles()
          event.currentTarget.value = ''
        }}
      />
    </li>
  )
}
