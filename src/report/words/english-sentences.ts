/** What a dictionary says of texts that the engine makes: in English they are taken as they are. */
import type { ExperimentResult, LeverEffect, Sensitivity } from '../../experiment/result.js'
import type { RemovalEffect } from '../../experiment/why/answer.js'
import type { RemovalWording } from '../../experiment/why/removal-sentence.js'
import { plainText, printedSentence } from '../plain-text.js'
import { meaningOf } from '../sensitivity-rows.js'
import { targetName } from '../target-side.js'

/** The strategies whose names may stand in a sentence. */
export type Named = Pick<ExperimentResult, 'strategies'>

/** Sentences of a result, each a harmless line. */
export const ENGLISH_SENTENCES = {
  verdict: ({ verdict }: Named & Pick<ExperimentResult, 'verdict'>): string => plainText(verdict.sentence),
  /** An assumption or a limit. */
  stated: (sentence: string, _named: Named): string => plainText(sentence),
  lever: ({ sentence }: Pick<LeverEffect, 'sentence'>, _named: Named): string => printedSentence(sentence),
  sensitivity: ({ sentence }: Pick<Sensitivity, 'sentence'>, _named: Named): string =>
    printedSentence(sentence),
  removal: ({ sentence }: RemovalEffect, _wording: RemovalWording): string => printedSentence(sentence),
} as const

/** Names that the engine gives. */
export const ENGLISH_GIVEN_NAMES = {
  /** What an assumption is about. */
  assumption: meaningOf,
  target: targetName,
  targetSource: (source: string): string => source,
} as const
