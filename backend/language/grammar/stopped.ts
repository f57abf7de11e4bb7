import type { EventType } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { addDays, isoDay } from '../time/calendar.ts'
import { boundAt } from './bound.ts'
import { plainFrame } from './frame.ts'
import { type Part, type State, take } from './state.ts'
import { wordsAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

type Unit = Extract<Rule, { kind: 'stopped' }>['unit']
interface Length {
  n: number
  unit: Unit
  next: number
}

const lengthOf = (window: Window | undefined, next: number): Length | undefined =>
  window?.type === 'last' ? { n: window.n, unit: window.unit, next } : undefined

/** A length of time up to now: "for 60 days", "in the last 60 days", 超过60天. */
const lengthAt = (state: State, at: number): Length | undefined => {
  const window = take(state, at, 'window')
  if (window) return lengthOf(window.sense.window, window.next)
  const link = wordsAt(state, at, /(?:for|in|of|已|已经|已有|有|了|满)/)
  const bound = boundAt(state, link?.next ?? at)
  const { duration } = bound?.amount ?? {}
  if (!bound || !duration || duration.unit === 'second' || duration.unit === 'minute') return undefined
  return bound.bare || bound.op === 'gte' || bound.op === 'gt'
    ? { n: duration.n, unit: duration.unit, next: bound.next }
    : undefined
}

const eventAt = (state: State, at: number): { event: EventType; next: number } | undefined => {
  let place = at
  while (state.lexemes[place]?.senses.some(({ is }) => is === 'filler') && !triggerAt(state, place)) place += 1
  const found = triggerAt(state, place)
  return found?.event && !found.assumed ? { event: found.event, next: place + 1 } : undefined
}

/** "but bought in the 90 days before that", 此前90天内买过: the time before the one that was said. */
const earlierAt = (state: State, at: number, event: EventType, unit: Unit): Length | undefined => {
  const joint = wordsAt(state, at, /,? ?(?:but|after|having|and)(?: had| have| did)?|，?(?:但|但是|而)?/)
  const zh = wordsAt(state, joint?.next ?? at, /(?:此前|之前|在此之前|先前)(?:的)?|此/)
  const named = zh ? undefined : eventAt(state, joint?.next ?? at)
  const link = named ? wordsAt(state, named.next, /(?:in|within|during)(?: the)?/) : undefined
  if (!zh && (named?.event !== event || !link)) return undefined
  const place = zh?.next ?? link?.next ?? at
  const stretch = zh ? senseOfWindow(state, place) : undefined
  const length = take(state, place, 'duration')
  const duration = stretch ?? length?.sense.duration
  const behind = stretch?.next ?? length?.next ?? place
  if (duration?.unit !== unit) return undefined
  if (!zh) {
    const before = wordsAt(state, behind, /(?:before|prior|earlier)(?: to)?(?: that| those)?/)
    return before && { n: duration.n, unit, next: before.next }
  }
  const inside = wordsAt(state, behind, /(?:内|里)?(?:曾经|曾|都)?(?:有过?)?/)
  const last = eventAt(state, inside?.next ?? behind)
  const done = last?.event === event ? last.next : undefined
  return done === undefined ? undefined : { n: duration.n, unit, next: wordsAt(state, done, /(?:过|了)/)?.next ?? done }
}

/** "stopped ordering after July 2011": none from then on, and one before. */
const stoppedSince = (
  state: State,
  at: number,
  { event, next }: { event: EventType; next: number },
): Part | undefined => {
  const found = take(state, next, 'window')
  const window = found?.sense.window
  if (!found || window?.type !== 'range' || !window.from || window.to) return undefined
  const [year, month, day] = window.from.slice(0, 10).split('-').map(Number) as [number, number, number]
  const measure = { type: 'count' as const }
  const before = { type: 'range' as const, to: isoDay(addDays({ year, month, day }, -1)) }
  const rule: Rule = {
    kind: 'all',
    of: [
      { kind: 'event', event: event.name, window: before, measure, op: 'gte', value: 1 },
      { kind: 'event', event: event.name, window, measure, op: 'eq', value: 0 },
    ],
  }
  return { start: at, end: found.next, rule, about: 'event', polar: true, again: plainFrame(event) }
}

/** Stopped doing: "stopped buying for 60 days", 近60天停止购买, "… but bought in the 90 days before that". */
const stopped = (state: State, at: number): Part | undefined => {
  const before = senseOfWindow(state, at)
  const verb = wordsAt(state, before?.next ?? at, /(?:have |has )?(?:stopped|stop|quit|ceased|given up)|停止|停了|停/)
  if (!verb || (!before && verb.at !== at)) return undefined
  const done = eventAt(state, verb.next)
  const since = done && !before ? stoppedSince(state, at, done) : undefined
  if (since) return since
  const length = before ?? (done && lengthAt(state, done.next))
  if (!done || !length) return undefined
  const end = before ? done.next : length.next
  const earlier = earlierAt(state, end, done.event, length.unit)
  const { n, unit } = length
  const rule: Rule = { kind: 'stopped', event: done.event.name, n, unit, ...(earlier ? { before: earlier.n } : {}) }
  return { start: at, end: earlier?.next ?? end, rule, about: 'event', polar: true, again: plainFrame(done.event) }
}

const senseOfWindow = (state: State, at: number): Length | undefined => {
  const window = take(state, at, 'window')
  return window?.at === at ? lengthOf(window.sense.window, window.next) : undefined
}

/** Doing it again: "started buying again in the last 30 days after 90 days without", 近30天重新购买，此前停了90天. */
const restarted = (state: State, at: number): Part | undefined => {
  const before = senseOfWindow(state, at)
  const verb = wordsAt(
    state,
    before?.next ?? at,
    /(?:re)?(?:started|start|began|begun|resumed|resume)|(?:came|come) back to|(?:重新|恢复|又)(?:开始|了)?/,
  )
  if (!verb || (!before && verb.at !== at)) return undefined
  const done = eventAt(state, verb.next)
  const again = done && wordsAt(state, done.next, /again|anew/)
  const plain = /^(?:started|start|began|begun)$/.test(verb.value)
  if (!done || (plain && !again)) return undefined
  const length = before ?? lengthAt(state, again?.next ?? done.next)
  if (!length) return undefined
  const end = before ? (again?.next ?? done.next) : length.next
  const { n, unit } = length
  const link = wordsAt(
    state,
    end,
    /,? ?after (?:a (?:pause|break|gap) of |not .{1,20} for )?|，?(?:此前|之前|在此之前)(?:停了|停|中断了|暂停了|至少)?/,
  )
  const bound = link && boundAt(state, link.next)
  const pause = bound?.amount.duration?.unit === unit ? bound : undefined
  const tail = pause && wordsAt(state, pause.next, /(?:without|off|of (?:pause|silence))|(?:以上)?(?:没有|未)?(?:内)?/)
  const rule: Rule = {
    kind: 'restarted',
    event: done.event.name,
    n,
    unit,
    ...(pause ? { pause: pause.value } : {}),
  }
  return {
    start: at,
    end: tail?.next ?? pause?.next ?? end,
    rule,
    about: 'event',
    polar: true,
    again: plainFrame(done.event),
  }
}

/** Stopped or restarted doing something. */
export const stoppedPart = (state: State, at: number): Part | undefined => stopped(state, at) ?? restarted(state, at)
