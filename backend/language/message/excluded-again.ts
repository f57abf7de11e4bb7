import type { Catalog } from '../../catalog/catalog.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import type { Analysis } from '../analyse.ts'
import { negate } from '../grammar/rules.ts'
import { senseOf } from '../lexicon/sense.ts'
import { isDenial } from './let-in.ts'
import { numbersNamed } from './numbered.ts'
import { asksForAny, conditionsOf, subjectsOf } from './subject.ts'

/** Whether those whom a condition asks for are the ones that an exclusion leaves out; of events whenever they were, where no time is said. */
export const outAgain = (denial: Rule, rule: Rule): boolean => {
  const out = negate(denial)
  if (canonicalJson(out) === canonicalJson(rule)) return true
  if (!asksForAny(rule) || rule.kind !== 'event' || rule.window || rule.where) return false
  return (
    (denial.kind === 'event' && denial.event === rule.event && denial.value === 0) ||
    (out.kind === 'event' && out.event === rule.event)
  )
}

/** Words of field names that say nothing of what the field is about. */
const idle = /^(?:last|date|first|with|have|been|最近|一次|日期|时间|客户|会员)$/

/** Whether words hold a word of the name of the field that an exclusion is on, which is one of yes and no or a date. */
const namesFieldOf = (denial: Rule, text: string, { attributes }: Catalog): boolean => {
  const subjects = subjectsOf(denial)
  const plain = conditionsOf(denial.kind === 'not' ? denial.of : denial).every(
    (one) => one.kind === 'date' || (one.kind === 'compare' && typeof one.value === 'boolean'),
  )
  if (!plain) return false
  const said = text.toLowerCase()
  return attributes
    .filter(({ name }) => subjects.includes(`field:${name}`))
    .some(({ labels }) => {
      const words = labels.en
        .toLowerCase()
        .split(' ')
        .filter((word) => word.length > 3)
      const pairs = [...labels.zh].slice(1).map((letter, n) => `${[...labels.zh][n]}${letter}`)
      return [...words, ...pairs].some((word) => !idle.test(word) && said.includes(word))
    })
}

/** Whether a concession says an exclusion again, in other words: "even if they were contacted", "paperless or not". */
export const excludedAgain = (denial: Rule, despite: Analysis, catalog: Catalog): boolean => {
  const { lexemes, tokens, read, unread } = despite
  if (numbersNamed(lexemes).length > 0 || read.rules.length > 1) return false
  if (lexemes.some((lexeme) => senseOf(lexeme, 'comparator'))) return false
  const [rule] = read.rules
  if (rule && unread.length === 0 && outAgain(denial, rule)) return true
  if (rule && (isDenial(rule) || !asksForAny(rule))) return false
  return namesFieldOf(
    denial,
    tokens.map(({ text }) => text).join(/\p{Script=Han}/u.test(tokens[0]?.text ?? '') ? '' : ' '),
    catalog,
  )
}
