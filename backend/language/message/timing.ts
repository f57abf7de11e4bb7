import { addDays, type Day, isDay, isoDay, months, unitPeriod } from '../time/calendar.ts'
import { readDuration } from '../time/duration.ts'
import { readPeriod } from '../time/period.ts'
import { type Clocked, phraseAt, textAt } from '../time/stream.ts'
import { readWindow } from '../time/window.ts'
import { monthNamed } from '../time/words.ts'
import { type Particular, phraseLength, phrases } from './particular.ts'

const starts = phrases(
  'run it on|run it from|run it in|run it|running it|run on|run from|run|starting on|starting from|starting|starts on|starts|start on|start|beginning on|beginning|begins on|begin on|begin|launching on|launching|launches on|launch on|launch|goes live on|go live on|going live on|goes out on|go out on|going out on|kicking off on|kicks off on|kick off on|send it on|send them on|send on|from|postpone it to|postpone to|move it to|move the start to|push it back to|push it to|bring it forward to|delay it to|推迟到|延后到|延期到|提前到|改到|挪到|改期到|定在|安排在|计划于|拟于|于|从|自',
)
/** These are said of campaigns and of nothing that customers do. */
const surely =
  /^(?:launch|goes|go|going|kick|postpone|delay|推|延|提|挪|send|runs?|running|last|lasts|lasting|定|安|计|拟|为|持)|(?:上线|启动|投放|开跑|为期)$/
const startTails = phrases('开始执行|开始投放|开始推送|开始|上线|启动|执行|投放|开跑|推送|发出|发送|发|起')
const ends = phrases(
  'finish by|finishing by|end by|ending by|ended by|finished by|done by|be done by|over by|stop by|wrap up by|wrapping up by|wrap it up by|runs until|end it on|stop it on|finish it on|finish on|stop on|finishes on|run until|running until|runs through|run through|runs to|ends on|end on|ending on|ending|until|till|through|to|截止到|截止|截至|持续到|进行到|做到|跑到|一直到|到|至',
)
const endTails = phrases('结束|截止|为止|收尾|止')
/** Before a day is up to the one before it. */
const beforeTails = phrases('之前结束|以前结束|前结束|之前收尾|前收尾|之前截止|前截止|之前做完|前做完|之前跑完|前跑完')
const lasts = phrases(
  'run it for|run this for|run the campaign for|keep it running for|lasting for|lasting|lasts for|lasts|last for|runs for|run for|running for|为期|持续|一共做|总共做|做|跑',
)
/** Behind a start these say how long too. */
const lastsBehind = phrases('for|, for|over|lasting|为期|，为期|,为期|,持续|持续|做|跑|共')
/** "two weeks from next Monday" */
const phrasesFrom = phrases('from|starting from|starting on|starting|beginning')
const lateWords = ['the end of', 'end of', 'late']
const lateTails = ['底', '末']
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

interface Found {
  from: Day
  to: Day
  length: number
}

const moved = (day: Day, years: number): Day => ({ ...day, year: day.year + years })
const ahead = ({ today }: Clocked, day: Day) => isoDay(day) >= isoDay(today)

/** Friday, next Monday, 周五, 下周一: the next such day. */
const weekdayAt = (clock: Clocked, at: number): Found | undefined => {
  const { tokens, today } = clock
  const next = phraseAt(tokens, at, ['next', '下周', '下个星期', '下星期'])
  const this_ = next ? 0 : phraseAt(tokens, at, ['this', '本周', '这周', '周', '星期'])
  const name = textAt(tokens, at + next + this_)
  const chinese = next + this_ > 0 ? '一二三四五六日'.indexOf(name.replace('天', '日')) : -1
  const n = /^[\p{Script=Han}]$/u.test(name) ? chinese : weekdays.indexOf(name)
  if (n < 0) return undefined
  const monday = unitPeriod(today, 'week', 0).from
  const own = addDays(monday, n + (next ? 7 : 0))
  const day = ahead(clock, own) ? own : addDays(own, 7)
  return { from: day, to: day, length: next + this_ + 1 }
}

/** A day, month or other stretch that is not over; without a year the next one. */
const comingAt = (clock: Clocked, at: number): Found | undefined => {
  const late = phraseAt(clock.tokens, at, lateWords)
  const weekday = late ? undefined : weekdayAt(clock, at)
  if (weekday) return weekday
  const period = readPeriod(clock, at + late)
  if (!period) return undefined
  const tail = late ? 0 : phraseAt(clock.tokens, at + period.length, lateTails)
  const later = period.yearless && !ahead(clock, period.to) ? 1 : 0
  const to = moved(period.to, later)
  if (!ahead(clock, to)) return undefined
  // the last of February is another day in another year
  const last = isDay(to) ? to : months(to.year, to.month).to
  const from = late || tail ? last : moved(period.from, later)
  return { from, to: last, length: late + period.length + tail }
}

/** With what a range may begin, beside a number or a month. */
const opening =
  /^(?:from|between|in|during|the|first|second|latter|next|从|自|在|于|下|本|这|上|[一二三四五六七八九十])$/

/** 7月10日到7月25日, "10 to 25 July", 7月下半月: from one day to another that is not over; without a year the next ones. */
const rangeAt = (clock: Clocked, at: number): Particular | undefined => {
  const token = clock.tokens[at]
  const begins = token?.kind === 'digits' || monthNamed(token?.text ?? '') || opening.test(token?.text ?? '')
  if (!begins) return undefined
  const read = readWindow(clock, at)
  if (read?.window.type !== 'range') return undefined
  const { from, to } = read.window
  if (!from || !to || from === to || from.length > 10 || to.length > 10) return undefined
  const words = clock.tokens.slice(at, at + read.length).map(({ text }) => text)
  // "the first half of this year" is of no other year, as one that is written is
  const written =
    words.some((text) => /^(?:19|20)\d\d$/.test(text)) || /(?:this|last|current) year|[今去本]年/.test(words.join(' '))
  // months alone may be values of the data
  const said = words.join('')
  const named = said.includes('月') ? /[日号旬半]/.test(said) : /\d|half/.test(said)
  if (!named) return undefined
  const today = isoDay(clock.today)
  const next = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`
  const over = to < today && !written
  const [start, end] = over ? [next(from), next(to)] : [from, to]
  if (start < today || !isRealDay(start) || !isRealDay(end)) return undefined
  return { length: read.length, brief: { start, end } }
}
const isRealDay = (iso: string): boolean => {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return isDay({ year, month, day })
}

const daysIn = { day: 1, week: 7, month: 30, quarter: 91, year: 365 } as const

const lengthAt = (clock: Clocked, at: number, leads: string[][]): { days: number; length: number } | undefined => {
  const led = phraseLength(clock.tokens, at, leads)
  const duration = led ? readDuration(clock.tokens, at + led) : undefined
  const each = duration && daysIn[duration.unit as keyof typeof daysIn]
  return duration && each ? { days: duration.n * each, length: led + duration.length } : undefined
}

/**
 * When a campaign starts, ends, or how long it runs: "starting 6 July", 7月6日上线, "runs until the end of August", 为期两周. Dates
 * without a year are the next ones. Weak where customers could be spoken of as well.
 */
export const timingAt = (clock: Clocked, at: number): Particular | undefined => {
  const { tokens } = clock
  const weak = (length: number) => {
    const first = textAt(tokens, at)
    const last = tokens
      .slice(at, at + length)
      .map(({ text }) => text)
      .join('')
    return surely.test(first) || surely.test(last) ? {} : { weak: true }
  }
  const long = lengthAt(clock, at, lasts)
  if (long) return { length: long.length, brief: { days: long.days }, ...weak(long.length) }

  const first = readDuration(tokens, at)
  const each = first && daysIn[first.unit as keyof typeof daysIn]
  const from = first ? phraseLength(tokens, at + first.length, phrasesFrom) : 0
  const counted = first && each && from ? comingAt(clock, at + first.length + from) : undefined
  if (first && each && counted)
    return {
      length: first.length + from + counted.length,
      brief: { start: isoDay(counted.from), days: first.n * each },
    }

  const led = phraseLength(tokens, at, starts)
  const plain = rangeAt(clock, at)
  const behind = led && !plain ? rangeAt(clock, at + led) : undefined
  const range = plain ?? (behind && { ...behind, length: led + behind.length })
  const begun = comingAt(clock, at + led)
  const tail = begun ? phraseLength(tokens, at + led + begun.length, startTails) : 0
  if (range && range.length >= led + (begun?.length ?? 0) + tail) {
    const length = range.length + phraseLength(tokens, at + range.length, startTails)
    return { ...range, length, ...weak(length) }
  }
  if (begun && (led || tail)) {
    const start = isoDay(ahead(clock, begun.from) ? begun.from : clock.today)
    const length = led + begun.length + tail
    const to = phraseLength(tokens, at + length, ends)
    const ended = to ? comingAt(clock, at + length + to) : undefined
    const lasting = ended ? undefined : lengthAt(clock, at + length, lastsBehind)
    const days = lasting ? { days: lasting.days } : {}
    if (!ended) return { length: length + (lasting?.length ?? 0), brief: { start, ...days }, ...weak(length) }
    const whole = length + to + ended.length + phraseLength(tokens, at + length + to + ended.length, endTails)
    return { length: whole, brief: { start, end: isoDay(ended.to) }, ...weak(whole) }
  }
  const until = phraseLength(tokens, at, ends)
  // "to 10 July - 24 July" is both days
  const both = until ? rangeAt(clock, at + until) : undefined
  const over = comingAt(clock, at + until)
  if (both && both.length > (over?.length ?? 0)) return { ...both, length: until + both.length, weak: true }
  const early = over ? phraseLength(tokens, at + until + over.length, beforeTails) : 0
  if (over && early) return { length: until + over.length + early, brief: { end: isoDay(addDays(over.from, -1)) } }
  const endTail = over ? phraseLength(tokens, at + until + over.length, endTails) : 0
  if (!over || (!until && !endTail)) return undefined
  const length = until + over.length + endTail
  return { length, brief: { end: isoDay(over.to) }, ...weak(length) }
}
