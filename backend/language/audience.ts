import type { Rule } from '../segments/rule.ts'
import { type Analysis, analyse, type Reference } from './analyse.ts'
import type { SenseKind } from './lexicon/sense.ts'
import { type Change, cueOf } from './message/cue.ts'
import { mannerOf } from './message/manner.ts'
import { refined } from './message/refine.ts'
import type { Intent, ReadingContext } from './reading.ts'

/** What a message says about the audience. */
export interface Audience {
  analysis: Analysis
  intent: Intent
  rule?: Rule
  /** The whole audience from another reading of what the message adds. */
  complete(rule: Rule): Rule
}

const fresh = (analysis: Analysis): Audience => ({
  analysis,
  intent: analysis.campaign.wanted ? 'campaign' : 'segment',
  ...(analysis.read.rule ? { rule: analysis.read.rule } : {}),
  complete: (rule) => rule,
})

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
])
const onlyNames = ({ lexemes, unread }: Analysis): boolean =>
  unread.every((n) => lexemes[n]?.senses.some(({ is }) => names.has(is)))

/** A condition that was named in order to drop it, and a number that was put in another's place, are read. */
const settled = (change: Change, rest: Analysis): Analysis => {
  const adds = change === 'narrow' || change === 'widen' || (change === 'fragment' && rest.read.rule !== undefined)
  if (adds || !onlyNames(rest)) return rest
  const troubles = rest.read.troubles.filter(({ readings }) => readings)
  return { ...rest, unread: [], read: { ...rest.read, troubles } }
}

/** Customers afresh, or a change to those that the thread speaks of. */
export const audienceOf = (reference: Reference, whole: Analysis, { current }: ReadingContext): Audience => {
  const cue = current && cueOf(whole.tokens)
  if (!current || !cue) return fresh(whole)
  const rest = cue.at === 0 ? whole : analyse(reference, whole.tokens.slice(cue.at))
  const { read, lexemes } = rest
  const change = (rule: Rule | undefined) =>
    refined(
      current,
      cue.change,
      {
        ...(rule ? { rule } : {}),
        rules: read.parts.flatMap((part) => part.rule ?? []),
        lexemes,
        ...mannerOf(reference.text),
      },
      reference.index.catalog,
    )
  const rule = change(read.rule)
  if (!rule && rest.campaign.wanted) return { ...fresh(whole), analysis: rest }
  return {
    analysis: rule ? settled(cue.change, rest) : rest,
    intent: 'refine',
    ...(rule ? { rule } : {}),
    complete: (part) => change(part) ?? part,
  }
}
