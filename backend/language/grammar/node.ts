import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { senseOf } from '../lexicon/sense.ts'
import { frameNotes, frameRule } from './frame.ts'
import { jointAt } from './joint.ts'
import { allOf, anyOf, negate } from './rules.ts'
import type { Part, State } from './state.ts'

/** The shape of a sentence: conditions joined by and, or, not. */
export type Node = { op: 'part'; part: Part } | { op: 'all' | 'any'; of: Node[] } | { op: 'not'; of: Node }

export const join = (op: 'all' | 'any', of: Node[]): Node | undefined => (of.length > 1 ? { op, of } : of[0])

/** Every condition of a sentence in the order of the text. */
export const partsOf = (node: Node): Part[] => {
  if (node.op === 'part') return [node.part]
  return node.op === 'not' ? partsOf(node.of) : node.of.flatMap(partsOf)
}

/** The conditions that a denial reaches: selected are those who do not meet them. */
export const deniedIn = (node: Node, under = false): Set<Part> => {
  if (node.op === 'part') return new Set(under ? [node.part] : [])
  if (node.op === 'not') return deniedIn(node.of, !under)
  return new Set(node.of.flatMap((child) => [...deniedIn(child, under)]))
}

const isRank = (rule: Rule) => rule.kind === 'rank' && rule.count !== undefined
const isDraw = (rule: Rule) => rule.kind === 'sample' && rule.count !== undefined

/** "Top 100 married customers by balance": the first N are counted among those whom the rest of the sentence selects. */
export const rankedWithin = (rules: Rule[]): Rule[] => {
  const others = rules.filter((rule) => !isRank(rule) && !isDraw(rule))
  const ranked = rules.map((rule) =>
    others.length > 0 && rule.kind === 'rank' && isRank(rule) ? { ...rule, within: allOf(others) } : rule,
  )
  // so many are drawn from what is left of the rest, ranks included
  const rest = ranked.filter((rule) => !isDraw(rule))
  return ranked.map((rule) =>
    rest.length > 0 && rule.kind === 'sample' && isDraw(rule) ? { ...rule, within: allOf(rest) } : rule,
  )
}

/** The rule of a sentence; undefined where it holds no condition. */
export const ruleOf = (node: Node): Rule | undefined => {
  if (node.op === 'part') return node.part.rule
  if (node.op === 'not') {
    const rule = ruleOf(node.of)
    return rule && negate(rule)
  }
  const rules = node.of.flatMap((child) => ruleOf(child) ?? [])
  if (rules.length === 0) return undefined
  return node.op === 'any' ? anyOf(rules) : allOf(rankedWithin(rules))
}

/** 一次都没, "not once": denied of the time beside it, where 从未 is of the whole history. */
const notOnce = /[一半](?:次|笔|单|回|分钱)(?:都|也)?没|(?<![a-z])not (?:once|even once|a single|even one)(?![a-z])/i

/** Gives a stretch of time that stands alone to the events beside it that have none. */
export const placeWindows = (state: State, node: Node): void => {
  if (node.op === 'part') return
  const children = node.op === 'not' ? [node.of] : node.of
  for (const child of children) placeWindows(state, child)
  for (const child of children) {
    if (child.op !== 'part' || !child.part.window || child.part.rule) continue
    const events = children
      .flatMap((other) => partsOf(other))
      .filter((part) => {
        const { frame, rule, start, end } = part
        return (frame && !frame.window && (!frame.never || notOnce.test(state.textOf(start, end)))) || isUndated(rule)
      })
    for (const part of events) adopt(part, child.part)
    // "window: L90D; txns >= 5"
    const written = children.flatMap((other) => partsOf(other)).filter(isTimeless)
    for (const part of written) if (part.rule) part.rule = timedRule(part.rule, child.part.window)
    if (events.length + written.length > 0)
      for (let n = child.part.start; n < child.part.end; n += 1) state.spent.add(n)
  }
}

/** "nothing since the first of July, yeah, since July first nothing": a time that only says again when the events before were. */
export const repeatedTimes = (state: State, parts: Part[]): void => {
  for (const [n, part] of parts.entries()) {
    if (!part.window || part.rule || state.spent.has(part.start)) continue
    const said = JSON.stringify(part.window)
    const before = parts.slice(0, n).some(({ frame }) => frame?.window && JSON.stringify(frame.window) === said)
    if (!before) continue
    for (let at = part.start; at < part.end; at += 1) state.spent.add(at)
    let next = part.end
    while (senseOf(state.lexemes[next], 'filler')) next += 1
    const ends = (at: number) =>
      !state.lexemes[at] || jointAt(state, at) !== undefined || senseOf(state.lexemes[at], 'break') !== undefined
    if (/^(?:nothing|never|none)$/i.test(state.textOf(next, next + 1).trim()) && ends(next + 1)) state.spent.add(next)
  }
}

/** Events counted in notation, over no time of their own. */
const isTimeless = ({ about, rule }: Part): boolean => about === 'written' && rule !== undefined && isOpen(rule)
const isOpen = (rule: Rule): boolean =>
  rule.kind === 'event'
    ? rule.window === undefined
    : (rule.kind === 'all' || rule.kind === 'any') && rule.of.every(isOpen)
const timedRule = (rule: Rule, window: Window): Rule => {
  if (rule.kind === 'event') return { ...rule, window }
  return rule.kind === 'all' || rule.kind === 'any'
    ? { ...rule, of: rule.of.map((one) => timedRule(one, window)) }
    : rule
}
/** A sequence whose first step may have happened at any time. */
const isUndated = (rule: Rule | undefined): boolean => rule?.kind === 'sequence' && rule.first.window === undefined

const adopt = (part: Part, from: Part): void => {
  if (!from.window) return
  // "trailing 12 months, login -> purchase within 2 days": the time of the first of the two
  if (part.rule?.kind === 'sequence' && isUndated(part.rule))
    part.rule = { ...part.rule, first: { ...part.rule.first, window: from.window } }
  if (!part.frame) return
  part.frame = { ...part.frame, window: from.window }
  const rule = frameRule(part.frame)
  if (rule) part.rule = rule
  part.notes = frameNotes(part.frame)
}

/** "bought lanterns but not again in the last 2 months": the time is of the denial alone. */
const isSameDenied = ({ frame: a }: Part, { frame: b }: Part): boolean =>
  a !== undefined &&
  b !== undefined &&
  b.negated !== a.negated &&
  a.event === b.event &&
  JSON.stringify([a.filters, a.products]) === JSON.stringify([b.filters, b.products])

const upper = (part: Part): boolean => part.rule?.kind === 'event' && /^lte?$/.test(part.rule.op)
const bare = ({ frame }: Part): boolean =>
  frame !== undefined &&
  !frame.negated &&
  !frame.never &&
  !frame.window &&
  !frame.edge &&
  !frame.only &&
  (!frame.bound || (frame.bound.op === 'gte' && frame.bound.value === 1))

/** 近90天消费不到200，但是有下过单: those without any in that time meet the limit too, and are left out. */
export const butSome = (state: State, parts: Part[]): void => {
  for (const [n, part] of parts.entries()) {
    const before = parts[n - 1]
    if (!before?.frame?.window || !upper(before) || !bare(part) || before.frame.event !== part.frame?.event) continue
    const own = [part.frame.filters, part.frame.products]
    const same = JSON.stringify(own) === JSON.stringify([before.frame.filters, before.frame.products])
    if (own.flat().length > 0 && !same) continue
    const between = state.lexemes.slice(before.end, part.start)
    if (between.some((lexeme) => senseOf(lexeme, 'but'))) adopt(part, { ...before, window: before.frame.window })
  }
}

/** 没买过, "have never bought": of the whole history. */
const everBefore = /过|从|未曾|\b(?:never|ever|yet|have|has|haven|hasn|had)\b/i

/** 近30天访问过但没下单, "visited in May but bought nothing": what did not happen did not in the time said just before. */
export const butNone = (state: State, parts: Part[]): void => {
  for (const [n, part] of parts.entries()) {
    const before = parts[n - 1]
    const { frame } = part
    if (!before?.frame?.window || before.frame.negated || before.frame.edge || !frame?.negated) continue
    const never = frame.never && !notOnce.test(state.textOf(part.start, part.end))
    if (frame.window || never || frame.edge || frame.event === before.frame.event) continue
    const but = state.lexemes.findIndex((lexeme, at) => at >= before.end && at < part.end && senseOf(lexeme, 'but'))
    if (but < 0 || everBefore.test(state.textOf(but, part.end).replace(/^不过/, ''))) continue
    adopt(part, { ...before, window: before.frame.window })
  }
}

/** Said of the whole history, whatever time stands beside it. */
const lifetime = /总消费|历史|lifetime|all[- ]time/i
/** Said of the whole history, unless the time leads: "spent over 3,000 in total and ordered this month". */
const altogether = /\b(?:in total|in all|altogether|overall)\b/i

/** 近90天：交易5笔以上，登录3次以上: a time that is said first, with a pause behind it, is of all that follows in its sentence. */
export const topicWindow = (state: State, parts: Part[]): void => {
  const at = state.lexemes.findIndex((lexeme) => !senseOf(lexeme, 'filler') && !senseOf(lexeme, 'break'))
  const window = senseOf(state.lexemes[at], 'window')
  const pause = state.textOf(at + 1, at + 2).trim()
  if (!window || window.future || !/^[:：,，]$/.test(pause)) return
  const stop = state.lexemes.findIndex((lexeme, n) => n > at && senseOf(lexeme, 'break')?.strong)
  const taker = ({ frame, rule, start }: Part) =>
    (stop < 0 || start < stop) && ((frame && !frame.window && !frame.never && !frame.edge) || isUndated(rule))
  const takers = parts.filter((part) => taker(part) && !lifetime.test(state.textOf(part.start, part.end)))
  for (const part of takers) adopt(part, { start: at, end: at + 1, window: window.window })
  if (takers.length > 0) state.spent.add(at)
}

/** "a single order to their name so far": of the whole history, whatever time stands behind it. */
const soFar = (state: State, { end }: Part): boolean => {
  const said = state.textOf(end, Math.min(end + 4, state.lexemes.length)).trim()
  return /^(?:(?:to|in|under|on) (?:their|his|her) (?:name|account) )?(?:so far|to date|ever|until now|up to now)(?! this)(?![a-z])/i.test(
    said,
  )
}

/** "bought over 1,000 pieces this year in no more than three orders": a count right behind is of the same events. */
const isCountBehind = (state: State, giver: Part, part: Part): boolean => {
  if (!part.frame?.bound || part.frame.event !== giver.frame?.event || part.frame.filters.length > 0) return false
  const between = state.textOf(giver.end, Math.max(part.frame.bound.start, giver.end)).trim()
  return /^(?:in|within|over|across|with|spread over|分|共|一共)$/i.test(between)
}

/** One window for events joined by "and" in one breath: 近半年下单3次以上且消费超过1万. */
export const shareWindows = (state: State, parts: Part[]): void => {
  const open = (part: Part) =>
    !lifetime.test(state.textOf(part.start, part.end)) &&
    part.frame &&
    !part.frame.window &&
    !part.frame.never &&
    !part.frame.edge
  // 2011年首次购买: the time of the first is of nothing else
  const giver = parts.find(({ frame }) => frame?.window && !frame.edge)
  if (!giver?.frame?.window) return
  const leads = state.lexemes[giver.start]?.senses.some(({ is }) => is === 'window') ?? false
  const place = parts.indexOf(giver)
  // in Chinese the time stands before what it is about
  if (!leads && /\p{Script=Han}/u.test(state.textOf(giver.start, giver.end))) return
  const whole = (part: Part) =>
    !leads && (altogether.test(state.textOf(part.start, part.end + 1)) || soFar(state, part))
  const takers = parts.filter((part, n) => open(part) && !whole(part) && (leads ? n > place : n < place || n > place))
  for (const part of takers) {
    // "an average of under 150 in the last 90 days with at least 8 transactions"
    const attached =
      /^with$/i.test(state.textOf(part.start - 1, part.start).trim()) && part.frame?.event === giver.frame?.event
    const behind = parts.indexOf(part) > place && !attached && !isCountBehind(state, giver, part)
    if (!leads && (behind || isSameDenied(part, giver))) continue
    adopt(part, { ...giver, window: giver.frame.window })
    part.notes = [
      ...(part.notes ?? []),
      {
        zh: '时间范围同时用于并列的行为条件',
        en: 'The time range is applied to the joined conditions on events as well',
      },
    ]
  }
}
