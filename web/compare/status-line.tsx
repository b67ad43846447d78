import { status } from './session.js'
import type { Status } from './status.js'
import { words } from './words.js'

/** What is going on, read out as it changes. */
export function StatusLine() {
  const { value: told } = status
  return (
    <p id="status" role="status">
      {sentenceOf(told)}
      {told.kind === 'died' && told.reason !== '' && (
        <>
          {' '}
          <bdi lang="en">({told.reason})</bdi>
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
    case 'pausing':
      return says.pausing
    case 'stopping':
      return says.stopping
    case 'failed':
      return says.failed
    case 'linked':
      return says.linked(told.replications)
    case 'progress':
      return says.campaigns(told.finished, told.of, told.secondsLeft)
    case 'done':
      return says.done(told.shown)
    case 'paused':
      return says.paused(told.shown)
    case 'stopped':
      return says.stopped(told.shown)
    case 'found':
      return says.found
    case 'nothing-found':
      return says.nothingFound
    case 'needs-networks':
      return says.needsNetworks(told.files)
    case 'needs-comments':
      return says.needsComments(told.files)
    case 'died':
      return says.died
    case 'too-large':
      return says.tooLarge(told.name)
    case 'network-too-large':
      return says.networkTooLarge(told.name)
    case 'not-text':
      return says.notText(told.name)
    case 'unreadable':
      return says.unreadable(told.name)
    case 'too-many':
      return says.tooMany
    case 'unknown-link':
      return says.unknownLink(told.name)
    case 'broken-link':
      return says.brokenLink
  }
}
