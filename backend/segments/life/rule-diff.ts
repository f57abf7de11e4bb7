import type { Bilingual } from '../../bilingual.ts'
import { describeErrorBoth } from '../../errors.ts'
import { canonicalJson } from '../canonical.ts'
import { checkRule } from '../check.ts'
import { explainClause } from '../explain.ts'
import { kindOf } from '../kinds/index.ts'
import type { AnyRule } from '../kinds/kind.ts'
import type { Rule } from '../rule.ts'
import { both, type Scope } from '../scope.ts'
import { clausesOf } from '../waterfall.ts'
import type { ClauseChange } from './life.ts'
import { asItWas } from './stand-in.ts'

/** A clause as it is said, in quotes: these sentences are for people and are never read back. */
const cited = ({ zh, en }: Bilingual): Bilingual => both(`“${zh}”`, `"${en}"`)

/** Keys that name what a condition is about, as opposed to what it asks of it. */
const naming = ['field', 'event', 'entity', 'property', 'measure', 'by', 'id', 'list', 'campaign', 'channel', 'seed']

/** What a condition is about, whatever it asks: two clauses about the same thing are one clause that changed. */
const subjectOf = (rule: AnyRule, scope: Scope): string => {
  const { parts, clauses, compound, inverts } = kindOf(rule)
  if (clauses || compound || inverts) {
    const inside = (parts?.(rule, scope) ?? []).map((part) => subjectOf(part.rule, scope))
    return inverts ? inside.join() : [...new Set(inside)].sort().join('+')
  }
  const named = Object.entries(rule).filter(([key]) => naming.includes(key))
  return named.length > 0 ? canonicalJson(Object.fromEntries(named)) : rule.kind
}

/** A clause of an old version may name what the data no longer have. */
const words = (clause: Rule, scope: Scope): Bilingual => {
  const known = asItWas(clause, scope)
  const [problem] = checkRule(clause, known)
  if (!problem) return explainClause(clause, known)
  const { zh, en } = describeErrorBoth(problem.code, problem.details)
  return both(`（${zh}）`, `(${en})`)
}

const added = (to: Bilingual): ClauseChange => {
  const { zh, en } = cited(to)
  return { change: 'added', to, sentence: both(`新增条件${zh}。`, `Added ${en}.`) }
}
const removed = (from: Bilingual): ClauseChange => {
  const { zh, en } = cited(from)
  return { change: 'removed', from, sentence: both(`去掉条件${zh}。`, `Removed ${en}.`) }
}
const changed = (from: Bilingual, to: Bilingual): ClauseChange => {
  const [was, is] = [cited(from), cited(to)]
  return {
    change: 'changed',
    from,
    to,
    sentence: both(`条件由${was.zh}改为${is.zh}。`, `Changed ${was.en} to ${is.en}.`),
  }
}
const reordered: ClauseChange = {
  change: 'reordered',
  sentence: both(
    '条件的顺序变了，选中的客户不变。',
    'The clauses stand in another order; the same customers are selected.',
  ),
}

const without = (clauses: Rule[], others: Rule[]): Rule[] => {
  const left = others.map(canonicalJson)
  return clauses.filter((clause) => {
    const at = left.indexOf(canonicalJson(clause))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

/** What changed between two rules, clause by clause, in words; empty when they are the same. */
export const diffRules = (before: Rule, after: Rule, scope: Scope): ClauseChange[] => {
  const [was, is] = [clausesOf(before), clausesOf(after)]
  const [gone, come] = [without(was, is), without(is, was)]
  if (gone.length === 0 && come.length === 0) return canonicalJson(was) === canonicalJson(is) ? [] : [reordered]
  const waiting = [...come]
  const fromOld = gone.map((clause) => {
    const at = waiting.findIndex((one) => subjectOf(one, scope) === subjectOf(clause, scope))
    const [match] = at < 0 ? [] : waiting.splice(at, 1)
    return match ? changed(words(clause, scope), words(match, scope)) : removed(words(clause, scope))
  })
  return [...fromOld, ...waiting.map((clause) => added(words(clause, scope)))]
}
