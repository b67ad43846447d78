import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { SavePicture } from '../saving/save-picture.js'
import { language } from '../words/language.js'
import type { Answered } from './status.js'
import { words } from './words.js'

interface ReportPicturesProps {
  readonly answered: Answered
  readonly view: RefObject<HTMLElement | null>
  readonly name: string
}

/** Saves the report's pictures, each by its heading. */
export function ReportPictures({ answered, view, name }: ReportPicturesProps) {
  const sections = useSignal<readonly Element[]>([])
  const chosen = useSignal(0)
  const picture = useRef<Element | null>(null)
  // The report is drawn by now: effects run after those of what stands above.
  useEffect(() => {
    const views = [...(view.current?.querySelectorAll('.report-view') ?? [])]
    sections.value = views.flatMap(({ shadowRoot }) =>
      [...(shadowRoot?.querySelectorAll('section') ?? [])].filter(
        (section) => section.querySelector('svg[role=img]') !== null,
      ),
    )
    chosen.value = Math.min(chosen.value, Math.max(0, sections.value.length - 1))
  }, [answered, language.value])
  const { pictureOf } = words.value
  const section = sections.value[chosen.value]
  if (section === undefined) return null
  picture.current = section
  return (
    <div class="compare-pictures">
      <label for="picture">{pictureOf}</label>
      <select id="picture" onChange={(event) => (chosen.value = Number(event.currentTarget.value))}>
        {sections.value.map((each, i) => (
          <option key={i} value={String(i)} selected={i === chosen.value}>
            {headingOf(each)}
          </option>
        ))}
      </select>
      <SavePicture of={picture} name={`${name}.${section.id}`} label={headingOf(section)} />
    </div>
  )
}

function headingOf(section: Element): string {
  return section.querySelector('h2')?.textContent ?? ''
}
