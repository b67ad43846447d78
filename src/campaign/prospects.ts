/**
 * Readiness to buy (MODEL 5.5). People who click, ask or like may become interested; single persons are followed from there:
 * interested → considering → intending → customer at the given paces, falling back a stage as interest cools. On the way they
 * emit signals (questions, posts), which a detector may find among the noise of everybody else's posts; an analyst looks them
 * through, sales contacts who is left, and somebody who intends to buy does so sooner after outreach.
 */
import { LN2 } from '../math/constants.js'
import { exp } from '../math/exp.js'
import { log } from '../math/log.js'
import { binomialQuantile } from '../random/binomial-quantile.js'
import { deriveKey, uniform, type Key } from '../random/keyed.js'
import { keyFor, type CampaignRun } from './campaign-run.js'
import type { Askers } from './conversation.js'
import { EVENT } from './events.js'
import { PersonCounts } from './person-counts.js'
import { Staffing } from './team/staffing.js'
import { TASKS, serviceHours } from './team/tasks.js'

const STAGE = { gone: 0, interested: 1, considering: 2, intending: 3 } as const

interface Prospect {
  readonly person: number
  readonly platform: number
  /** Counts from 0 within the agent: names the draws. */
  readonly number: number
  stage: number
  /** Events scheduled so far; an event of an earlier epoch is void. */
  epoch: number
  /** Things that have happened so far: names the draws, so that outreach changes times and not luck. */
  steps: number
  outreachUntil: number
  /** Exponential resistance against the next thing as of `since`, and the rates that wear it down: first, and from then on. */
  resistance: number
  since: number
  rate: number
  liftEnds: number
  laterRate: number
}

interface Lead {
  readonly person: number
  readonly platform: number
  /** Index of the prospect who emitted the signal; -1 for a false alarm. */
  readonly prospect: number
  /** Counts the agent's leads: names their draws. */
  readonly number: number
}

export class Prospects implements Askers {
  private readonly prospects: Prospect[] = []
  private readonly ofPerson = new Map<number, number[]>()
  private readonly draws = new PersonCounts()
  private readonly leads: Lead[] = []
  private readonly leadsOf = new PersonCounts()
  private readonly analysts: Staffing
  private readonly sales: Staffing
  private readonly stageKey: Key
  private readonly becomeKey: Key
  private readonly askKey: Key
  private readonly classifierKey: Key
  private readonly triageKey: Key
  private readonly noiseKey: Key
  private readonly noisePerHour: number
  private noiseAt = 0

  /**
   * @param onOrder is told when a prospect buys
   * @param onDetected is told of everybody in whom a buying signal was seen, rightly or not
   */
  constructor(
    private readonly run: CampaignRun,
    private readonly onOrder: (person: number, platform: number, time: number) => void,
    private readonly onDetected: (person: number) => void,
  ) {
    const { plan, world } = run
    this.analysts = new Staffing(plan.team, 'analyst', 1)
    this.sales = new Staffing(plan.team, 'sales', 1)
    this.stageKey = keyFor(run, 'stage')
    this.becomeKey = deriveKey(this.stageKey, 1)
    this.askKey = deriveKey(this.stageKey, 2)
    this.classifierKey = keyFor(run, 'classifier')
    this.triageKey = keyFor(run, 'triage')
    this.noiseKey = keyFor(run, 'signal')
    // Only posts that the detector takes for signals matter; they come at this pace if everybody is reached.
    this.noisePerHour = plan.signals.detect
      ? (world.people * world.peoplePerAgent * world.assume.signalsNoise * (1 - plan.signals.specificity)) /
        24
      : 0
    this.scheduleNoise(0)
  }

  /** `people` have shown interest by a reaction; each becomes (more) interested with the given chance. */
  react(person: number, people: number, chance: number, platform: number, time: number): void {
    const { peoplePerAgent } = this.run.world
    const draw = this.draws.next(person)
    const key = deriveKey(this.becomeKey, person, draw)
    const moved = binomialQuantile(people, chance, uniform(key, 0, 0))
    for (let i = 0; i < moved; i++) {
      const known = this.ofPerson.get(person)
      // One of the agent's people who is interested already, or somebody new?
      const which = uniform(key, 1, i) * peoplePerAgent
      if (known !== undefined && which < known.length) this.advance(known[Math.floor(which)]!, time)
      else this.become(person, platform, STAGE.interested, time)
    }
  }

  /** A question in public is a signal in itself; some who ask consider buying. The prospect, -1 for none. */
  asked(person: number, platform: number, time: number): number {
    const draw = this.draws.next(person)
    const considers = uniform(this.askKey, person, draw) < this.run.world.assume.askersConsidering
    const index = considers ? this.become(person, platform, STAGE.considering, time) : -1
    this.emit(person, platform, index, time)
    return index
  }

  /** A question was answered in time: that may convince who asked. */
  answered(index: number, time: number): void {
    const { person, number, stage } = this.prospects[index]!
    const convinced =
      uniform(deriveKey(this.askKey, 1), person, number) < this.run.world.assume.answerConvinces
    if (convinced && stage !== STAGE.gone) this.advance(index, time)
  }

  /** The next thing that happens to a prospect: up, down, or a signal. */
  step(index: number, epoch: number, time: number): void {
    const prospect = this.prospects[index]!
    if (prospect.epoch !== epoch) return
    const lifted = time <= prospect.outreachUntil
    const { up, down, signal } = this.rates(prospect, lifted, time)
    let u = uniform(this.keyOf(prospect), 2 * prospect.steps, 1) * (up + down + signal)
    if (u < signal) {
      this.schedule(index, time)
      this.emit(prospect.person, prospect.platform, index, time)
      return
    }
    u -= signal
    if (u < up) this.advance(index, time)
    else {
      prospect.stage--
      this.schedule(index, time)
    }
  }

  /** Somebody else's post that the detector would take for a signal; real only where its author has been reached. */
  noise(counter: number, time: number): void {
    const { memory, world } = this.run
    const person = Math.floor(uniform(this.noiseKey, counter, 1) * world.people)
    if (memory.isReached(person)) this.detected(person, 0, -1, time)
    this.scheduleNoise(counter + 1)
  }

  /** The analyst has looked at it. */
  triaged(index: number, time: number): void {
    const { plan, world, staff, queue } = this.run
    const { person, prospect, platform, number } = this.leads[index]!
    const recognised = prospect < 0 && uniform(this.triageKey, person, 3 * number + 1) < world.assume.triage
    if (recognised || plan.signals.outreach === 'none') return
    const hours = serviceHours(TASKS.outreach, this.triageKey, person, 3 * number + 2)
    const done = this.sales.finish(platform, time, hours)
    if (done < world.horizonHours && staff.pay(hours * TASKS.outreach.wage))
      queue.push(done, EVENT.contacted, person, index, 0)
  }

  /** Sales has spoken to them. */
  contacted(index: number, time: number): void {
    const { memory, observer, plan, world } = this.run
    const { person, prospect: of } = this.leads[index]!
    observer.lead(time, person, of >= 0)
    if (of < 0) {
      memory.lose(person, world.assume.lossFalseAlarm / world.peoplePerAgent, time)
      return
    }
    const prospect = this.prospects[of]!
    if (prospect.stage === STAGE.gone) return
    prospect.outreachUntil = time + plan.signals.windowHours
    this.reschedule(of, time)
  }

  private become(person: number, platform: number, stage: number, time: number): number {
    const known = this.ofPerson.get(person)
    const number = known?.length ?? 0
    const prospect: Prospect = {
      person,
      platform,
      number,
      stage,
      epoch: 0,
      steps: 0,
      outreachUntil: -Infinity,
      resistance: 0,
      since: time,
      rate: 0,
      liftEnds: time,
      laterRate: 0,
    }
    const index = this.prospects.push(prospect) - 1
    if (known === undefined) this.ofPerson.set(person, [index])
    else known.push(index)
    this.schedule(index, time)
    return index
  }

  private advance(index: number, time: number): void {
    const prospect = this.prospects[index]!
    if (prospect.stage < STAGE.intending) {
      prospect.stage++
      this.schedule(index, time)
      return
    }
    prospect.stage = STAGE.gone
    prospect.epoch++
    this.onOrder(prospect.person, prospect.platform, time)
  }

  /** Draws the resistance against the next thing, one exponential, and schedules the moment at which the rate has worn it down. */
  private schedule(index: number, time: number): void {
    const prospect = this.prospects[index]!
    prospect.steps++
    prospect.resistance = -log(uniform(this.keyOf(prospect), 2 * prospect.steps, 0))
    this.set(index, time)
  }

  /** The same resistance under other rates, as outreach begins: what has worn off stays worn off. */
  private reschedule(index: number, time: number): void {
    const prospect = this.prospects[index]!
    const { since, rate, liftEnds, laterRate } = prospect
    const lifted = Math.max(0, Math.min(time, liftEnds) - since)
    prospect.resistance -= rate * lifted + laterRate * (time - since - lifted)
    this.set(index, time)
  }

  /**
   * The rate falls when outreach wears off; that is its only change between events, so the time is found in closed form.
   */
  private set(index: number, time: number): void {
    const prospect = this.prospects[index]!
    prospect.epoch++
    if (prospect.stage === STAGE.gone) return
    const { outreachUntil } = prospect
    prospect.since = time
    prospect.liftEnds = Math.max(time, outreachUntil)
    prospect.rate = this.total(prospect, outreachUntil > time, time)
    prospect.laterRate = this.total(prospect, false, time)
    const span = prospect.liftEnds - time
    const worn = prospect.rate * span
    const at =
      worn < prospect.resistance
        ? prospect.liftEnds + (prospect.resistance - worn) / prospect.laterRate
        : time + prospect.resistance / prospect.rate
    if (at < this.run.world.horizonHours)
      this.run.queue.push(at, EVENT.stage, prospect.person, index, prospect.epoch)
  }

  private total(prospect: Prospect, lifted: boolean, time: number): number {
    const { up, down, signal } = this.rates(prospect, lifted, time)
    return up + down + signal
  }

  /** Per hour, with the loyalty of now. */
  private rates(
    prospect: Prospect,
    lifted: boolean,
    time: number,
  ): { up: number; down: number; signal: number } {
    const { memory, world } = this.run
    const { assume } = world
    const down = LN2 / assume.coolingHalfLife
    switch (prospect.stage) {
      case STAGE.interested:
        return { up: assume.toConsidering / 24, down, signal: assume.signalsInterested / 24 }
      case STAGE.considering:
        return { up: assume.toIntent / 24, down, signal: assume.signalsConsidering / 24 }
      case STAGE.intending: {
        const lift = lifted ? assume.outreachLift : 1
        const loyalty = exp(assume.loyaltyConvert * memory.deviation(prospect.person, time))
        return { up: (assume.toCustomer / 24) * lift * loyalty, down, signal: assume.signalsIntent / 24 }
      }
      default:
        return { up: 0, down: 0, signal: 0 }
    }
  }

  private emit(person: number, platform: number, prospect: number, time: number): void {
    const { plan, observer } = this.run
    const draw = this.draws.next(person)
    const { detect, sensitivity, specificity } = plan.signals
    const chance = prospect >= 0 ? sensitivity : 1 - specificity
    const found = detect && uniform(this.classifierKey, person, draw) < chance
    observer.signal(time, person, false, prospect >= 0)
    if (found) this.detected(person, platform, prospect, time)
  }

  private detected(person: number, platform: number, prospect: number, time: number): void {
    const { observer, queue, staff, world } = this.run
    observer.signal(time, person, true, prospect >= 0)
    this.onDetected(person)
    const number = this.leadsOf.next(person)
    const index = this.leads.push({ person, platform, prospect, number }) - 1
    const hours = serviceHours(TASKS.triage, this.triageKey, person, 3 * number)
    const done = this.analysts.finish(platform, time, hours)
    if (done < world.horizonHours && staff.pay(hours * TASKS.triage.wage))
      queue.push(done, EVENT.triaged, person, index, 0)
  }

  private scheduleNoise(counter: number): void {
    if (this.noisePerHour === 0) return
    this.noiseAt += -log(uniform(this.noiseKey, counter, 0)) / this.noisePerHour
    if (this.noiseAt < this.run.world.horizonHours)
      this.run.queue.push(this.noiseAt, EVENT.noise, counter, counter, 0)
  }

  private keyOf(prospect: Prospect): Key {
    return deriveKey(this.stageKey, prospect.person, prospect.number)
  }
}
