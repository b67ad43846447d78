import { effect, useSignal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { CampaignTrace, DrawnNetwork, Highlight } from './types.js'
import { language } from '../words/language.js'
import { MOST_PEOPLE, MOST_STAMPS } from './most-people.js'
import { PeopleScene } from './people-scene.js'
import { Picture } from './picture.js'
import type { Scene } from './scene.js'
import { StatesAt } from './states-at.js'
import type { Transform, Zooming } from './zooming.js'

const WHOLE: Transform = { k: 1, x: 0, y: 0 }

export interface PictureInput {
  readonly network: DrawnNetwork
  readonly trace: CampaignTrace
  readonly time: ReadonlySignal<number>
  readonly strategy: 0 | 1
  readonly picked: Signal<number | null>
  readonly highlight?: ReadonlySignal<Highlight | null> | undefined
}

export interface LivePicture {
  readonly back: RefObject<HTMLCanvasElement | null>
  readonly middle: RefObject<HTMLCanvasElement | null>
  readonly front: RefObject<HTMLCanvasElement | null>
  readonly picture: RefObject<Picture | null>
  readonly scene: Signal<Scene | null>
  readonly counts: Signal<Counts>
  readonly cursor: Signal<number | null>
  readonly hovered: Signal<number | null>
  /** How far the picture is zoomed and shifted. */
  readonly transform: Signal<Transform>
  readonly failed: Signal<boolean>
  zooming(): Promise<Zooming | null>
}

export interface Counts {
  readonly reached: number
  readonly shared: number
  readonly visited: number
}

/** Keeps a picture on its canvases up to date with time, with what is pointed out and with the people. */
export function usePicture(input: PictureInput): LivePicture {
  const { network, trace, time, strategy, picked, highlight } = input
  const back = useRef<HTMLCanvasElement>(null)
  const middle = useRef<HTMLCanvasElement>(null)
  const front = useRef<HTMLCanvasElement>(null)
  const picture = useRef<Picture | null>(null)
  const zoomer = useRef<Promise<Zooming> | null>(null)
  const scene = useSignal<Scene | null>(null)
  const counts = useSignal<Counts>({ reached: 0, shared: 0, visited: 0 })
  const cursor = useSignal<number | null>(null)
  const hovered = useSignal<number | null>(null)
  const transform = useSignal<Transform>(WHOLE)
  const failed = useSignal(false)
  const isCrowd = network.people > MOST_STAMPS
  const states = useMemo(() => new StatesAt(trace, network.people), [trace, network])

  useEffect(() => {
    const marks = () => ({
      hours: time.peek(),
      picked: picked.peek(),
      cursor: cursor.peek(),
      hovered: hovered.peek(),
      highlight: highlight?.peek() ?? null,
    })
    const made = new Picture(
      back.current!,
      middle.current!,
      front.current!,
      strategy,
      marks,
      ({ width, height }) => {
        void zoomer.current?.then(
          (zooming) => zooming.resize(width, height),
          () => undefined,
        )
      },
      isCrowd,
    )
    picture.current = made
    return () => {
      made.stop()
      picture.current = null
      void zoomer.current?.then(
        (zooming) => zooming.stop(),
        () => undefined,
      )
      zoomer.current = null
    }
  }, [strategy])

  useEffect(() => {
    let isCurrent = true
    const show = (next: Scene): void => {
      if (!isCurrent) return
      scene.value = next
      picture.current?.show(next)
    }
    cursor.value = hovered.value = null
    failed.value = false
    scene.value = null
    if (network.people <= MOST_PEOPLE) {
      show(new PeopleScene(network, states, strategy))
    } else {
      communityScene(network, states, strategy).then(show, () => (failed.value = isCurrent))
    }
    return () => {
      isCurrent = false
    }
  }, [network, states, strategy])

  useEffect(
    () =>
      effect(() => {
        states.turnTo(time.value)
        const { reached, shared, visited } = states
        const shown = counts.peek()
        if (reached !== shown.reached || shared !== shown.shared || visited !== shown.visited) {
          counts.value = { reached, shared, visited }
        }
        picture.current?.drawFront()
      }),
    [states, time],
  )

  useEffect(
    () =>
      effect(() => {
        // Figures in a picture are in the page's language.
        void [picked.value, cursor.value, hovered.value, highlight?.value, language.value]
        picture.current?.drawFront()
      }),
    [picked, highlight],
  )

  /** Comes with the first wish to zoom: a third of the library's weight is not needed to watch. */
  const zooming = async (): Promise<Zooming | null> => {
    const canvas = front.current
    if (canvas === null) return null
    zoomer.current ??= import('./zooming.js').then(({ makeZooming }) => {
      const made = makeZooming(canvas, (next) => {
        picture.current?.move(next)
        transform.value = next
        hovered.value = null
      })
      made.resize(canvas.clientWidth, canvas.clientHeight)
      return made
    })
    try {
      return await zoomer.current
    } catch {
      // Offline before it ever came: the next wish asks again.
      zoomer.current = null
      return null
    }
  }
  return { back, middle, front, picture, scene, counts, cursor, hovered, transform, failed, zooming }
}

async function communityScene(network: DrawnNetwork, states: StatesAt, strategy: 0 | 1): Promise<Scene> {
  const { CommunityScene, findCommunities } = await import('./community-scene.js')
  return new CommunityScene(network, await findCommunities(network), states, strategy)
}
