import type { Attribute } from '../../catalog/catalog.ts'
import type { AnyRule } from '../../segments/kinds/kind.ts'
import type { Analysis } from '../analyse.ts'
import { type Lexeme, type SenseKind, senseOf } from '../lexicon/sense.ts'
import { type Doubter, partAt } from './doubt.ts'

const denials = new Set<SenseKind>(['not', 'except', 'neither'])
const denies = ({ senses }: Lexeme): boolean => senses.every(({ is }) => denials.has(is))

/** Whether a condition follows, or holds the word itself: "with or without a mortgage" denies none. */
const reaches = (analysis: Analysis, at: number): boolean => {
  let next = at + 1
  while (senseOf(analysis.lexemes[next], 'filler')) next += 1
  return analysis.read.used[at] === true && (partAt(analysis, at) ?? partAt(analysis, next)) !== undefined
}

const denying = new Set<AnyRule['kind']>([
  'not',
  'missing',
  'stopped',
  'restarted',
  'between',
  'rank',
  'percent_rank',
  'sequence',
  'funnel',
  'segment',
])
const noInName = /不|无|没|非|\b(?:no|not|none|without)\b/i
const sinceInName = /距|天数|\bsince\b/i

/** A limit from above, nothing done, a value that says no, or a long time since. */
const saysNo = (rule: AnyRule, attributes: Attribute[]): boolean => {
  if (denying.has(rule.kind)) return true
  if ('op' in rule && (rule.op === 'ne' || rule.op === 'lt' || rule.op === 'lte')) return true
  if ('value' in rule && (rule.value === 0 || rule.value === false)) return true
  // "first ordered in March and not again": exactly one says that there is no other
  if (rule.kind === 'event' && rule.op === 'eq' && rule.value === 1) return true
  const field = 'field' in rule ? attributes.find(({ name }) => name === rule.field) : undefined
  if (!field) return false
  if (sinceInName.test(`${field.labels.zh} ${field.labels.en}`)) return true
  const values = rule.kind === 'in' ? rule.values : 'value' in rule ? [rule.value] : []
  return (field.values ?? []).some(
    ({ value, labels }) => values.includes(value) && noInName.test(`${labels.zh} ${labels.en} ${value}`),
  )
}

/** One word denies, and the rule denies nothing. */
export const denialsLost: Doubter = ({ analysis, catalog, own, rule, parts, wordsOf }) => {
  // a change may deny a condition that goes
  if (own !== rule || analysis.lexemes.some((lexeme) => senseOf(lexeme, 'whatever'))) return undefined
  const said = analysis.lexemes.flatMap((lexeme, n) => (denies(lexeme) && reaches(analysis, n) ? [n] : []))
  // 没有信用卡的不要, "nobody without a card": two denials cancel each other
  const denied = analysis.lexemes.filter(
    (lexeme, n) => analysis.read.used[n] && lexeme.senses.some(({ is }) => denials.has(is)),
  )
  if (denied.length > 1) return undefined
  const words = /"(?:none|not_[a-z]+|excludes?)"/
  if (said.length !== 1 || words.test(JSON.stringify(rule)) || parts.some((part) => saysNo(part, catalog.attributes)))
    return undefined
  return wordsOf(said)
}
