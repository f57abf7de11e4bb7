import type { FieldRule, Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { withCampaignFrame } from './campaign-facts.ts'
import { eventPart } from './events.ts'
import type { Frame } from './frame.ts'
import { allFields, anyField } from './rules.ts'
import { lengthAfter } from './sequence-length.ts'
import { type Part, type State, skippable, take } from './state.ts'
import { wordsAt } from './steps.ts'

type Funnel = Extract<Rule, { kind: 'funnel' }>
type Span = NonNullable<Funnel['within']>

const whereOf = (frame: Frame): FieldRule | undefined =>
  allFields([...frame.filters, ...(frame.products.length > 0 ? [anyField(frame.products)] : [])])
const stepOf = (frame: Frame): Funnel['steps'][number] => {
  const where = whereOf(frame)
  return { event: frame.event.name, ...(where ? { where } : {}) }
}
const plain = (frame: Frame | undefined): frame is Frame =>
  frame !== undefined && !frame.bound && !frame.edge && !frame.only

const asMonths: Record<string, number> = { quarter: 3, year: 12 }
const spanOf = (length: { n: number; unit: string } | undefined): Span | undefined => {
  const months = asMonths[length?.unit ?? '']
  const unit = months ? 'month' : length?.unit
  if (!length || (unit !== 'hour' && unit !== 'day' && unit !== 'week' && unit !== 'month')) return undefined
  return { n: length.n * (months ?? 1), unit }
}

/** 被触达过、触达之后没有买: the event named again before the word that says what came later. */
const namedAgain = (state: State, at: number, event: string): { at: number; next: number } | undefined => {
  const again = take(state, at, 'event')
  const behind = again?.sense.event.name === event ? take(state, again.next, 'then') : undefined
  return again && (behind ?? (again && take(state, again.next, 'afterwards'))) ? again : undefined
}

/** "and then", "but afterwards", 之后7天内: what says that something comes later, with a length of time where one is given. */
const linkAt = (
  state: State,
  at: number,
  event: string,
): { next: number; within?: Span | undefined; end?: number } | undefined => {
  let place = at
  let later = false
  let within: Span | undefined
  for (;;) {
    const then = take(state, place, 'then') ?? take(state, place, 'afterwards')
    const length = later ? (take(state, place, 'window') ?? take(state, place, 'duration')) : undefined
    const joint =
      take(state, place, 'and') ??
      take(state, place, 'but') ??
      take(state, place, 'break') ??
      take(state, place, 'list')
    const step = then ?? length ?? joint ?? namedAgain(state, place, event)
    if (!step || senseOf(state.lexemes[step.at], 'break')?.strong) break
    if (length && !then) {
      if (/last|past|previous|recent|近|过去/i.test(state.textOf(length.at, length.next))) return undefined
      const { sense } = length
      within = spanOf(
        sense.is === 'duration' ? sense.duration : sense.window.type === 'last' ? sense.window : undefined,
      )
      if (!within) return undefined
    }
    later ||= then !== undefined
    place = step.next
  }
  return later ? { next: place, within } : undefined
}

const since = /(?:ever )?since(?: then)?|after(?:wards| that)|thereafter/
/** "bought a deposit and hasn't logged in since": the word that says so stands behind the denial. */
const sinceThen = (state: State, at: number): { next: number; within?: Span | undefined; end?: number } | undefined => {
  const joins = (place: number) => (['and', 'but', 'break'] as const).some((is) => senseOf(state.lexemes[place], is))
  let from = at
  while (skippable(state.lexemes[from]) && !joins(from)) from += 1
  let place = from
  while (joins(place)) place += 1
  if (place === from) return undefined
  while (skippable(state.lexemes[place]) && !eventPart(state, place)?.frame?.negated) place += 1
  const denied = eventPart(state, place)
  if (!denied?.frame?.negated) return undefined
  const told = lengthAfter(state, { window: denied.frame.window, next: denied.end })
  if (told) return { next: place, within: spanOf(told.span), end: told.next }
  if (denied.frame.window) return undefined
  const tail = wordsAt(state, denied.end, since)
  return tail && { next: place, end: tail.next }
}

/**
 * Three and more events in their order, or events after which another did not come: "logged in, then bought, then logged in
 * again", "bought but then did not log in within 7 days", 购买之后7天内没有登录.
 */
export const funnelPart = (state: State, at: number, first: Part): Part | undefined => {
  const { frame } = withCampaignFrame(state, first)
  if (!plain(frame) || frame.negated) return undefined
  const steps = [stepOf(frame)]
  let end = first.end
  while (steps.length < 5) {
    const link = linkAt(state, end, frame.event.name) ?? sinceThen(state, end)
    if (!link) break
    let place = link.next
    while (skippable(state.lexemes[place]) && !eventPart(state, place)?.frame) place += 1
    const next = eventPart(state, place)
    if (!next || !plain(next.frame)) break
    const { window, negated } = next.frame
    const counted = link.within && link.end !== undefined
    const span = link.within ?? (window?.type === 'last' ? spanOf(window) : undefined)
    // "and then nothing in the last 60 days" says when, not how long after
    const untilNow = window !== undefined && /last|past|previous|recent|近|过去/i.test(state.textOf(place, next.end))
    if (untilNow || (window && !counted && (!span || link.within))) return undefined
    end = Math.max(next.end, link.end ?? 0)
    if (negated) {
      const without = { ...stepOf(next.frame), ...(span ? { within: span } : {}) }
      return partOf(at, end, { kind: 'funnel', steps, ...(frame.window ? { window: frame.window } : {}), without })
    }
    // a length between two of several steps is none of the whole
    if (span) return undefined
    steps.push(stepOf(next.frame))
  }
  if (steps.length < 3) return undefined
  return partOf(at, end, { kind: 'funnel', steps, ...(frame.window ? { window: frame.window } : {}) })
}

const partOf = (start: number, end: number, rule: Funnel): Part => ({ start, end, rule, about: 'event', polar: true })
