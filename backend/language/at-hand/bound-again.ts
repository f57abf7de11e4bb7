import type { Rule } from '../../segments/rule.ts'
import { allOf } from '../grammar/rules.ts'
import { clausesOf } from '../message/subject.ts'
import { englishNumberSaid } from './amount-said.ts'
import { alone, changedTo, type OfHand } from './around.ts'
import { enoughEn, leadEn } from './enough.ts'

const fine = new RegExp(`^${leadEn}(?:having |with |an? (?=[a-z]))?(.{3,80}?),? ${enoughEn}[.! ]*$`, 'i')
const numbered = new RegExp(englishNumberSaid, 'i')

const side = (op: string): 'lower' | 'upper' | undefined =>
  /^gte?$/.test(op) ? 'lower' : /^lte?$/.test(op) ? 'upper' : undefined

/** A limit at one end of a field, or of the figure of some events, anew: what else the old one says stays. */
const limitedAnew = (old: Rule, fresh: Rule): Rule | undefined => {
  // "up to 50 is fine" of those aged 30 to 45
  if (
    old.kind === 'between' &&
    fresh.kind === 'compare' &&
    old.field === fresh.field &&
    typeof fresh.value === 'number'
  ) {
    if (fresh.op === 'lte' && fresh.value > Number(old.min)) return { ...old, max: fresh.value }
    return fresh.op === 'gte' && fresh.value < Number(old.max) ? { ...old, min: fresh.value } : undefined
  }
  if (old.kind === 'compare' && fresh.kind === 'compare')
    return old.field === fresh.field &&
      typeof fresh.value === 'number' &&
      side(old.op) &&
      side(old.op) === side(fresh.op)
      ? { ...old, op: fresh.op, value: fresh.value }
      : undefined
  if (old.kind !== 'event' || fresh.kind !== 'event' || old.event !== fresh.event || old.value === 0) return undefined
  const plain = fresh.window === undefined && fresh.where === undefined && fresh.max === undefined
  const alike = JSON.stringify(old.measure) === JSON.stringify(fresh.measure)
  const same = side(old.op) !== undefined && side(old.op) === side(fresh.op)
  return plain && alike && same ? { ...old, op: fresh.op, value: fresh.value } : undefined
}

/** "Fund holdings of 30,000 or more are fine": a limit that the audience has at that end, said anew. */
export const boundAgain: OfHand = (text, around) => {
  if (text.length > 160 || /\p{Script=Han}/u.test(text)) return undefined
  const said = fine.exec(text.replaceAll('’', "'"))?.[1]
  const rule =
    said && numbered.test(said) ? (alone(said, around) ?? alone(`customers with ${said}`, around)) : undefined
  if (!rule) return undefined
  const clauses = clausesOf(around.current)
  const [only, other] = clauses.flatMap((clause, n) => {
    const next = limitedAnew(clause, rule)
    return next ? [{ n, next }] : []
  })
  if (!only || other) return undefined
  return changedTo(allOf(clauses.map((clause, n) => (n === only.n ? only.next : clause))), around)
}
