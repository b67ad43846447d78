import { proxy, wrap, type Remote } from 'comlink'
import { describeIssue, type Issue } from '../src/errors.js'
import { answerView } from './answer-view.js'
import type { CompareApi, Ending, Update } from './compare-worker.js'
import { byId, element } from './element.js'
import { leadingComment, SCENARIO_FILES, type ScenarioFile } from './scenarios.js'

const question = byId('question', HTMLFormElement)
const scenarioSelect = byId('scenario', HTMLSelectElement)
const replicationsInput = byId('replications', HTMLInputElement)
const compareButton = byId('compare', HTMLButtonElement)
const cancelButton = byId('cancel', HTMLButtonElement)
const about = byId('about', HTMLElement)
const working = byId('working', HTMLElement)
const progress = byId('progress', HTMLProgressElement)
const status = byId('status', HTMLElement)
const answer = byId('answer', HTMLElement)

const engine = startEngine()

for (const [i, { path }] of SCENARIO_FILES.entries()) {
  scenarioSelect.append(element('option', { value: String(i) }, titleOf(path)))
}
scenarioSelect.addEventListener('change', () => void choose())
question.addEventListener('submit', (event) => {
  event.preventDefault()
  void compare(chosen(), replicationsInput.valueAsNumber)
})
cancelButton.addEventListener('click', () => {
  status.textContent = 'Stopping …'
  void engine.cancel()
})
void choose()

/** One worker for the life of the page; comlink never settles a call to a worker that has died. */
function startEngine(): Remote<CompareApi> {
  const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' })
  worker.addEventListener('error', (event) => {
    const reason = event.message || 'its code did not load'
    fail(`The simulation stopped unexpectedly: ${reason}. Reload the page to start again.`)
  })
  return wrap<CompareApi>(worker)
}

function chosen(): ScenarioFile {
  return SCENARIO_FILES[scenarioSelect.selectedIndex]!
}

/** Shows what the chosen scenario is about. */
async function choose(): Promise<void> {
  const file = chosen()
  answer.hidden = true
  status.textContent = ''
  compareButton.disabled = true
  about.replaceChildren(element('p', {}, leadingComment(file.text)), sourceOf(file))
  const described = await engine.describe(file.text, file.path)
  if (file !== chosen()) return
  if (!described.ok) return showIssues(described.issues)
  const { facts } = described
  if (facts.files.length > 0) {
    status.textContent = `This scenario reads ${facts.files.join(', ')} from disk: run it on the command line.`
    return
  }
  replicationsInput.value = String(facts.replications)
  compareButton.disabled = false
}

async function compare(file: ScenarioFile, replications: number): Promise<void> {
  busy(true)
  answer.hidden = true
  progress.max = replications
  // Without a value the bar shows that work is under way, but not how far it is.
  progress.removeAttribute('value')
  status.textContent = 'Building the people and their networks …'
  let shown = 0
  let saidAt = -Infinity
  const tell = (update: Update): void => {
    if (update.kind === 'progress') {
      if (update.finished === 0) return
      progress.value = update.finished
      // Screen readers read it out: not more than once a second.
      if (performance.now() - saidAt < 1000) return
      saidAt = performance.now()
      status.textContent = `${update.finished} of ${replications} campaigns simulated`
    } else {
      shown = update.result.replications
      answer.replaceChildren(answerView(update.result, file.path))
      answer.hidden = false
    }
  }
  try {
    showEnding(await engine.compare(file.text, file.path, replications, proxy(tell)), shown)
  } finally {
    busy(false)
  }
}

function showEnding(ending: Ending, shown: number): void {
  if (ending.kind === 'complete') {
    status.textContent = `Done: ${shown} campaigns a strategy.`
  } else if (ending.kind === 'cancelled') {
    status.textContent = shown > 0 ? `Stopped. The answer below rests on ${shown} campaigns.` : 'Stopped.'
  } else if (ending.failure.issues.length > 0) {
    showIssues(ending.failure.issues)
  } else {
    status.textContent = `The comparison failed: ${ending.failure.message}`
  }
}

function busy(is: boolean): void {
  working.hidden = !is
  cancelButton.hidden = !is
  compareButton.disabled = is
  scenarioSelect.disabled = is
  replicationsInput.disabled = is
  if (is) cancelButton.focus()
  else compareButton.focus()
}

function fail(message: string): void {
  working.hidden = true
  cancelButton.hidden = true
  compareButton.disabled = true
  status.textContent = message
}

function showIssues(issues: readonly Issue[]): void {
  status.textContent = 'This scenario has problems:'
  answer.replaceChildren(element('p', { class: 'issues' }, issues.map(describeIssue).join('\n')))
  answer.hidden = false
}

function sourceOf({ path, text }: ScenarioFile): HTMLDetailsElement {
  return element('details', {}, element('summary', {}, path), element('pre', { tabindex: '0' }, text))
}

/** `scenarios/product-launch.yaml` reads `Product launch`. */
function titleOf(path: string): string {
  const words = path
    .replace(/^.*\//, '')
    .replace(/\.yaml$/, '')
    .replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
