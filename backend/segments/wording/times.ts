import type { Bilingual } from '../../bilingual.ts'
import { both } from '../scope.ts'
import type { Window } from '../window.ts'
import { digit, thoseSaid } from './plain.ts'
import { type Found, type Hole, type Sentence, saidBy, sentence } from './wording.ts'

const zhUnits = {
  hour: '小时',
  day: '天',
  week: '周',
  month: '个月',
  quarter: '个季度',
  half: '个半年',
  year: '年',
}
const zhPeriods = { day: '天', week: '周', month: '月', quarter: '季度', half: '半年', year: '年' }
type Unit = keyof typeof zhUnits
type Period = keyof typeof zhPeriods

const enUnit = (unit: Unit) => (unit === 'half' ? 'half-year' : unit)
const enUnits = (n: number, unit: Unit) => (n === 1 ? enUnit(unit) : `${enUnit(unit)}s`)

const units: Unit[] = ['hour', 'day', 'week', 'month', 'quarter', 'half', 'year']
const unitOf = (count: string): Hole<Unit> => {
  const words = (unit: Unit, n: unknown): Bilingual => both(zhUnits[unit], enUnits(Number(n), unit))
  return {
    say: (unit, _, parts) => words(unit, parts[count]),
    read: (from, at, parts) => thoseSaid(units, from, at, (unit) => words(unit, parts[count])),
  }
}

/** A length of time: 30 天 / 30 days. */
export const span: Hole<{ n: number; unit: Unit }> = saidBy([
  sentence<{ n: number; unit: Unit }, { n: number; unit: Unit }>({
    zh: '{n} {unit}',
    en: '{n} {unit}',
    holes: { n: digit, unit: unitOf('n') },
    parts: (each) => each,
    rule: (parts) => parts,
  }),
])

/** A length of time in the units of a rule; the words of another unit are not read. */
export const spanIn = <U extends Unit>(allowed: readonly U[]): Hole<{ n: number; unit: U }> => ({
  say: (value, to, parts) => span.say(value, to, parts),
  read: (from, at, parts) =>
    span.read(from, at, parts).flatMap(({ value, end }): Found<{ n: number; unit: U }>[] => {
      const unit = allowed.find((each) => each === value.unit)
      return unit && Number.isInteger(value.n) && value.n > 0 ? [{ value: { n: value.n, unit }, end }] : []
    }),
})
export const timeUnits = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const
export const spanUnits = ['hour', 'day', 'week', 'month'] as const

const moments = /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?/y
/** A day or an instant, as rules hold it. */
export const moment: Hole<string> = {
  say: (value) => both(value, value),
  read({ text }, at) {
    moments.lastIndex = at
    const [found] = moments.exec(text) ?? []
    return found === undefined ? [] : [{ value: found, end: at + found.length }]
  },
}

type WindowOf<T extends Window['type']> = Extract<Window, { type: T }>

const length = spanIn(timeUnits)
const lengthWindow = (type: 'last' | 'next', zh: string, en: string): Sentence<Window> =>
  sentence<Window, { length: { n: number; unit: WindowOf<'last'>['unit'] } }>({
    zh,
    en,
    holes: { length },
    parts: (window) => (window.type === type ? { length: { n: window.n, unit: window.unit } } : undefined),
    rule: ({ length: { n, unit } }) => ({ type, n, unit }),
  })

const ago: Sentence<Window>[] = [
  sentence<Window, { min: number; unit: Unit }>({
    zh: '距今至少 {min} {unit}',
    en: 'at least {min} {unit} ago',
    holes: { min: digit, unit: unitOf('min') },
    parts: (window) => (window.type === 'ago' && window.max === undefined ? window : undefined),
    rule: ({ min, unit }) => (unit === 'half' ? undefined : { type: 'ago', min, unit }),
  }),
  sentence<Window, { min: number; max: number | undefined; unit: Unit }>({
    zh: '距今 {min} 到 {max} {unit}之间',
    en: 'between {min} and {max} {unit} ago',
    holes: { min: digit, max: digit as Hole<number | undefined>, unit: unitOf('max') },
    parts: (window) => (window.type === 'ago' && window.max !== undefined ? { ...window, max: window.max } : undefined),
    rule: ({ min, max, unit }) => (unit === 'half' || max === undefined ? undefined : { type: 'ago', min, max, unit }),
  }),
]

const named: Record<string, Bilingual> = {
  'day 0': both('今天', 'today'),
  'day -1': both('昨天', 'yesterday'),
  'day 1': both('明天', 'tomorrow'),
  'month -1': both('上个月', 'last month'),
  'month 1': both('下个月', 'next month'),
  'year 0': both('今年', 'this year'),
  'year -1': both('去年', 'last year'),
  'year 1': both('明年', 'next year'),
}
const nearWords: Record<string, Bilingual> = {
  '0': both('本', 'this'),
  '-1': both('上', 'last'),
  '1': both('下', 'next'),
}
const periods: Period[] = ['day', 'week', 'month', 'quarter', 'half', 'year']

const periodWords = (unit: Period, offset: number): Bilingual => {
  const near = nearWords[offset] ?? both('', '')
  return named[`${unit} ${offset}`] ?? both(`${near.zh}${zhPeriods[unit]}`, `${near.en} ${enUnit(unit)}`)
}
const nearPeriods = periods.flatMap((unit) => [0, -1, 1].map((offset) => ({ unit, offset })))
const isNear = (offset: number) => Math.abs(offset) <= 1

const calendar: Sentence<Window>[] = [
  {
    say: (window) =>
      window.type === 'calendar' && isNear(window.offset) ? periodWords(window.unit, window.offset) : undefined,
    read: (from, at) =>
      thoseSaid(nearPeriods, from, at, ({ unit, offset }) => periodWords(unit, offset)).map(({ value, end }) => ({
        value: { type: 'calendar', ...value },
        end,
      })),
  },
  ...(
    [
      [-1, '往前第', 'before'],
      [1, '往后第', 'after'],
    ] as const
  ).map(([sign, zh, en]) =>
    sentence<Window, { n: number; period: Period; unit: Period }>({
      zh: `${zh} {n} {unit}（自然{period}）`,
      en: `the calendar {period} {n} {unit} ${en} this one`,
      holes: {
        n: digit,
        period: {
          say: (unit) => both(zhPeriods[unit], enUnit(unit)),
          read: (from, at) => thoseSaid(periods, from, at, (unit) => both(zhPeriods[unit], enUnit(unit))),
        },
        unit: unitOf('n') as Hole<Period>,
      },
      parts(window) {
        if (window.type !== 'calendar' || isNear(window.offset) || Math.sign(window.offset) !== sign) return undefined
        const { unit } = window
        return { n: Math.abs(window.offset), period: unit, unit }
      },
      rule: ({ n, period, unit }) =>
        unit === period && n > 1 ? { type: 'calendar', unit, offset: sign * n } : undefined,
    }),
  ),
]

const isDay = (at: string | undefined) => at?.length === 10
/** `zh` and `en` word a range with these bounds; those for days say that the last one is included. */
const range = (
  [zh, en]: [string, string],
  fits: (window: WindowOf<'range'>) => boolean,
  make: (from: string, to: string) => WindowOf<'range'>,
): Sentence<Window> =>
  sentence<Window, { from: string; to: string }>({
    zh,
    en,
    holes: { from: moment, to: moment },
    parts: (window) =>
      window.type === 'range' && fits(window) ? { from: window.from ?? '', to: window.to ?? '' } : undefined,
    rule({ from, to }) {
      const made = make(from, to)
      return fits(made) ? made : undefined
    },
  })

const whole = ({ from, to }: WindowOf<'range'>) => from !== undefined && to !== undefined && from !== to
const ranges: Sentence<Window>[] = [
  range(
    ['{from} 当天', 'on {from}'],
    ({ from, to }) => from !== undefined && from === to,
    (from) => ({
      type: 'range',
      from,
      to: from,
    }),
  ),
  range(
    ['{from} 至 {to}（含当天）', 'from {from} to {to} (that day included)'],
    (window) => whole(window) && isDay(window.to),
    (from, to) => ({ type: 'range', from, to }),
  ),
  range(
    ['{from} 至 {to} 之前', 'from {from} to before {to}'],
    (window) => whole(window) && !isDay(window.to),
    (from, to) => ({ type: 'range', from, to }),
  ),
  range(
    ['{from} 起（含）', 'from {from} on'],
    ({ from, to }) => from !== undefined && to === undefined,
    (from) => ({ type: 'range', from }),
  ),
  range(
    ['截至 {to}（含当天）', 'up to {to} (that day included)'],
    ({ from, to }) => from === undefined && isDay(to),
    (_, to) => ({ type: 'range', to }),
  ),
  range(
    ['截至 {to} 之前', 'up to before {to}'],
    ({ from, to }) => from === undefined && to !== undefined && !isDay(to),
    (_, to) => ({ type: 'range', to }),
  ),
]

/** Every way in which a window is said. */
const windowSentences: Sentence<Window>[] = [
  lengthWindow('last', '过去 {length}内', 'in the last {length}'),
  lengthWindow('next', '未来 {length}内', 'in the next {length}'),
  ...ago,
  ...calendar,
  ...ranges,
]

/** A stretch of time. */
export const during: Hole<Window> = saidBy(windowSentences)

const always = both('截至目前', 'up to now')
/** "In the last 90 days", or that the whole history counts. */
export const when: Hole<Window | undefined> = {
  say: (window, to, parts) => (window ? during.say(window, to, parts) : always),
  read: (from, at, parts) => [...during.read(from, at, parts), ...thoseSaid([undefined], from, at, () => always)],
}
