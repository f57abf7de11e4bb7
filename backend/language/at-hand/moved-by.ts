import type { Catalog } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { allOf } from '../grammar/rules.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import { clausesAdded, clausesOf } from '../message/subject.ts'
import { amountIn, chineseAmount, englishAmount } from './amount-said.ts'
import { askedAbout, changedTo, type OfHand } from './around.ts'

const en = new RegExp(
  `^(?:(?:please|ok|okay|now|then|and|so|hm+|actually|let's|can we|could we)[, ]+)*(lower|reduce|decrease|cut|drop|shorten|raise|increase|bump|lift|push|extend|lengthen) (?:it|that|this|them|the (.{2,40}?))(?: up| down)? by (${englishAmount})( ?(?:percentage )?points?| ?pp|%)?(?: please| then)*[.! ]*$`,
  'i',
)
const zh = new RegExp(
  `^(?:(?:那|再|请|就|嗯|把)[，, ]*)*(.{0,10}?)(?:再|往上|往下|都)*(降低?|下调|调低|减少?|调高|上调|提高|增加|抬高|提|涨)(?:了|个)?(${chineseAmount})(个?(?:百分)?点)?(?:吧|就行|好了)*[。.! ]*$`,
  'u',
)
const lowers = /^(?:lower|reduce|decrease|cut|drop|shorten|降|下调|调低|减)/i

/** The limit that a condition sets, where it is one number. */
const limitOf = (rule: Rule): number | undefined =>
  rule.kind === 'compare' && rule.op !== 'eq' && rule.op !== 'ne' && typeof rule.value === 'number'
    ? rule.value
    : rule.kind === 'event' && rule.value > 0 && rule.max === undefined
      ? rule.value
      : undefined

const isNamed = (rule: Rule, name: string, { attributes }: Catalog): boolean =>
  'field' in rule &&
  attributes.some(
    ({ name: field, labels }) =>
      field === rule.field &&
      (labels.zh.includes(name) ||
        labels.en
          .toLowerCase()
          .split(' ')
          .some((word) => name.toLowerCase().split(' ').includes(word))),
  )

const saidIn = (text: string): RegExpExecArray | null =>
  text.length > 80 ? null : (mostlyHan(text) ? zh : en).exec(text.trim())

/** Whether a message moves a limit by so much, and not to a number. */
export const movesBy = (text: string): boolean => saidIn(text) !== null

/** "Lower that by 10 points", 降10个点: the limit that is named, was said last or is the only one, moved by so much; asked about where it may be another. */
export const movedBy: OfHand = (text, around) => {
  const { current, history, catalog } = around
  const han = mostlyHan(text)
  const found = saidIn(text)
  if (!found) return undefined
  const [name = '', verb = '', said = '', points = ''] = han
    ? [found[1], found[2], found[3], found[4]]
    : [found[2], found[1], found[3], found[4]]
  const amount = amountIn(said.replace(/ points?$/i, ''))
  // 提高3个月 may be to as many
  if (!amount || amount.unit) return undefined
  const limits = clausesOf(current).filter((clause) => limitOf(clause) !== undefined)
  const named = name === '' ? limits : limits.filter((clause) => isNamed(clause, name, catalog))
  const before = history.at(-1)
  const last = before ? clausesAdded(before, current).filter((clause) => named.includes(clause)) : []
  const [only, other] = last.length > 0 ? last : named
  const limit = only && limitOf(only)
  const unit =
    only && 'field' in only ? catalog.attributes.find(({ name: field }) => field === only.field)?.unit : undefined
  const relative = /%/.test(points + said)
  if (!only || other || limit === undefined || (relative && unit === 'percent')) return askedAbout(text, said, around)
  const step = relative ? (limit * amount.value) / 100 : amount.value
  const value = lowers.test(verb) ? limit - step : limit + step
  if (value <= 0) return askedAbout(text, said, around)
  return changedTo(
    allOf(clausesOf(current).map((clause) => (clause === only ? ({ ...only, value } as Rule) : clause))),
    around,
  )
}
