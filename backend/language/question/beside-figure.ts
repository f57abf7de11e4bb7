import type { Token } from '../normalise.ts'
import type { Found } from './found.ts'
import type { Slot } from './slots.ts'

/** Whether a stretch of the message stands right beside the words for the figure. */
export const besideFigure = (tokens: readonly Token[], slots: readonly Slot[], { used }: Found) => {
  const figures = slots.filter((slot) => used.has(slot) && /[\p{L}]/u.test(tokens[slot.from]?.text ?? ''))
  const place = (token: Token) => tokens.findIndex(({ start }) => start === token.start)
  return (first: Token, last: Token): boolean => {
    const [from, to] = [place(first), place(last) + 1]
    const behind = tokens[to]?.text === '的' ? to + 1 : to
    return figures.some((slot) => slot.to === from || (slot.from === behind && tokens[behind]?.kind === 'han'))
  }
}
