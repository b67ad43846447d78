/** What the page keeps between visits; where a browser allows nothing to be kept, every visit is the first. */

export function remembered(name: string): string | null {
  try {
    return window.localStorage.getItem(`hearsay.${name}`)
  } catch {
    return null
  }
}

export function remember(name: string, value: string): void {
  try {
    window.localStorage.setItem(`hearsay.${name}`, value)
  } catch {
    // Private windows and full disks: it holds for this visit.
  }
}
