import { status, type Status } from './session.js'
import { words } from './words.js'

/** What is going on, read out as it changes. */
export function StatusLine() {
  const said = sentenceOf(status.value)
  const detail = detailOf(status.value)
  return (
    <p id="status" role="status">
      {said}
      {detail !== '' && (
        <>
          {' '}
          <bdi lang="en">{detail}</bdi>
        </>
      )}
    </p>
  )
}

function sentenceOf(told: Status): string {
  const says = words.value
  switch (told.kind) {
    case 'ready':
      return ''
    case 'building':
      return says.building
    case 'stopping':
      return says.stopping
    case 'issues':
      return says.issues
    case 'progress':
      return says.campaigns(told.finished, told.of)
    case 'done':
      return says.done(told.shown)
    case 'stopped':
      return says.stopped(told.shown)
    case 'needs-files':
      return says.needsFiles(told.files)
    case 'failed':
      return says.failed
    case 'died':
      return says.died
    case 'too-large':
      return says.tooLarge(told.name)
    case 'not-text':
      return says.notText(told.name)
    case 'unreadable':
      return says.unreadable(told.name)
  }
}

/** What engine and browser say of a failure: in their own words, which are English. */
function detailOf(told: Status): string {
  if (told.kind === 'failed') return told.message
  return told.kind === 'died' && told.reason !== '' ? `(${told.reason})` : ''
}
