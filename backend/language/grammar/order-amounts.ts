import { amountOfEach } from './frame.ts'
import type { Part, State } from './state.ts'

const ofOrder = /订单|(?<!交易)单笔(?!交易)|每单|一单|(?<![a-z])orders?(?![a-z])/i

/** 单笔订单超过1000, "the largest order over 1,000": where an order runs over several events no condition tells what one comes to; it is asked. */
export const orderAmounts = (state: State, parts: Part[]): void => {
  for (const { frame, start, end } of parts) {
    if (frame?.measure !== 'largest' || amountOfEach(frame.event)) continue
    const said = state.textOf(start, end)
    // 单笔金额最大的一行: of the lines themselves
    if (ofOrder.test(said) && !/行|明细|line/i.test(said))
      state.troubles.push({ reason: 'ambiguous', from: start, to: end })
  }
}
