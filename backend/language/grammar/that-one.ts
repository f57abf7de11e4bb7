import { senseOf } from '../lexicon/sense.ts'
import { type Frame, frameRule } from './frame.ts'
import { type Part, type State, take } from './state.ts'
import { wordsAt } from './steps.ts'

const pointer =
  /(?:那|这|该|此)(?:唯一的?)?(?:一)?(?:张|个|次|笔|单)?(?:的)?(?:订单|单|次|笔|交易|购买|登录)|(?:and )?(?:that|this|the) (?:one )?(?:single |only |same )?(?:order|purchase|one|transaction|login)/
const was = /(?:就)?(?:是|在)?(?:在)?|(?:was|is|came|fell|happened|took place|came in|was placed|was made)(?: in| on)?/
const done = /(?:下|买|做|办|来|登录|发生)(?:的单?|的|了)?|(?:的)/

/** Behind a pause the pointer may be left out: "one order in their whole history, placed in …", 且在今年上半年下的. */
const unsaid =
  /(?:and )?(?:which|that|it) (?:was|is|came|fell)(?: placed| made| done)?|(?:and )?(?:placed|made|dated)|(?:而且|并且|且)?(?:就)?是?在/
const whole =
  /(?<![a-z])(?:ever|whole history|entire history|in total|in all|altogether|all time|lifetime)(?![a-z])|历史|一共|总共|从来|至今/i
const doneZh = /^(?:下|买|办|成交|发生)的/
/** How far back the count of the one stands. */
const near = 10

/** 只下过一张订单，而且这张单是上个月下的: the time of the one event that was counted before. */
export const thatOnePart = (state: State, at: number): Part | undefined => {
  const before = state.last.frame
  const only = before?.bound && before.bound.op === 'eq' && before.bound.value === 1 && !before.negated
  const said = only ? (wordsAt(state, at, pointer) ?? behindPause(state, at)) : undefined
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

const behindPause = (state: State, at: number): { at: number; next: number } | undefined => {
  const paused = [at - 1, at - 2].some(
    (place) => senseOf(state.lexemes[place], 'break') ?? senseOf(state.lexemes[place], 'list'),
  )
  if (!paused || !whole.test(state.textOf(Math.max(0, at - near), at))) return undefined
  const said = wordsAt(state, at, unsaid)
  const window = said && take(state, said.next, 'window')
  const inside = said?.at === at ? take(state, at, 'window') : undefined
  const { next } = window ?? inside ?? { next: at }
  const zh = /\p{Script=Han}/u.test(state.textOf(at, at + 1))
  return said && (!zh || doneZh.test(state.textOf(next, next + 2).trim())) ? said : undefined
}
