import { expect, test } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { linesToReport } from '../../../web/diagnostics/failure-notice.js'

test('a bug is reported with version, message and the nearest calls', () => {
  const stack = Array.from({ length: 30 }, (_, i) => `at call ${i}`).join('\n')
  const lines = linesToReport({ kind: 'internal', message: 'it broke', issues: [], stack }).split('\n')
  expect(lines[0]).toContain(`hearsay ${packageJson.version}`)
  expect(lines.slice(1)).toEqual(['it broke', ...Array.from({ length: 12 }, (_, i) => `at call ${i}`)])
})

test('without a trace the message is all there is', () => {
  expect(linesToReport({ kind: 'internal', message: 'it broke', issues: [] }).split('\n')).toHaveLength(2)
})
