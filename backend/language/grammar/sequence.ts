import type { EventType } from '../../catalog/catalog.ts'
import type { FieldRule, Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { senseOf } from '../lexicon/sense.ts'
import { withCampaignFrame } from './campaign-facts.ts'
import { eventPart } from './events.ts'
import { filterAt } from './filter.ts'
import { type Frame, plainFrame } from './frame.ts'
import { anotherOrder, isAnother, takesLater } from './later-order.ts'
import { productsAt } from './products.ts'
import { allFields, allOf, anyField } from './rules.ts'
import { lengthAfter, limitAt, spanOf, within } from './sequence-length.ts'
import { type Part, type State, skippable, take } from './state.ts'
import { wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

/** What was done. `each`: several things that one event can not be, so that there was one of each. */
interface Done {
  event: EventType
  where?: FieldRule
  each?: FieldRule[]
  window?: Window
}
interface Step extends Done {
  next: number
}

const doneIn = ({ event, filters, products, productsJoin, window }: Frame): Done => {
  const where = allFields([...filters, ...(products.length > 0 ? [anyField(products)] : [])])
  const each = productsJoin === 'and' && products.length > 1 ? products : []
  return {
    event,
    ...(where ? { where } : {}),
    ...(each.length > 0 ? { each: each.flatMap((one) => allFields([...filters, one]) ?? []) } : {}),
    ...(window ? { window } : {}),
  }
}

const something = /(?:something|anything|an item|a product|items|products)(?: else)? (?:with|called|named|containing)/

const onTo =
  /(?:(?:then )?(?:moved|went|gone|switched|upgraded) (?:on |over )?to(?: buy| purchase| order)?|(?:came|come) back for|followed (?:it |that )?up with)(?: an?| the)?/
const atSomeTime =
  /(?:at some (?:later )?point |some ?time |at any time |later |anytime )?(?:afterwards?|later on|later|after that|thereafter|subsequently|since)|(?:之后|后来|其后)/

const of =
  /(?:something|anything|an item|items|a product|products|goods|things)?(?: else)?(?: (?:from|in|of))?(?: the)?/
/** "then DRUG GM", "then something from the deli": another value of a property of the same event. */
const valueStep = (state: State, from: number, before: Frame): Step | undefined => {
  let at = wordsAt(state, from, of)?.next ?? from
  while (skippable(state.lexemes[at])) at += 1
  const filter = filterAt(state, before.event, at, true)
  if (!filter) return undefined
  return { ...doneIn({ ...plainFrame(before.event), filters: [filter.rule] }), next: filter.next }
}

/** Something done, or another product of the same event: "a WATER BOTTLE" after "bought a LUNCH BAG". */
const stepAt = (state: State, from: number, before: Frame): Step | undefined => {
  let at = from
  while (skippable(state.lexemes[at]) && !eventPart(state, at)?.frame) at += 1
  const read = eventPart(state, at)
  const { frame } = read ?? {}
  if (read && frame && !frame.negated && !frame.edge) {
    return { ...doneIn(frame), next: read.end }
  }
  const thing = (wordsAt(state, from, something) ?? wordsAt(state, from, onTo))?.next ?? from
  const products = productsAt(state, before.event, thing)
  if (!products) return valueStep(state, thing, before)
  const named = { ...plainFrame(before.event), products: products.rules, productsJoin: products.join }
  return { ...doneIn(named), next: products.next }
}

const eachOf = ({ each, ...done }: Done): Done[] => each?.map((where) => ({ ...done, where })) ?? [done]

const orderOf = (first: Done, next: Done, span: { n: number; unit: string } | undefined): Rule => ({
  kind: 'sequence',
  first: {
    event: first.event.name,
    ...(first.where ? { where: first.where } : {}),
    ...(first.window ? { window: first.window } : {}),
  },
  next: { event: next.event.name, ...(next.where ? { where: next.where } : {}) },
  ...within(span),
})

/** "then bought A and B": A came after the first, and so did B. */
const ruleOf = (first: Done, next: Done, span: { n: number; unit: string } | undefined): Rule =>
  allOf(eachOf(first).flatMap((one) => eachOf(next).map((other) => orderOf(one, other, span))))

const open = (frame: Frame | undefined): frame is Frame =>
  frame !== undefined && !frame.negated && !frame.bound && !frame.edge

const inside = /(?:以内|之内|内)$/
const upToNow = /[近最过]|之前|前/
/** 买完基金半年内又买保险: the length that stands between the two and says nothing of now. */
const between = (state: State, first: Part): { n: number; unit: string } | undefined => {
  const said = state.textOf(first.end - 1, first.end).trim()
  const window = senseOf(state.lexemes[first.end - 1], 'window')?.window
  const done = /[完过了]/.test(state.textOf(first.start, first.end - 1))
  const again = /^(?:又|再|就|也|还)$/.test(state.textOf(first.end, first.end + 1).trim())
  if (!inside.test(said) || upToNow.test(said) || !done || !again) return undefined
  return window?.type === 'last' && window === first.frame?.window ? { n: window.n, unit: window.unit } : undefined
}

/** "bought a lunch bag first and then …": the first of the two, and not of all. */
const begun = (state: State, { frame, end }: Part): Frame | undefined => {
  if (frame?.edge !== 'first' || frame.window || !/^first$/i.test(state.textOf(end - 1, end).trim())) return frame
  const { edge: _, ...rest } = frame
  return rest
}

/** 去年买了基金，并且买后30天内又买了保险: after the purchase that was said. */
const sameAgain = (state: State, { start, end }: Part, frame: Frame | undefined): Frame | undefined => {
  const before = state.last.frame
  const bare = frame && !frame.window && !frame.bound && frame.filters.length + frame.products.length === 0
  const after = /^后|^之后|^以后/.test(state.textOf(end, end + 1).trim())
  if (!frame || !bare || !after || !before || before.event !== frame.event || !open(before)) return frame
  return /任何|任意|任一/.test(state.textOf(start, end)) ? frame : before
}

/** The first event of all, when something else comes after it: "whose first purchase was A and who later bought B". */
const firstOf = (state: State, { rule, end }: Part): Frame | undefined => {
  // "bought A first and then B" is about these two
  if (/^first$/i.test(state.textOf(end - 1, end).trim())) return undefined
  const event = rule?.kind === 'edge' && rule.which === 'first' ? eventNamed(state, rule.event) : undefined
  return event && rule?.kind === 'edge'
    ? { event, negated: false, never: false, only: false, filters: [rule.is], products: [], productsJoin: 'and' }
    : undefined
}
const eventNamed = (state: State, name: string) => state.index.catalog.events.find((event) => event.name === name)

/** 触达过、触达之后30天内: the event that was said just before, named again before what follows it; the place behind. */
const afterSame = (state: State, at: number, { event }: Frame): number | undefined => {
  let place = at
  while (skippable(state.lexemes[place]) && !triggerAt(state, place)) place += 1
  const same = triggerAt(state, place)?.event === event
  return same && /^(?:之后|以后|后)$/.test(state.textOf(place + 1, place + 2).trim()) ? place + 2 : undefined
}

/** A then B: "bought A and then B within 14 days", "A, and no more than 10 days later B", 买了A之后14天内又买了B. */
const forward = (state: State, at: number, first: Part): Part | undefined => {
  const opened = firstOf(state, first)
  const frame = opened ?? sameAgain(state, first, begun(state, first))
  if (!open(frame)) return undefined
  const span = between(state, first)
  const second = span && stepAt(state, first.end + 1, frame)
  if (span && second) {
    const { window: _, ...done } = doneIn(frame)
    return { start: at, end: second.next, rule: ruleOf(done, second, span), about: 'event', polar: true }
  }
  let place = first.end
  // 先买A，60天内又买了B: the first says that something comes later
  let linked = /先$/.test(state.textOf(Math.max(at - 1, 0), at).trim())
  for (;;) {
    const joint = take(state, place, 'and') ?? take(state, place, 'break') ?? take(state, place, 'list')
    const then = take(state, place, 'then') ?? take(state, place, 'afterwards')
    const step = then ?? joint
    if (!step || (senseOf(state.lexemes[step.at], 'break')?.strong ?? false)) break
    linked ||= then !== undefined
    place = step.next
  }
  // what is done later in the order of events is done in another order
  if (linked) place = wordsAt(state, place, anotherOrder)?.next ?? place
  const after = place > first.end ? afterSame(state, place, frame) : undefined
  if (after !== undefined) {
    linked = true
    place = after
  }
  const lead = place > first.end ? limitAt(state, place) : undefined
  const later = lead && (linked || takesLater(state, place, lead.next) || isAnother(state, lead.next))
  const joint = place > first.end
  if (!linked && !later && !joint) return undefined
  place = later ? lead.next : place
  for (;;) {
    const comma = take(state, place, 'break')
    const step =
      take(state, place, 'and') ??
      take(state, place, 'by') ??
      take(state, place, 'list') ??
      (comma?.sense.strong ? undefined : comma)
    if (!step) break
    place = step.next
  }
  const next = stepAt(state, place, frame)
  if (!next) return undefined
  // "… and bought B at some point afterwards": only the words behind it say which came first
  const told = linked || later ? undefined : lengthAfter(state, next)
  const words = linked || later ? undefined : wordsAt(state, next.next, atSomeTime)
  const behind = told ?? (words?.at === next.next ? words : undefined)
  if (!linked && !later && !behind) return undefined
  if (behind) {
    const both = ruleOf(doneIn(frame), next, told?.span)
    const rule = opened && first.rule ? allOf([first.rule, both]) : both
    return { start: at, end: behind.next, rule, about: 'event', polar: true }
  }
  const tail = later || spanOf(next.window) ? undefined : limitAt(state, next.next)
  const rule = ruleOf(doneIn(frame), next, (later ? lead : undefined) ?? spanOf(next.window) ?? tail)
  const both = opened && first.rule ? allOf([first.rule, rule]) : rule
  return { start: at, end: tail?.next ?? next.next, rule: both, about: 'event', polar: true }
}

/** B within some time of A: "purchased within 7 days after a login", "ordered again within 30 days of an order". */
const backward = (state: State, at: number, last: Part): Part | undefined => {
  const { frame } = last
  if (!open(frame) || frame.window) return undefined
  const lead = take(state, last.end, 'within') ?? take(state, last.end, 'comparator')
  const length = lead && take(state, lead.next, 'duration')
  if (!length) return undefined
  let place = length.next
  const marked = senseOf(state.lexemes[place], 'afterwards') ?? senseOf(state.lexemes[place], 'then')
  const of = /^(of|after|from)\b/i.test(state.textOf(place, place + 1).trim())
  if (!marked && !of) return undefined
  place += 1
  // "… within two weeks of that"
  const again = /^(?:that|it|this|them|those)$/i.test(state.textOf(place, place + 1).trim())
    ? state.last.frame
    : undefined
  if (of && again && open(again) && (place + 1 >= state.lexemes.length || !triggerAt(state, place + 1))) {
    const rule = ruleOf(doneIn(again), doneIn(frame), length.sense.duration)
    return { start: at, end: place + 1, rule, about: 'event', polar: true }
  }
  while (skippable(state.lexemes[place]) && !eventPart(state, place)?.frame) place += 1
  const led = place
  const step = stepAt(state, place, frame)
  if (!step) return undefined
  const said = again ?? state.last.frame
  // "within 30 days after the contact": the one that was said
  const the = /^(?:the|that|this|said)$/i.test(state.textOf(led - 1, led).trim())
  const earlier = the && !step.where && !step.window && said && open(said) && said.event === step.event
  const rule = ruleOf(earlier ? doneIn(said) : step, doneIn(frame), length.sense.duration)
  return { start: at, end: step.next, rule, about: 'event', polar: true }
}

/** Two events in their order. */
export const sequencePart = (state: State, at: number, part: Part): Part | undefined =>
  backward(state, at, part) ?? forward(state, at, withCampaignFrame(state, part))
