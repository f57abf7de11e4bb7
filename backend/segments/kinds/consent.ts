import { z } from 'zod'
import { type ChannelName, channelName } from '../../catalog/channel-name.ts'
import { meaning } from '../meaning.ts'
import { problem } from '../problem.ts'
import type { RuleOf } from '../rule.ts'
import type { Scope } from '../scope.ts'
import { channelWords } from '../wording/channels.ts'
import { type Sentence, sentence, sentences } from '../wording/wording.ts'
import type { Kind } from './kind.ts'

/** The customer's consent to a channel is recorded as given. */
export const consentRule = z.strictObject({ kind: z.literal('consent'), channel: channelName })

export const channelOf = ({ catalog }: Scope, name: ChannelName) =>
  catalog.channels.find((channel) => channel.name === name)

type Consent = RuleOf<'consent'>

const words: Sentence<Consent>[] = [
  sentence<Consent, Pick<Consent, 'channel'>>({
    zh: '同意{channel}营销',
    en: 'consents to {channel}',
    holes: { channel: channelWords },
    parts: (rule) => rule,
    rule: ({ channel }) => ({ kind: 'consent', channel }),
  }),
]

export const consent: Kind<RuleOf<'consent'>> = {
  ...meaning<RuleOf<'consent'>>(({ channel }, scope) => {
    const field = channelOf(scope, channel)?.consent
    return field === undefined ? undefined : { kind: 'compare', field, op: 'eq', value: true }
  }),

  check({ channel }, to) {
    const field = channelOf(to, channel)?.consent
    return field === undefined
      ? [problem('unknown_consent', { channel })]
      : to.check({ kind: 'compare', field, op: 'eq', value: true })
  },
  ...sentences(words),
}
