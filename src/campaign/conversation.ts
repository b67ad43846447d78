/**
 * Personal interaction (MODEL 5.3): people ask and complain, somebody of the team answers or nobody does. An answer is worth
 * less the longer it took; whoever waits longer than their patience counts as ignored. Questions queue first come, first
 * served in the working hours of the team; every answer is paid from the staff line.
 */
import { log } from '../math/log.js'
import { deriveKey, textKey, uniform, type Key } from '../random/keyed.js'
import { binomialQuantile } from '../random/binomial-quantile.js'
import { EVENT } from './events.js'
import { keyFor, type CampaignRun } from './campaign-run.js'
import { replyValue } from './loyalty.js'
import { Staffing } from './team/staffing.js'
import { TASKS, serviceHours } from './team/tasks.js'

export type Asked = 'question' | 'complaint'

interface Item {
  readonly kind: Asked
  readonly person: number
  readonly people: number
  readonly platform: number
  readonly asked: number
  readonly answered: number
  inTime: boolean
}

export class Conversation {
  private readonly items: Item[] = []
  private readonly asked = new Map<number, number>()
  private readonly community: Staffing
  private readonly questionKey: Key
  private readonly patienceKey: Key
  private readonly serviceKey: Key

  /** @param onAnswered is told of every question that was answered in time */
  constructor(
    private readonly run: CampaignRun,
    private readonly onAnswered: (person: number, people: number, platform: number, time: number) => void,
  ) {
    this.community = new Staffing(run.plan.team, 'community', run.world.platforms.length)
    this.questionKey = keyFor(run, 'question')
    this.patienceKey = deriveKey(this.questionKey, 1)
    this.serviceKey = deriveKey(keyFor(run, 'serviceTime'), textKey('community'))
  }

  /** Some of the people who comment ask something; true if anybody does. */
  comment(person: number, people: number, platform: number, time: number): boolean {
    const draw = this.nextOf(person)
    const questions = binomialQuantile(
      people,
      this.run.world.assume.questions,
      uniform(this.questionKey, person, draw),
    )
    if (questions > 0) this.ask('question', person, questions, platform, time, draw)
    return questions > 0
  }

  complain(person: number, people: number, platform: number, time: number): void {
    this.ask('complaint', person, people, platform, time, this.nextOf(person))
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
    run.memory.markAnswered(person)
    this.onAnswered(person, people, item.platform, answered)
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

  private ask(
    kind: Asked,
    person: number,
    people: number,
    platform: number,
    time: number,
    draw: number,
  ): void {
    const { run } = this
    run.observer.question(time, person, people)
    const patience =
      -log(uniform(this.patienceKey, person, draw)) * run.world.platforms[platform]!.profile.patienceHours
    const answered = this.answeredAt(kind, person, people, platform, time, draw)
    const inTime = answered <= time + patience
    const index = this.items.push({ kind, person, people, platform, asked: time, answered, inTime }) - 1
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

  private nextOf(person: number): number {
    const n = this.asked.get(person) ?? 0
    this.asked.set(person, n + 1)
    return n
  }
}
