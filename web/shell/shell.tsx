import { effect } from '@preact/signals'
import { useEffect, useRef, useState } from 'preact/hooks'
import { followAddress, go, linkFault, place } from '../link/link.js'
import { direction, language } from '../words/language.js'
import { keepOffline } from '../offline/register.js'
import { UpdateNote } from '../offline/update-note.js'
import { Header } from './header.js'
import { KeyList } from './key-list.js'
import { isCommand } from '../settings/keys.js'
import { remembered } from '../settings/remembered.js'
import { ScreenLoader } from './screen-loader.js'
import { SCREENS } from './screens.js'
import { startTheme } from '../settings/theme.js'
import { words } from './words.js'
import './shell.css'

/** Before anything is drawn: language (the link's, else that of the last visit, else the browser's), theme and place. */
export function startShell(): void {
  const spoken = remembered('language') ?? navigator.language
  language.value = /^fa\b/i.test(spoken) ? 'fa' : 'en'
  startTheme()
  followAddress()
  // On its way while the page around it is drawn; whether it comes is told by who shows it.
  SCREENS[place.peek().route]().catch(() => undefined)
  effect(() => {
    document.documentElement.lang = language.value
    document.documentElement.dir = direction.value
    document.title = words.value.titles[place.value.route]
  })
}

/** The page around its screens. */
export function Shell() {
  const main = useRef<HTMLElement>(null)
  const [keysOpen, setKeysOpen] = useState(false)
  const first = useRef(true)
  const route = place.value.route

  useEffect(keepOffline, [])

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!isCommand(event)) return
      if (event.key === '?') setKeysOpen(true)
      else if (event.key.toLowerCase() === 'c' && !event.shiftKey) go('compare')
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])

  return (
    <>
      <a
        class="shell-skip"
        href="#content"
        onClick={(event) => {
          // The part after # is the address of the screen.
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {words.value.skip}
      </a>
      <Header onKeys={() => setKeysOpen(true)} />
      <main id="content" tabIndex={-1} ref={main}>
        <LinkNote />
        <UpdateNote />
        <ScreenLoader
          route={route}
          onShown={() => {
            // Who came by a link inside the page is taken to what it leads to; who opens the page starts at its top.
            if (!first.current) {
              main.current?.focus({ preventScroll: true })
              window.scrollTo(0, 0)
            }
            first.current = false
          }}
        />
      </main>
      <footer>
        <p>{words.value.footer}</p>
      </footer>
      <KeyList open={keysOpen} onClose={() => setKeysOpen(false)} />
    </>
  )
}

/** What was wrong with the link that brought the reader here; the way on is the screen below it. */
function LinkNote() {
  const fault = linkFault.value
  if (fault === null) return null
  return (
    <div class="shell-note" role="alert">
      <p>{words.value.faults[fault]}</p>
      <button type="button" onClick={() => go(place.value.route)}>
        {words.value.dismiss}
      </button>
    </div>
  )
}
