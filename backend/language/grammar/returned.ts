import type { EventType } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { chineseNumber } from '../numbers/chinese.ts'
import { type Part, type State, skippable, take } from './state.ts'
import { textAt } from './steps.ts'
import { triggerAt } from './trigger.ts'

type Unit = 'day' | 'week' | 'month'
const units: [RegExp, Unit][] = [
  [/^(?:天|日|days?)$/i, 'day'],
  [/^(?:周|星期|weeks?)$/i, 'week'],
  [/^(?:个?月|months?)$/i, 'month'],
]

/** 再往前60天没, "none in the 60 days before that": the pause. */
const pause =
  /^[过了]?\s*[，,]\s*(?:但|而|但是)?(?:再|更)?(?:往前|之前|此前|前面)的?\s*(\d+|[一二三四五六七八九十百]+)\s*(天|日|周|星期|个?月)(?:内|里|期间|之内)?(?:一次|一单|一笔)?(?:都|均|也)?(?:没有|没|未)|^,?\s*(?:and |but )?(?:none|no \w+|nothing)(?: at all| whatsoever)? (?:in|during|within|over) the (\d+) (days?|weeks?|months?) (?:before(?: that| those| then)?|prior(?: to that)?)/i
/** 更早之前买过, "and at least one earlier". */
const earlier =
  /^[过了]?\s*[，,]\s*(?:但|而|但是)?(?:更早|再早|再往前|在此之前)(?:之前|以前|的时候|些时候|的时间)?(?:里|内)?(?:曾经|曾|还|有)*|^,?\s*(?:and |but )?(?:at least )?(?:one|some|an? \w+|(?:had |have |has )?(?:bought|ordered|purchased|shopped|logged in|transacted)(?: something| anything)?(?: at some point| once)?) (?:earlier|before(?: that| then)?)(?: still)?/i
const title =
  /(?:returning|returned|reactivated) (?:customers|clients|buyers|shoppers)\s*:\s*(?:an?|one)?$|回流(?:客户|用户)[:：]$/i

const eventAt = (state: State, at: number): { event: EventType; next: number } | undefined => {
  let place = at
  while (skippable(state.lexemes[place]) && !triggerAt(state, place)) place += 1
  const found = triggerAt(state, place)
  return found?.event && !found.assumed ? { event: found.event, next: place + 1 } : undefined
}

/** The same event again, where Chinese says it again. */
const again = (state: State, at: number, event: EventType, zh: boolean): number | undefined => {
  if (!zh) return at
  const found = eventAt(state, at)
  return found?.event === event ? found.next : undefined
}

/** Who came back, told in two steps or three: 近30天下过单，再往前60天没下过单，更早之前买过, "an order in the last 30 days, none in the 60 days before that, and one earlier". */
export const returnedPart = (state: State, at: number): Part | undefined => {
  const lead = senseOf(state.lexemes[at], 'window')
  const done = lead || triggerAt(state, at) ? eventAt(state, lead ? at + 1 : at) : undefined
  const behind = done && !lead ? take(state, done.next, 'window') : undefined
  const window = (lead ?? behind?.sense)?.window
  if (!done || window?.type !== 'last') return undefined
  const gap = textAt(state, behind?.next ?? done.next, pause)
  const [, zhLength, zhUnit, length, word] = gap?.value ?? []
  const zh = zhLength !== undefined
  const n = Number(length ?? (/^\d/.test(zhLength ?? '') ? zhLength : chineseNumber(zhLength ?? '')))
  const unit = units.find(([said]) => said.test(zhUnit ?? word ?? ''))?.[1]
  const paused = gap && again(state, gap.next, done.event, zh)
  const before = paused === undefined ? undefined : textAt(state, paused, earlier)
  const end = before && again(state, before.next, done.event, zh)
  if (paused === undefined || unit !== window.unit || !(n > 0)) return undefined
  const event = done.event.name
  if (end === undefined) {
    const measure = { type: 'count' as const }
    const ago = { type: 'ago' as const, min: window.n, max: window.n + n, unit }
    const rule: Rule = {
      kind: 'all',
      of: [
        { kind: 'event', event, window, measure, op: 'gte', value: 1 },
        { kind: 'event', event, window: ago, measure, op: 'eq', value: 0 },
      ],
    }
    return { start: at, end: paused, rule, about: 'event', polar: true }
  }
  for (let place = Math.max(at - 5, 0); place < at; place += 1)
    if (title.test(state.textOf(place, at).trim())) for (let n = place; n < at; n += 1) state.spent.add(n)
  const tail = textAt(state, end, /^过?的?回流/)
  const rule: Rule = { kind: 'restarted', event, n: window.n, unit, pause: n }
  return { start: at, end: tail?.next ?? end, rule, about: 'event', polar: true }
}
