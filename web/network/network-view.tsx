import { effect, useComputed, useSignal, type ReadonlySignal, type Signal } from '@preact/signals'
import type { JSX } from 'preact'
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks'
import type { CampaignTrace, DrawnNetwork, Highlight } from './types.js'
import { formatCount } from '../words/format.js'
import { direction } from '../words/language.js'
import './network.css'
import { MOST_PEOPLE } from './most-people.js'
import { NetworkTable } from './network-table.js'
import { sayNow } from './said.js'
import type { Direction } from './spatial.js'
import { StateIcon } from './state-icon.js'
import { usePicture, type LivePicture } from './use-picture.js'
import { words } from './words.js'

export interface NetworkViewProps {
  readonly network: DrawnNetwork
  readonly trace: CampaignTrace
  /** Hours since the start. */
  readonly time: ReadonlySignal<number>
  readonly strategy: 0 | 1
  readonly name: string
  /** The person whose card is open, in all pictures of the same people. */
  readonly picked: Signal<number | null>
  /** What the picture shows, for those who do not see it. */
  readonly label: string
  /** A way that takes the place of the one by which the picked person first saw it. */
  readonly highlight?: ReadonlySignal<Highlight | null>
  /** Is told whom the mouse or the keyboard points at; null for nobody. */
  readonly onPoint?: (person: number | null) => void
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

const ZOOM_STEP = 1.6

/** One strategy's campaign on the follower network: who has it, from whom, at the moment `time`. */
export function NetworkView(props: NetworkViewProps): JSX.Element {
  const { network, trace, time, strategy, name, picked, label } = props
  const live = usePicture(props)
  const { back, middle, front, picture, scene, cursor, hovered, failed } = live
  const hintId = useId()
  const spoken = useSignal('')
  const walked = useSignal('')
  const nameNow = useSignal(name)
  nameNow.value = name
  const sentence = useComputed(() => {
    const { reached, shared, visited } = live.counts.value
    return words.value.countsAt(time.peek(), nameNow.value, reached, shared, visited)
  })
  useEffect(() => sayNow(sentence, spoken), [sentence])
  const { onPoint } = props
  useEffect(
    () =>
      effect(() => {
        const item = hovered.value ?? cursor.value
        onPoint?.(scene.peek()?.ofPeople ? item : null)
      }),
    [onPoint],
  )

  const itemAt = (event: MouseEvent): number | null => {
    if (picture.current === null) return null
    return scene.peek()?.at(picture.current.camera, event.offsetX, event.offsetY) ?? null
  }
  const pick = (item: number | null): void => {
    if (scene.peek()?.ofPeople) picked.value = item
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!press(event.key, live, picked, front.current)) return
    event.preventDefault()
    event.stopPropagation()
    const item = cursor.peek()
    walked.value = item === null ? '' : (scene.peek()?.describe(item) ?? '')
  }

  const { hint, communityHint, picture: role, finding, failed: failure } = words.value
  const asPeople = network.people <= MOST_PEOPLE
  return (
    <figure class={`network network-of-${strategy + 1}`}>
      <figcaption class="network-head">
        <span class="network-name">
          <StateIcon strategy={strategy} state={3} /> {name}
        </span>
        <Counts live={live} strategy={strategy} />
      </figcaption>
      <div class="network-frame">
        <div class="network-stage" dir="ltr">
          <canvas ref={back} aria-hidden="true" />
          <canvas ref={middle} aria-hidden="true" />
          <canvas
            ref={front}
            class={live.transform.value.k > 1 ? 'network-front is-zoomed' : 'network-front'}
            tabIndex={0}
            role="application"
            aria-roledescription={role}
            aria-label={label}
            aria-describedby={hintId}
            onKeyDown={onKeyDown}
            onBlur={() => (cursor.value = null)}
            onPointerEnter={() => void live.zooming()}
            onPointerMove={(event) => {
              if (event.pointerType === 'mouse') hovered.value = event.buttons === 0 ? itemAt(event) : null
            }}
            onPointerLeave={() => (hovered.value = null)}
            onClick={(event) => {
              cursor.value = null
              pick(itemAt(event))
            }}
          />
          <Tip live={live} time={time} />
        </div>
        {scene.value === null && (
          <p class="network-waiting">{failed.value ? failure : asPeople ? '' : finding}</p>
        )}
      </div>
      <p id={hintId} class="network-unseen">
        {asPeople ? hint : communityHint}
      </p>
      <p class="network-unseen" role="status">
        {spoken}
      </p>
      <p class="network-unseen" aria-live="assertive">
        {walked}
      </p>
      <NetworkTable trace={trace} people={network.people} name={name}>
        <ZoomButtons live={live} name={name} />
      </NetworkTable>
    </figure>
  )
}

/** Does what a key asks for; whether it asks for anything. */
function press(
  key: string,
  live: LivePicture,
  picked: Signal<number | null>,
  canvas: HTMLCanvasElement | null,
): boolean {
  const { picture, cursor } = live
  const scene = live.scene.peek()
  if (scene === null || picture.current === null) return false
  const towards = ARROWS[key]
  if (towards !== undefined) {
    const from = cursor.peek()
    if (from === null) cursor.value = (scene.ofPeople ? picked.peek() : null) ?? scene.start
    else cursor.value = scene.toward(picture.current.camera, from, towards) ?? from
    void bringIntoView(live)
  } else if (key === 'Enter') {
    if (!scene.ofPeople || cursor.peek() === null) return false
    picked.value = cursor.peek()
  } else if (key === 'Escape') {
    if (picked.peek() !== null) picked.value = null
    else if (cursor.peek() !== null) canvas?.blur()
    else return false
  } else if (key === '+' || key === '=') zoomBy(live, ZOOM_STEP)
  else if (key === '-') zoomBy(live, 1 / ZOOM_STEP)
  else if (key === '0' || key === '۰') void live.zooming().then((zooming) => zooming?.reset())
  else return false
  return true
}

function zoomBy(live: LivePicture, factor: number): void {
  void live.zooming().then((zooming) => {
    zooming?.by(factor)
    return bringIntoView(live)
  })
}

/** In a zoomed picture the keyboard's place may lie outside. */
async function bringIntoView({ picture, scene, cursor, zooming }: LivePicture): Promise<void> {
  const item = cursor.peek()
  if (item === null || picture.current === null || picture.current.camera.k === 1) return
  const { camera } = picture.current
  const [x, y] = scene.peek()!.placeOf(camera, item)
  const near = 20
  if (x > near && y > near && x < camera.width - near && y < camera.height - near) return
  const loaded = await zooming()
  loaded?.centreOn((x - camera.x) / camera.k, (y - camera.y) / camera.k)
}

/** Figures and legend in one: what each way of drawing means, and how many there are. */
function Counts({ live, strategy }: { live: LivePicture; strategy: 0 | 1 }): JSX.Element {
  const reached = useComputed(() => formatCount(live.counts.value.reached))
  const shared = useComputed(() => formatCount(live.counts.value.shared))
  const visited = useComputed(() => formatCount(live.counts.value.visited))
  const now = words.value
  return (
    <span class="network-counts">
      <span>
        <StateIcon strategy={strategy} state={1} /> {now.reached} <b>{reached}</b>
      </span>
      <span>
        <StateIcon strategy={strategy} state={2} /> {now.shared} <b>{shared}</b>
      </span>
      <span>
        <StateIcon strategy={strategy} state={3} /> {now.visits} <b>{visited}</b>
      </span>
    </span>
  )
}

/** What is under the mouse or where the keyboard is, in words beside it. */
function Tip({ live, time }: { live: LivePicture; time: ReadonlySignal<number> }): JSX.Element | null {
  const box = useRef<HTMLDivElement>(null)
  const item = live.hovered.value ?? live.cursor.value
  const scene = live.scene.value
  const text = useComputed(() => {
    const shown = live.hovered.value ?? live.cursor.value
    // A state may change while it is pointed at.
    void [time.value, live.counts.value]
    return shown === null ? '' : (live.scene.value?.describe(shown) ?? '')
  })
  void live.transform.value
  useLayoutEffect(() => {
    const camera = live.picture.current?.camera
    if (box.current === null || item === null || scene === null || camera === undefined) return
    const [x, y] = scene.placeOf(camera, item)
    const { style, classList } = box.current
    style.setProperty('--x', `${x}px`)
    style.setProperty('--y', `${y}px`)
    // Away from the margins: it grows towards the middle.
    style.setProperty('--shift', `${(-100 * x) / camera.width}%`)
    classList.toggle('is-below', y < camera.height / 3)
  })
  if (item === null || scene === null) return null
  return (
    <div ref={box} class="network-tip" aria-hidden="true">
      <div dir={direction.value}>{text}</div>
    </div>
  )
}

function ZoomButtons({ live, name }: { live: LivePicture; name: string }): JSX.Element {
  const { zoomIn, zoomOut, zoomReset } = words.value
  const isWhole = live.transform.value.k === 1
  const buttons = [
    { label: zoomIn, sign: '+', press: () => zoomBy(live, ZOOM_STEP) },
    { label: zoomOut, sign: '−', press: () => zoomBy(live, 1 / ZOOM_STEP), disabled: isWhole },
    {
      label: zoomReset,
      sign: '⤢',
      press: () => void live.zooming().then((zooming) => zooming?.reset()),
      disabled: isWhole,
    },
  ]
  return (
    <div class="network-zoom">
      {buttons.map(({ label, sign, press: onPress, disabled = false }) => (
        <button
          key={sign}
          type="button"
          class="network-button"
          aria-label={`${label}: ${name}`}
          title={label}
          aria-disabled={disabled}
          onClick={onPress}
        >
          {sign}
        </button>
      ))}
    </div>
  )
}
