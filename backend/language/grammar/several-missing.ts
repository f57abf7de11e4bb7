import type { Attribute } from '../../catalog/catalog.ts'
import type { Rule } from '../../segments/rule.ts'
import { senseOf } from '../lexicon/sense.ts'
import { allOf } from './rules.ts'
import { separatorAt } from './separator.ts'
import { type Part, type State, skippable, take } from './state.ts'

/** That a field is missing, or is there. */
export const missingField = (field: string, known: boolean): Rule =>
  known ? { kind: 'not', of: { kind: 'missing', field } } : { kind: 'missing', field }

/** The attributes that a word may name. */
export const attributesAt = (state: State, at: number): Attribute[] =>
  (state.lexemes[at]?.senses ?? []).flatMap((sense) => (sense.is === 'attribute' ? [sense.attribute] : []))

/** The fields of a list, "risk grade or monthly income", 职业和学历, and how they are joined. */
const fieldsAt = (
  state: State,
  at: number,
  lead: boolean,
): { fields: Attribute[]; op: 'or' | 'and'; next: number } | undefined => {
  const fields: Attribute[] = []
  let op: 'or' | 'and' | undefined
  let place = at
  for (;;) {
    const named = take(state, place, 'attribute')
    const attribute = named && attributesAt(state, named.at)[0]
    if (!named || !attribute) return undefined
    fields.push(attribute)
    const separator = separatorAt(state, named.next)
    // "an unknown contact type, those with a balance …" goes on with something else
    const apart = lead && separator?.comma && separator.op === 'list'
    if (!separator || apart || !take(state, separator.next, 'attribute'))
      return fields.length > 1 ? { fields, op: op ?? 'and', next: named.next } : undefined
    if (!separator.comma) op = separator.op === 'or' ? 'or' : (op ?? 'and')
    place = separator.next
  }
}

/** "whose risk grade or monthly income is unknown", 职业和学历都未知: what is said of each of several fields. */
export const severalMissing = (state: State, at: number): Part | undefined => {
  const lead = senseOf(state.lexemes[at], 'missing')
  const listed = fieldsAt(state, lead ? at + 1 : at, lead !== undefined)
  let next = listed?.next ?? at
  while (
    skippable(state.lexemes[next]) ||
    senseOf(state.lexemes[next], 'pair') ||
    /^(?:both|all|都|均|全都)$/i.test(state.textOf(next, next + 1).trim())
  )
    next += 1
  const word = lead ?? take(state, next, 'missing')?.sense
  if (!listed || !word) return undefined
  const rules = listed.fields.map(({ name }) => missingField(name, word.known))
  const end = lead ? listed.next : (take(state, next, 'missing')?.next ?? next)
  return {
    start: at,
    end,
    rule: listed.op === 'or' ? { kind: 'any', of: rules } : allOf(rules),
    about: 'missing',
    polar: true,
  }
}
