import { senseOf } from '../lexicon/sense.ts'
import type { Part, State } from './state.ts'

const orders =
  /^(?:then|and then|afterwards|subsequently|followed by|later|and later|and subsequently|thereafter|然后|随后|接着|后来|后来又|后来再|然后又|之后再|之后又|之后)$/

/** Something done, also with a campaign. */
const isDone = ({ frame, rule }: Part): boolean => frame !== undefined || rule?.kind === 'campaign'

/** "bought A and later, at any time, bought B": an order in time that no sequence says. */
export const orderOfEvents = (state: State, used: boolean[], parts: Part[]): number[] => {
  // a denial, or a time of its own, is in no order
  const events = parts.filter(({ frame, rule }) => frame && rule && !frame.negated && !frame.window)
  return state.lexemes.flatMap((_, at) => {
    if (
      used[at] ||
      !orders.test(
        state
          .textOf(at, at + 1)
          .trim()
          .toLowerCase(),
      )
    )
      return []
    // 打开过X的消息，之后30天内买过: that time begins at the first
    const length = senseOf(state.lexemes[at + 1], 'window')?.window.type === 'last'
    if (length && parts.some((part) => part.rule && isDone(part) && part.end <= at)) return [at]
    // 第一次购买在今年，后来又买过: what came after the first one
    const begun = parts.some(({ frame, rule, end }) => frame?.edge === 'first' && rule && end <= at)
    const [before, behind] = [begun || events.some(({ end }) => end <= at), events.some(({ start }) => start > at)]
    return before && behind ? [at] : []
  })
}

const afterThat =
  /^(?:since|since then|ever since then|after that|afterwards|afterward|thereafter|later|later on|and then|then|from then on|之后|此后|然后|后来|打那以后|从那以后|自那以后|从此)$/
/** "spent over 500 and never logged in after that": a denial of what came later, which no rule here says. */
export const deniedSince = (state: State, used: boolean[], parts: Part[]): number[] =>
  parts.flatMap(({ frame, rule, start, end }, n) => {
    if (!frame?.negated || frame.window || !rule || !parts.slice(0, n).some(isDone)) return []
    return [start - 2, start - 1, end, end + 1].filter((at) => {
      const word = state
        .textOf(at, at + 1)
        .trim()
        .toLowerCase()
      return !used[at] && afterThat.test(word)
    })
  })
