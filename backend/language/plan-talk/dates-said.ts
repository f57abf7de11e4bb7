import { phrases } from '../message/particular.ts'
import { timingAt } from '../message/timing.ts'
import type { Token } from '../normalise.ts'
import type { Brief, PlanAtHand } from '../reading.ts'
import { addDays, type Day, isoDay } from '../time/calendar.ts'
import { readDuration } from '../time/duration.ts'
import { covered, type Item, polite } from './covered.ts'
import { notices } from './plan-notices.ts'
import type { Said } from './said.ts'

type Kind =
  | 'timing'
  | 'length'
  | 'start'
  | 'end'
  | 'later'
  | 'earlier'
  | 'longer'
  | 'shorter'
  | 'lasts'
  | 'verb'
  | 'polite'
type Value = { brief: Partial<Brief> } | { days: number }

const words: readonly (readonly [Kind, string[][]])[] = [
  [
    'start',
    phrases(
      'start|starting|the start|start date|begin|beginning|launch|kick off|go live|开始|启动|上线|开跑|起始|开始日期|开始时间|投放',
    ),
  ],
  ['end', phrases('end|ending|the end|end date|finish|stop|close|结束|收尾|截止|截止日期|结束日期|结束时间')],
  [
    'later',
    phrases(
      'later|delay|postpone|push back|push it back|push|move back|put off|put it off|推迟|延后|延迟|往后推|往后挪|后推|顺延|推后|晚|往后',
    ),
  ],
  [
    'earlier',
    phrases(
      'earlier|sooner|bring forward|bring it forward|move up|move it up|move forward|提前|提早|往前挪|往前提|早|往前',
    ),
  ],
  [
    'longer',
    phrases('longer|extend|prolong|lengthen|more|another|an extra|extra|additional|延长|多跑|多做|再跑|加长|多|再多跑'),
  ],
  ['shorter', phrases('shorter|shorten|cut short|less|fewer|缩短|少跑|少做|压缩|少')],
  [
    'lasts',
    phrases(
      'run|runs|run it|run for|last|lasts|keep it running|keep it going|keep running|for|make it last|跑|做|持续|为期|一共|总共|执行|进行|时长|周期',
    ),
  ],
  [
    'verb',
    phrases(
      'by|to|到|至|为|成|up to|down to|the date|the dates|dates|date|time|timing|period|whole thing|everything|make|change|set|move|shift|on|in|it to|改|改成|改为|改到|换成|调整|调整为|调整到|定|日期|时间|执行期|执行时间|活动时间|档期|掉|天数|整体',
    ),
  ],
  ['polite', phrases(`${polite}|,|，`)],
]

const daysIn: Partial<Record<string, number>> = { day: 1, week: 7, month: 30 }

const itemsOf = (tokens: Token[], today: Day): Item<Kind, Value>[] | undefined => {
  const clock = { tokens, today, periods: new Map() }
  return covered<Kind, Value>(tokens, words, (all, at) => {
    const timing = timingAt(clock, at)
    // "start one week later" moves the start, whatever the week
    if (timing) return { kind: 'timing', value: { brief: timing.brief }, length: timing.length }
    const length = readDuration(all, at)
    const each = length && daysIn[length.unit]
    return length && each ? { kind: 'length', value: { days: length.n * each }, length: length.length } : undefined
  })
}

const dayOf = (iso: string): Day => {
  const [year = 0, month = 0, day = 0] = iso.slice(0, 10).split('-').map(Number)
  return { year, month, day }
}
const moved = (iso: string, days: number): string => isoDay(addDays(dayOf(iso), days))

const shifted = (items: Item<Kind, Value>[], days: number, plan: PlanAtHand): Said | undefined => {
  const { start } = plan
  const end = plan.end ?? (start && plan.days ? moved(start, plan.days - 1) : undefined)
  const has = (kind: Kind) => items.some((one) => one.kind === kind)
  const before = items[items.findIndex(({ kind }) => kind === 'length') - 1]
  // "shorten it to a week", 延长到三周
  if (before?.kind === 'verb' && /(?:to|到|至|为|成)$/.test(before.said)) return { brief: { days, end: undefined } }
  const sign = has('later') ? 1 : has('earlier') ? -1 : 0
  if (sign !== 0) {
    if (!start) return { ask: notices.noDates }
    if (!end) return has('end') ? { ask: notices.noDates } : { brief: { start: moved(start, sign * days) } }
    const till = moved(end, sign * days)
    return has('end') && !has('start')
      ? ending(till, start)
      : { brief: { start: moved(start, sign * days), end: till } }
  }
  if (has('longer') || has('shorter')) {
    if (!start || !end) return { ask: notices.noDates }
    return ending(moved(end, (has('longer') ? 1 : -1) * days), start)
  }
  return has('lasts') ? { brief: { days, end: undefined } } : undefined
}

const ending = (end: string, start: string): Said =>
  end < start ? { ask: notices.endBeforeStart } : { brief: { end, days: undefined } }

/** "Finish by July 24", 从7月6日开始跑三周, "start one week later", 7月下半月: when the plan runs from now on; undefined where a clause speaks of anything else. */
export const datesSaid = (tokens: Token[], plan: PlanAtHand, today: Day): Said | undefined => {
  const items = itemsOf(tokens, today)
  if (!items) return undefined
  const said = items.flatMap(({ value }) => (value && 'brief' in value ? [value.brief] : []))
  const [length, more] = items.flatMap(({ value }) => (value && 'days' in value ? [value.days] : []))
  if (said.length === 0) return length !== undefined && more === undefined ? shifted(items, length, plan) : undefined
  const joined: Partial<Brief> = Object.assign({}, ...said)
  // 8月1号开始两周 says how long without a word for it
  const lasting = joined.start !== undefined || items.some(({ kind }) => kind === 'lasts')
  const days = joined.days ?? (length !== undefined && lasting ? length : undefined)
  if (length !== undefined && days === undefined) return undefined
  const { start, end } = joined
  if (end !== undefined) {
    const from = start ?? plan.start
    return from !== undefined && end < from
      ? { ask: notices.endBeforeStart }
      : { brief: { ...(start ? { start } : {}), end, days: undefined } }
  }
  if (days !== undefined) return { brief: { ...(start ? { start } : {}), days, end: undefined } }
  if (start === undefined) return undefined
  // a start behind the end keeps the length
  const kept = plan.start && plan.end && plan.end < start ? lengthOf(plan.start, plan.end) : undefined
  return { brief: { start, ...(kept === undefined ? {} : { days: kept, end: undefined }) } }
}

const lengthOf = (start: string, end: string): number =>
  Math.round(
    (Date.parse(`${end.slice(0, 10)}T00:00:00Z`) - Date.parse(`${start.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  ) + 1
