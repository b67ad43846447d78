import { describe, expect, it } from 'vitest'
import type { ExperimentResult } from '../../src/experiment/result.js'
import { terminalReport } from '../../src/report/terminal.js'
import { columnsOf, cutTo, sparkline, toColumns, wrapped } from '../../src/report/terminal-text.js'
import { renamedDetails } from './detail-fixture.js'
import { resultFixture } from './result-fixture.js'

const result = resultFixture({ replications: 60 })

/** The lines of the block that starts with a heading. */
function blockOf(of: ExperimentResult, heading: string, width = 80): string[] {
  const blocks = terminalReport(of, { color: false, width }).split('\n\n')
  return lines(blocks.find((block) => block.startsWith(heading))!.trimEnd())
}

function lines(text: string): string[] {
  return text.split('\n')
}

describe('terminalReport', () => {
  it('says the verdict first, word for word', () => {
    const text = terminalReport(result, { color: false, width: 100 })
    expect(text.split('\n\n')[0]!.replaceAll('\n', ' ')).toBe(result.verdict.sentence)
  })

  it.each([40, 60, 80, 120, 200])('keeps within %i columns where names and numbers allow it', (width) => {
    const text = terminalReport(result, { color: false, width })
    expect(Math.max(...lines(text).map(columnsOf))).toBeLessThanOrEqual(Math.max(width, 72))
    for (const name of ['Big-bang', 'A few infl', 'Always-on', 'Many ord']) expect(text).toContain(name)
  })

  it('aligns the columns of the table, with names of several scripts', () => {
    const labels = ['تبلیغات یک‌باره', '内容営業', 'short', 'A rather long name of a strategy'].map((en) => ({
      en,
    }))
    const text = terminalReport(resultFixture({ replications: 40, labels }), { color: false, width: 160 })
    const table = text.split('\n\n')[1]!.split('\n')
    expect(table).toHaveLength(5)
    const shares = table.slice(1).map((line) => columnsOf(line.slice(0, line.indexOf('\u00a0%'))))
    expect(new Set(shares).size).toBe(1)
  })

  it('tells who gets the credit by the models that were asked for, or says nothing', () => {
    const asked: ExperimentResult = { ...result, attributionModels: ['first', 'linear'] }
    const block = blockOf(asked, 'who gets the credit for orders', 120)
    expect(block).toHaveLength(5)
    for (const line of block.slice(1))
      expect(line.replaceAll('\u00a0', ' ')).toMatch(
        / first touch: paid \d+ %, owned \d+ %, earned \d+ %; linear: paid \d+ %, owned \d+ %, earned \d+ %$/,
      )
    const none = terminalReport({ ...result, attributionModels: [] }, { color: false, width: 100 })
    expect(none).not.toContain('credit')
  })

  it('counts one run as one', () => {
    const one = terminalReport({ ...result, replications: 1 }, { color: false, width: 100 })
    expect(one).toMatch(/^1 run · seed/m)
  })

  it('uses colour only when asked', () => {
    // eslint-disable-next-line no-control-regex
    const escape = /\u001b\[/
    expect(terminalReport(result, { color: false, width: 100 })).not.toMatch(escape)
    const coloured = terminalReport(result, { color: true, width: 100 })
    expect(coloured).toMatch(escape)
    // eslint-disable-next-line no-control-regex
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(terminalReport(result, { color: false, width: 100 }))
  })

  it('lets no name steer the terminal', () => {
    const hostile = resultFixture({
      replications: 20,
      labels: [
        { en: '\u001b[2Jcleared' },
        { en: 'two\r\nlines\u0007' },
        { en: '\u202eturned' },
        { en: 'c1 \u009b31m' },
      ],
      name: { en: 'x' },
    })
    const text = terminalReport(hostile, { color: false, width: 120 })
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
    expect(text).toContain('two lines')
  })

  it('highlights nobody where it is too close to call, and marks differences that are not certain', () => {
    const close = resultFixture({ replications: 60, tooClose: true, strategies: 3 })
    const text = terminalReport(close, { color: true, width: 120 })
    expect(text).toContain('Too close to call')
    expect(text).toContain('not certain')
    expect(text).not.toContain('\u001b[1m')
  })

  it('leaves the comparison out where nothing is compared', () => {
    const text = terminalReport(resultFixture({ strategies: 1, command: 'run', replications: 20 }), {
      color: false,
      width: 120,
    })
    expect(text).not.toMatch(/P\(best\)|differences/)
  })

  it('leaves out KPIs that no run defines', () => {
    const text = terminalReport(resultFixture({ product: false, replications: 20 }), {
      color: false,
      width: 200,
    })
    expect(text).toMatch(/visits/)
    expect(text.split('one lever at a time')[0]).not.toMatch(/orders|revenue/)
  })

  it('says what to do next only if there is something', () => {
    expect(terminalReport(result, { color: false, width: 80 })).not.toContain('next:')
    const text = terminalReport(result, {
      color: false,
      width: 80,
      next: ['hearsay report out', 'hearsay sweep x.yaml'],
    })
    expect(text).toContain('next: hearsay report out\n      hearsay sweep x.yaml\n')
  })

  it('says what each lever does for the closest rival in a sentence, the largest effect first', () => {
    const block = blockOf(result, 'one lever at a time')
    const said = block.slice(1).join(' ').replace(/\s+/g, ' ')
    const { strategy } = result.explained![0]!
    const largestFirst = result
      .explained!.filter((effect) => effect.strategy === strategy)
      .sort((a, b) => Math.abs(b.mean!) - Math.abs(a.mean!))
    expect(largestFirst).toHaveLength(4)
    const places = largestFirst.map(({ sentence }) => said.indexOf(sentence))
    expect(places[0]).toBeGreaterThanOrEqual(0)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(block[0]).toContain('effect on profit, USD (95\u00a0% interval)')
  })

  it('gives the figures of the other rivals, and says of which the sign is not certain', () => {
    const block = blockOf(result, 'one lever at a time', 120)
    const from = block.findIndex((line) => line.startsWith('the others with one setting of'))
    const line = block
      .slice(from + 1)
      .join(' ')
      .replace(/\s+/g, ' ')
    expect(line).toMatch(/ posting cadence −[\d,]+, /)
    expect(line).toMatch(/ test advertising [+−][\d.,]+ \(not certain\), /)
    expect(line).not.toMatch(/posting cadence −[\d,]+ \(not certain\)/)
  })

  it('tells at most sixteen levers, and how many are left', () => {
    const explained = Array.from({ length: 19 }, (_, i) => ({
      ...result.explained![0]!,
      mean: i,
      sentence: `Lever number ${i}.`,
    }))
    const block = blockOf({ ...result, explained }, 'one lever at a time')
    expect(block).toHaveLength(18)
    expect(block[1]).toBe('  Lever number 18.')
    expect(block.at(-1)).toBe('  … and 3 more in the report')
  })

  it('tables the eight most influential assumptions with range and effect on the lead', () => {
    const block = blockOf(result, 'what would change the answer', 120)
    expect(block.join(' ').replace(/\s+/g, ' ')).toContain(result.sensitivity!.sentence)
    const head = block.findIndex((line) => /^ {2}assumption /.test(line))
    const rows = block.slice(head + 1)
    expect(rows.map((row) => row.trim().split(/ {2,}/)[0])).toEqual(
      result.sensitivity!.rows.slice(0, 8).map(({ meaning }) => meaning),
    )
    expect(rows[1]).toMatch(/^ {2}clicks per view +0\.67–1\.5 +[\d,]+ +[\d,]+ +[\d,]+$/)
    expect(new Set(block.slice(head).map(columnsOf)).size).toBe(1)
  })

  it('leaves out the less telling columns of assumptions on a narrow terminal', () => {
    const block = blockOf(result, 'what would change', 44)
    expect(block.find((line) => /^ {2}assumption /.test(line))).toMatch(/range +effect$/)
  })

  it('gives each strategy a line of what its levers add, and of what its test found', () => {
    const levers = blockOf(result, 'what each lever adds', 120)
    expect(levers).toHaveLength(5)
    expect(levers[1]).toMatch(/^ {2}● Big-bang advertising +paid\u00a0advertising\u00a0\+/)
    expect(levers.join(' ').replaceAll('\u00a0', ' ')).toMatch(/word of mouth [+−0]/)
    const tests = blockOf(result, 'test advertising', 120)
    expect(tests).toEqual([
      'test advertising',
      '  ● Big-bang advertising  settled on launch-film in 83\u00a0% of runs; measured lift 22\u00a0%, true lift 9\u00a0%',
      '  ◆ Many ordinary fans    settled on friend-story in 61\u00a0% of runs; measured lift 37\u00a0%, true lift 1.40\u00a0%',
    ])
  })

  it('keeps what further runs added within 80 columns, and silent where nothing was asked for', () => {
    const long = renamedDetails(
      result,
      (_, i) => `a rather long name of something, number ${i}, typed by somebody`,
    )
    for (const one of [result, long]) {
      const text = terminalReport(one, { color: false, width: 80 })
      expect(Math.max(...lines(text).map(columnsOf))).toBeLessThanOrEqual(80)
    }
    const plain = terminalReport(resultFixture({ replications: 20, details: false }), {
      color: false,
      width: 80,
    })
    expect(plain).not.toMatch(/lever|assumption|test advertising/)
  })

  it('lets no lever, piece or assumption steer the terminal', () => {
    const hostile = renamedDetails(result, (_, i) => `\u001b[2J${i}\r\n\u202e\u009b31m`)
    const text = terminalReport(hostile, { color: false, width: 100 })
    // eslint-disable-next-line no-control-regex
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/)
  })

  it('ends with one line feed and has no trailing blanks', () => {
    const text = terminalReport(result, { color: false, width: 100 })
    expect(text).toMatch(/[^\n]\n$/)
    expect(lines(text).filter((line) => /\s$/.test(line))).toEqual([])
  })
})

describe('terminal text', () => {
  it('counts columns: East Asian two, marks and joiners none', () => {
    expect(columnsOf('abc')).toBe(3)
    expect(columnsOf('内容')).toBe(4)
    expect(columnsOf('e\u0301')).toBe(1)
    expect(columnsOf('یک‌باره')).toBe(6)
  })

  it('pads and cuts to exactly the columns asked for', () => {
    for (const text of ['', 'ab', '内容営業', 'a long text indeed', 'یک‌باره']) {
      for (const columns of [1, 2, 3, 5, 12]) expect(columnsOf(toColumns(text, columns))).toBe(columns)
    }
    expect(cutTo('abcdef', 4)).toBe('abc…')
    expect(toColumns('7', 3, 'right')).toBe('  7')
  })

  it('breaks between words and loses none', () => {
    const text = 'one two three four five six seven eight nine ten'
    const broken = wrapped(text, 13)
    expect(broken.join(' ')).toBe(text)
    expect(Math.max(...broken.map(columnsOf))).toBeLessThanOrEqual(13)
    expect(wrapped('it is 95 % sure', 8)).toEqual(['it is', '95 %', 'sure'])
  })

  it('draws a curve from the lowest to the highest bar', () => {
    expect(sparkline([1, 2, 3, 4, 5, 6, 7, 8], 8, 8)).toBe('▂▃▄▅▅▆▇█')
    expect(sparkline([0, 0, 8], 8, 3)).toBe('▁▁█')
    expect(sparkline([], 8, 3)).toBe('')
    expect(sparkline([1, 2], 0, 3)).toBe('')
  })
})
