import { useEffect, useRef } from 'preact/hooks'
import { keysOn, screenKeys, switchKeys, type KeyHelp } from '../settings/keys.js'
import { words } from './words.js'

/** The list of keys, over the page while `open`. */
export function KeyList({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    // The browser keeps the focus inside and gives it back.
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])

  const { close, keyCompare, keyHelp, keys, keysOfScreen, keysOn: onText } = words.value
  const everywhere: readonly KeyHelp[] = [
    { keys: '?', does: keyHelp },
    { keys: 'C', does: keyCompare },
  ]
  return (
    <dialog ref={dialog} class="shell-keys" aria-labelledby="shell-keys-title" onClose={onClose}>
      <h2 id="shell-keys-title">{keys}</h2>
      <Keys list={everywhere} />
      {screenKeys.value.length > 0 && (
        <>
          <h3>{keysOfScreen}</h3>
          <Keys list={screenKeys.value} />
        </>
      )}
      <label class="shell-check">
        <input
          type="checkbox"
          checked={keysOn.value}
          onChange={(event) => switchKeys(event.currentTarget.checked)}
        />
        {onText}
      </label>
      <button type="button" onClick={() => dialog.current?.close()}>
        {close}
      </button>
    </dialog>
  )
}

function Keys({ list }: { list: readonly KeyHelp[] }) {
  return (
    <dl class="shell-key-rows">
      {list.map(({ keys, does }) => (
        <div key={keys}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
