import { z } from 'zod'
import { channelName } from '../../catalog/channel-name.ts'
import { meaning } from '../meaning.ts'
import { problem } from '../problem.ts'
import type { Rule, RuleOf } from '../rule.ts'
import type { Scope } from '../scope.ts'
import { channelWords } from '../wording/channels.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import { channelOf } from './consent.ts'
import type { Kind } from './kind.ts'

/** A message on the channel could reach the customer: consent given, where it is recorded, and an address, where it is held. */
export const reachableRule = z.strictObject({ kind: z.literal('reachable'), channel: channelName })

const conditions = ({ channel }: RuleOf<'reachable'>, scope: Scope): Rule[] => {
  const { consent, address } = channelOf(scope, channel) ?? {}
  return [
    ...(consent === undefined ? [] : [{ kind: 'compare', field: consent, op: 'eq', value: true } as const]),
    ...(address === undefined ? [] : [{ kind: 'not', of: { kind: 'missing', field: address } } as const]),
  ]
}

type Reachable = RuleOf<'reachable'>

const words: Sentence<Reachable>[] = [
  sentence<Reachable, Pick<Reachable, 'channel'>>({
    zh: '可以通过{channel}触达',
    en: 'can be reached by {channel}',
    holes: { channel: channelWords },
    parts: (rule) => rule,
    rule: ({ channel }) => ({ kind: 'reachable', channel }),
  }),
]

export const reachable: Kind<RuleOf<'reachable'>> = {
  teach: 'consents and has an address',
  ...meaning<RuleOf<'reachable'>>((rule, scope) => {
    const of = conditions(rule, scope)
    return of.length === 0 ? undefined : { kind: 'all', of }
  }),

  check(rule, to) {
    const of = conditions(rule, to)
    return of.length === 0
      ? [problem('unknown_consent', { channel: rule.channel })]
      : of.flatMap((each) => to.check(each))
  },
  ...sentences(words),
}
