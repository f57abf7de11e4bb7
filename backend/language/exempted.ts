import type { Catalog } from '../catalog/catalog.ts'
import { canonicalJson } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import { type Analysis, analyse, type Reference } from './analyse.ts'
import type { Audience } from './audience.ts'
import { allOf, anyOf, negate } from './grammar/rules.ts'
import { senseOf } from './lexicon/sense.ts'
import { keptDespite } from './message/kept-despite.ts'
import { keptIf } from './message/kept-if.ts'
import { isDenial } from './message/let-in.ts'
import { holdsNumber, numbersNamed } from './message/numbered.ts'
import { clausesOf, sameSubject } from './message/subject.ts'
import { simplified, tokenise } from './normalise.ts'
import { hasContent } from './unread.ts'

/** Words of a limit whose field is the one that the audience denies already. */
const limits = new Set(['number', 'duration', 'window', 'comparator', 'unit', 'frequency', 'event', 'attribute', 'to'])

/** What a clause leaves out, with or without exceptions. */
const denialOf = (clause: Rule): Rule | undefined =>
  clause.kind === 'any' ? clause.of.find(isDenial) : isDenial(clause) ? clause : undefined

/** The one exclusion that a concession says again: whole, or by its number alone. */
const exclusionOf = (current: Rule, despite: Analysis, catalog: Catalog): Rule | undefined => {
  const denials = clausesOf(current).flatMap((clause) => {
    const denial = denialOf(clause)
    return denial ? [{ clause, denial }] : []
  })
  const said = despite.read.rule && despite.unread.length === 0 ? canonicalJson(despite.read.rule) : undefined
  const whole = denials.filter(({ denial }) => said === canonicalJson(negate(denial)))
  if (whole.length === 1) return whole[0]?.clause
  const numbers = numbersNamed(despite.lexemes)
  const plain = despite.lexemes.every(
    (lexeme) => !hasContent(lexeme) || lexeme.senses.some(({ is }) => limits.has(is)) || senseOf(lexeme, 'and'),
  )
  const [only, other] = denials.filter(
    ({ denial }) =>
      numbers.every((number) => holdsNumber(denial, number, catalog)) &&
      despite.read.rules.every((rule) => sameSubject(denial, rule)),
  )
  return plain && numbers.length > 0 && !other ? only?.clause : undefined
}

/** 打多少次都行, "however often we called": whatever it is that would have left them out. */
const whatever = /^(?:however|no matter|whatever|regardless)\b|多少|几[次单笔]|怎么|什么/i
const lastExclusion = (current: Rule): Rule | undefined => clausesOf(current).findLast((clause) => denialOf(clause))

/** The audience without its exclusion of those who meet a rule, those whom it ranks as well. */
const sparing = (whole: Rule, exclusion: Rule, rule: Rule): Rule =>
  allOf(
    clausesOf(whole).map((clause) =>
      canonicalJson(clause) === canonicalJson(exclusion)
        ? anyOf([clause, rule])
        : clause.kind === 'rank' && clause.within
          ? { ...clause, within: sparing(clause.within, exclusion, rule) }
          : clause,
    ),
  )

const refining = (analysis: Analysis, rule: Rule): Audience => ({
  analysis: { ...analysis, unread: [], read: { ...analysis.read, parts: [] } },
  intent: 'refine',
  rule,
  complete: (part) => part,
})

/** "One-order customers can stay if they spent 500 or more": of those who were left out, the ones who meet a condition. */
const staysIf = (reference: Reference, current: Rule): Audience | undefined => {
  const said = keptIf(simplified(reference.text))
  if (!said) return undefined
  const [who, condition] = [said.who, said.condition].map((text) => analyse({ ...reference, text }, tokenise(text)))
  if (!who || !condition?.read.rule || condition.unread.length > 0) return undefined
  const opposite = who.read.rule && who.unread.length === 0 ? canonicalJson(negate(who.read.rule)) : undefined
  const exclusion =
    clausesOf(current).find((clause) => canonicalJson(clause) === opposite) ??
    exclusionOf(current, who, reference.index.catalog)
  return exclusion && refining(condition, sparing(current, exclusion, condition.read.rule))
}

/**
 * Customers who stay although an exclusion of the audience would leave them out: "fiber customers can stay even if they are new". Of that exclusion
 * alone they are an exception. Undefined where a message says no such thing of an exclusion that the audience has.
 */
export const exempted = (reference: Reference, current: Rule): Audience | undefined => {
  for (const { who, despite } of keptDespite(simplified(reference.text))) {
    const [group, again] = [who, despite].map((text) => analyse({ ...reference, text }, tokenise(text)))
    if (!group?.read.rule || group.unread.length > 0 || !again) continue
    const exclusion =
      exclusionOf(current, again, reference.index.catalog) ??
      (whatever.test(despite) ? lastExclusion(current) : undefined)
    if (exclusion) return refining(group, sparing(current, exclusion, group.read.rule))
  }
  return staysIf(reference, current)
}
