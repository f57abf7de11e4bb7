import type { Catalog } from '../catalog/catalog.ts'
import { canonicalJson } from '../segments/canonical.ts'
import type { Rule } from '../segments/rule.ts'
import type { Analysis } from './analyse.ts'
import { type SenseKind, senseOf } from './lexicon/sense.ts'
import type { Change } from './message/cue.ts'
import { isConditionWord } from './message/manner.ts'
import { clausesOf } from './message/subject.ts'

/** Meanings of words that name what is changed. */
const names = new Set<SenseKind>([
  'attribute',
  'value',
  'group',
  'event',
  'number',
  'duration',
  'window',
  'unit',
  'except',
  'extreme',
  'not',
  'comparator',
  'measure',
  'frequency',
])
const onlyNames = ({ lexemes, unread }: Analysis, rule: Rule): boolean =>
  unread.every((n) => {
    const unknown = senseOf(lexemes[n], 'unknown')
    // 网购提到800: the kind of events whose limit moves
    const goods = senseOf(lexemes[n], 'property-value')
    const held = goods !== undefined && JSON.stringify(rule).includes(JSON.stringify(goods.value))
    return (unknown && isConditionWord(unknown.text)) || held || lexemes[n]?.senses.some(({ is }) => names.has(is))
  })

/** Words that a dropped condition on a text holds. */
const onlyDropped = ({ lexemes, unread }: Analysis, current: Rule, rule: Rule, { attributes }: Catalog): boolean => {
  const kept = canonicalJson(rule)
  const gone = clausesOf(current)
    .map((clause) => canonicalJson(clause))
    .filter((clause) => !kept.includes(clause))
    .join(' ')
  const fields = attributes.filter(({ name }) => gone.includes(`"field":"${name}"`)).map(({ labels }) => labels.en)
  const named = `${gone} ${fields.join(' ')}`.toLowerCase()
  return unread.every((n) => {
    const unknown = senseOf(lexemes[n], 'unknown') ?? senseOf(lexemes[n], 'quoted')
    return (
      (unknown && (isConditionWord(unknown.text) || named.includes(unknown.text.toLowerCase()))) ||
      lexemes[n]?.senses.some(({ is }) => names.has(is))
    )
  })
}

/** 金额门槛提到800 whose 800 came to nothing: a number that neither the old nor the new audience holds is not read. */
const losesNumber = ({ lexemes, unread }: Analysis, current: Rule, rule: Rule): boolean => {
  const held = [current, rule].map((one) => JSON.stringify(one)).join()
  return unread.some((n) => {
    const value = senseOf(lexemes[n], 'number')?.number.value
    return value !== undefined && value > 1 && !new RegExp(`(?<![\\d.])${value}(?![\\d.])`).test(held)
  })
}

/** 年龄也限制一下，25到45岁: a field that is named before the limit on it. */
const withoutNamed = (rest: Analysis): Analysis => {
  const { lexemes, unread, read } = rest
  const limited = read.rules.flatMap((rule) => ('field' in rule ? [rule.field] : []))
  const named = (at: number) =>
    lexemes[at]?.senses.some((sense) => sense.is === 'attribute' && limited.includes(sense.attribute.name))
  return unread.some(named) ? { ...rest, unread: unread.filter((at) => !named(at)) } : rest
}

/** A condition that was named in order to drop it, and a number that was put in another's place, are read. */
export const settled = (change: Change, rest: Analysis, current: Rule, rule: Rule, catalog: Catalog): Analysis => {
  const adds = /^(?:narrow|keep|fragment|widen)$/.test(change) && rest.read.rule !== undefined
  if (adds) return withoutNamed(rest)
  if (losesNumber(rest, current, rule)) return rest
  if (!(onlyNames(rest, rule) || (change === 'remove' && onlyDropped(rest, current, rule, catalog)))) return rest
  const troubles = rest.read.troubles.filter(({ readings }) => readings)
  return { ...rest, unread: [], read: { ...rest.read, troubles } }
}
