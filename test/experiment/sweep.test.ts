import { describe, expect, test } from 'vitest'
import { HearsayError } from '../../src/errors.js'
import { gridPoints, parseAxis } from '../../src/experiment/sweep.js'

describe('parseAxis', () => {
  test.each([
    ['a.b=1..4:1', ['1', '2', '3', '4']],
    ['a=0.1..0.5:0.1', ['0.1', '0.2', '0.3', '0.4', '0.5']],
    ['a=0%..60%:20%', ['0%', '20%', '40%', '60%']],
    ['a=1..2:0.4', ['1', '1.4', '1.8']],
    ['a=5k..15k:5k', ['5k', '10k', '15k']],
    ['a=-1..1:1', ['-1', '0', '1']],
    ['a=500 USD..1000 USD:250 USD', ['500 USD', '750 USD', '1000 USD']],
    ['a=.5..1.5:.5', ['0.5', '1', '1.5']],
    ['a=7..7:1', ['7']],
    ['a=even,front-loaded', ['even', 'front-loaded']],
    ['a=ba(nodes=1k, links=2), er(nodes=1k, degree=3)', ['ba(nodes=1k, links=2)', 'er(nodes=1k, degree=3)']],
    ['a=["09:00", "18:00"],["11:00"]', ['["09:00", "18:00"]', '["11:00"]']],
    ['a="x,y",z', ['"x,y"', 'z']],
    ['a.b = x=1', ['x=1']],
  ])('%s', (text, values) => {
    expect(parseAxis(text).values).toEqual(values)
    expect(parseAxis(text).path).toBe(text.split('=')[0]!.trim())
  })

  test.each([
    ['a', 'expected PATH='],
    ['=1..2:1', 'expected PATH='],
    ['a=', 'expected PATH='],
    ['a=1..2', 'invalid range'],
    ['a=x..y:z', 'invalid range'],
    ['a=1h..2d:1h', 'units'],
    ['a=2..1:1', 'leads nowhere'],
    ['a=1..2:0', 'leads nowhere'],
    ['a=1..2:-1', 'leads nowhere'],
    ['a=0..1:0.000001', 'at most 10000'],
    ['a=1,,2', 'empty value'],
    ['a=1,2,1', 'twice'],
  ])('%s is refused with words', (text, words) => {
    const failure = catching(() => parseAxis(text))
    expect(failure.kind).toBe('usage')
    expect(failure.message).toContain(words)
  })
})

describe('gridPoints', () => {
  test('every combination once, the last axis fastest', () => {
    const points = gridPoints([parseAxis('a=1,2'), parseAxis('b=x,y,z')])
    expect(points.map(({ values }) => values.join(''))).toEqual(['1x', '1y', '1z', '2x', '2y', '2z'])
    expect(points.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(points[4]!.settings).toEqual(['a=2', 'b=y'])
  })

  test('too many points and a path given twice are refused', () => {
    const wide = parseAxis('a=1..200:1')
    expect(catching(() => gridPoints([wide, { ...wide, path: 'b' }])).message).toContain('40000 points')
    expect(catching(() => gridPoints([wide, wide])).message).toContain('a is given twice')
  })
})

function catching(task: () => unknown): HearsayError {
  try {
    task()
  } catch (error) {
    if (error instanceof HearsayError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
