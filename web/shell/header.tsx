import { hashOf, place, ROUTES, speak } from '../link/link.js'
import { language, type Language } from '../words/language.js'
import { remember } from '../settings/remembered.js'
import { chooseTheme, theme, THEMES, type Theme } from '../settings/theme.js'
import { words } from './words.js'

/** Brand, screens, and what the page looks and sounds like. */
export function Header({ onKeys }: { onKeys: () => void }) {
  return (
    <header class="shell-header">
      <a class="brand" href={hashOf({ route: ROUTES[0], parameters: {} })}>
        <bdi>hearsay</bdi>
      </a>
      <Navigation />
      <div class="shell-switches">
        <LanguageSwitch />
        <ThemeSwitch />
        <button
          type="button"
          class="shell-icon"
          aria-label={words.value.keys}
          title={words.value.keys}
          onClick={onKeys}
        >
          ?
        </button>
      </div>
    </header>
  )
}

function Navigation() {
  const { navigation, screens } = words.value
  return (
    <nav aria-label={navigation}>
      <ul>
        {ROUTES.map((route) => (
          <li key={route}>
            <a
              href={hashOf({ route, parameters: {} })}
              aria-current={place.value.route === route ? 'page' : undefined}
            >
              {screens[route]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

const LANGUAGE_NAMES: Readonly<Record<Language, { short: string; name: string }>> = {
  en: { short: 'EN', name: 'English' },
  fa: { short: 'فا', name: 'فارسی' },
}

function LanguageSwitch() {
  return (
    <div role="group" aria-label={words.value.language} class="shell-pair">
      {(['en', 'fa'] as const).map((each) => (
        <button
          key={each}
          type="button"
          lang={each}
          class="shell-icon"
          aria-label={`${LANGUAGE_NAMES[each].short}: ${LANGUAGE_NAMES[each].name}`}
          title={LANGUAGE_NAMES[each].name}
          aria-pressed={language.value === each}
          onClick={() => {
            remember('language', each)
            speak(each)
          }}
        >
          {LANGUAGE_NAMES[each].short}
        </button>
      ))}
    </div>
  )
}

/** Sun, moon, and a disc of both. */
const THEME_PATHS: Readonly<Record<Theme, string>> = {
  light:
    'M12 7a5 5 0 1 1 0 10a5 5 0 1 1 0-10zM12 1v3M12 20v3M1 12h3M20 12h3M4.2 4.2l2.1 2.1M17.7 17.7l2.1 2.1M19.8 4.2l-2.1 2.1M6.3 17.7l-2.1 2.1',
  dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5z',
  system: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 1 0 0-17zM12 3.5v17',
}

/** One button that goes round; it says what is chosen now. */
function ThemeSwitch() {
  const { theme: name, themes } = words.value
  const label = `${name}: ${themes[theme.value]}`
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length]!
  return (
    <button
      type="button"
      class="shell-icon"
      aria-label={label}
      title={label}
      onClick={() => chooseTheme(next)}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" class="shell-drawn">
        <path d={THEME_PATHS[theme.value]} />
        {theme.value === 'system' && <path class="shell-filled" d="M12 3.5a8.5 8.5 0 0 1 0 17z" />}
      </svg>
    </button>
  )
}
