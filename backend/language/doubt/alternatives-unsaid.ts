import type { AnyRule } from '../../segments/kinds/kind.ts'
import { type SenseKind, senseOf } from '../lexicon/sense.ts'
import type { Doubter } from './doubt.ts'

const offering: SenseKind[] = [
  'or',
  'written',
  'any-of',
  'pair',
  'neither',
  'nor',
  'not-both',
  'any',
  'list',
  'not',
  'except',
]
const adding =
  /\b(?:plus|along with|together with|as well as|and (?:all|every|everyone|everybody|anyone|anybody)|also|kinds|sorts|groups|one or more|any one|either one|just one|at least one)\b|其一|一[个条项]|至少|起码|最少|[以及和与跟](?:所有|全部|全体|一切)|以及|也算|也要|都算|外加|加上|再加|加[:：]|还有|、/i

/** Fields of which a value is named: kinds of people, who may stand beside each other. */
const kindsIn = (arm: AnyRule): string[] =>
  (arm.kind === 'all' ? arm.of : [arm]).flatMap((rule) =>
    rule.kind === 'in' || (rule.kind === 'compare' && (rule.op === 'eq' || rule.op === 'ne')) ? [rule.field] : [],
  )

const alternativesIn = (rule: AnyRule): Extract<AnyRule, { kind: 'any' }>[] => {
  if (rule.kind === 'not') return alternativesIn(rule.of)
  if (rule.kind !== 'all' && rule.kind !== 'any') return []
  return [...(rule.kind === 'any' ? [rule] : []), ...rule.of.flatMap(alternativesIn)]
}

/** Alternatives between conditions on different things where no word offers any: "under 10,000. It must be over 20,000." */
export const alternativesUnsaid: Doubter = ({ analysis: { lexemes }, own, text }) => {
  if (adding.test(text)) return undefined
  if (lexemes.some((lexeme) => senseOf(lexeme, 'group') ?? offering.some((kind) => senseOf(lexeme, kind))))
    return undefined
  const unsaid = alternativesIn(own).some((rule) => {
    // who is not one of them, or meets more: "but of those with a mortgage only …"
    const denies = (arm: AnyRule) => arm.kind === 'not' || (arm.kind === 'compare' && arm.op === 'ne')
    if (rule.of.some(denies) || rule.of.every((arm) => arm.kind === 'all')) return false
    const kinds = rule.of.map(kindsIn)
    return !kinds[0]?.some((field) => kinds.every((other) => other.includes(field)))
  })
  return unsaid ? [] : undefined
}
