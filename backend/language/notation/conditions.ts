import type { Rule } from '../../segments/rule.ts'
import { negate } from '../grammar/rules.ts'
import { bareRowsAt } from './bare-rows.ts'
import { edged } from './edges.ts'
import { dated, elapsed } from './elapsed.ts'
import { fieldConditionAt } from './fields.ts'
import { figured } from './limits.ts'
import { fieldAt } from './names.ts'
import { callAt, type Found, type Notation, signAt } from './notation.ts'
import { ranked, sorted } from './ranks.ts'
import { partOf, type Rows, rowsIn } from './rows.ts'
import { followed, inSequence } from './sequences.ts'

const happened = (rows: Rows): Rule => ({
  kind: 'event',
  ...partOf(rows),
  measure: { type: 'count' },
  op: 'gte',
  value: 1,
})

const absent =
  /^(?:isnull|is_null|isna|is_na|isnan|ismissing|is_missing|missing|empty|is_empty|isempty|isblank|is_blank)$/
const present = /^(?:notnull|isnotnull|is_not_null|not_null|notna|not_na|has_value|isfilled|known)$/
const some = /^(?:exists?|any|has|had|did|some|has_any|存在|有)$/
const none = /^(?:none|never|not_exists|notexists|hasnt|has_no|no|不存在|没有|无)$/

/** `exists purchase[product_code = FD01]`, without brackets around the events. */
const existing = (notation: Notation, at: number): Found<Rule> | undefined => {
  const word = signAt(notation, at, ['exists', 'exist'])
  const rows = word ? bareRowsAt(notation, at + word) : undefined
  return rows && { value: happened(rows.value), next: rows.next }
}

/** isnull(x), exists(purchase, last 90d), none(login, 30d), contains(…). */
const asked = (notation: Notation, at: number): Found<Rule> | undefined => {
  const call = callAt(notation, at)
  if (!call) return existing(notation, at)
  const { name, open, close } = call
  const field = absent.test(name) || present.test(name) ? fieldAt(notation, open + 1, 'customers') : undefined
  if (field?.next === close) {
    const rule: Rule = { kind: 'missing', field: field.value.name }
    return { value: absent.test(name) ? rule : { kind: 'not', of: rule }, next: close + 1 }
  }
  if (some.test(name) || none.test(name)) {
    const rows = rowsIn(notation, open + 1, close)
    const rule = rows && happened(rows)
    return rule && { value: none.test(name) ? negate(rule) : rule, next: close + 1 }
  }
  return undefined
}

/** A condition of analysts' notation that starts at a place. */
export const atomAt = (notation: Notation, at: number): Found<Rule> | undefined => {
  for (const read of [asked, ranked, elapsed, edged, inSequence, followed, dated, sorted, figured]) {
    const found = read(notation, at)
    if (found) {
      delete notation.trouble
      return found
    }
  }
  return fieldConditionAt(notation, at, 'customers')
}
