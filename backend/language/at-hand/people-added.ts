import type { Rule } from '../../segments/rule.ts'
import { allOf, anyOf } from '../grammar/rules.ts'
import { namesPeople } from '../logic/names-people.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import { clausesOf, subjectsOf } from '../message/subject.ts'
import { alone, changedTo, isFlag, type OfHand } from './around.ts'
import { whoComesIn } from './who-comes-in.ts'

const plusEn = /^(?:(?:and|also|but|then|now|ok|okay|please|oh|actually)[, ]+)*plus (?:all |the |any )?(.+?)[.! ]*$/i
const plusZh =
  /^(?:再|另外|还有|还|然后|对了|[，, ])*(?:加上?|算上|带上|补上|加进来?|圈上|纳入)(?:一批|一些|所有|全部|全体)?的?(.{2,14}?)(?:吧|了)?[。！ ]*$/u

/** Who is named by themselves, as people: 学生, 有信用卡的. */
const whoIn = (text: string): string | undefined => {
  const comes = whoComesIn(text)
  // 再加上有房贷的 adds a condition, 有房贷的也要 adds people
  // 或者收入超过8000的也行 is an alternative to the condition before it
  if (comes !== undefined && (namesPeople(comes) || /^(?!或).*的$/u.test(comes))) return comes
  const plus = (mostlyHan(text) ? plusZh : plusEn).exec(text.trim())?.[1]
  return plus !== undefined && namesPeople(plus) ? plus : undefined
}

const isStretch = (rule: Rule): boolean =>
  rule.kind === 'between' || (rule.kind === 'compare' && /^[gl]te?$/.test(rule.op))

/**
 * "Add students", 学生也要: people beside those at hand, where the audience has no condition on what tells them; more of the values of a field that it has,
 * and conditions ("add: balance over 500"), are read elsewhere.
 */
export const peopleAdded: OfHand = (text, around) => {
  const { current } = around
  const who = text.length > 60 ? undefined : whoIn(text)
  const group = who && alone(who, around)
  if (!group || current.kind === 'everyone' || current.kind === 'rank') return undefined
  // 再加上杭州的: a value, of which the audience may have others
  if (!namesPeople(who) && !isStretch(group) && !isFlag(group)) return undefined
  const clauses = clausesOf(current)
  const about = new Set(clausesOf(group).flatMap(subjectsOf))
  const [same, other] = clauses.filter((clause) => subjectsOf(clause).some((subject) => about.has(subject)))
  if (!same) return changedTo(anyOf([current, group]), around)
  // 30到40岁, then 60岁以上的也要: another stretch of the same numbers
  if (other || !isStretch(same) || !isStretch(group)) return undefined
  return changedTo(allOf(clauses.map((clause) => (clause === same ? anyOf([same, group]) : clause))), around)
}
