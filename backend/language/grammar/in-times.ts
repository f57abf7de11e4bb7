import type { EventType } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { senseOf } from '../lexicon/sense.ts'
import { eachUnitAt, partsOfWindow } from './each-period.ts'
import { fill } from './fill.ts'
import { type Frame, frameRule } from './frame.ts'
import { allOf, anyOf } from './rules.ts'
import { type Slots, toFrame } from './slots.ts'
import { type Part, type State, skippable } from './state.ts'
import { wordsAt } from './steps.ts'

/** One condition per stretch of time. */
const perTime = (start: number, end: number, rule: Rule, { window: _, ...slots }: Slots, event: EventType): Part => ({
  start,
  end,
  rule,
  about: 'event',
  polar: true,
  again: toFrame(slots, event),
})

/** 11月和12月没有: the events before, denied. */
const ofBefore = (slots: Slots, before: Frame | undefined): Slots =>
  before
    ? {
        ...slots,
        event: before.event,
        filters: before.filters,
        products: before.products,
        productsJoin: before.productsJoin,
        triggered: true,
      }
    : slots

/** "bought in both October and November", 10月和11月都买过: one condition per stretch of time. */
const inEachWindow = (state: State, at: number): Part | undefined => {
  const windows: Window[] = []
  let place = at
  let either = false
  for (;;) {
    const window = senseOf(state.lexemes[place], 'window')
    if (!window || window.future) return undefined
    windows.push(window.window)
    place += 1
    const joint = state.lexemes[place]
    if (!senseOf(joint, 'and') && !senseOf(joint, 'or') && !senseOf(joint, 'list')) break
    either ||= senseOf(joint, 'or') !== undefined
    place += 1
  }
  if (windows.length < 2) return undefined
  // 9月、10月、11月每个月都下过单
  const unit = eachUnitAt(state, place)
  const read = fill(state, unit?.next ?? place)
  const slots = read.triggered || !read.negated ? read : ofBefore(read, state.last.frame)
  const { event } = slots
  const each =
    /都|均|各|分别|both|each/i.test(state.textOf(place, place + 1)) || either || unit !== undefined || slots.negated
  if (!each || !slots.triggered || !event || slots.window) return undefined
  const rules = inOneYear(state, at, windows).flatMap((window) => frameRule(toFrame({ ...slots, window }, event)) ?? [])
  if (rules.length !== windows.length) return undefined
  return perTime(at, slots.end, either && !slots.negated ? anyOf(rules) : allOf(rules), slots, event)
}

/** The year of a month said without one is that of the month it is listed with: 2010年11月和12月, "November and December 2010". */
const inOneYear = (state: State, at: number, windows: Window[]): Window[] => {
  const said = windows.map((_, n) => state.textOf(at + 2 * n, at + 2 * n + 1))
  const written = said.findIndex((text) => /\d{4}/.test(text))
  // 去年11月或12月: of the same year
  const dated =
    written < 0 && /^(?:在)?(?:去年|前年|今年|上年)|\b(?:last|this) year$/i.test(said[0] ?? '') ? 0 : written
  const giver = windows[dated]
  if (dated < 0 || giver?.type !== 'range' || !giver.from) return windows
  const year = giver.from.slice(0, 4)
  return windows.map((window, n) => {
    const bare = /^\D*(?:\d{1,2}|[一二三四五六七八九十]+)月份?$|^(?:in )?[a-z]+$/i.test((said[n] as string).trim())
    if (!bare || window.type !== 'range' || !window.from || !window.to) return window
    return { ...window, from: year + window.from.slice(4), to: year + window.to.slice(4) }
  })
}

const inEach = {
  zh: '并列的时间按“每段时间都有”理解',
  en: 'The times joined by "and" are taken as each of them',
}

const inEachOfThem =
  /(?:in )?(?:all|each|every one)(?: of)?(?: the| these| those)?(?: two| three| four| five| six)?(?: months| quarters| years| days| of them)?|(?:in )?every one of them/

/** "every quarter of 2011": four digits that are a year. */
const yearAt = (state: State, at: number): { window: Window } | undefined => {
  const said = state.textOf(at, at + 1).trim()
  return /^(?:19|20)\d\d$/.test(said)
    ? { window: { type: 'range', from: `${said}-01-01`, to: `${said}-12-31` } }
    : undefined
}

/** "bought in both November and December 2010", "bought in May or in July", "did not buy in May or in July": one condition per time, said behind the event. */
const inBoth = (state: State, at: number, slots: Slots): Part | undefined => {
  const { event } = slots
  if (!event || !slots.triggered || slots.bound || slots.edge) return undefined
  let place = slots.end
  while (skippable(state.lexemes[place])) place += 1
  const pair = senseOf(state.lexemes[place], 'pair')?.all ?? false
  const first = pair ? (senseOf(state.lexemes[place + 1], 'window') ?? yearAt(state, place + 1))?.window : slots.window
  const joint = pair ? place + 2 : slots.end
  // "in the first half and again in the second half"
  const again = /^(?:again|also|then|once again|then again|once more)$/i.test(state.textOf(joint + 1, joint + 2).trim())
  const behind = joint + (again ? 2 : 1)
  const year = first ? yearAt(state, behind) : undefined
  const next = senseOf(state.lexemes[behind], 'window') ?? (year && { ...year, future: false })
  const either = senseOf(state.lexemes[joint], 'or') !== undefined
  const both = senseOf(state.lexemes[joint], 'and') && !/\p{Script=Han}/u.test(state.textOf(joint, joint + 2))
  if (!first || !next || next.future || (!either && !both) || (slots.negated && !either)) return undefined
  if (pair && slots.window) return undefined
  const windows = again ? [first, next.window] : inOneYear(state, joint - 1, [first, next.window])
  const rules = windows.flatMap((window) => frameRule(toFrame({ ...slots, window }, event)) ?? [])
  if (rules.length !== 2) return undefined
  const part = perTime(at, behind + 1, either && !slots.negated ? anyOf(rules) : allOf(rules), slots, event)
  return either || pair ? part : { ...part, notes: [inEach] }
}

/** "ordered in September, in October and in November, all three months": one condition per time, said behind the event and summed up. */
const inAll = (state: State, at: number, slots: Slots): Part | undefined => {
  const { event, window } = slots
  if (!event || !window || !slots.triggered || slots.negated || slots.bound || slots.edge) return undefined
  const windows = [window]
  let place = slots.end
  let last = false
  for (;;) {
    let next = place
    last = senseOf(state.lexemes[place], 'and') !== undefined || senseOf(state.lexemes[place + 1], 'and') !== undefined
    while (
      senseOf(state.lexemes[next], 'and') ??
      senseOf(state.lexemes[next], 'list') ??
      senseOf(state.lexemes[next], 'break')
    )
      next += 1
    const more = next > place ? senseOf(state.lexemes[next], 'window') : undefined
    if (!more || more.future) break
    windows.push(more.window)
    place = next + 1
    if (last) break
  }
  const sum = wordsAt(state, senseOf(state.lexemes[place], 'break') ? place + 1 : place, inEachOfThem)
  // "in September, October and November": three or more that "and" closes are each of them, as two are
  const listed = last && windows.length > 2 && !/\p{Script=Han}/u.test(state.textOf(place - 1, place))
  if ((!sum && !listed) || windows.length < 2) return undefined
  const evenly = place === slots.end + 2 * (windows.length - 1)
  const rules = (evenly ? inOneYear(state, slots.end - 1, windows) : windows).flatMap(
    (each) => frameRule(toFrame({ ...slots, window: each }, event)) ?? [],
  )
  if (rules.length !== windows.length) return undefined
  const part = perTime(at, sum?.next ?? place, allOf(rules), slots, event)
  return sum ? part : { ...part, notes: [inEach] }
}

/** "…, just not May", "except May": the stretches that are left out behind, and the place behind an exception; a denial is a condition of its own. */
const leftOutBehind = (state: State, at: number): { windows: Window[]; next: number } => {
  let place = at
  while (
    skippable(state.lexemes[place]) ||
    (['break', 'but', 'only'] as const).some((is) => senseOf(state.lexemes[place], is))
  )
    place += 1
  const denied = senseOf(state.lexemes[place], 'not') ?? /\bnot$/i.test(state.textOf(at, place + 1).trim())
  const except = !denied && senseOf(state.lexemes[place], 'except')?.side === 'before'
  if (!except && !denied) return { windows: [], next: at }
  const windows: Window[] = []
  for (place += 1; ; place += 2) {
    const window = senseOf(state.lexemes[place], 'window')?.window
    if (!window) return { windows: [], next: at }
    windows.push(window)
    const joint = state.lexemes[place + 1]
    const more = (['and', 'or', 'list'] as const).some((is) => senseOf(joint, is))
    if (!more || !senseOf(state.lexemes[place + 2], 'window')) return { windows, next: except ? place + 1 : at }
  }
}

/** 2011年每个季度都下过单, "ordered in every month of 2011": an event in each of the months or quarters. */
const inEachPeriod = (state: State, at: number, plainly: Slots): Part | undefined => {
  const lead = senseOf(state.lexemes[at], 'window')
  const early = lead && !lead.future ? eachUnitAt(state, at + 1) : undefined
  const slots = early ? fill(state, early.next) : plainly
  const { event } = slots
  if (!event || !slots.triggered || slots.negated || slots.edge) return undefined
  const late = early ?? eachUnitAt(state, slots.end)
  const behind = early || !late ? undefined : (senseOf(state.lexemes[late.next], 'window') ?? yearAt(state, late.next))
  const whole = early ? lead?.window : (behind?.window ?? slots.window)
  if (!late || !whole || (slots.window && whole !== slots.window)) return undefined
  const end = early ? slots.end : behind ? late.next + 1 : late.next
  const out = leftOutBehind(state, end)
  const gone = out.windows.map((window) => JSON.stringify(window))
  const parts = partsOfWindow(whole, late.unit, state.today)
  const windows = parts?.filter((window) => !gone.includes(JSON.stringify(window)))
  const rules = windows?.flatMap((window) => frameRule(toFrame({ ...slots, window }, event)) ?? [])
  if (!windows || rules?.length !== windows.length || windows.length < 2) return undefined
  // "except May" of another year
  const fits = parts?.length === windows.length + gone.length
  return perTime(at, fits ? out.next : end, allOf(rules), slots, event)
}

/** Events in each, or in any, of several stretches of time. */
export const inTimes = (state: State, at: number, slots: Slots): Part | undefined =>
  inEachWindow(state, at) ?? inEachPeriod(state, at, slots) ?? inAll(state, at, slots) ?? inBoth(state, at, slots)
