/**
 * Why did this spread? One campaign is run again without its most important person, post and hour, one at a time,
 * with the same people and the same luck; what is missing then was brought by what was taken out.
 */
import { OURS, type CampaignPlan } from '../../campaign/plan.js'
import type { Removal } from '../../campaign/simulate.js'
import { personLabel, type World } from '../../campaign/world.js'
import { didYouMean } from '../../did-you-mean.js'
import { usageError } from '../../errors.js'
import { isKpiId, KPI_IDS, type KpiId } from '../../measure/kpi-ids.js'
import type { WorldInputs } from '../prepare.js'
import { replicate, runStrategy, type StrategyRun } from '../replicate.js'
import { replicationKey } from '../replication-keys.js'
import type { RunOutcome } from '../result.js'
import type { RemovalEffect, RunFigures, WhyAnswer } from './answer.js'
import { hubOf, sharesInHour, sharesOfPost, spreadOf } from './spread.js'
import { removalSentence } from './removal-sentence.js'

/** What somebody asks to take out: a person by label, a message by name, or an hour since the start. */
export type AskedRemoval =
  | { readonly what: 'person'; readonly label: string }
  | { readonly what: 'post'; readonly name: string }
  | { readonly what: 'hour'; readonly hour: number }

export interface WhyQuestion {
  /** Index into the scenario's strategies. */
  readonly strategy: number
  readonly replication: number
  /** Null: the person who brought the most further shares, the post and the hour with the most shares. */
  readonly remove: readonly AskedRemoval[] | null
}

/** @throws a usage failure for a person, post or hour that the run does not have */
export function whySpread(inputs: WorldInputs, world: World, question: WhyQuestion): WhyAnswer {
  const { scenario } = inputs
  const { replication, strategy } = question
  const kpi = scenario.compare.kpi
  if (!isKpiId(kpi)) throw new Error(`unknown KPI ${kpi}`)
  const run = runStrategy(scenario, world, strategy, replicationKey(scenario.seed, replication))
  const outcomeOf = (without?: Removal): RunOutcome =>
    replicate(
      inputs,
      world,
      replication,
      [strategy],
      undefined,
      without === undefined ? undefined : { without },
    )[0]!
  const outcome = outcomeOf()
  const figures = figuresOf(outcome, kpi)
  const name = scenario.strategies[strategy]!.label.en
  const removals = (question.remove ?? mostImportant(run, world)).map((asked): RemovalEffect => {
    const found = find(asked, run, world)
    const without = figuresOf(outcomeOf(found.removal), kpi)
    const people = (agents: number): number => agents * world.peoplePerAgent
    const effect = {
      what: asked.what,
      which: found.which,
      shares: people(found.shares),
      brought: found.brought === null ? null : people(found.brought),
      without,
      lost: difference(figures, without),
    }
    const wording = { strategy: name, kpi, currency: scenario.currency, figures }
    return { ...effect, sentence: removalSentence(effect, wording) }
  })
  const { title, platform, size } = outcome.largest
  return {
    strategy: scenario.strategies[strategy]!.id,
    replication,
    kpi,
    figures,
    largest: { title, platform, sharers: Math.max(0, size - 1) },
    removals,
  }
}

function mostImportant({ totals }: StrategyRun, world: World): AskedRemoval[] {
  const { hub, post, hour } = spreadOf(totals.tree)
  return [
    ...(hub === null ? [] : [{ what: 'person' as const, label: personLabel(world, hub.person) }]),
    ...(post === null ? [] : [{ what: 'post' as const, name: post.name }]),
    ...(hour === null ? [] : [{ what: 'hour' as const, hour: hour.hour }]),
  ]
}

interface Found {
  readonly removal: Removal
  readonly which: string
  readonly shares: number
  readonly brought: number | null
}

function find(asked: AskedRemoval, { plan, totals }: StrategyRun, world: World): Found {
  const { tree } = totals
  switch (asked.what) {
    case 'person': {
      const person = personOf(asked.label, world)
      const { brought, shared } = hubOf(tree, person)
      return { removal: { person }, which: asked.label, shares: shared, brought }
    }
    case 'post': {
      requirePost(asked.name, plan)
      const shares = sharesOfPost(tree, asked.name)
      return { removal: { post: asked.name }, which: asked.name, shares, brought: null }
    }
    case 'hour': {
      const { hour } = asked
      if (!(Number.isInteger(hour) && hour >= 0 && hour < world.horizonHours)) {
        throw usageError(
          `invalid hour ${hour}, expected a whole number from 0 to ${Math.ceil(world.horizonHours) - 1}`,
        )
      }
      return { removal: { hour }, which: String(hour), shares: sharesInHour(tree, hour), brought: null }
    }
  }
}

function personOf(label: string, world: World): number {
  for (let person = 0; person < world.people; person++) {
    if (personLabel(world, person) === label) return person
  }
  const names = world.labels === null ? `a number from 0 to ${world.people - 1}` : 'a label of the network'
  throw usageError(`there is nobody called "${label}", expected ${names}`)
}

function requirePost(name: string, plan: CampaignPlan): void {
  const names = new Set(
    plan.posts
      .filter(({ brand, channel }) => brand === OURS && (channel === 'owned' || channel === 'influencer'))
      .map(({ message }) => plan.messages[message]!.name),
  )
  if (names.has(name)) return
  const near = didYouMean(name, names)
  throw usageError(
    `this campaign has no post "${name}", expected one such as ${[...names].slice(0, 3).join(', ') || 'none'}${near === undefined ? '' : `; ${near}`}`,
  )
}

/** A run in figures. */
export function figuresOf({ kpis }: RunOutcome, kpi: KpiId): RunFigures {
  const value = (id: KpiId): number | null => {
    const found = kpis[KPI_IDS.indexOf(id)]!
    return Number.isFinite(found) ? found : null
  }
  return {
    shares: value('shares') ?? 0,
    reach: value('reach') ?? 0,
    visits: value('visits') ?? 0,
    orders: value('conversions'),
    kpi: value(kpi),
  }
}

function difference(a: RunFigures, b: RunFigures): RunFigures {
  const minus = (x: number | null, y: number | null): number | null =>
    x === null || y === null ? null : x - y
  return {
    shares: a.shares - b.shares,
    reach: a.reach - b.reach,
    visits: a.visits - b.visits,
    orders: minus(a.orders, b.orders),
    kpi: minus(a.kpi, b.kpi),
  }
}
