/** A line of the budget while it is spent: nothing is bought that it cannot pay. */
export class Purse {
  private spent_ = 0
  private readonly most: number

  constructor(money: number) {
    // What costs exactly what is left is paid: shares of a budget are not exact in binary.
    this.most = money * (1 + 1e-12)
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
