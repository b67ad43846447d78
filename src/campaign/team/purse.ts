import { ROUNDING } from '../rounding.js'

/** A line of the budget while it is spent: nothing is bought that it cannot pay. */
export class Purse {
  private spent_ = 0
  private readonly most: number

  constructor(money: number) {
    this.most = money * ROUNDING
  }

  get spent(): number {
    return this.spent_
  }

  /** True when `price` was still there and is now spent. */
  pay(price: number): boolean {
    if (this.spent_ + price > this.most) return false
    this.spent_ += price
    return true
  }
}
