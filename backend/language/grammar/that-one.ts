import { senseOf } from '../lexicon/sense.ts'
import { type Frame, frameRule } from './frame.ts'
import { type Part, type State, take } from './state.ts'
import { wordsAt } from './steps.ts'

const pointer =
  /(?:那|这|该|此)(?:唯一的?)?(?:一)?(?:张|个|次|笔|单)?(?:的)?(?:订单|单|次|笔|交易|购买|登录)|(?:and )?(?:that|this|the) (?:one )?(?:single |only |same )?(?:order|purchase|one|transaction|login)/
const was = /(?:就)?(?:是|在)?(?:在)?|(?:was|is|came|fell|happened|took place|came in|was placed|was made)(?: in| on)?/
const done = /(?:下|买|做|办|来|登录|发生)(?:的单?|的|了)?|(?:的)/

/** 只下过一张订单，而且这张单是上个月下的: the time of the one event that was counted before. */
export const thatOnePart = (state: State, at: number): Part | undefined => {
  const before = state.last.frame
  const only = before?.bound && before.bound.op === 'eq' && before.bound.value === 1 && !before.negated
  const said = only ? wordsAt(state, at, pointer) : undefined
  if (!before || said?.at !== at) return undefined
  const link = wordsAt(state, said.next, was)
  const window = take(state, link?.next ?? said.next, 'window')
  if (!window || window.sense.future || senseOf(state.lexemes[said.next], 'break')) return undefined
  const { bound: _, ...rest } = before
  const frame: Frame = { ...rest, window: window.sense.window }
  const rule = frameRule({ ...frame, only: false })
  const end = wordsAt(state, window.next, done)?.next ?? window.next
  return rule && { start: at, end, rule, about: 'event', frame, polar: true }
}
