import type { Catalog } from '../catalog/catalog.ts'
import { canonicalJson } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import { type Analysis, analyse, type Reference } from './analyse.ts'
import type { Audience } from './audience.ts'
import { allOf, anyOf, negate } from './grammar/rules.ts'
import { senseOf } from './lexicon/sense.ts'
import { excludedAgain, outAgain } from './message/excluded-again.ts'
import { exemptIn } from './message/exempt-in.ts'
import { keptBody, keptDespite } from './message/kept-despite.ts'
import { keptIf } from './message/kept-if.ts'
import { isDenial } from './message/let-in.ts'
import { holdsNumber, numbersNamed } from './message/numbered.ts'
import { clausesAdded, clausesOf, sameSubject } from './message/subject.ts'
import { simplified, tokenise } from './normalise.ts'
import type { ReadingContext } from './reading.ts'
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
  const again = denials.filter(({ denial }) => excludedAgain(denial, despite, catalog))
  if (again.length === 1) return again[0]?.clause
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

/** 触达过的钻石会员可以留下, "graduates with a mortgage are fine": who is named with what would have left them out. */
const staysWith = (reference: Reference, current: Rule): Audience | undefined => {
  const body = keptBody(simplified(reference.text))
  if (!body) return undefined
  const group = analyse({ ...reference, text: body }, tokenise(body))
  if (!group.read.rule || group.unread.length > 0) return undefined
  const members = clausesOf(group.read.rule)
  for (const clause of clausesOf(current)) {
    const denial = denialOf(clause)
    const own = denial && members.find((member) => outAgain(denial, member))
    const rest = members.filter((member) => member !== own)
    if (own && rest.length > 0) return refining(group, sparing(current, clause, allOf(rest)))
  }
  return undefined
}

/** 钻石会员触达过也保留: who stays and what would have left them out, wherever the one ends; each way to cut it. */
const cutsOf = (text: string): { who: string; despite: string }[] => {
  const body = keptBody(text)
  if (!body || body.length > 30 || !/\p{Script=Han}/u.test(body)) return []
  return tokenise(body)
    .slice(1)
    .flatMap(({ start }) => {
      const [first, second] = [body.slice(0, start), body.slice(start)]
      // 月费70以上 is no cut
      if (/^(?:以|及|的|了|过|个|元|岁|分|天|次|单)/u.test(second)) return []
      return [
        { who: first, despite: second },
        { who: second, despite: first },
      ]
    })
}

/** The one exclusion that the last step made, or else the only one. */
const exclusionMeant = (current: Rule, history: Rule[]): Rule | undefined => {
  const before = history.at(-1)
  const [last, another] = before ? clausesAdded(before, current).filter((clause) => denialOf(clause)) : []
  if (last) return another ? undefined : last
  const [only, other] = clausesOf(current).filter((clause) => denialOf(clause))
  return other ? undefined : only
}

/** "Seniors are exempt": of what was left out last. "Except diamond members" behind an exclusion may leave out more as well, and is asked about. */
const isExempt = (reference: Reference, current: Rule, history: Rule[]): Audience | undefined => {
  const said = exemptIn(simplified(reference.text))
  const exclusion = said && exclusionMeant(current, history)
  const last = history.at(-1)
  if (!said || !exclusion || (!said.certain && !(last && clausesAdded(last, current).includes(exclusion))))
    return undefined
  const group = analyse({ ...reference, text: said.who }, tokenise(said.who))
  const { rule } = group.read
  // 近30天有登录的除外 leaves out more, where 钻石会员除外 may do either
  const ofKind = rule?.kind === 'in' || (rule?.kind === 'compare' && rule.op === 'eq')
  if (!rule || group.unread.length > 0 || !(said.certain || ofKind)) return undefined
  const spared = refining(group, sparing(current, exclusion, rule))
  return said.certain ? spared : { ...spared, others: [allOf([...clausesOf(current), negate(rule)])] }
}

/**
 * Customers who stay although an exclusion of the audience would leave them out: "fiber customers can stay even if they are new". Of that exclusion
 * alone they are an exception. Undefined where a message says no such thing of an exclusion that the audience has.
 */
export const exempted = (
  reference: Reference,
  current: Rule,
  { history = [] }: Pick<ReadingContext, 'history'> = {},
): Audience | undefined => {
  const text = simplified(reference.text)
  for (const { who, despite } of [...keptDespite(text), ...cutsOf(text)]) {
    const [group, again] = [who, despite].map((text) => analyse({ ...reference, text }, tokenise(text)))
    if (!group?.read.rule || group.unread.length > 0 || !again) continue
    const exclusion =
      exclusionOf(current, again, reference.index.catalog) ??
      (whatever.test(despite) ? lastExclusion(current) : undefined)
    if (exclusion) return refining(group, sparing(current, exclusion, group.read.rule))
  }
  return staysIf(reference, current) ?? staysWith(reference, current) ?? isExempt(reference, current, history)
}
