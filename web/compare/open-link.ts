/** Keeps the comparison with the address of the page, as far as one names the other. */
import { effect } from '@preact/signals'
import { place, replaceParameters, type Place } from '../link/link.js'
import { comparisonParameters, linkedComparison } from './compare-link.js'
import { facts, files, replications, seed } from './question.js'
import { choose, isBusy, stage, tell } from './session.js'

/** What the address says because of us. */
let written = ''

function textOf(parameters: Place['parameters']): string {
  return JSON.stringify(Object.entries(parameters))
}

/** Opens what links ask for while the screen is shown; returns what ends that. */
export function followLinks(): () => void {
  const ends = [
    effect(() => {
      const { route, parameters } = place.value
      const text = textOf(parameters)
      if (route !== 'compare' || text === written) return
      written = text
      void open(parameters)
    }),
    effect(() => {
      const asked = { files: files.value, replications: replications.value, seed: seed.value }
      // Not before the files are read: until then the number of campaigns is not theirs.
      if (facts.value !== null && place.peek().route === 'compare') void write(asked)
    }),
  ]
  return () => {
    for (const end of ends) end()
    written = ''
  }
}

async function open(parameters: Readonly<Record<string, string>>): Promise<void> {
  const linked = await linkedComparison(parameters)
  if (linked.kind === 'none') {
    // Nothing is lost by coming back: only who comes first, or after a failure, has something to read.
    if (stage.peek() === 'reading') await choose(files.peek())
    return
  }
  if (linked.kind !== 'found') {
    if (!isBusy.peek() && stage.peek() !== 'paused') await choose(files.peek())
    return tell(
      linked.kind === 'unknown' ? { kind: 'unknown-link', name: linked.name } : { kind: 'broken-link' },
    )
  }
  const isShown =
    linked.files.length === files.peek().length &&
    linked.files.every(({ path, text }, i) => {
      const shown = files.peek()[i]!
      return shown.path === path && shown.text === text
    })
  if (!isShown || facts.peek() === null) await choose(linked.files)
  const known = facts.peek()
  if (known === null) return
  if (linked.seed !== null) seed.value = linked.seed === known.seed ? null : linked.seed
  if (linked.replications === null) return
  replications.value = linked.replications
  if (!isShown && stage.peek() === 'able') tell({ kind: 'linked', replications: linked.replications })
}

/** An address that would be too long says nothing of it. */
async function write(asked: Parameters<typeof comparisonParameters>[0]): Promise<void> {
  const parameters = await comparisonParameters(asked).catch(() => ({}))
  if (place.peek().route !== 'compare' || asked.files !== files.peek()) return
  written = textOf(parameters)
  if (replaceParameters(parameters)) return
  written = textOf({})
  replaceParameters({})
}
