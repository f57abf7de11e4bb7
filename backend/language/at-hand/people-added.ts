import type { Rule } from '../../segments/rule.ts'
import { allOf, anyOf } from '../grammar/rules.ts'
import { namesPeople } from '../logic/build-in.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import { clausesOf, subjectsOf } from '../message/subject.ts'
import { alone, changedTo, isFlag, type OfHand } from './around.ts'

const lead = '(?:(?:and|also|but|then|now|ok|okay|please|oh|actually)[, ]+)*'
const formsEn = [
  new RegExp(
    `^${lead}(?:also )?(?:add|include|bring in|take in|let in|count in)(?: in)? (?:also )?(.+?)(?: in)?(?: too| as well| also)*[.! ]*$`,
    'i',
  ),
  new RegExp(`^${lead}(.+?)(?:,? too| as well| also)+[.! ]*$`, 'i'),
  new RegExp(`^${lead}plus (?:all |the |any )?(.+?)[.! ]*$`, 'i'),
  new RegExp(
    `^${lead}(.+?) (?:can|may|should) (?:also |all )?(?:come in|join(?: in)?|be (?:included|added|let in|in)|go in|get in)(?: too| as well| also)*[.! ]*$`,
    'i',
  ),
]
const formsZh = [
  /^(?:再|另外|还有|还|然后|对了|把|让|所有的?|全部的?|[，, ])*(.{2,14}?的?)(?:客户|用户|人)?们?(?:也|都|一起|一并)+(?:可以|能|要|收|算|加|进|放|来|纳入|圈|带上|留|让)+(?:进|上|入|到|下)?(?:来|去|里面|里|在内)?(?:吧|了|的)*[。！ ]*$/u,
  /^(?:再|另外|还有|还|然后|对了|[，, ])*(?:加上?|算上|带上|补上|加进来?|圈上|纳入)(?:一批|一些|所有|全部|全体)?的?(.{2,14}?)(?:吧|了)?[。！ ]*$/u,
]

/** Who is named by themselves, as people: 学生, 有信用卡的. */
const whoIn = (text: string): string | undefined => {
  const zh = mostlyHan(text)
  const names = (zh ? formsZh : formsEn).map((form) => form.exec(text.trim())?.[1])
  // 再加上有房贷的 adds a condition, 有房贷的也要 adds people
  return names.find((who, n) => who !== undefined && (namesPeople(who) || (zh && n === 0 && /的$/.test(who))))
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
