/**
 * Personal interaction (MODEL 5.3): people ask and complain, somebody of the team answers or nobody does. An answer is worth
 * less the longer it took; whoever waits longer than their patience counts as ignored. Questions queue first come, first
 * served in the working hours of the team; every answer is paid from the staff line.
 */
import { LN2 } from '../math/constants.js'
import { exp } from '../math/exp.js'
import { log } from '../math/log.js'
import { deriveKey, textKey, uniform, type Key } from '../random/keyed.js'
import { binomialQuantile } from '../random/binomial-quantile.js'
import { EVENT } from './events.js'
import { keyFor, type CampaignRun } from './campaign-run.js'
import { replyValue } from './loyalty.js'
import { ONLINE } from './online.js'
import { PersonCounts } from './person-counts.js'
import { Staffing } from './team/staffing.js'
import { TASKS, serviceHours } from './team/tasks.js'

/** Time in which half of those who saw something of the brand have it no longer in mind [M]: that of fatigue. */
const REMEMBERED_HOURS = 84

export type Asked = 'question' | 'complaint'

/** What comes of questions beyond the conversation itself. */
export interface Askers {
  /** Somebody asks in public; the prospect they are, -1 for none. */
  asked(person: number, platform: number, time: number): number
  /** A prospect was answered in time. */
  answered(prospect: number, time: number): void
}

interface Item {
  readonly kind: Asked
  readonly person: number
  readonly people: number
  readonly prospect: number
  readonly asked: number
  readonly answered: number
  readonly inTime: boolean
}

export class Conversation {
  private readonly items: Item[] = []
  private readonly asked = new PersonCounts()
  private readonly community: Staffing
  /** Expected inquiries until the next one, by platform, on the scale on which they come at rate 1. */
  private readonly inquiryMass: number[]
  private readonly inquiryKey: Key
  private readonly questionKey: Key
  private readonly patienceKey: Key
  private readonly serviceKey: Key

  constructor(
    private readonly run: CampaignRun,
    private readonly askers: Askers,
  ) {
    this.community = new Staffing(run.plan.team, 'community', run.world.platforms.length)
    this.questionKey = keyFor(run, 'question')
    this.patienceKey = deriveKey(this.questionKey, 1)
    this.inquiryKey = deriveKey(this.questionKey, 2)
    this.serviceKey = deriveKey(keyFor(run, 'serviceTime'), textKey('community'))
    this.inquiryMass = run.world.platforms.map(() => 0)
    if (run.plan.product !== null)
      run.world.platforms.forEach((_, platform) => this.scheduleInquiry(platform, 0))
  }

  /** Some of the people who comment ask something. */
  comment(person: number, people: number, platform: number, time: number): void {
    const { assume } = this.run.world
    const draw = this.asked.next(person)
    const questions = binomialQuantile(people, assume.questions, uniform(this.questionKey, person, draw))
    for (let i = 0; i < questions; i++) this.question(person, platform, time)
  }

  /** A follower of the brand asks by themselves: the longer ago they saw something of it, the less they have it in mind. */
  inquire(platform: number, counter: number, time: number): void {
    const { memory, world } = this.run
    const { brandFollowers } = world.platforms[platform]!
    const u = uniform(deriveKey(this.inquiryKey, platform, 1), counter, 0)
    const person = brandFollowers[Math.floor(u * brandFollowers.length)]!
    const inMind = exp((-LN2 * memory.sinceSeen(person, time)) / REMEMBERED_HOURS)
    if (uniform(deriveKey(this.inquiryKey, platform, 2), counter, 0) < inMind)
      this.question(person, platform, time)
    this.scheduleInquiry(platform, counter + 1)
  }

  complain(person: number, people: number, platform: number, time: number): void {
    this.ask('complaint', person, people, platform, time, -1)
  }

  answer(index: number): void {
    const { run } = this
    const item = this.items[index]!
    const { person, people, kind, answered, asked } = item
    const { assume, peoplePerAgent } = run.world
    run.observer.answer(answered, person, people, answered - asked)
    const gain = kind === 'question' ? assume.gainReply : assume.gainSolved
    const worth = gain * replyValue(answered - asked, assume.replyValue)
    run.memory.gain(person, (worth * people) / peoplePerAgent, answered)
    if (!item.inTime) return
    run.memory.markAnswered(person, people)
    if (item.prospect >= 0) this.askers.answered(item.prospect, answered)
  }

  /** Patience has run out: to the asker this is being ignored, whether or not an answer comes later. */
  ignore(index: number, time: number): void {
    const { run } = this
    const { person, people, kind } = this.items[index]!
    const { assume, peoplePerAgent } = run.world
    run.observer.missed(time, person, people)
    const loss = kind === 'question' ? assume.lossIgnored : assume.lossComplaint
    run.memory.lose(person, (loss * people) / peoplePerAgent, time)
  }

  private question(person: number, platform: number, time: number): void {
    const prospect = this.askers.asked(person, platform, time)
    this.ask('question', person, 1, platform, time, prospect)
  }

  /** Inquiries are a Poisson stream that follows the hours at which people are online. */
  private scheduleInquiry(platform: number, counter: number): void {
    const { world, queue } = this.run
    const people = world.platforms[platform]!.brandFollowers.length * world.peoplePerAgent
    const rate = (people * world.assume.inquiries) / 24
    if (rate === 0) return
    const key = deriveKey(this.inquiryKey, platform, 0)
    this.inquiryMass[platform]! += -log(uniform(key, counter, 0))
    const time = ONLINE.timeOfMass(this.inquiryMass[platform]! / rate)
    if (time < world.horizonHours) queue.push(time, EVENT.inquiry, counter, platform, counter)
  }

  private ask(
    kind: Asked,
    person: number,
    people: number,
    platform: number,
    time: number,
    prospect: number,
  ): void {
    const { run } = this
    const draw = this.asked.next(person)
    run.observer.question(time, person, people)
    const patience =
      -log(uniform(this.patienceKey, person, draw)) * run.world.platforms[platform]!.profile.patienceHours
    const answered = this.answeredAt(kind, person, people, platform, time, draw)
    const inTime = answered <= time + patience
    const index = this.items.push({ kind, person, people, prospect, asked: time, answered, inTime }) - 1
    const { horizonHours } = run.world
    if (answered < horizonHours) run.queue.push(answered, EVENT.answer, person, index, 0)
    if (!inTime && time + patience < horizonHours)
      run.queue.push(time + patience, EVENT.patience, person, index, 0)
  }

  /** When the team will have answered; Infinity when it does not. */
  private answeredAt(
    kind: Asked,
    person: number,
    people: number,
    platform: number,
    time: number,
    draw: number,
  ): number {
    const { plan, staff, world } = this.run
    if (!plan.replies.answer.includes(kind === 'question' ? 'questions' : 'complaints')) return Infinity
    const hours = people * serviceHours(TASKS.reply, this.serviceKey, person, draw)
    const answered = this.community.finish(platform, time, hours)
    return answered < world.horizonHours && staff.pay(hours * TASKS.reply.wage) ? answered : Infinity
  }
}
