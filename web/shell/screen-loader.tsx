import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { screenKeys } from '../settings/keys.js'
import type { Route } from '../link/link.js'
import { SCREENS } from './screens.js'
import { words } from './words.js'

type Loaded =
  | { readonly route: Route; readonly Screen: ComponentType }
  | { readonly route: Route; readonly Screen: null; readonly failed: boolean }

/** The screen of a route, as soon as it is there; `onShown` is called whenever another one has appeared. */
export function ScreenLoader({ route, onShown }: { route: Route; onShown: (route: Route) => void }) {
  const [loaded, setLoaded] = useState<Loaded>({ route, Screen: null, failed: false })

  useEffect(() => {
    let left = false
    SCREENS[route]().then(
      (Screen) => {
        if (!left) setLoaded({ route, Screen })
      },
      () => {
        if (!left) setLoaded({ route, Screen: null, failed: true })
      },
    )
    return () => {
      left = true
      // A screen that is left takes its keys with it.
      screenKeys.value = []
    }
  }, [route])

  useEffect(() => {
    if (loaded.Screen !== null) onShown(loaded.route)
  }, [loaded])

  if (loaded.route !== route || (loaded.Screen === null && !loaded.failed)) {
    return (
      <p class="shell-loading" role="status">
        {words.value.loading}
      </p>
    )
  }
  if (loaded.Screen === null) return <LoadFailure />
  return <loaded.Screen />
}

function LoadFailure() {
  return (
    <div class="shell-note" role="alert">
      <p>{words.value.failed}</p>
      <button type="button" onClick={() => window.location.reload()}>
        {words.value.reload}
      </button>
    </div>
  )
}
