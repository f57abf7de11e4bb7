import type { Catalog } from '../../catalog/catalog.ts'
import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { contradictedBy } from '../contradiction.ts'
import { allOf, anyOf, negate } from '../grammar/rules.ts'
import type { Lexeme } from '../lexicon/sense.ts'
import { hasContent } from '../unread.ts'
import { countedIn } from './counted-in.ts'
import type { Change } from './cue.ts'
import { excepted, isNegative, keptIn } from './let-in.ts'
import type { Manner } from './manner.ts'
import { isLabelled, quotes } from './named-conditions.ts'
import { movedInOrder, withEnd } from './one-end.ts'
import { oneOrOther } from './one-or-other.ts'
import { asField, inLimitedField, replaced, supersedes, swappedValues, widened, withinLists } from './replace.ts'
import { letBack, restored } from './restored.ts'
import { swappedNumbers, withFigure, withNamedGoods, withSize } from './retune.ts'
import { retuned } from './retunings.ts'
import { ofSameEvent } from './same-event.ts'
import { without, withoutValues } from './shorter.ts'
import { clausesOf, namedSubjects, sameSubject, subjectsOf } from './subject.ts'

/** What is left of the message after the words that announce the change. */
export interface Rest extends Manner {
  rule?: Rule
  /** Its conditions one by one. */
  rules: Rule[]
  /** Those of its conditions whose event was not named: 15笔以上. */
  assumed?: Rule[]
  /** Where the message leaves people out and says nothing else: what holds of those who stay. */
  out?: Rule
  lexemes: Lexeme[]
  /** Conditions that the last step made. */
  latest?: Rule[]
  /** Said to hold before the first so many are taken. */
  beforeRanking?: boolean
}

/** The first N are counted among the customers of the thread. */
const among = (current: Rule, rule: Rule): Rule => {
  const within = (one: Rule): Rule => {
    if (one.kind === 'rank') return { ...one, within: one.within ?? current }
    return one.kind === 'not' && one.of.kind === 'rank' ? { kind: 'not', of: within(one.of) } : one
  }
  return allOf([withinLists(current, rule), ...clausesOf(rule).map(within)])
}

const isList = (rule: Rule) => rule.kind === 'in' || (rule.kind === 'compare' && rule.op === 'eq')

const removed = (
  current: Rule,
  { rule, rules, out, lexemes, ofConditions }: Rest,
  catalog: Catalog,
): Rule | undefined => {
  const keys = new Set([...rules, ...(rule ? [rule] : [])].map((one) => canonicalJson(one)))
  const same = without(current, (clause) => keys.has(canonicalJson(clause)))
  if (same) return same
  const quoted = ofConditions ? without(current, (clause) => quotes(clause, lexemes)) : undefined
  if (quoted) return quoted
  const labelled = clausesOf(current).filter((clause) => ofConditions && isLabelled(clause, lexemes, catalog))
  if (labelled.length === 1) return without(current, (clause) => clause === labelled[0])
  const shorter = rule && withoutValues(current, rule)
  if (shorter) return shorter
  const named = namedSubjects(lexemes, catalog)
  const about = (clause: Rule) => subjectsOf(clause).some((subject) => named.includes(subject))
  if (ofConditions || !rule) return without(current, about)
  return allOf([current, ...(out ? clausesOf(out) : [negate(rule)])])
}

/** 6月到8月都要 after 6月: a list that holds all that the audience is limited to on that field takes its place. */
const holdsAll = (current: Rule, rules: Rule[]): boolean =>
  rules.length > 0 &&
  rules.every(
    (rule) =>
      rule.kind === 'in' &&
      clausesOf(current).some(
        (clause) =>
          (clause.kind === 'in' || (clause.kind === 'compare' && clause.op === 'eq')) &&
          clause.field === rule.field &&
          (clause.kind === 'in' ? [...clause.values] : [clause.value]).every((value) =>
            rule.values.includes(value as never),
          ),
      ),
  )

/** A condition of its own that narrows, unless it says anew what the audience already says: then it takes that place. */
const fitted = (current: Rule, rest: Rest, rule: Rule, catalog: Catalog): Rule => {
  const clauses = clausesOf(current)
  const newer = rest.rules.every((one) => clauses.some((clause) => supersedes(clause, one)))
  if (newer && rest.rules.length > 0) return replaced(current, rest.rules, catalog)
  const narrowed = among(current, rule)
  const clash = contradictedBy(narrowed, catalog) && !contradictedBy(current, catalog)
  return clash ? replaced(current, rest.rules, catalog) : narrowed
}

/** "Only in the last six months": a time and nothing else. */
const saysTime = (lexemes: Lexeme[]): boolean => {
  const told = lexemes.filter((lexeme) => hasContent(lexeme))
  return told.length > 0 && told.every(({ senses }) => senses.some(({ is }) => is === 'window'))
}

/** A list that loses those of its values that a denial names: Shenzhen and Guangzhou, and then 深圳的不要了. */
const shortened = (current: Rule, rule: Rule): Rule | undefined => {
  const denied = negate(rule)
  return isNegative(rule) && (denied.kind === 'in' || denied.kind === 'compare')
    ? withoutValues(current, denied)
    : undefined
}

/** A ranking follows what is changed of those whom it ranks; a condition that is added comes after it, unless it is said to come before. */
const reranked = (next: Rule, current: Rule, said: Rest, within: (group: Rule) => Rule | undefined): Rule => {
  const clauses = clausesOf(next)
  const before = clausesOf(current)
  const added = clauses.length > before.length
  const stood = new Set(before.map((clause) => canonicalJson(clause)))
  return allOf(
    clauses.map((clause) => {
      if (clause.kind !== 'rank' && clause.kind !== 'sample') return clause
      if (said.beforeRanking && said.rule)
        return { ...clause, within: within(clause.within ?? { kind: 'everyone' }) ?? clause.within ?? said.rule }
      // "actually 200" of the first 100: the ranking itself was changed, and not whom it ranks
      const follows = !added && stood.has(canonicalJson(clause))
      const group = follows && clause.within ? within(clause.within) : undefined
      return group ? { ...clause, within: group } : clause
    }),
  )
}

/** The audience after a change; undefined where the message does not say what to change. */
export const refined = (current: Rule, change: Change, said: Rest, catalog: Catalog): Rule | undefined => {
  const next = changed(current, change, said, catalog)
  const ranks = next && clausesOf(current).some(({ kind }) => kind === 'rank' || kind === 'sample')
  return next && ranks ? reranked(next, current, said, (group) => changed(group, change, said, catalog)) : next
}

const changed = (current: Rule, change: Change, said: Rest, catalog: Catalog): Rule | undefined => {
  const { assumed = [] } = said
  const own = said.rules.map((one) => ofSameEvent(current, one, assumed, said))
  const moved = said.rules.length === 1 && own[0] !== said.rules[0] ? own[0] : undefined
  const rest = moved ? { ...said, rules: own, rule: moved } : said
  const { rule, rules, lexemes } = rest
  const ranged = lexemes.some(({ senses }) => senses.some(({ is }) => is === 'comparator'))
  const ended = withEnd(current, rest, catalog)
  if (ended && change !== 'remove' && change !== 'restore') return ended
  const resized = rule ? undefined : withSize(current, lexemes)
  if (resized) return resized
  const stepped = rest.moves ? movedInOrder(current, rules, catalog) : undefined
  if (stepped) return stepped
  if (moved && change !== 'remove' && change !== 'restore') return replaced(current, rules, catalog, rest.end, ranged)
  if (change === 'keep') return rule && keptIn(current, rule)
  if (change === 'back') return rule && letBack(current, rule)
  if (change === 'out')
    return (
      rule && (withoutValues(current, rule) ?? allOf([current, ...(rest.out ? clausesOf(rest.out) : [negate(rule)])]))
    )
  if (change === 'remove') return removed(current, rest, catalog)
  const retimed = rest.sameEvents ? countedIn(current, rules) : undefined
  if (retimed) return retimed
  if (change === 'replace') {
    const goods = withNamedGoods(current, lexemes)
    if (goods) return goods
    const counted = withFigure(current, rules, lexemes)
    if (counted) return counted
    // 余额改成1000到5000: a range of the field that is named, and not one number for another
    const range =
      rules.some((one) => one.kind === 'between') &&
      lexemes.some(({ senses }) => senses.some(({ is }) => is === 'attribute'))
    const swapped = range ? undefined : swappedNumbers(current, lexemes)
    if (swapped) return swapped
    const near = rules.map((one) => inLimitedField(current, one, catalog))
    const members = swappedValues(current, near)
    if (members) return members
    const kept = near.filter((one) => !isDropped(current, one))
    // "I meant without a loan" turns a condition round
    const fresh = kept.length > 0 ? kept : near
    return fresh.length > 0
      ? replaced(current, fresh, catalog, rest.end, ranged)
      : retuned(current, lexemes, catalog, rest)
  }
  if (change === 'restore') return rule && restored(current, rule, catalog)
  if (!rule)
    return change === 'turn' ||
      change === 'fragment' ||
      change === 'widen' ||
      (change === 'narrow' && saysTime(lexemes))
      ? retuned(current, lexemes, catalog, { ...rest, end: change === 'widen' ? (rest.end ?? 'wider') : rest.end })
      : undefined
  const shorter = shortened(current, rule)
  if (shorter) return shorter
  const more =
    change === 'add' &&
    (rest.people ||
      clausesOf(current).some(
        (clause) => isList(clause) && isList(rule) && sameSubject(asField(clause, rule, catalog), rule),
      ))
  // "all students" are whoever they are, whatever else limits the audience
  if ((change === 'widen' || more) && rest.everyOne) return anyOf([current, rule])
  const beside = change === 'widen' && !rest.people ? oneOrOther(current, rest, rule) : undefined
  if (beside) return beside
  if (change === 'widen' || more) return restored(current, rule, catalog)
  if (holdsAll(current, rules)) return replaced(current, rules, catalog, undefined, true)
  if (change === 'fragment') return fitted(current, rest, rule, catalog)
  if (change === 'turn' && rules.every((one) => clausesOf(current).some((clause) => sameSubject(clause, one)))) {
    // "the same for Nanjing, Shenzhen is not needed any more"
    const fresh = rules.filter((one) => !isDropped(current, one))
    return replaced(current, fresh.length > 0 ? fresh : rules, catalog)
  }
  // "keep the UK ones" after they were left out
  const denied = canonicalJson(negate(rule))
  const back = without(current, (clause) => canonicalJson(clause) === denied)
  // "in default", and then "not in default": the other way round
  if (back) return isNegative(rule) ? replaced(current, [rule], catalog) : back
  const narrowed = among(current, rule)
  const clash = contradictedBy(narrowed, catalog) && !contradictedBy(current, catalog)
  const allowed = clash || rest.stays ? excepted(current, rule, rest.stays) : undefined
  if (allowed) return allowed
  const listed = rules.every((one) => one.kind === 'in' || (one.kind === 'compare' && one.op === 'eq'))
  if (clash && rest.adds && rest.everyOne) return anyOf([current, rule])
  return clash && rest.adds && listed ? widened(current, rule, catalog) : narrowed
}

/** "X instead of Y": what is given up is no new condition. */
const isDropped = (current: Rule, rule: Rule): boolean => {
  const denied = negate(rule)
  const negative = isNegative(rule)
  const listed = (clause: Rule): boolean =>
    clause.kind === 'in' &&
    denied.kind === 'compare' &&
    clause.field === denied.field &&
    clause.values.some((value) => value === denied.value)
  return (
    negative && clausesOf(current).some((clause) => canonicalJson(clause) === canonicalJson(denied) || listed(clause))
  )
}
