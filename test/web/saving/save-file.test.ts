import { describe, expect, test } from 'vitest'
import { harmlessName } from '../../../web/saving/save-file.js'

describe('harmlessName', () => {
  test('leaves ordinary names as they are, in any script', () => {
    for (const name of [
      'play.yaml',
      'network-a.png',
      'چهره‌ها یا هواداران.yaml',
      'v1.2 (final).csv',
      'README',
    ]) {
      expect(harmlessName(name)).toBe(name)
    }
  })

  test.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Windows\\a.yaml', 'C-Windows-a.yaml'],
    ['.bashrc', 'bashrc'],
    ['-rf.yaml', 'rf.yaml'],
    ['a\u0000b\n.csv', 'ab.csv'],
    // Reads `gpj.exe` where the direction turns.
    ['a\u202egpj.exe', 'agpj.exe'],
    ['<img src=x onerror=alert(1)>.svg', 'img src=x onerror=alert(1)-.svg'],
    ['con.txt', '_con.txt'],
    ['LPT1', '_LPT1'],
    ['console.txt', 'console.txt'],
    ['', 'hearsay'],
    ['...', 'hearsay'],
    ['\ud800.csv', 'csv'],
  ])('%j becomes %j', (name, harmless) => {
    expect(harmlessName(name)).toBe(harmless)
  })

  test('is cut where it is too long, never its ending and never half a letter', () => {
    const name = harmlessName(`${'😀'.repeat(500)}.yaml`)
    expect(name).toBe(`${'😀'.repeat(100)}.yaml`)
  })
})
