/** What every card gets. */
export interface CardContext<T> {
  output: T
  /** The turn is the last and nothing runs: its buttons work. */
  open: boolean
  /** The card that carries the next step of the thread. */
  next: boolean
  onSay(text: string): void
  onShow(tab: string): void
}
