import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import { deniedSince, orderOfEvents } from './lost-order.ts'
import { isPreference } from './said-again.ts'
import { type Part, type State, skippable } from './state.ts'

const ofData = new Set<SenseKind>(['value', 'attribute', 'property-value', 'product', 'brief', 'event', 'number'])
const says = (lexeme: Lexeme | undefined): boolean => (lexeme?.senses ?? []).some(({ is }) => ofData.has(is))

const joining = new Set<SenseKind>(['or', 'and', 'but', 'list', 'break', 'close', 'open'])
const joins = (lexeme: Lexeme | undefined): boolean => (lexeme?.senses ?? []).some(({ is }) => joining.has(is))

/** "preferred channel is branch or phone": what an "or" adds and no condition took. */
const besideOr = ({ lexemes }: State, used: boolean[]): number[] =>
  lexemes.flatMap((lexeme, at) => {
    if (!senseOf(lexeme, 'or') || used[at] || !used[at - 1]) return []
    let end = at + 1
    while (end < lexemes.length && !joins(lexemes[end])) end += 1
    const behind = Array.from({ length: end - at - 1 }, (_, n) => at + 1 + n)
    return behind.some((n) => used[n]) ? [] : behind.filter((n) => says(lexemes[n]))
  })

const each =
  /^(?:(?:a|per|each|every) (?:day|week|month|quarter|year|order|visit|purchase|time)|per|each|each of|every one of|every|monthly|weekly|yearly|每个?(?:月|季度|年|周|星期)|每(?:天|日|月|年|周|次|单|笔|季)|一个月)$/
const same = /^(?:the same|same|当天|当日|同样|同样的|同一|同一个|同一款|一样)$/

const limitsEach = ({ frame }: Part): boolean => {
  if (frame?.measure === 'mean' || frame?.measure === 'order_value') return true
  const amount = frame?.event.properties.find(({ role }) => role === 'amount')?.name
  return (frame?.filters ?? []).some((rule) => 'field' in rule && rule.field === amount)
}

/** "spent over 500 every month", "bought the same product twice": how events are spread or alike, which no rule says. */
const spread = (state: State, used: boolean[], parts: Part[]): number[] => {
  const events = parts.filter(
    ({ frame, rule }) => (frame && rule) || rule?.kind === 'sequence' || rule?.kind === 'funnel',
  )
  // "top 20 each": one count for all is not one for each
  const counts = parts.some(({ rule }) => rule?.kind === 'rank' && rule.count !== undefined)
  const apiece = state.lexemes.flatMap((_, at) =>
    counts &&
    !state.spent.has(at) &&
    /^(?:each|apiece|respectively|各|各自|分别)$/i.test(state.textOf(at, at + 1).trim())
      ? [at]
      : [],
  )
  if (apiece.length > 0) return apiece
  if (events.length === 0) return []
  return state.lexemes.flatMap((lexeme, at) => {
    const said = state
      .textOf(at, at + 1)
      .trim()
      .toLowerCase()
    if (!each.test(said) && !same.test(said)) return []
    // "every customer without …"
    if (said === 'every' && senseOf(state.lexemes[at + 1], 'unit')?.unit === 'people') return []
    if (used[at] && !events.some(({ start, end }) => start <= at && at < end)) return []
    if (senseOf(lexeme, 'any') && !each.test(said)) return []
    // "within a month", "at most a week later"
    const led = senseOf(state.lexemes[at - 1], 'within') ?? senseOf(state.lexemes[at - 1], 'comparator')
    if (led && /^a /.test(said) && used[at]) return []
    // "at least 5 transfers, each over 1,000": a limit on every one that is counted
    if (each.test(said) && events.some((part) => part.start <= at && at < part.end && limitsEach(part))) return []
    // 双十一当天: the day that was said
    if (/^当[天日]$/.test(said) && senseOf(state.lexemes[at - 1], 'window')) return []
    // BUNTING（同样看商品名）
    if (/^[看按凭指]/.test(state.textOf(at + 1, at + 2).trim())) return []
    // 同样这45天里: the time that was said
    const place = state.textOf(at + 1, at + 2).trim() === '这' ? at + 2 : at + 1
    if (same.test(said) && (senseOf(state.lexemes[place], 'window') ?? senseOf(state.lexemes[place], 'duration')))
      return []
    // "each of", "the same time" are other words; of a condition on a field it is the field's own
    const near = events.some(({ start, end }) => at >= start - 3 && at <= end + 2)
    return near ? [at] : []
  })
}

/** "only a credit card", "bought only menswear": nothing else, where no rule denies anything else. */
const only = (state: State, used: boolean[], parts: Part[]): number[] => {
  const timed = parts.filter(({ frame, rule }) => frame?.window && rule && !frame.only && !frame.bound)
  const near = state.lexemes.flatMap((lexeme, at) => {
    if (!senseOf(lexeme, 'only') || used[at] || skippable(lexeme)) return []
    return timed.some(({ start }) => at < start && start - at < 3 && !senseOf(state.lexemes[at + 1], 'unit'))
      ? [at]
      : []
  })
  if (near.length > 0) return near
  const flags = parts.filter(({ about, noun, rule }) => about === 'flag' && noun && rule?.kind === 'compare')
  const [first, other] = flags
  const denied = state.lexemes.some((lexeme, at) => senseOf(lexeme, 'not') ?? /^[没无]/.test(state.textOf(at, at + 1)))
  const told = parts.some(({ polar, about, frame }) => polar && (about === 'flag' || about === 'event' || frame))
  if (!first || other || denied || told) return []
  return state.lexemes.flatMap((lexeme, at) => {
    if (!senseOf(lexeme, 'only') || used[at] || skippable(lexeme) || at >= first.start) return []
    for (let place = at + 1; place < first.start; place += 1) {
      const between = state.lexemes[place]
      if (
        !skippable(between) ||
        senseOf(between, 'unit') ||
        /^(?:those|people|anyone|who)$/i.test(state.textOf(place, place + 1).trim())
      )
        return []
    }
    return [at]
  })
}

const once = /^(?:used to(?: have| be)?|formerly|曾经|以前|从前|原来|原先|曾|将来|将要|即将)$/
const holds = /^(?:有|是|have|be|hold|own|with|a|an|)/
/** "used to have a mortgage", 以前有房贷: what once was, where only what is now is known. */
const pastState = (state: State, used: boolean[], parts: Part[]): number[] =>
  state.lexemes.flatMap((_, at) => {
    const said = state
      .textOf(at, at + 1)
      .trim()
      .toLowerCase()
    if (used[at] || !once.test(said)) return []
    const next = parts.find(({ rule, start, end }) => rule && end > at && start <= at + 2)
    const state0 = next?.noun && !next.frame && !next.polar && next.rule?.kind === 'compare' && next.rule.op === 'eq'
    const told = /过/.test(state.textOf(at, next?.end ?? at))
    const link = state
      .textOf(at + 1, at + 2)
      .trim()
      .toLowerCase()
    return state0 && !told && (/^used to/.test(said) || holds.test(link)) ? [at] : []
  })

const anew = /^(?:again|another|再次|再度|又)$/
const stops = /^(?:no longer|不再|stopped)$/
/** "ordered again this year", "no longer log in": more than that it was done or not, with nothing that says since when. */
const sinceWhen = (state: State, parts: Part[]): number[] => {
  const events = parts.filter(({ frame, rule }) => frame && rule?.kind === 'event')
  const [only, more] = events
  // "first order before June and bought again": the first tells since when
  if (parts.some(({ field }) => field?.type === 'date' || field?.type === 'timestamp')) return []
  if (!only?.frame || more || parts.some(({ about, frame }) => about === 'event' && !frame)) return []
  const { negated, window, bound } = only.frame
  if (bound) return []
  return state.lexemes.flatMap((_, at) => {
    const said = state
      .textOf(at, at + 1)
      .trim()
      .toLowerCase()
    if (at < only.start - 2 || at >= only.end) return []
    return (negated && !window && stops.test(said)) || (!negated && anew.test(said) && inPart(state, only, at))
      ? [at]
      : []
  })
}

/** 又 inside the condition or right before its verb, not one that joins it to another condition. */
const inPart = (state: State, { start, end }: Part, at: number): boolean =>
  at < end &&
  (at >= start
    ? at > start || /^(?:again|another|再)/.test(state.textOf(at, at + 1).trim())
    : /^(?:again|another)/.test(state.textOf(at, at + 1).trim()))

/** "at least one order over 500", "all orders over 100": about each order, and no number of them. */
const ofEach = (state: State, used: boolean[], parts: Part[]): number[] => {
  const counted = parts.filter(({ frame, rule }) => frame?.bound && !frame.bound.amount.unit && rule?.kind === 'event')
  return state.lexemes.flatMap((_, at) => {
    const said = state
      .textOf(at, at + 1)
      .trim()
      .toLowerCase()
    if (used[at] || !/^(?:all|all the|all of|at least one|any of|one of)$/.test(said)) return []
    return counted.some(
      ({ start, rule }) => rule?.kind === 'event' && rule.measure.type === 'orders' && start - at <= 1 && start >= at,
    )
      ? [at]
      : []
  })
}

const by = /(?:^|\s)(?:at|via|through|by|on|over|using|in)(?: an?| the| our)?$|[用在于]$|通过$/i
/** "bought via the mobile app" where purchases know of no app: how it was done is no preference. */
const manner = (state: State, parts: Part[]): number[] =>
  parts.flatMap(({ field, rule, noun, start, end }) => {
    const preferred = field && isPreference(field)
    if (!rule || !noun || field?.type !== 'enum' || !preferred) return []
    const [first] = Array.from({ length: end - start }, (_, n) => start + n).filter((n) => says(state.lexemes[n]))
    if (first === undefined || senseOf(state.lexemes[first], 'attribute')) return []
    const led = by.test(state.textOf(Math.max(first - 2, 0), first).trim())
    const done = parts.some(({ frame, end: close }) => frame && close <= first && close >= first - 3)
    return led && done ? [first] : []
  })

/** 至少3个不同的日子打开App登录过: a count of nothing in particular right before another event, of which it may be. */
const countOf = (state: State, parts: Part[]): number[] =>
  parts.flatMap(({ frame, rule, start, end }) => {
    if (!frame?.assumed || !frame.bound || frame.measure === 'spend' || !rule) return []
    const next = parts.find((part) => part.start >= end && part.start <= end + 1)?.frame
    if (!next || next.assumed || next.event === frame.event || joins(state.lexemes[end])) return []
    return Array.from({ length: frame.bound.next - start }, (_, n) => start + n).filter((n) => says(state.lexemes[n]))
  })

/** "called only once": a limit on something that no condition took. */
const onlyOnce = (state: State, used: boolean[]): number[] =>
  state.lexemes.flatMap((lexeme, at) =>
    senseOf(lexeme, 'frequency') && !used[at] && senseOf(state.lexemes[at - 1], 'only') ? [at] : [],
  )

const inOne =
  /\b(?:in|within|on|per) (?:one|a single|the same|any one|any single|each|every) (?:order|purchase|transaction|invoice|visit|go)\b|同一(?:单|订单|笔)|一(?:单|笔|次)(?:里|内|中)/i
/** "at least 100 pieces in one order": what one of them holds, which may be more orders than one. */
const allInOne = (state: State, parts: Part[]): number[] =>
  parts.flatMap(({ frame, start, end }, n) => {
    const before = parts[n - 1]
    const words = frame?.bound ? state.textOf(frame.bound.start, frame.bound.next) : ''
    const one =
      frame?.bound?.value === 1 &&
      frame.bound.bare &&
      (frame.bound.amount.unit !== 'times' || /single|one\b/i.test(words))
    if (!one || !before?.frame?.bound || before.frame.event !== frame?.event) return []
    const led = /^(?:in|on|within|per|with|for)$/i.test(state.textOf(before.end, start).trim())
    return led ? Array.from({ length: end - start }, (_, k) => start + k) : []
  })

const oneWith =
  /\b(?:an?|one|single|any) (?:order|purchase|transaction|invoice|visit) (?:with|of|containing|including|that (?:has|had|contains|contained))$/i
/** "an order with more than 50 products", "10 items in one order": what one event holds, where all of them are counted together. */
const ofOne = (state: State, parts: Part[]): number[] =>
  parts.flatMap(({ frame, rule, start, end }) => {
    const unit = frame?.bound?.amount.unit
    const things = unit === 'items' || unit === 'pieces' || frame?.measure === 'products' || frame?.measure === 'pieces'
    if (!frame?.bound || !things || rule?.kind !== 'event' || rule.measure.type === 'orders') return []
    const led = oneWith.test(state.textOf(Math.max(frame.bound.start - 5, 0), frame.bound.start).trim())
    const told = inOne.test(state.textOf(start, Math.min(end + 4, state.lexemes.length)))
    return led || told
      ? Array.from({ length: frame.bound.next - frame.bound.start }, (_, n) => (frame.bound?.start ?? 0) + n)
      : []
  })

/** Places of words that may else go unused, but here would change who is meant: they are to be asked about, never dropped. */
export const lostIn = (state: State, used: boolean[], parts: Part[]): number[] => {
  const found = [
    ...besideOr(state, used),
    ...orderOfEvents(state, used, parts),
    ...deniedSince(state, used, parts),
    ...spread(state, used, parts),
    ...only(state, used, parts),
    ...manner(state, parts),
    ...pastState(state, used, parts),
    ...sinceWhen(state, parts),
    ...ofEach(state, used, parts),
    ...countOf(state, parts),
    ...ofOne(state, parts),
    ...allInOne(state, parts),
    ...onlyOnce(state, used),
  ]
  return [...new Set(found)].sort((a, b) => a - b)
}
