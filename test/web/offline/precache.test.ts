import { describe, expect, test } from 'vitest'
import { cacheName, isolating, isOutdated, keptPath } from '../../../web/offline/precache.js'

const SCOPE = 'https://example.org/some/folder/'
const PATHS = new Set(['index.html', 'icon.svg', 'assets/a-1.js'])

describe('keptPath', () => {
  test.each([
    [SCOPE, 'index.html'],
    [`${SCOPE}?utm_source=x`, 'index.html'],
    [`${SCOPE}index.html#/compare?v=1`, 'index.html'],
    [`${SCOPE}assets/a-1.js`, 'assets/a-1.js'],
    [`${SCOPE}assets/a-2.js`, null],
    [`${SCOPE}report.html`, null],
    ['https://example.org/some/', null],
    ['https://example.org/icon.svg', null],
    ['https://example.org.evil.net/some/folder/icon.svg', null],
    [`${SCOPE}__proto__`, null],
  ])('%s: %s', (address, path) => {
    expect(keptPath(address, SCOPE, PATHS)).toBe(path)
  })
})

describe('names of caches', () => {
  test('other builds of the same folder are outdated, and nothing else is', () => {
    expect(isOutdated(cacheName(SCOPE, 'old'), SCOPE, 'new')).toBe(true)
    expect(isOutdated(cacheName(SCOPE, 'new'), SCOPE, 'new')).toBe(false)
    expect(isOutdated(cacheName('https://example.org/', 'old'), SCOPE, 'new')).toBe(false)
    expect(isOutdated(cacheName(SCOPE, 'old'), 'https://example.org/', 'new')).toBe(false)
    expect(isOutdated('somebody-else', SCOPE, 'new')).toBe(false)
  })
})

test('an isolating answer is the same answer, with three headers more', async () => {
  const answer = isolating(new Response('text', { status: 201, headers: { 'Content-Type': 'text/css' } }))
  expect(answer.status).toBe(201)
  expect(await answer.text()).toBe('text')
  expect(Object.fromEntries(answer.headers)).toEqual({
    'content-type': 'text/css',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  })
})
