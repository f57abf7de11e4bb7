import { z } from 'zod'
import { channelName } from '../../catalog/channel-name.ts'
import { meaning } from '../meaning.ts'
import { problem } from '../problem.ts'
import type { Rule, RuleOf } from '../rule.ts'
import { both, type Scope } from '../scope.ts'
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

  explain({ channel }, to) {
    const { zh, en } = channelOf(to, channel)?.labels ?? both(channel, channel)
    return both(`可以通过${zh}触达`, `can be reached by ${en}`)
  },
}
