import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { place } from '../link/link.js'
import { Contents } from './contents.js'
import './learn.css'
import { LessonScreen } from './lesson-screen.js'
import { LESSONS } from './lessons/all.js'

/** The contents, or the lesson that the address names. */
export function LearnScreen(): JSX.Element {
  const { n: asked } = place.value.parameters
  const index = LESSONS.findIndex(({ id }) => id === asked)
  const shown = useRef(asked)
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    // From lesson to lesson: read from the top, as on a screen that has just opened.
    if (shown.current === asked) return
    shown.current = asked
    box.current?.querySelector('h1')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [asked])

  return (
    <div class="learn" ref={box}>
      {index < 0 ? (
        <Contents isUnknown={asked !== undefined} />
      ) : (
        <LessonScreen key={asked} lesson={LESSONS[index]!} index={index} />
      )}
    </div>
  )
}
