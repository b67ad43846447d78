import type { Creative, Scenario, Strategy } from '../scenario/scenario.js'
import { affinityFactor, effectsOf, fitOf } from './effects.js'
import type { VoiceEffects } from './plan.js'
import { structureEffect } from './team/structure.js'
import { toneFactor, toneFit } from './voice.js'
import type { World } from './world.js'

/** What every creative does on every platform and to every segment, with the team's structure and, if `inVoice`, the tone. */
export function voiceEffects(
  scenario: Scenario,
  strategy: Strategy,
  world: World,
  inVoice: boolean,
): VoiceEffects {
  const { assume } = world
  const ids = scenario.platforms.map((platform) => platform.id)
  const structure = structureEffect(strategy.team)
  const tone = inVoice ? strategy.voice.tone : 'neutral'
  const ours = scenario.creatives.map((creative) =>
    world.platforms.map(({ id, profile }, index) => {
      const fit = fitOf(creative, id, ids, strategy.content.adapt, assume.foreignFit)
      const toned = toneFit(tone, scenario.platforms[index]!.profile, assume.voiceFit)
      const shift = { quality: structure.quality, fit: structure.fit + toned }
      return effectsOf(creative, fit, profile, assume, shift, id)
    }),
  )
  const others = [
    ...scenario.competitors.map(({ quality }) => ordinaryCreative(quality)),
    ordinaryCreative(0.5),
  ]
  const plain = others.map((creative) =>
    world.platforms.map(({ profile }) => effectsOf(creative, 0.5, profile, assume)),
  )
  const { segments } = scenario.population
  const topics = (of: readonly string[]) =>
    segments.map((segment) => affinityFactor(of, segment.interests, assume.topics))
  const products = topics(scenario.product?.interests ?? [])
  return {
    effects: [...ours, ...plain],
    affinity: [
      ...scenario.creatives.map((creative) =>
        topics(creative.interests ?? scenario.product?.interests ?? []).map(
          (factor, index) => factor * toneFactor(tone, segments[index]!, assume.voiceFit),
        ),
      ),
      ...others.map(() => products),
    ],
  }
}

/** Content without anything special, but for its quality. */
export function ordinaryCreative(quality: number): Creative {
  return {
    id: 'ordinary',
    format: 'text',
    label: { en: 'an ordinary post' },
    attributes: { clarity: 0.5, visual: 0.5, mobile: 0.5, quality, shareability: 0.5, usefulness: 0.5 },
    clarityOnPlatform: null,
    text: null,
    sentiment: 'neutral',
    fit: {},
    interests: null,
  }
}
