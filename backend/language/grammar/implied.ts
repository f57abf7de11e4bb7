import { bandedOf } from '../../catalog/bands/banded.ts'
import type { Attribute } from '../../catalog/catalog.ts'
import { yesOf } from '../lexicon/flags.ts'
import { senseOf } from '../lexicon/sense.ts'
import { ageByBirth } from './age-by-birth.ts'
import { type Bound, boundAt } from './bound.ts'
import { limited } from './comparison.ts'
import { fits } from './limit.ts'
import { isOtherGroup } from './other-group.ts'
import type { Part, State } from './state.ts'
import { startsEvent } from './trigger.ts'

const isNumber = (attribute: Attribute): boolean =>
  (attribute.type === 'integer' || attribute.type === 'decimal') && yesOf(attribute) === undefined

/** 没房贷的要1万以上, "women's buyers with at most 6": what each group must have. */
export const requires = (state: State, at: number, bound: Bound): boolean => {
  let place = at
  while (place < bound.next && senseOf(state.lexemes[place], 'filler') && !senseOf(state.lexemes[place], 'number'))
    place += 1
  return /(?:[要得需须满到的]|只要|需要|\b(?:with|need|needs|have|has|require|requires|must have|(?:it |that |this |the (?:amount|figure|minimum) )?(?:must|should|has to|have to|needs to|ought to)(?: then| also)? be))$/i.test(
    state.textOf(Math.max(place - 4, 0), place).trim(),
  )
}

/** "over fifty with more than ten thousand in the account": no age is ten thousand. */
const isPlausible = (attribute: Attribute, { value, amount }: Bound): boolean => {
  const { max, unit } = attribute
  // nor is an income in bands of thousands 35
  const lowest = bandedOf(attribute)?.bands[0]?.end
  if (lowest !== undefined && value > 0 && value < lowest / 100) return false
  return (
    amount.duration !== undefined || typeof max !== 'number' || value <= Math.max(max, unit === 'year' ? 120 : 0) * 2
  )
}

const nameless = (state: State, at: number): boolean =>
  (state.lexemes[at]?.senses ?? []).length > 0 && (state.lexemes[at]?.senses ?? []).every(({ is }) => is === 'unknown')
const links = /^(?:的|是|为|有|在|共|is|are|of|was|in|a|an|the|their|total|worth|worth of|on|with)$/i
/** 基金持仓不到10000, "less than 10,000 in funds": the number is of something that nobody knows, and not of the field said last. */
const ofUnknown = (state: State, bound: Bound): boolean => {
  let before = bound.start - 1
  const passes = (at: number) =>
    (senseOf(state.lexemes[at], 'filler') && links.test(state.textOf(at, at + 1).trim())) ||
    (at === bound.start - 1 && senseOf(state.lexemes[at], 'comparator'))
  while (passes(before)) before -= 1
  // "everyone else at least 5,000"
  if (/^else$/i.test(state.textOf(before, before + 1).trim())) return false
  // 积分, 评分
  if (nameless(state, before) || (senseOf(state.lexemes[before], 'unit') && nameless(state, before - 1))) return true
  if (!/^(?:in|of|on|worth of)$/i.test(state.textOf(bound.next, bound.next + 1).trim())) return false
  let behind = bound.next + 1
  while (links.test(state.textOf(behind, behind + 1).trim())) behind += 1
  return nameless(state, behind)
}

/** "either under 25 or aged 65 and above": the field that the second number names is the one of the first. */
const namedNext = (state: State, at: number, bound: Bound): Attribute | undefined => {
  const alone = senseOf(state.lexemes[at - 1], 'pair') ?? senseOf(state.lexemes[at - 1], 'break')
  const field = senseOf(state.lexemes[bound.next + 1], 'attribute')?.attribute
  if (!alone || bound.amount.unit || !senseOf(state.lexemes[bound.next], 'or') || !field || !isNumber(field))
    return undefined
  const limits = boundAt(state, bound.next + 2)
  return limits && fits(field, bound) && fits(field, limits) && isPlausible(field, bound) ? field : undefined
}

/** Told where a number is taken as an age. */
export const takenAsAge = { zh: '没有说明单位的数字按年龄理解', en: 'A number without a unit is taken as an age' }

/** 30岁以上, aged 25 to 35, over 60: age by its unit, or by a number that can only be one. */
export const impliedBound = (state: State, at: number): Part | undefined => {
  const sign = senseOf(state.lexemes[at], 'sign')
  const last = state.last.field
  if (sign && last && (last.type === 'integer' || last.type === 'decimal'))
    return {
      start: at,
      end: at + 1,
      rule: { kind: 'compare', field: last.name, op: sign.op, value: 0 },
      about: last.name,
      field: last,
    }
  const bound = boundAt(state, at)
  if (!bound || ofUnknown(state, bound)) return undefined
  for (const end of [bound.next, bound.next + 1])
    if (end <= state.lexemes.length && perMonth.test(state.textOf(bound.start, end).trim()))
      return monthly(state, bound, at, end)
  const { age, birth } = state.index
  const { amount } = bound
  const years = amount.unit === 'age'
  // "at least 15 transactions" counts them
  const counted = startsEvent(state, bound)
  // "an income of at least 8000 and made two or more transactions": English counts what stands behind the number
  const counts = counted && /^[a-z -]+$/i.test(state.textOf(bound.next, bound.next + 1).trim())
  const bareAge =
    !counted &&
    (!bound.bare || bound.about) &&
    !amount.unit &&
    !amount.currency &&
    !amount.percent &&
    !amount.duration &&
    bound.value >= 14 &&
    (bound.max ?? bound.value) <= 110 &&
    amount.scale === 1
  const ahead = namedNext(state, at, bound)
  if (ahead) return limited(ahead, bound, at, bound.next)
  const before = state.last.field
  // 联系方式是手机的要满3次；是座机的，满1次就行
  const again = amount.unit !== undefined && !bound.bare && senseOf(state.lexemes[at - 1], 'break') !== undefined
  const other =
    before &&
    !isNumber(before) &&
    (again || requires(state, at, bound) || (!bound.bare && !(bareAge && age) && isOtherGroup(state, before)))
      ? state.last.limited
      : undefined
  const previous = other && !years ? other : before
  // "household income below 25,000, except people 65 and over": people of so much are of an age
  const ofPeople = bareAge && age !== undefined && (namesPeople(state, at) || saidOfPeople(state, at, bound))
  if (
    !years &&
    !ofPeople &&
    !counts &&
    previous &&
    !(amount.duration && !previous.unit) &&
    yesOf(previous) === undefined &&
    fits(previous, bound) &&
    // 月费50至80，跟我们至少3年: years are of another field than one without a unit
    !(amount.duration && previous.unit === undefined) &&
    isPlausible(previous, bound) &&
    !(isHeld(state, bound) && !/^[A-Z]{3}$/.test(previous.unit ?? '')) &&
    (!bound.bare || bound.amount.scale > 1)
  )
    return limited(previous, bound, at, bound.next)
  if (!years && !bareAge) return byUnit(state, bound, at)
  if (age) {
    return {
      ...limited(age, { ...bound, amount: { ...amount } }, at, bound.next),
      ...(years ? {} : { notes: [takenAsAge] }),
    }
  }
  return birth && years ? ageByBirth(state, birth, bound, at) : undefined
}

/** "with a balance over 1,000 who are over 45": people are of an age, a balance is. */
const saidOfPeople = (state: State, at: number, { next }: Bound): boolean =>
  areOver.test(state.textOf(Math.max(at - 4, 0), next))
const areOver =
  /(?:^|[ ,;:.])(?:who|they|that|must|should|shall|to|also|and|or|nor|either|both|neither) (?:also |both |either |not )?(?:are|be) (?:also |not |either )?(?:over|under|above|below|older than|younger than|at least|at most|more than|less than|between|not)/i

/** People named right before a limit, past words without a meaning of their own. */
const namesPeople = (state: State, at: number): boolean => {
  let place = at - 1
  while (place + 1 < state.lexemes.length && !people.test(state.textOf(place, place + 1).trim())) {
    if (place >= at && !senseOf(state.lexemes[place], 'filler')) return false
    place += 1
  }
  return true
}
const people = /^(?:people|persons|those|anyone|anybody|everyone|everybody|adults|folks|customers|clients|members)$/i
const perMonth = /(?:\ba month|\bper month|\beach month|\bmonthly|\/ ?(?:mo|month|mth|月)|每月|一个月)$/i

/** "max. 60/month": so much a month is of the one field that is paid or earned by the month, never of what was limited last. */
const monthly = (state: State, bound: Bound, at: number, end: number): Part | undefined => {
  const { unit, duration, percent } = bound.amount
  if (unit || duration || percent) return undefined
  const [only, other] = state.index.catalog.attributes.filter(
    (attribute) =>
      isNumber(attribute) &&
      attribute.sensitivity !== 'leak' &&
      /\bmonthly\b|^月|每月/i.test(`${attribute.labels.en} ${attribute.labels.zh}`) &&
      fits(attribute, bound),
  )
  return only && !other ? limited(only, bound, at, end) : undefined
}

/** What comes in or goes out is no balance: "earning more than 5000". */
const flows = /\b(?:earn\w*|mak(?:e|es|ing)|paid|pay\w*|spen[dt]\w*|income|salary)\b|赚|挣|收入|工资|薪|花|消费|支出/i

/** 账户里不到200, "under 200 in the account". */
const inAccount = /\b(?:in|on) (?:the|their|his|her|an|my) accounts?\b|账户[里上中]|账上|卡[里上]|户头/i

/** "last contacted within 300 days, with over 1,000 on the account": money, whatever was limited before. */
const isHeld = (state: State, { next, amount }: Bound): boolean =>
  !amount.unit && !amount.duration && inAccount.test(state.textOf(next - 1, Math.min(next + 3, state.lexemes.length)))

/** Money, or a large number without a unit, limits the one attribute that is money, if there is exactly one. */
const byUnit = (state: State, bound: Bound, at: number): Part | undefined => {
  const { currency, unit, percent, duration, scale } = bound.amount
  const plain = !unit && !percent && !duration
  const said = state.textOf(Math.max(at - 3, 0), Math.min(bound.next + 3, state.lexemes.length))
  const large = plain && (scale > 1 || bound.value >= 1000 || inAccount.test(said))
  if ((!currency && !large) || bound.bare) return undefined
  const money = state.index.catalog.attributes.filter(
    ({ unit: of, sensitivity }) => /^[A-Z]{3}$/.test(of ?? '') && sensitivity !== 'leak',
  )
  const [only, other] = money
  if (!only || other || state.index.shop) return undefined
  const flowing = flows.test(state.textOf(Math.max(at - 3, 0), bound.next))
  if (flowing && !flows.test(`${only.labels.en} ${only.labels.zh}`)) return undefined
  const note = {
    zh: `没有说明字段的金额按“${only.labels.zh}”理解`,
    en: `An amount without a field is taken as ${only.labels.en}`,
  }
  return { ...limited(only, bound, at, bound.next), notes: [note] }
}
