import { canonicalJson } from '../../segments/canonical.ts'
import type { Rule } from '../../segments/rule.ts'
import { replaced } from '../message/replace.ts'
import { clausesOf } from '../message/subject.ts'
import { isAbout, isDenied, type Move } from './turn-parts.ts'

/** Another value of a property for the one that the audience has. */
export const ofValue: Move = (turn) => {
  const { groups, beside, current, reference, han } = turn
  const named = groups.filter(({ is }) => is === 'condition')
  if (named.length === 0 || named.length !== groups.length - groups.filter(({ is }) => is === 'field').length)
    return undefined
  const { catalog } = reference.index
  const rules = named.map((group) => turn.alone(group)?.read.rule)
  if (rules.some((rule) => rule?.kind !== 'compare' || rule.op !== 'eq')) return undefined
  const keys = new Set(clausesOf(current).map((clause) => canonicalJson(clause)))
  const fresh = rules.filter((rule): rule is Rule => rule !== undefined && !keys.has(canonicalJson(rule)))
  const old = rules.filter((rule) => rule !== undefined && keys.has(canonicalJson(rule)))
  const [next, more] = fresh
  if (!next || more || old.length > 1) return undefined
  if (named.some((group, n) => rules[n] === next && isDenied(turn, group))) return undefined
  if (groups.some((group) => group.is === 'field' && !isAbout(turn, group, next))) return undefined
  if (!han && !beside.says('move') && !beside.says('swap')) return undefined
  const held = clausesOf(current).some(
    (clause) =>
      clause.kind === 'compare' && clause.op === 'eq' && next.kind === 'compare' && clause.field === next.field,
  )
  if (!held || !beside.only('move', 'swap', 'span', ...(old.length > 0 ? (['exclude'] as const) : []))) return undefined
  if (old.length === 0 && (beside.says('widen') || (!han && (beside.says('exclude') || beside.says('unexclude')))))
    return undefined
  return replaced(current, [next], catalog)
}
