import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { type Bound, boundAt } from './bound.ts'
import type { Part, State } from './state.ts'
import { textAt, wordsAt } from './steps.ts'

const reckoned =
  /(?:年龄|岁数)(?:就|都)?(?:按照?|用|=|等于|以)(\d{4})年?(?:减去?|-)出生年份?(?:来)?(?:计?算)?|(?:(?:take|count|reckon|using|with|where|counting|taking) )?(?:the )?ages? (?:as|is|=|being|means|counted as|taken as) (\d{4}) (?:minus|less|-) (?:the |their )?(?:year of birth|birth year)/i
const begins = new RegExp(`^(?:${reckoned.source})`, 'i')

/** The year that ages are told from: the one that the message says, else this year. */
const baseOf = (state: State): number => {
  const said = reckoned.exec(state.textOf(0, state.lexemes.length))
  return Number(said?.[1] ?? said?.[2] ?? state.today.year)
}

const mirror = { gt: 'lt', gte: 'lte', lt: 'gt', lte: 'gte', eq: 'eq', ne: 'ne' } as const

/** The condition on a year of birth that a limit on the age is, told with how the age is reckoned. */
export const ageByBirth = (state: State, birth: Attribute, bound: Bound, at: number, end = bound.next): Part => {
  const year = baseOf(state)
  const rule: Rule =
    bound.max === undefined
      ? { kind: 'compare', field: birth.name, op: mirror[bound.op], value: year - bound.value }
      : { kind: 'between', field: birth.name, min: year - bound.max, max: year - bound.value }
  const note = { zh: `年龄按 ${year} 减出生年份计算`, en: `Age is ${year} less the year of birth` }
  return { start: at, end, rule, about: birth.name, field: birth, notes: [note], turned: true }
}

const ageWords = /(?:the )?age[ds]?(?: (?:is|of|between))?|年龄(?:在|为|是|要)?|年纪(?:在|为|是)?|岁数(?:在|为|是)?/

const ofAge = /\b(?:older|younger)\b/i
/** The limit that names the age: "aged 40 to 55", "under the age of 30", "60 or older". */
const limitOnAge = (state: State, at: number): Bound | undefined => {
  const lead = senseOf(state.lexemes[at], 'comparator')
  const led = lead && lead.side !== 'after' ? lead : undefined
  const named = wordsAt(state, led ? at + 1 : at, ageWords)
  const bound = named?.at === (led ? at + 1 : at) ? boundAt(state, named.next) : undefined
  if (bound) return led && bound.bare ? { ...bound, op: led.op, bare: false } : bound
  const alone = boundAt(state, at)
  return alone && !alone.bare && ofAge.test(state.textOf(at, alone.next)) ? alone : undefined
}

/** "aged 40 to 55", 年龄40岁以上 over a year of birth; also how the age is to be reckoned, which is no condition. */
export const ageByBirthPart = (state: State, at: number): Part | undefined => {
  const { age, birth, birthday } = state.index
  if (!birth || age || birthday) return undefined
  const told = textAt(state, at, begins)
  if (told) {
    for (let place = at; place < told.next; place += 1) state.spent.add(place)
    return { start: at, end: told.next }
  }
  const bound = limitOnAge(state, at)
  const { currency, percent, duration, unit } = bound?.amount ?? {}
  const other = currency || percent || (duration && duration.unit !== 'year') || (unit !== undefined && unit !== 'age')
  return bound && !other && bound.value <= 120 ? ageByBirth(state, birth, bound, at) : undefined
}
