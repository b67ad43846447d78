/** How the levers of one strategy must fit together, and fit the scenario. */
import type { Blame, ScenarioDraft } from './cross-checks.js'
import type { Reading } from './read-fields.js'

type StrategyDraft = NonNullable<NonNullable<ScenarioDraft['strategies']>[string]>

/** Reports what does not fit in each strategy, `defaults` patched in already. */
export function checkStrategies(
  draft: ScenarioDraft,
  hasProduct: boolean,
  reading: Reading,
  blame: Blame,
): void {
  for (const [id, strategy] of Object.entries(draft.strategies ?? {})) {
    if (strategy === undefined) continue
    const path = `strategies.${id}`
    checkAudience(path, strategy, blame)
    checkTestField(path, strategy, reading, blame)
    checkTestMetric(path, strategy, hasProduct, blame)
  }
}

function checkAudience(path: string, { paid, signals }: StrategyDraft, blame: Blame): void {
  if (paid?.audience !== 'signals' || signals?.detect !== false) return
  blame(`${path}.paid.audience`, {
    message: 'nobody looks for the buying signals that these ads follow',
    got: 'signals',
    expected: 'another audience, or signals.detect: true',
    hint: 'add signals: {detect: true}',
  })
}

/** A test needs something to choose from. What is wrong in the mix has problems of its own, and counts. */
function checkTestField(
  path: string,
  { testing, content }: StrategyDraft,
  reading: Reading,
  blame: Blame,
): void {
  const method = testing?.method
  if (method === undefined || method === 'none') return
  const mix = content?.mix
  if (mix === undefined && reading.origins.has(`${path}.content.mix`)) return
  const tested =
    mix === undefined ? [...reading.ids.creative] : Object.keys(mix).filter((id) => mix[id] !== 0)
  if (tested.length >= 2) return
  blame(`${path}.testing.method`, {
    message: 'a test needs at least two creatives to choose from',
    got: tested.length === 0 ? 'none in content.mix' : `only ${tested[0]!}`,
    expected: 'two or more in content.mix with a share above 0%',
    hint: 'add a creative to content.mix, or set testing.method: none',
  })
}

function checkTestMetric(path: string, { testing }: StrategyDraft, hasProduct: boolean, blame: Blame): void {
  if (testing?.metric !== 'orders' || hasProduct) return
  blame(`${path}.testing.metric`, {
    message: 'there are no orders without a product',
    got: 'orders',
    expected: 'one of clicks, likes, shares',
    hint: 'add the section `product`',
  })
}
