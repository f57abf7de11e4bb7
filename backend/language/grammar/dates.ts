import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Part, type State, take } from './state.ts'

const isDate = ({ type }: Attribute) => type === 'date' || type === 'timestamp'

/** Length of time after a date: "last order over 90 days" is at least so long ago, "within 60 days" is since. */
export const sinceLength = (state: State, at: number): { window: Window; next: number } | undefined => {
  const within = take(state, at, 'within')
  const over = within ? undefined : take(state, at, 'comparator')
  const length = take(state, within?.next ?? over?.next ?? at, 'duration')
  if (!length || (!within && !over)) return undefined
  const { n, unit } = length.sense.duration
  if (unit === 'second' || unit === 'minute') return undefined
  const recent = within ?? (over?.sense.op === 'lt' || over?.sense.op === 'lte')
  return { window: recent ? { type: 'last', n, unit } : { type: 'ago', min: n, unit }, next: length.next }
}

/** A stretch of these years, in which no customer was born: the day in the year is meant, and no window says that. */
const isOfThisAge = ({ today }: State, window: Window): boolean => {
  if (window.type === 'next') return true
  if (window.type === 'calendar') return window.unit !== 'year' || window.offset > -2
  return window.type === 'range' && window.from !== undefined && Number(window.from.slice(0, 4)) >= today.year - 1
}

/** Whoever did something in such a stretch did it for the last time in it. */
const isUpToNow = (window: Window): boolean =>
  window.type === 'last' ||
  (window.type === 'calendar' && window.offset === 0) ||
  (window.type === 'range' && !window.to)

/** "last order this month or last month": other times of which one is enough. */
const timesBehind = (state: State, at: number, last = false): { windows: Window[]; next: number } | undefined => {
  const windows: Window[] = []
  let next = at
  let either = false
  for (;;) {
    const joint = senseOf(state.lexemes[next], 'or') ?? senseOf(state.lexemes[next], 'list')
    const more = joint ? take(state, next + 1, 'window') : undefined
    if (!joint || !more || more.sense.future || (last && senseOf(state.lexemes[more.next], 'attribute'))) break
    either ||= joint.is === 'or'
    windows.push(more.sense.window)
    next = more.next
  }
  return either ? { windows, next } : undefined
}

/** A date attribute in a stretch of time: joined in March, first order before 2011-06-01, 注册时间在近30天. */
export const datePart = (state: State, at: number): Part | undefined => {
  const denied = senseOf(state.lexemes[at], 'not') ? take(state, at + 1, 'window') : undefined
  const last = state.last.field
  // "contacted within the last year but not within the last six months"
  if (denied && !denied.sense.future && last && isDate(last) && !senseOf(state.lexemes[denied.next], 'attribute'))
    return {
      start: at,
      end: denied.next,
      rule: { kind: 'not', of: { kind: 'date', field: last.name, window: denied.sense.window } },
      about: last.name,
      field: last,
      polar: true,
    }
  const one = senseOf(state.lexemes[at], 'window') ? take(state, at, 'window') : undefined
  // 本月或者上个月开户
  const listed = one && timesBehind(state, one.next)
  const lead = one && { ...one, next: listed?.next ?? one.next }
  const not = senseOf(state.lexemes[lead?.next ?? at], 'not') ? take(state, lead?.next ?? at, 'not') : undefined
  const named = take(state, not?.next ?? lead?.next ?? at, 'attribute')
  if (!named || (!lead && !not && named.at !== at)) return undefined
  const sense = (state.lexemes[named.at]?.senses ?? []).find((one) => one.is === 'attribute' && isDate(one.attribute))
  if (sense?.is !== 'attribute') return undefined
  const { attribute } = sense
  // 近90天没有到店: only what people do is denied with its time
  if (not && !sense.doing) return undefined
  // 去年注册、今年还没买: the time in front is its own
  const after = lead ? undefined : take(state, named.next, 'window')
  const length = after ? undefined : sinceLength(state, named.next)
  const window = after?.sense.window ?? length?.window ?? lead?.sense.window
  if (
    !window ||
    (sense.doing === 'last' && !isUpToNow(window)) ||
    (attribute === state.index.birthday && isOfThisAge(state, window))
  )
    return undefined
  const first: Rule = { kind: 'date', field: attribute.name, window }
  const others = after ? timesBehind(state, after.next, true) : length ? undefined : listed
  const rule: Rule = others
    ? { kind: 'any', of: [first, ...others.windows.map((each): Rule => ({ ...first, window: each }))] }
    : first
  return {
    start: at,
    end: Math.max((after && others?.next) ?? 0, after?.next ?? length?.next ?? named.next),
    rule: not ? { kind: 'not', of: rule } : rule,
    about: attribute.name,
    field: attribute,
    ...(not && { polar: true }),
  }
}
