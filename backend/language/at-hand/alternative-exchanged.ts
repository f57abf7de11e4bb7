import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { allOf, anyOf } from '../grammar/rules.ts'
import { mostlyHan } from '../message/mostly-han.ts'
import { clausesOf } from '../message/subject.ts'
import { changedTo, type OfHand, withThing } from './around.ts'

const exchangeEn =
  /^(?:please )?(?:replace|swap|exchange) (?:the |a )?(?<gone>.+?) (?:with|for|by) (?:the |a )?(?<what>.+?)[.! ]*$/i
const exchangeZh =
  /^(?:请)?把(?<gone>.{2,12}?)(?:那[条个])?(?:换成|改成|换为|改为)(?<what>.{2,12}?)(?:吧|了)?[。！ ]*$/u

/** The rule with one of the alternatives of its choices in the place of another. */
const withAlternative = (rule: Rule, from: Rule, to: Rule): Rule | undefined => {
  let found = false
  const clauses = clausesOf(rule).map((clause) => {
    if (clause.kind !== 'any') return clause
    const of = clause.of.map((one) => {
      if (canonicalJson(one) !== canonicalJson(from)) return one
      found = true
      return to
    })
    return anyOf(of)
  })
  return found ? allOf(clauses) : undefined
}

/** "Replace the personal loan with a credit card", where it is one of several alternatives; a condition by itself is exchanged elsewhere. */
export const alternativeExchanged: OfHand = (text, around) => {
  const { gone, what } = (mostlyHan(text) ? exchangeZh : exchangeEn).exec(text.trim())?.groups ?? {}
  const [from, to] = [gone && withThing(gone, around), what && withThing(what, around)]
  const rule = from && to ? withAlternative(around.current, from, to) : undefined
  return rule ? changedTo(rule, around) : undefined
}
