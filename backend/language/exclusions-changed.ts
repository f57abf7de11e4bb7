import { canonicalJson } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import { negate } from './grammar/rules.ts'
import { movedSpans } from './in-turn.ts'
import { ofExclusions } from './message/exclusions.ts'
import { mostlyHan } from './message/mostly-han.ts'
import { letBack } from './message/restored.ts'
import { without } from './message/shorter.ts'
import { clausesOf } from './message/subject.ts'
import type { Reading, ReadingContext } from './reading.ts'

type Read = (text: string, context: ReadingContext) => Reading

/** The audience without one of its exclusions; undefined where it has none of the kind. */
const lessOne = (current: Rule, denial: Rule): Rule | undefined =>
  without(current, (clause) => canonicalJson(clause) === canonicalJson(denial)) ?? letBack(current, negate(denial))

/** "Neither Germany nor France" one by one: the audience may leave them out in conditions of their own. */
const eachDenied = (rule: Rule): Rule[] =>
  rule.kind === 'not' && rule.of.kind === 'in'
    ? rule.of.values.map(
        (value): Rule => ({ kind: 'compare', field: (rule.of as { field: string }).field, op: 'ne', value }),
      )
    : [rule]

/**
 * What comes to, or goes from, those who are left out: "add to exclusions: …", 排除项里的…删除. What is named there is read as what a list of
 * exclusions names; what is taken from a list that does not hold it is asked about. Undefined where a message says no such thing.
 */
export const exclusionsChanged = (text: string, context: ReadingContext, read: Read): Reading | undefined => {
  const { current, history: _, ...afresh } = context
  const said = current && ofExclusions(text)
  if (!said) return undefined
  const lead = mostlyHan(text) ? '排除：' : 'Exclude: '
  const [from, to] = said.what
  const comma = mostlyHan(text) ? '，' : ','
  const label = `${lead}${text.slice(from, to).replace(/[;；]/g, comma)}`
  if (said.act === 'add') {
    const reading = read(label, context)
    return { ...reading, unread: movedSpans(reading.unread, from, lead.length) }
  }
  const named = read(label, afresh)
  const unread = movedSpans(named.unread, from, lead.length)
  if (!named.rule || named.clarification || unread.length > 0)
    return { ...named, rule: current, intent: 'refine', unread }
  const kept = clausesOf(named.rule)
    .flatMap(eachDenied)
    .reduce<Rule | undefined>((rule, denial) => rule && lessOne(rule, denial), current)
  const { lang, assumptions } = named
  return kept
    ? { lang, intent: 'refine', rule: kept, unread: [], assumptions }
    : {
        lang,
        intent: 'refine',
        rule: current,
        unread: [{ text: text.slice(from, to), start: from, end: to }],
        assumptions,
      }
}
