/** The service worker as the page sees it. */
import { signal, type ReadonlySignal } from '@preact/signals'
import { TAKE_OVER } from './precache.js'

/** A newer build of the page than the one that is shown. */
type Update =
  /** Downloaded; it takes over when it is told to. */
  | { readonly kind: 'waiting'; readonly worker: ServiceWorker }
  /** Taken over at the wish of another window of the page. */
  | { readonly kind: 'active' }

const newer = signal<Update | null>(null)

export const update: ReadonlySignal<Update | null> = newer

let isAgreed = false

/** The first seconds are the reader's: to fetch and check all files takes the processor longer than to draw the page. */
const QUIET_MS = 3000

/** Keeps the page for times without a network, once it has been drawn; where that cannot be, nothing is missing. */
export function keepOffline(): void {
  if (!import.meta.env.PROD) return
  const begin = (): void => void setTimeout(() => void register(), QUIET_MS)
  if (document.readyState === 'complete') begin()
  else window.addEventListener('load', begin, { once: true })
}

/** The reader agrees: the newer build takes over, and the page is loaded anew. */
export function takeUpdate(): void {
  const { value } = newer
  if (value === null) return
  isAgreed = true
  if (value.kind === 'waiting') value.worker.postMessage(TAKE_OVER)
  else window.location.reload()
}

async function register(): Promise<void> {
  try {
    const { serviceWorker } = navigator
    followTakeOver(serviceWorker)
    offerUpdates(await serviceWorker.register(new URL('service-worker.js', document.baseURI)))
  } catch {
    // An old browser, a private window, a page from a file: it works as long as there is a network.
  }
}

function followTakeOver(serviceWorker: ServiceWorkerContainer): void {
  // Whoever opens the page for the first time has no older one.
  let isFirst = serviceWorker.controller === null
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAgreed) window.location.reload()
    else if (!isFirst) newer.value = { kind: 'active' }
    isFirst = false
  })
}

function offerUpdates(registration: ServiceWorkerRegistration): void {
  const offer = (): void => {
    const { waiting, active } = registration
    if (waiting !== null && active !== null) newer.value = { kind: 'waiting', worker: waiting }
  }
  offer()
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', offer),
  )
}
