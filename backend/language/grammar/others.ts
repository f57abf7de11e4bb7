import type { Rule } from '../../segments/rule.ts'
import { negate } from './rules.ts'
import type { Part, State } from './state.ts'
import { sensesAt, wordsAt } from './steps.ts'

const lead = /(?:all )?(?:the )?(?:other|remaining)|(?:the )?rest of the|其他|其它|其余|其余的|别的|另外的/
const rest = /(?:everyone|everybody|anyone) else|the others|the rest|其他客户|其他人|其余客户|其余的客户|其余的人/

/** "customers in other countries", 其他国家的, "everyone else": whoever is not in the group that was said last. */
export const othersPart = (state: State, at: number): Part | undefined => {
  const { group } = state.last
  if (!group) return undefined
  const all = wordsAt(state, at, rest)
  const rule: Rule = negate(group.rule)
  const part = { start: at, rule, about: group.field.name, field: group.field, polar: true }
  if (all?.at === at) return { ...part, end: all.next }
  const other = wordsAt(state, at, lead)
  const named = other?.at === at ? sensesAt(state, other.next, 'attribute') : undefined
  return named?.value.some(({ attribute }) => attribute === group.field) ? { ...part, end: named.next } : undefined
}
