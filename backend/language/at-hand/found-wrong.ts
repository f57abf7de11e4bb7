import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Window } from '../../segments/window.ts'
import { isClearChange } from '../clear.ts'
import { mapped } from '../message/leaves.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import { clausesOf, numbersHeld } from '../message/subject.ts'
import { type Amount, amountIn, chineseAmount, englishAmount, sameLengths, unitSaid } from './amount-said.ts'
import { type Around, askedAbout, changedTo, type OfHand } from './around.ts'
import { enoughEn, leadEn } from './enough.ts'

const en = new RegExp(
  `^${leadEn}(?:the |that |those )?(${englishAmount})(?:'s| is| are| was| feels?| seems?| looks?| sounds?) (?!fine|ok|enough|good|right)[^,;.\\d]{2,40}?(?:\\s*[,;.–—-]+\\s*|\\s+(?=so |but |and ))(?:(?:so|but|and|then|i think|i guess|maybe|perhaps|let's say|say)[, ]+)*(${englishAmount}) ${enoughEn}[.! ]*$`,
  'i',
)
const wrongZh =
  '[^，,；;。\\d]{0,6}?(?:太|有点|有些|偏|过于|过|卡|严|紧|松|高|低|多|少|长|短|久|大|小|没必要|苛刻|不现实|够呛|不好|不行|不合适|不够)[^，,；;。\\d]{0,8}?'
const zh = new RegExp(
  `^(?:(?:嗯|哦|唉|那|不过|但是?|感觉|其实|好像|觉得)[，, ]*)*(${chineseAmount})(?:的?(?:门槛|要求|限制|标准|条件))?(?:这个|这条)?${wrongZh}[，,；;。 ]+(?:那|就|还是|要不|改成?|先|其实|换成?)*(${chineseAmount})(?:以上|以内)?(?:也|就|都|其实|应该)*(?:行|可以|够|好|成|OK|吧|足够|足矣|合适|差不多)(?:了|吧|的|啦|用)*[。.! ]*$`,
  'iu',
)

const saidIn = (text: string): [string, string] | undefined => {
  const plain = text.trim().replaceAll('’', "'")
  const [, old, fresh] = plain.length > 120 ? [] : ((mostlyHan(plain) ? zh : en).exec(plain) ?? [])
  return old && fresh ? [old, fresh] : undefined
}

/** Whether a message finds a number wrong and says another one: one change, however many clauses it has. */
export const findsWrong = (text: string): boolean => saidIn(text) !== undefined

/** The one stretch of time that is about as long as the one that is found wrong, made another one. */
const retimed = (old: Amount, { value: n, unit }: Amount, current: Rule): Rule | undefined => {
  const fits = (window: Window | undefined) =>
    window?.type === 'last' && sameLengths({ value: window.n, unit: window.unit }, old)
  let found = 0
  const next = mapped(current, (leaf) => {
    const window = leaf.window as Window | undefined
    if (!fits(window)) return undefined
    found += 1
    return { ...leaf, window: { ...window, n, unit } }
  })
  return unit && Number.isInteger(n) && found === 1 ? next : undefined
}

/** Whether of an audience one condition gave way to another, and held the number that was found wrong. */
const movesOnly = (old: Amount, current: Rule, next: Rule): boolean => {
  const kept = new Set(clausesOf(next).map((clause) => canonicalJson(clause)))
  const [gone, other] = clausesOf(current).filter((clause) => !kept.has(canonicalJson(clause)))
  const ranges = (rule: Rule) => clausesOf(rule).filter(({ kind }) => kind === 'between').length
  const held = gone && (old.unit !== undefined || numbersHeld(gone).has(old.value))
  return held === true && other === undefined && ranges(next) <= ranges(current)
}

/** "Six months is too strict, four will do", 两年太长，一年就够: one number for the other, in the same unit; asked about where the audience holds no such one. */
export const foundWrong: OfHand = (text, around) => {
  const [was, said] = saidIn(text) ?? []
  const old = was === undefined ? undefined : amountIn(was)
  if (!was || !said || !old) return undefined
  const unit = unitSaid(was)
  const is = unit && !unitSaid(said) ? `${said} ${unit}` : said
  const amount = amountIn(is)
  const fresh = amount && old.unit && !amount.unit && mostlyHan(said) ? { ...amount, unit: old.unit } : amount
  const rule = old.unit && fresh ? retimed(old, fresh, around.current) : undefined
  if (rule) return changedTo(rule, around)
  const counted = (words: string) => words.replace(/^an?(?= )/i, 'one')
  const asked = mostlyHan(text) ? `把${was}改成${is}` : `change ${counted(was)} to ${counted(is)}`
  const reading = around.read(asked, around.context)
  return isClearChange(reading) && reading.rule && movesOnly(old, around.current, reading.rule)
    ? reading
    : askedAbout(text, was, around as Around)
}
