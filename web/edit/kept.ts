/** What is being edited outlives an accidental reload, in this tab only; where nothing may be kept it does not. */
export interface Kept {
  readonly name: string
  readonly text: string
  readonly base: { readonly path: string; readonly text: string }
}

const PLACE = 'hearsay.editing'
const LARGEST = 2_000_000

export function keep({ name, text, base }: Kept): void {
  try {
    if (text.length + base.text.length > LARGEST) window.sessionStorage.removeItem(PLACE)
    else window.sessionStorage.setItem(PLACE, JSON.stringify({ name, text, base }))
  } catch {
    // Private windows and full disks: it holds until the page is closed.
  }
}

export function kept(): Kept | null {
  try {
    const found: unknown = JSON.parse(window.sessionStorage.getItem(PLACE) ?? 'null')
    return isKept(found) ? found : null
  } catch {
    return null
  }
}

function isKept(found: unknown): found is Kept {
  if (typeof found !== 'object' || found === null) return false
  const { name, text, base } = found as Partial<Kept>
  if (typeof name !== 'string' || typeof text !== 'string') return false
  return typeof base === 'object' && typeof base.path === 'string' && typeof base.text === 'string'
}
