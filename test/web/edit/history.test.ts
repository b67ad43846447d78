import { expect, test } from 'vitest'
import { History } from '../../../web/edit/history.js'

const state = (text: string, size = text.length) => ({ text, size })

test('what is typed in one go is one step; a pause and any other change begin another', () => {
  const history = new History(state(''))
  history.record(state('a'), 'typing', 0)
  history.record(state('ab'), 'typing', 300)
  history.record(state('abc'), 'typing', 5000)
  history.record(state('form'), null, 5100)
  history.record(state('form!'), 'typing', 5200)
  const seen: string[] = []
  while (history.canUndo) {
    history.undo()
    seen.push(history.now.text)
  }
  expect(seen).toEqual(['form', 'abc', 'ab', ''])
  history.redo()
  expect(history.now.text).toBe('ab')
  history.record(state('x'), 'typing', 5300)
  expect(history.canRedo).toBe(false)
  history.undo()
  expect(history.now.text).toBe('ab')
})

test('memory is bounded, and the last step can always be taken back', () => {
  const history = new History(state('first', 9_000_000))
  for (const text of ['second', 'third', 'fourth']) history.record(state(text, 9_000_000), null, 0)
  history.undo()
  history.undo()
  expect(history.now.text).toBe('second')
  expect(history.canUndo).toBe(false)
  const large = new History(state('a', 30_000_000))
  large.record(state('b', 30_000_000), null, 0)
  large.undo()
  expect(large.now.text).toBe('a')
})
