import type { Attribute } from '../../catalog/catalog.ts'
import type { Token } from '../normalise.ts'
import { readNumber } from '../numbers/number.ts'
import { stem } from './inflect.ts'

/** Numeric fields by the last word of their English name, with the words before it: limit of "credit limit". */
export type FieldHeads = ReadonlyMap<string, { attribute: Attribute; beside: string[] }[]>

/** Built once for a catalog. */
export const fieldHeads = (attributes: Attribute[]): FieldHeads => {
  const heads = new Map<string, { attribute: Attribute; beside: string[] }[]>()
  for (const attribute of attributes) {
    if (attribute.type !== 'integer' && attribute.type !== 'decimal') continue
    const words = attribute.labels.en
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean)
      .map(stem)
    const head = words.pop()
    if (head && words.length > 0) heads.set(head, [...(heads.get(head) ?? []), { attribute, beside: words }])
  }
  return heads
}

const articles = /^(?:a|an|its|their|the)$/
const having = /^(?:with|has|have|having|carrying|at|on|and)$/
const bound =
  /^(?:of|is|over|above|under|below|between|from|at|up|exceeding|higher|lower|more|less|greater|no|not|exactly|[<>=≥≤])$/
/** Words back to the thing that has it. */
const near = 8
const ahead = 6

/**
 * "A credit card with a limit of 15k or more", "whose limit is over 10,000": a last word that names a field only by what has it, with a bound
 * behind it. Of several such fields it is the one that shares a word with what stands before.
 */
export const possessedField = (heads: FieldHeads, tokens: Token[], at: number): Attribute | undefined => {
  const fields = heads.get(stem(tokens[at]?.text ?? ''))
  if (!fields) return undefined
  const [two, one, next] = [tokens[at - 2]?.text ?? '', tokens[at - 1]?.text ?? '', tokens[at + 1]]
  const owned = one === 'whose' || (articles.test(one) && having.test(two))
  if (!owned || !next || !(bound.test(next.text) || next.kind === 'digits')) return undefined
  const numbered = Array.from({ length: ahead }, (_, n) => at + 1 + n).some((place) => readNumber(tokens, place))
  if (!numbered) return undefined
  const before = new Set(tokens.slice(Math.max(0, at - near), at).map(({ text }) => stem(text)))
  const sharing = fields.filter(({ beside }) => beside.some((word) => before.has(word)))
  const [found, other] = sharing.length > 0 ? sharing : fields
  return found && !other ? found.attribute : undefined
}
