import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { detectorFigures, loadComments, withTrainedDetectors } from '../../src/cli/load-comments.js'
import { registerSignals } from '../../src/cli/signals-command.js'
import { crossValidate } from '../../src/measure/detector/cross-validate.js'
import { positivePredictiveValue } from '../../src/measure/detector/predictive-values.js'
import { requireScenario } from '../../src/scenario/parse.js'
import type { Scenario } from '../../src/scenario/scenario.js'
import { temporaryFolder } from '../temporary-folder.js'
import { programOf, run, type Written } from './run-command.js'

const EXAMPLES = 'scenarios/comments.csv'

const folder = temporaryFolder()

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Runs `hearsay signals` in this process. */
const signals = (...args: string[]): Promise<Written> => run(programOf(registerSignals), ['signals', ...args])

describe('hearsay signals', () => {
  test('--json has the cross-validated figures, what they mean, and the verdicts', async () => {
    const { stdout, stderr } = await signals(
      ...[EXAMPLES, '--json', '--test', 'how much is it?', '--test', 'چه عکس قشنگی'],
    )
    expect(stderr).toBe('')
    const document = JSON.parse(stdout)
    const figures = crossValidate(loadComments(EXAMPLES), 5, 'hearsay')
    expect(document).toMatchObject({ command: 'signals', file: EXAMPLES, seed: 'hearsay', ...figures })
    const [se, sp] = [figures.sensitivity.value, figures.specificity.value]
    expect(document.atPrevalence.map(({ prevalence }: { prevalence: number }) => prevalence)).toEqual([
      0.005, 0.02, 0.1,
    ])
    expect(document.atPrevalence[1].precision).toBe(positivePredictiveValue(se, sp, 0.02))
    expect(document.tests).toMatchObject([
      { text: 'how much is it?', signal: true },
      { text: 'چه عکس قشنگی', signal: false },
    ])
    expect(document.tellingWords.signal.length).toBeGreaterThan(5)
  })

  test('--folds and --seed change the figures', async () => {
    const { stdout } = await signals(EXAMPLES, '--json', '--folds', '3', '--seed', 'other')
    expect(JSON.parse(stdout)).toMatchObject({
      ...crossValidate(loadComments(EXAMPLES), 3, 'other'),
      seed: 'other',
    })
  })

  test('the table shows every figure, and the lines for a scenario are read by one', async () => {
    const { stdout } = await signals(EXAMPLES, '--test', 'price please')
    for (const name of ['sensitivity', 'specificity', 'precision', 'F1', 'accuracy']) {
      expect(stdout).toMatch(new RegExp(`^${name} +[\\d.]+ %`, 'm'))
    }
    expect(stdout).toMatch(/where 0\.5 % of comments are signals: precision [\d.]+ %/)
    expect(stdout).toMatch(/^signal {2}price please$/m)
    const [line] = stdout.match(/signals: \{detect: true, sensitivity.*\}/)!
    expect(line).toMatch(/^signals: \{detect: true, sensitivity: [\d.]+%, specificity: [\d.]+%\}$/)
    expect(stdout).toContain('signals: {detect: true, comments: "scenarios/comments.csv"}')
  })

  test('too few comments are warned of on stderr', async () => {
    const rows = Array.from(
      { length: 10 },
      (_, i) => `price ${'abcdefghij'[i]} buy,yes\nnice ${'abcdefghij'[i]} one,no\n`,
    )
    const { stdout, stderr } = await signals(file('few.csv', rows.join('')))
    expect(stdout).toMatch(/20 comments, 10 of them signals/)
    expect(stderr).toMatch(/^warning: only 10 signals: .*\nwarning: only 10 other comments: /)
  })

  test('failures name file and line, or the option', async () => {
    const bad = file('bad.csv', 'how much,signal\nnice,perhaps\n')
    await expect(signals(bad)).rejects.toThrow(`${bad}:2  unknown label (got perhaps`)
    const tiny = file('tiny.csv', 'how much,signal\nnice,other\n')
    await expect(signals(tiny)).rejects.toThrow(`${tiny}  too few comments for 5 folds`)
    await expect(signals(join(folder, 'none.csv'))).rejects.toThrow(
      /there is no such file.*a file of comments/,
    )
    await expect(signals(EXAMPLES, '--folds', '1')).rejects.toThrow(/whole number from 2 to 20/)
  })

  test('text of others cannot steer the terminal', async () => {
    const { stdout } = await signals(EXAMPLES, '--test', 'buy \u001b[31m now')
    expect(stdout).not.toContain('\u001b[31m')
  })
})

describe('withTrainedDetectors', () => {
  const launch = (...settings: string[]): Scenario =>
    requireScenario(readFileSync('scenarios/product-launch.yaml', 'utf8'), 'product-launch.yaml', {
      settings,
    })
  const [first, second] = launch().strategies.map(({ id }) => id)
  const inScenarios = (path: string): string => join('scenarios', path)

  test('sets the figures of the strategies whose signals name a file, and touches nothing else', () => {
    const scenario = launch(
      `strategies.${first}.signals.detect=true`,
      `strategies.${first}.signals.comments=comments.csv`,
      `strategies.${second}.signals.sensitivity=60%`,
    )
    const trained = withTrainedDetectors(scenario, inScenarios)
    const { sensitivity, specificity } = detectorFigures(EXAMPLES)
    expect(trained.strategies[0]!.signals).toEqual({
      ...scenario.strategies[0]!.signals,
      sensitivity: sensitivity.value,
      specificity: specificity.value,
    })
    expect(trained.strategies[0]).toEqual({
      ...scenario.strategies[0],
      signals: trained.strategies[0]!.signals,
    })
    expect(trained.strategies.slice(1)).toEqual(scenario.strategies.slice(1))
    expect({ ...trained, strategies: [] }).toEqual({ ...scenario, strategies: [] })
  })

  test('the figures are those that `hearsay signals` shows, whatever the seed of the scenario', () => {
    const setting = `strategies.${first}.signals.comments=comments.csv`
    const [one, other] = [launch(setting), launch(setting, 'seed=other')].map(
      (scenario) => withTrainedDetectors(scenario, inScenarios).strategies[0]!.signals,
    )
    const shown = crossValidate(loadComments(EXAMPLES), 5, 'hearsay')
    expect(one).toEqual(other)
    expect([one!.sensitivity, one!.specificity]).toEqual([shown.sensitivity.value, shown.specificity.value])
  })

  test('a scenario without such files comes out as it was, and no file is opened', () => {
    const scenario = launch()
    const trained = withTrainedDetectors(scenario, () => {
      throw new Error('opened')
    })
    expect(trained).toEqual(scenario)
  })

  test('a failure names the file and the place in the scenario', () => {
    const scenario = launch(`strategies.${second}.signals.comments=missing.csv`)
    expect(() => withTrainedDetectors(scenario, inScenarios)).toThrow(
      `scenarios/missing.csv  strategies.${second}.signals.comments: there is no such file`,
    )
  })
})
