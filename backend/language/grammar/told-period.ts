import type { Attribute } from '../../catalog/catalog.ts'
import type { Window } from '../../segments/window.ts'
import { countOfDoing } from '../lexicon/done-so-often.ts'
import { senseOf } from '../lexicon/sense.ts'
import { goodsSpentOn } from '../lexicon/spent-on.ts'
import { tokenise } from '../normalise.ts'
import { readWindow } from '../time/window.ts'
import type { State } from './state.ts'

const inDays = { hour: 1 / 24, day: 1, week: 7, month: 30, quarter: 90, year: 360 }
const lengthOf = (window: Window): number | undefined =>
  window.type === 'last' ? window.n * inDays[window.unit] : undefined

const known = new WeakMap<Attribute, (number | undefined)[]>()
/** The stretches of time that a field says it is of: "amount spent in the past two years". */
const periodsOf = (state: State, attribute: Attribute): (number | undefined)[] => {
  const read = known.get(attribute)
  if (read) return read
  const { labels, synonyms, description } = attribute
  const texts = [labels.zh, labels.en, description?.zh ?? '', description?.en ?? '', ...synonyms.zh, ...synonyms.en]
  const found = texts.flatMap((text) => {
    const tokens = tokenise(text)
    const clock = { tokens, today: state.today, periods: new Map() }
    return tokens.flatMap((_, at) => {
      const window = readWindow(clock, at)?.window
      return window ? [lengthOf(window)] : []
    })
  })
  known.set(attribute, found)
  return found
}

const ends = ['break', 'and', 'or', 'but', 'list', 'open', 'close'] as const
const isEnd = (state: State, at: number): boolean =>
  state.lexemes[at] === undefined || ends.some((is) => senseOf(state.lexemes[at], is) !== undefined)

const isMeasured = (attribute: Attribute): boolean => {
  const { zh, en } = goodsSpentOn(attribute)
  return zh.length + en.length > 0 || countOfDoing(attribute) !== undefined
}

/**
 * A time said in one breath with a spend or a count of a wide table is of that figure, which has one time only: `told` where it is the field's
 * own, `other` where the field says none or another. Undefined where no such figure stands beside it.
 */
export const timeOfFigure = (state: State, at: number, window: Window): 'told' | 'other' | undefined => {
  let [from, to] = [at, at + 1]
  while (from > 0 && !isEnd(state, from - 1)) from -= 1
  while (!isEnd(state, to)) to += 1
  const fields = state.lexemes
    .slice(from, to)
    .flatMap(({ senses }) => senses.flatMap((sense) => (sense.is === 'attribute' ? [sense.attribute] : [])))
    .filter(isMeasured)
  if (fields.length === 0) return undefined
  const length = lengthOf(window)
  return length !== undefined && fields.every((field) => periodsOf(state, field).includes(length)) ? 'told' : 'other'
}

const rates: [string, RegExp][] = [
  ['day', /^(?:a|per|each|every) day$|^daily$|^每天$|^每日$|^日均$|^一天$/i],
  ['week', /^(?:a|per|each|every) week$|^weekly$|^每周$|^每星期$|^每个星期$|^周均$|^一周$/i],
  ['month', /^(?:a|per|each|every) month$|^monthly$|^每个?月$|^月均$|^一个月$/i],
  ['quarter', /^(?:a|per|each|every) quarter$|^quarterly$|^每个?季度?$/i],
  ['year', /^(?:a|per|each|every) year$|^annually$|^yearly$|^per annum$|^每年$|^年均$|^一年$/i],
]
const rateIn: [string, RegExp][] = [
  ['day', /每天|每日|日均|\b(?:daily|(?:a|per) day)\b/i],
  ['week', /每周|周均|\b(?:weekly|(?:a|per) week)\b/i],
  ['month', /每月|月均|\b(?:monthly|(?:a|per) month)\b/i],
  ['year', /每年|年均|\b(?:(?:a|per) year)\b/i],
]
const rateOf = (state: State, from: number, to: number): string | undefined => {
  const said = from < 0 ? '' : state.textOf(from, to).trim()
  return rates.find(([, pattern]) => pattern.test(said))?.[0]
}

/** Whether the words beside a limit say another rate than the field has: three visits a week of visits per month. */
export const otherRate = (state: State, { labels }: Attribute, from: number, to: number): boolean => {
  const own = rateIn.find(([, pattern]) => pattern.test(`${labels.zh} ${labels.en}`))?.[0]
  const behind = rateOf(state, to, to + 2) ?? rateOf(state, to, to + 1)
  const said = behind ?? rateOf(state, from - 2, from) ?? rateOf(state, from - 1, from)
  return own !== undefined && said !== undefined && own !== said
}
