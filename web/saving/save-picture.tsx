import { useSignal } from '@preact/signals'
import type { ComponentChildren, JSX, RefObject } from 'preact'
import { useRef } from 'preact/hooks'
import { picturePng, pictureText } from './picture.js'
import { saveFile } from './save-file.js'
import { words } from './words.js'
import './saving.css'

export interface SavePictureProps {
  /** What holds the picture and the words that belong to it; buttons and tables inside are left out. */
  readonly of: RefObject<Element | null>
  /** The file's name without its ending; the same in every language. */
  readonly name: string
  /** Which picture this is, for those who do not see what the buttons stand beside. */
  readonly label: string
}

/** Saves a picture as it looks now, as SVG or PNG. */
export function SavePicture({ of, name, label }: SavePictureProps): JSX.Element {
  const { failed, saveAs, savePicture } = words.value
  const hasFailed = useSignal(false)
  const save = async (kind: 'SVG' | 'PNG'): Promise<void> => {
    hasFailed.value = false
    const { current } = of
    if (current === null) return
    try {
      if (kind === 'SVG') saveFile(`${name}.svg`, 'image/svg+xml', pictureText(current))
      else saveFile(`${name}.png`, 'image/png', await picturePng(current))
    } catch {
      hasFailed.value = true
    }
  }
  return (
    <div class="save-picture" role="group" aria-label={`${savePicture}: ${label}`}>
      <span aria-hidden="true">{savePicture}</span>
      {(['PNG', 'SVG'] as const).map((kind) => (
        <button key={kind} type="button" aria-label={saveAs(kind, label)} onClick={() => void save(kind)}>
          <bdi dir="ltr">{kind}</bdi>
        </button>
      ))}
      <span role="status">{hasFailed.value && failed}</span>
    </div>
  )
}

/** A picture with the buttons that save it below. */
export function Saveable(props: {
  readonly name: string
  readonly label: string
  readonly children: ComponentChildren
}): JSX.Element {
  const { name, label, children } = props
  const picture = useRef<HTMLDivElement>(null)
  return (
    <div class="saveable">
      <div ref={picture}>{children}</div>
      <SavePicture of={picture} name={name} label={label} />
    </div>
  )
}
